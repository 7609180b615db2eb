// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

/// Whole workbooks, as they come.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Kind = format::FormatSpec::Kind;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::readWhole(Kind::Xlsx, {}, bytes, {QStringLiteral("#1"), QStringLiteral("#2")}, {});
    fuzz::readWhole(Kind::Ods, {}, bytes, {QStringLiteral("#1"), QStringLiteral("#2")}, {});
    return 0;
}
