// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/format/PackedSheet.h"
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

/// What stands in the sheets, within packages that are whole.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Kind = format::FormatSpec::Kind;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList places{QStringLiteral("#1"), QStringLiteral("#2"), QStringLiteral("#9")};
    fuzz::readWhole(Kind::Xlsx, {}, xlsx(bytes), places, {});
    fuzz::readWhole(Kind::Ods, {}, ods(bytes), places, {});
    return 0;
}
