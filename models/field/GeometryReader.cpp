// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/GeometryReader.h"

#include "models/field/CoordinateText.h"
#include "models/field/EsriGeometry.h"
#include "models/field/Projections.h"
#include "models/format/StoredText.h"

#include <QCoreApplication>

#include <cctype>
#include <cmath>

#include <geos_c.h>

namespace toancanh::field {

namespace {

struct GeosContext
{
    GEOSContextHandle_t handle = GEOS_init_r(); ///< says nothing anywhere, unless told to
    ~GeosContext() { GEOS_finish_r(handle); }
};

struct GeometryDeleter
{
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry *geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

struct Box
{
    GeometryReader::Point least;
    GeometryReader::Point most;

    bool holds(const GeometryReader::Point &point) const
    {
        return point.latitude >= least.latitude && point.latitude <= most.latitude && point.longitude >= least.longitude
               && point.longitude <= most.longitude;
    }
    GeometryReader::Point middle() const
    {
        return {(least.latitude + most.latitude) / 2, (least.longitude + most.longitude) / 2};
    }
};

std::optional<Box> boxOf(GEOSContextHandle_t handle, const GEOSGeometry *geometry)
{
    Box box;
    if (GEOSGeom_getXMin_r(handle, geometry, &box.least.longitude) == 1
        && GEOSGeom_getYMin_r(handle, geometry, &box.least.latitude) == 1
        && GEOSGeom_getXMax_r(handle, geometry, &box.most.longitude) == 1
        && GEOSGeom_getYMax_r(handle, geometry, &box.most.latitude) == 1)
        return box;
    return {};
}

/// How the numbers of a text become degrees.
struct ToDegrees
{
    PJ *projection = nullptr;
    bool swaps = false;
};

int toDegrees(double *x, double *y, void *how)
{
    const auto &to = *static_cast<const ToDegrees *>(how);
    if (to.swaps)
        std::swap(*x, *y);
    if (to.projection) {
        const PJ_COORD degrees = proj_trans(to.projection, PJ_FWD, proj_coord(*x, *y, 0, 0));
        *x = degrees.xy.x;
        *y = degrees.xy.y;
    }
    return std::isfinite(*x) && std::isfinite(*y) && std::abs(*x) <= 180 && std::abs(*y) <= 90 ? 1 : 0;
}

/// As a text has it.
struct Written
{
    Geometry geometry;
    ToDegrees to;
};

} // namespace

struct GeometryReader::Data
{
    GeosContext geos;
    Projections projections;
    PJ *projection = nullptr; ///< of the field's `crs`
    QString axes;

    Geometry owned(GEOSGeometry *geometry) const { return Geometry(geometry, GeometryDeleter{geos.handle}); }

    Geometry ofWkt(const std::string &text) const
    {
        GEOSWKTReader *reader = GEOSWKTReader_create_r(geos.handle);
        Geometry result = owned(GEOSWKTReader_read_r(geos.handle, reader, text.c_str()));
        GEOSWKTReader_destroy_r(geos.handle, reader);
        return result;
    }

    Geometry ofGeoJson(const std::string &text) const
    {
        GEOSGeoJSONReader *reader = GEOSGeoJSONReader_create_r(geos.handle);
        Geometry result = owned(GEOSGeoJSONReader_readGeometry_r(geos.handle, reader, text.c_str()));
        GEOSGeoJSONReader_destroy_r(geos.handle, reader);
        return result;
    }

    /// ArcGIS says of each geometry in which system it is; that of the field counts more.
    Geometry ofEsri(const EsriGeometry &esri, PJ *&into)
    {
        if (!into && esri.wkid != 0 && esri.wkid != EsriGeometry::degrees)
            into = projections.ofWkid(esri.wkid);
        const bool isKnown = into || esri.wkid == 0 || esri.wkid == EsriGeometry::degrees;
        return isKnown ? ofWkt(esri.wkt) : owned(nullptr);
    }

