// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AisSentence.h"
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

/// Lines that begin with "AIVDM" get their "!" and a checksum, which chance would never find; others stay as they are.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QByteArrayList lines = bytes.split('\n');
    for (QByteArray &line : lines) {
        if (line.startsWith("AIVDM"))
            line = '!' + format::withChecksum(line);
    }
    fuzz::readWhole(format::FormatSpec::Kind::Nmea, {}, lines.join("\r\n"),
                    {QStringLiteral("mmsi"), QStringLiteral("latitude"), QStringLiteral("name"),
                     QStringLiteral("destination"), QStringLiteral("time")},
                    {});
    return 0;
}
