// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/BaseMap.h"

#include "models/map/BoundaryCheck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace toancanh::map {

namespace {

double signedArea(const Ring &ring)
{
    double sum = 0;
    for (qsizetype i = 0; i + 1 < ring.size(); ++i)
        sum += ring[i].longitude * ring[i + 1].latitude - ring[i + 1].longitude * ring[i].latitude;
    return sum / 2;
}

/// The centroid of the largest ring: inside, or near enough for a name, for the compact shapes of communes.
LatLon middleOf(const QList<Ring> &rings)
{
    const auto largest = std::max_element(rings.cbegin(), rings.cend(), [](const Ring &a, const Ring &b) {
        return std::abs(signedArea(a)) < std::abs(signedArea(b));
    });
    if (largest == rings.cend() || largest->isEmpty())
        return {};
    const LatLon origin = largest->first();
    const double area = signedArea(*largest);
    if (area == 0)
        return origin;
    double latitude = 0;
    double longitude = 0;
    for (qsizetype i = 0; i + 1 < largest->size(); ++i) {
        const double ax = largest->at(i).longitude - origin.longitude, ay = largest->at(i).latitude - origin.latitude;
        const double bx = largest->at(i + 1).longitude - origin.longitude;
        const double by = largest->at(i + 1).latitude - origin.latitude;
        const double cross = ax * by - bx * ay;
        longitude += (ax + bx) * cross;
        latitude += (ay + by) * cross;
    }
    return {origin.latitude + latitude / (6 * area), origin.longitude + longitude / (6 * area)};
}

double extentOf(const QList<Ring> &rings)
{
    double sum = 0;
    for (const Ring &ring : rings)
        sum += std::abs(signedArea(ring));
    return sum;
}

QRectF boundsOf(const QList<AreaShape> &areas)
{
    double west = 180, east = -180, south = 90, north = -90;
    for (const AreaShape &area : areas) {
        for (const Ring &ring : area.rings) {
            for (const LatLon &place : ring) {
                west = std::min(west, place.longitude);
                east = std::max(east, place.longitude);
                south = std::min(south, place.latitude);
                north = std::max(north, place.latitude);
            }
        }
    }
    return {QPointF(west, south), QPointF(east, north)};
}

std::optional<LineKind> lineKind(const QString &kind)
{
    static const QHash<QString, LineKind> kinds{{QStringLiteral("river"), LineKind::River},
                                                {QStringLiteral("tributary"), LineKind::Tributary},
                                                {QStringLiteral("road"), LineKind::Road},
                                                {QStringLiteral("small-road"), LineKind::SmallRoad},
                                                {QStringLiteral("isobath"), LineKind::Isobath}};
    const auto found = kinds.constFind(kind);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

void addGeography(BaseMap &base, const QList<Feature> &features)
{
    for (const Feature &feature : features) {
        const QString kind = textAt(feature.whole, QStringLiteral("/properties/kind"));
        const QString name = textAt(feature.whole, QStringLiteral("/properties/name"));
        base.neighbours << feature.polygons;
        if (const auto known = lineKind(kind)) {
            for (const Ring &line : feature.lines)
                base.lines << MapLine{*known, line};
        }
        for (const LatLon &point : feature.points)
            base.names << MapName{name, point, kind == QLatin1String("sea")};
    }
}

} // namespace

Result<BaseMap> BaseMap::load(const profile::Profile &profile)
{
    if (!profile.centre.boundaries)
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::map", "centre.yaml declares no boundaries: for a map"));
    const profile::Boundaries &boundaries = *profile.centre.boundaries;
    const auto features = readGeoJson(boundaries.file);
    if (!features)
        return tl::unexpected(features.error());

    QHash<QString, QString> areaByCode;
    for (const profile::Code &code : profile.areaCodes) {
        if (code.system == boundaries.system)
            areaByCode.insert(code.code, code.id);
    }
    QHash<QString, QString> nameByArea;
    for (const profile::Area &area : profile.areas)
        nameByArea.insert(area.id, area.name);

    checkBoundaries(*features, areaByCode, profile);
    BaseMap base;
    for (const Feature &feature : *features) {
        const QString area = areaByCode.value(textAt(feature.whole, boundaries.key));
        if (!feature.polygons.isEmpty())
            base.areas << AreaShape{area, nameByArea.value(area), feature.polygons, middleOf(feature.polygons),
                                    extentOf(feature.polygons)};
    }
    base.bounds = boundsOf(base.areas);
    const QString geography = QFileInfo(boundaries.file).absolutePath() + QStringLiteral("/geography.geojson");
    if (QFileInfo::exists(geography)) {
        if (const auto extra = readGeoJson(geography))
            addGeography(base, *extra);
    }
    return base;
}

} // namespace toancanh::map
