// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

/// JSON and JSON Lines, with rows in a list, in the members of an object, in a text that is JSON itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Kind = format::FormatSpec::Kind;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList places{
        QStringLiteral("/a"),       QStringLiteral("/a/0/b"),    QStringLiteral("0#"),      QStringLiteral("1/a"),
        QStringLiteral("/[x=1]/b"), QStringLiteral("/a/[last]"), QStringLiteral("2/a/[#]"), QString()};
    const QStringList around{QStringLiteral("/next"), QStringLiteral("/links/[rel=next]/href"), QString()};
    for (const char *rows : {"", "/data", "/data/*", "/data/*/rows"})
        fuzz::readWhole(Kind::Json, QLatin1String(rows), bytes, places, around);
    fuzz::readWhole(Kind::JsonLines, {}, bytes, places, around);
    format::FormatSpec packed;
    packed.packedIn = Kind::Json;
    packed.packedAt = QStringLiteral("/a");
    for (const Kind kind : {Kind::Json, Kind::Csv, Kind::Xml}) {
        packed.kind = kind;
        if (const auto format = format::Format::make(packed, {}))
            fuzz::readWhole(**format, bytes, places, around);
    }
    return 0;
}
