// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/map/Projection.h"

#include <QJsonObject>
#include <QList>

namespace toancanh::map {

using Ring = QList<LatLon>;

/// One feature of a GeoJSON file (RFC 7946) as far as a map draws it.
struct Feature
{
    QJsonObject whole;    ///< for looking up properties by JSON Pointer
    QList<Ring> polygons; ///< all rings of a Polygon or MultiPolygon; holes too (odd-even filled)
    QList<Ring> lines;    ///< of a LineString or MultiLineString
    QList<LatLon> points;
};

/// Reads a FeatureCollection. Errors: Storage (unreadable file), Malformed (no JSON, no features, coordinates
/// that are no longitude and latitude), with the file's name.
Result<QList<Feature>> readGeoJson(const QString &file);

/// The text or number at a JSON Pointer (RFC 6901) of an object; empty where there is none.
QString textAt(const QJsonObject &object, const QString &pointer);

} // namespace toancanh::map
