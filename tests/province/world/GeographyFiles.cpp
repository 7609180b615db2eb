// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/GeographyFiles.h"

#include "tests/province/world/Agencies.h"
#include "tests/province/world/Geography.h"

#include <QDir>
#include <QSaveFile>

namespace toancanh::province {

namespace {

QByteArray areas()
{
    QByteArray text = "id,name,level,parent,valid_from,valid_to\nan-hai,Tỉnh An Hải,province,,,\n";
    for (const Commune &commune : Geography::instance().communes)
        text += commune.id.toUtf8() + ',' + commune.name.toUtf8() + ",commune,an-hai,2025-07-01,\n";
    return text;
}

QByteArray codes()
{
    QByteArray text = "area,system,code\nan-hai,gso,66\nan-hai,h01,H66\n";
    for (const Commune &commune : Geography::instance().communes) {
        text += commune.id.toUtf8() + ",gso," + commune.gso.toUtf8() + '\n';
        text += commune.id.toUtf8() + ",h01," + commune.oneStop.toUtf8() + '\n';
    }
    return text;
}

QByteArray agencies()
{
    QByteArray text = "id,name,level,contact\n";
    for (const Office &office : offices())
        text += office.id.toUtf8() + ',' + office.name.toUtf8() + ',' + office.level.toUtf8() + ','
                + office.contact.toUtf8() + '\n';
    return text;
}

QByteArray agencyCodes()
{
    QByteArray text = "agency,system,code\n";
    for (const Office &office : offices())
        text += office.id.toUtf8() + ",h01," + office.oneStop.toUtf8() + '\n';
    return text;
}

QByteArray pointsJson(const QList<QPointF> &points)
{
    QByteArray text = "[";
    for (const QPointF &point : points) {
        text += text.size() > 1 ? ",[" : "[";
        text += QByteArray::number(point.x(), 'f', 5) + ',' + QByteArray::number(point.y(), 'f', 5) + ']';
    }
    return text + ']';
}

QByteArray collection(const QList<QByteArray> &features)
{
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.join(",\n") + "\n]}\n";
}

QByteArray communeBoundaries()
{
    QList<QByteArray> features;
    for (const Commune &commune : Geography::instance().communes) {
        QList<QByteArray> polygons;
        for (const QPolygonF &outline : commune.outlines)
            polygons.append('[' + pointsJson(outline) + ']');
        const bool many = polygons.size() > 1;
        features.append("{\"type\":\"Feature\",\"properties\":{\"ma_xa\":\"" + commune.gso.toUtf8() + "\",\"ten\":\""
                        + commune.name.toUtf8() + "\"},\"geometry\":{\"type\":\"" + (many ? "MultiPolygon" : "Polygon")
                        + "\",\"coordinates\":" + (many ? '[' + polygons.join(',') + ']' : polygons.first()) + "}}");
    }
    return collection(features);
}

QByteArray landmarkFeatures()
{
    QList<QByteArray> features;
    for (const Landmark &landmark : Geography::instance().landmarks) {
        const bool isPoint = landmark.points.size() == 1;
        const bool isArea = landmark.kind == QLatin1String("land");
        const QByteArray points = isArea ? '[' + pointsJson(landmark.points) + ']' : pointsJson(landmark.points);
        features.append("{\"type\":\"Feature\",\"properties\":{\"kind\":\"" + landmark.kind.toUtf8() + "\",\"name\":\""
                        + landmark.name.toUtf8() + "\"},\"geometry\":{\"type\":\""
                        + (isPoint  ? "Point"
                           : isArea ? "Polygon"
                                    : "LineString")
                        + "\",\"coordinates\":" + (isPoint ? points.mid(1, points.size() - 2) : points) + "}}");
    }
    return collection(features);
}

} // namespace

Result<void> writeGeographyFiles(const QString &folder)
{
    const QList<std::pair<QString, QByteArray>> files = {
        {QStringLiteral("areas.csv"), areas()},
        {QStringLiteral("codes.csv"), codes()},
        {QStringLiteral("agencies.csv"), agencies()},
        {QStringLiteral("agency-codes.csv"), agencyCodes()},
        {QStringLiteral("communes.geojson"), communeBoundaries()},
        {QStringLiteral("geography.geojson"), landmarkFeatures()},
    };
    for (const auto &[name, bytes] : files) {
        QSaveFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return failure(ErrorKind::Storage, QStringLiteral("Cannot write the file: %1").arg(file.errorString()),
                           file.fileName());
    }
    return {};
}

} // namespace toancanh::province
