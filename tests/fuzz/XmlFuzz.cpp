// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Kind = format::FormatSpec::Kind;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList places{QStringLiteral("a"), QStringLiteral("@b"), QStringLiteral("join(c)"),
                             QStringLiteral("../d"), QStringLiteral("concat(a, @b)")};
    const QStringList around{QStringLiteral("//link[@rel='next']/@href"), QStringLiteral("count(//a)")};
    for (const char *rows : {"", "//row", "/feed/entry", "//*[a]"})
        fuzz::readWhole(Kind::Xml, QLatin1String(rows), bytes, places, around);
    format::FormatSpec packed;
    packed.packedIn = Kind::Xml;
    packed.packedAt = QStringLiteral("//a");
    for (const Kind kind : {Kind::Json, Kind::Csv, Kind::Xml}) {
        packed.kind = kind;
        if (const auto format = format::Format::make(packed, {}))
            fuzz::readWhole(**format, bytes, places, around);
    }
    return 0;
}
