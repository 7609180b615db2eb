// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/GeometryReader.h"

#include <cmath>
#include <cstdlib>

using namespace toancanh;

namespace {

field::GeometryReader readerIn(const char *crs)
{
    field::GeometrySpec spec;
    spec.crs = QLatin1String(crs);
    auto made = field::GeometryReader::compile(spec);
    if (!made)
        std::abort();
    return std::move(*made);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static field::GeometryReader degrees = readerIn("");
    static field::GeometryReader metres = readerIn("EPSG:9210");
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    for (field::GeometryReader *reader : {&degrees, &metres}) {
        reader->geoJson(text);
        if (const auto point = reader->point(text)) {
            if (!(std::abs(point->latitude) <= 90 && std::abs(point->longitude) <= 180))
                std::abort();
        }
    }
    return 0;
}
