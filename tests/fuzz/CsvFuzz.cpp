// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/WholeAnswer.h"

using namespace toancanh;

/// The first byte chooses among the encodings and separators that a source may declare.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const char *const encodings[] = {"", "UTF-16", "windows-1258", "TCVN3"};
    const char *const separators[] = {"", ";", "\t", "|"};
    format::FormatSpec spec;
    spec.kind = format::FormatSpec::Kind::Csv;
    spec.encoding = QLatin1String(encodings[data[0] % 4]);
    spec.separator = QLatin1String(separators[data[0] / 4 % 4]);
    spec.skip = data[0] / 16 % 3;
    spec.hasHeader = data[0] < 128;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size) - 1);
    if (const auto format = format::Format::make(spec, {}))
        fuzz::readWhole(**format, bytes, {QStringLiteral("#1"), QStringLiteral("#3")}, {});
    return 0;
}
