// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/EsriGeometry.h"

#include "models/field/EsriRings.h"
#include "models/format/JsonDocument.h"

#include <simdjson.h>

#include <array>
#include <charconv>

namespace toancanh::field {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr size_t mostPoints = 500'000;

std::optional<EsriPoint> pointOf(const element &x, const element &y)
{
    EsriPoint point;
    if (x.get(point.x) != simdjson::SUCCESS || y.get(point.y) != simdjson::SUCCESS)
        return {};
    return point;
}

/// `left`: how many points may still come.
std::optional<EsriLine> lineOf(const element &from, size_t &left)
{
    array points;
    if (from.get(points) != simdjson::SUCCESS)
        return {};
    EsriLine line;
    for (const element one : points) {
        element x;
        element y;
        array numbers;
        if (left == 0 || one.get(numbers) != simdjson::SUCCESS || numbers.at(0).get(x) != simdjson::SUCCESS
            || numbers.at(1).get(y) != simdjson::SUCCESS)
            return {};
        --left;
        const std::optional<EsriPoint> point = pointOf(x, y);
        if (!point)
            return {};
        line.push_back(*point);
    }
    return line;
}

std::optional<std::vector<EsriLine>> linesOf(const element &from, size_t smallest)
{
    array all;
    if (from.get(all) != simdjson::SUCCESS)
        return {};
    size_t left = mostPoints;
    std::vector<EsriLine> lines;
    for (const element one : all) {
        std::optional<EsriLine> line = lineOf(one, left);
        if (!line)
            return {};
        // What has shrunk to nothing when the server made shapes coarser.
        if (line->size() >= smallest)
            lines.push_back(std::move(*line));
    }
    return lines.empty() ? std::nullopt : std::optional(std::move(lines));
}

void write(std::string &into, double number)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    into.append(digits.data(), error == std::errc() ? end : digits.data());
}

void write(std::string &into, const EsriLine &line)
{
    into += '(';
    for (const EsriPoint &point : line) {
        if (&point != &line.front())
            into += ',';
        write(into, point.x);
        into += ' ';
        write(into, point.y);
    }
    into += ')';
}

std::string wktOf(const char *name, const std::vector<EsriLine> &lines)
{
    std::string wkt = std::string(name) + '(';
    for (const EsriLine &line : lines) {
        if (&line != &lines.front())
            wkt += ',';
        write(wkt, line);
    }
    return wkt += ')';
}

std::optional<std::string> wktOfRings(const element &from)
{
    constexpr size_t smallestRing = 3;
    std::optional<std::vector<EsriLine>> rings = linesOf(from, smallestRing);
    if (!rings)
        return {};
    const std::optional<std::vector<EsriPolygon>> polygons = polygonsOf(std::move(*rings));
    if (!polygons)
        return {};
    if (polygons->size() == 1)
        return wktOf("POLYGON", polygons->front());
    std::string wkt("MULTIPOLYGON(");
    for (const EsriPolygon &polygon : *polygons)
        wkt += (wkt.back() == '(' ? "" : ",") + wktOf("", polygon);
    return wkt += ')';
}

std::optional<std::string> wktOf(const object &geometry)
{
    element x;
    element y;
    if (geometry.at_key("rings").get(x) == simdjson::SUCCESS)
        return wktOfRings(x);
    if (geometry.at_key("paths").get(x) == simdjson::SUCCESS) {
        const std::optional<std::vector<EsriLine>> paths = linesOf(x, 2);
        if (!paths)
            return {};
        if (paths->size() > 1)
            return wktOf("MULTILINESTRING", *paths);
        std::string line("LINESTRING");
        write(line, paths->front());
        return line;
    }
    std::string wkt;
    if (geometry.at_key("points").get(x) == simdjson::SUCCESS) {
        size_t left = mostPoints;
        const std::optional<EsriLine> points = lineOf(x, left);
        if (!points || points->empty())
            return {};
        write(wkt, *points);
        return "MULTIPOINT" + wkt;
    }
    if (geometry.at_key("x").get(x) != simdjson::SUCCESS || geometry.at_key("y").get(y) != simdjson::SUCCESS)
        return {};
    const std::optional<EsriPoint> point = pointOf(x, y);
    if (!point)
        return {};
    write(wkt, EsriLine{*point});
    return "POINT" + wkt;
}

qint64 wkidOf(const object &geometry)
{
    object reference;
    int64_t wkid = 0;
    if (geometry.at_key("spatialReference").get(reference) == simdjson::SUCCESS
        && reference.at_key("latestWkid").get(wkid) != simdjson::SUCCESS
        && reference.at_key("wkid").get(wkid) != simdjson::SUCCESS)
        return 0;
    return wkid;
}

} // namespace

std::optional<EsriGeometry> esriGeometryOf(std::string_view json)
{
    // GeoJSON comes oftener, and has this.
    if (!json.starts_with('{') || json.find("\"coordinates\"") != std::string_view::npos)
        return {};
    const std::optional<format::JsonDocument> document = format::JsonDocument::parseWithin(json);
    object geometry;
    if (!document || document->root().get(geometry) != simdjson::SUCCESS)
        return {};
    std::optional<std::string> wkt = wktOf(geometry);
    return wkt ? std::optional(EsriGeometry{std::move(*wkt), wkidOf(geometry)}) : std::nullopt;
}

} // namespace toancanh::field
