// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/field/GeometrySpec.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace toancanh::field {

/// Reads places on earth: WKT, GeoJSON and its bare lists of coordinates, ArcGIS's JSON, and pairs of numbers; in
/// degrees of WGS 84, or in any system that PROJ knows (VN-2000 among them). Compiled once; one thread at a time.
class GeometryReader
{
public:
    struct Point
    {
        double latitude = 0;  ///< degrees
        double longitude = 0; ///< degrees
    };

    /// Errors: Config, where the coordinate system is unknown.
    static Result<GeometryReader> compile(const GeometrySpec &spec);
    GeometryReader(GeometryReader &&) noexcept;
    GeometryReader &operator=(GeometryReader &&) noexcept;
    ~GeometryReader();

    /// As a GeoJSON geometry (RFC 7946). Nothing where the text is none, or lies outside the earth's degrees.
    std::optional<std::string> geoJson(std::string_view text);
    /// The point, or the middle of any other shape: its centroid, or where a ring that crosses itself has that outside
    /// of all its points, the middle of its extent.
    std::optional<Point> point(std::string_view text);
    /// The order of axes in which a text that is no place on earth would be one: "lat-lon" or "lon-lat"; else empty.
    QString otherAxesOf(std::string_view text);

private:
    struct Data;
    explicit GeometryReader(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace toancanh::field