    /// As it is written; `isPairs` becomes true where that was in pairs of numbers, `into` what the text says itself of
    /// its system.
    Geometry ofText(std::string_view text, bool &isPairs, PJ *&into)
    {
        into = projection;
        const bool isJson = !text.empty() && (text.front() == '{' || text.front() == '[');
        if (text.empty() || nestsTooDeep(text) || (isJson && hasEmptyList(text)))
            return owned(nullptr);
        if (const std::optional<EsriGeometry> esri = esriGeometryOf(text))
            return ofEsri(*esri, into);
        if (text.front() == '{')
            return ofGeoJson(withoutHeights(text));
        if (text.front() == '[') {
            const std::optional<std::string> named = geoJsonOfCoordinates(text);
            return named ? ofGeoJson(withoutHeights(*named)) : owned(nullptr);
        }
        if (std::isalpha(static_cast<unsigned char>(text.front())) != 0) {
            const size_t srid = text.starts_with("SRID=") ? text.find(';') + 1 : 0;
            return ofWkt(std::string(text.substr(srid)));
        }
        isPairs = true;
        const std::optional<std::string> wkt = wktOfPairs(text);
        return wkt ? ofWkt(*wkt) : owned(nullptr);
    }

    Written written(std::string_view text)
    {
        Written result{owned(nullptr), {}};
        bool isPairs = false;
        result.geometry = ofText(format::trimmed(text), isPairs, result.to.projection);
        if (result.geometry && GEOSisEmpty_r(geos.handle, result.geometry.get()) != 0)
            result.geometry.reset();
        result.to.swaps = axes.isEmpty() ? isPairs : axes == QLatin1String("lat-lon");
        return result;
    }

    Geometry inDegrees(const Written &written) const
    {
        ToDegrees to = written.to;
        return owned(written.geometry ? GEOSGeom_transformXY_r(geos.handle, written.geometry.get(), toDegrees, &to)
                                      : nullptr);
    }

    Geometry read(std::string_view text) { return inDegrees(written(text)); }
};

GeometryReader::GeometryReader(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
GeometryReader::GeometryReader(GeometryReader &&) noexcept = default;
GeometryReader &GeometryReader::operator=(GeometryReader &&) noexcept = default;
GeometryReader::~GeometryReader() = default;

Result<GeometryReader> GeometryReader::compile(const GeometrySpec &spec)
{
    auto data = std::make_unique<Data>();
    data->axes = spec.axes;
    if (spec.crs.isEmpty())
        return GeometryReader(std::move(data));
    data->projection = data->projections.of(spec.crs.toUtf8());
    if (!data->projection)
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::field",
                                                   "\"%1\" is no coordinate system that is known, such as EPSG:9210")
                           .arg(spec.crs));
    return GeometryReader(std::move(data));
}

std::optional<std::string> GeometryReader::geoJson(std::string_view text)
{
    const GEOSContextHandle_t handle = m_data->geos.handle;
    const Geometry geometry = m_data->read(text);
    if (!geometry)
        return {};
    GEOSGeoJSONWriter *writer = GEOSGeoJSONWriter_create_r(handle);
    char *written = GEOSGeoJSONWriter_writeGeometry_r(handle, writer, geometry.get(), -1);
    GEOSGeoJSONWriter_destroy_r(handle, writer);
    if (!written)
        return {};
    std::string result(written);
    GEOSFree_r(handle, written);
    return result;
}

QString GeometryReader::otherAxesOf(std::string_view text)
{
    Written written = m_data->written(text);
    if (m_data->inDegrees(written))
        return {};
    written.to.swaps = !written.to.swaps;
    if (!m_data->inDegrees(written))
        return {};
    return written.to.swaps ? QStringLiteral("lat-lon") : QStringLiteral("lon-lat");
}

std::optional<GeometryReader::Point> GeometryReader::point(std::string_view text)
{
    const GEOSContextHandle_t handle = m_data->geos.handle;
    const Geometry geometry = m_data->read(text);
    if (!geometry)
        return {};
    const Geometry middle = m_data->owned(GEOSGetCentroid_r(handle, geometry.get()));
    Point point;
    if (!middle || GEOSGeomGetX_r(handle, middle.get(), &point.longitude) != 1
        || GEOSGeomGetY_r(handle, middle.get(), &point.latitude) != 1)
        return {};
    const std::optional<Box> box = boxOf(handle, geometry.get());
    if (!box)
        return {};
    // A ring that crosses itself can have its centroid anywhere.
    return box->holds(point) ? point : box->middle();
}

} // namespace toancanh::field
