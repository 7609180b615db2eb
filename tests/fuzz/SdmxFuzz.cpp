// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::readWhole(format::FormatSpec::Kind::SdmxJson, {}, bytes,
                    {QStringLiteral("/value"), QStringLiteral("/key"), QStringLiteral("/REF_AREA/id"),
                     QStringLiteral("/attributes/0/id")},
                    {QStringLiteral("/header/id")});
    return 0;
}
