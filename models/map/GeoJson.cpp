// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/GeoJson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace toancanh::map {

namespace {

constexpr qint64 maximumBytes = 256LL * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::map", text);
}

/// Collects the coordinates of geometries and remembers whether one was impossible.
struct Collector
{
    bool sound = true;

    LatLon place(const QJsonValue &pair)
    {
        const QJsonArray array = pair.toArray();
        const LatLon place{array.at(1).toDouble(NAN), array.at(0).toDouble(NAN)};
        sound = sound && std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180;
        return place;
    }
    Ring ring(const QJsonValue &pairs)
    {
        Ring ring;
        const QJsonArray array = pairs.toArray();
        for (const QJsonValue &pair : array)
            ring << place(pair);
        return ring;
    }
    QList<Ring> rings(const QJsonValue &arrays)
    {
        QList<Ring> all;
        const QJsonArray outer = arrays.toArray();
        for (const QJsonValue &one : outer)
            all << ring(one);
        return all;
    }
};

void readGeometry(const QJsonObject &geometry, Feature &feature, Collector &collector)
{
    const QString type = geometry.value(QLatin1String("type")).toString();
    const QJsonValue coordinates = geometry.value(QLatin1String("coordinates"));
    if (type == QLatin1String("Polygon")) {
        feature.polygons << collector.rings(coordinates);
    } else if (type == QLatin1String("MultiPolygon")) {
        const QJsonArray polygons = coordinates.toArray();
        for (const QJsonValue &polygon : polygons)
            feature.polygons << collector.rings(polygon);
    } else if (type == QLatin1String("LineString")) {
        feature.lines << collector.ring(coordinates);
    } else if (type == QLatin1String("MultiLineString")) {
        feature.lines << collector.rings(coordinates);
    } else if (type == QLatin1String("Point")) {
        feature.points << collector.place(coordinates);
    } else if (type == QLatin1String("GeometryCollection")) {
        const QJsonArray parts = geometry.value(QLatin1String("geometries")).toArray();
        for (const QJsonValue &part : parts)
            readGeometry(part.toObject(), feature, collector);
    }
}

} // namespace

Result<QList<Feature>> readGeoJson(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("the map file cannot be read: %1").arg(device.errorString()), file);
    if (device.size() > maximumBytes)
        return failure(ErrorKind::Malformed, tr("the map file is larger than 256 MiB; simplify its boundaries"), file);
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(device.readAll(), &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return failure(ErrorKind::Malformed, tr("the map file is no JSON: %1").arg(parsed.errorString()), file);

    QList<Feature> features;
    Collector collector;
    const QJsonArray found = root.value(QLatin1String("features")).toArray();
    for (const QJsonValue &value : found) {
        Feature feature;
        feature.whole = value.toObject();
        readGeometry(feature.whole.value(QLatin1String("geometry")).toObject(), feature, collector);
        features << feature;
    }
    if (features.isEmpty())
        return failure(ErrorKind::Malformed, tr("the map file has no features"), file);
    if (!collector.sound)
        return failure(ErrorKind::Malformed,
                       tr("the map file's coordinates are no longitudes and latitudes; convert them to WGS 84"), file);
    return features;
}

QString textAt(const QJsonObject &object, const QString &pointer)
{
    QJsonValue value = object;
    for (QString token : pointer.split(QLatin1Char('/')).mid(1)) {
        token.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        value = value.isArray() ? value.toArray().at(token.toInt()) : value.toObject().value(token);
    }
    return value.toVariant().toString();
}

} // namespace toancanh::map
