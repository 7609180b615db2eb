// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/MapMarks.h"

#include "widgets/tiles/AlertLine.h"

#include <QPolygonF>

#include <algorithm>

namespace toancanh::tiles {

namespace {

std::optional<map::LatLon> placeOf(const metric::MetricResult &result, qsizetype row)
{
    const QVariant latitude = result.at(row, QStringLiteral("lat"));
    const QVariant longitude = result.at(row, QStringLiteral("lon"));
    if (latitude.isNull() || longitude.isNull())
        return std::nullopt;
    return map::LatLon{latitude.toDouble(), longitude.toDouble()};
}

bool isInside(const map::AreaShape &area, const map::LatLon &place)
{
    return std::any_of(area.rings.cbegin(), area.rings.cend(), [&](const map::Ring &ring) {
        QPolygonF polygon;
        for (const map::LatLon &corner : ring)
            polygon << QPointF(corner.longitude, corner.latitude);
        return polygon.containsPoint({place.longitude, place.latitude}, Qt::OddEvenFill);
    });
}

} // namespace

QHash<QString, double> valuesByArea(const metric::MetricResult &result)
{
    QHash<QString, double> values;
    for (qsizetype row = 0; row < result.rows.size(); ++row) {
        const QVariant value = result.at(row, QStringLiteral("value"));
        if (!value.isNull())
            values.insert(result.at(row, QStringLiteral("area")).toString(), value.toDouble());
    }
    return values;
}

QList<map::VesselMark> vesselMarks(const metric::MetricResult &points, const metric::MetricResult *tracks)
{
    QHash<QString, QList<map::LatLon>> trackOf;
    for (qsizetype row = 0; tracks && row < tracks->rows.size(); ++row) {
        if (const auto place = placeOf(*tracks, row))
            trackOf[tracks->at(row, QStringLiteral("series")).toString()] << *place;
    }
    QList<map::VesselMark> marks;
    for (qsizetype row = 0; row < points.rows.size(); ++row) {
        const auto place = placeOf(points, row);
        if (!place)
            continue;
        const QString id = points.at(row, QStringLiteral("label")).toString();
        QList<map::LatLon> track = trackOf.value(id);
        if (!track.isEmpty() && track.constLast() == *place)
            track.removeLast();
        marks << map::VesselMark{id, *place, points.at(row, QStringLiteral("heading")).toDouble(), track};
    }
    return marks;
}

QList<map::ReportMark> reportMarks(const metric::MetricResult &points)
{
    QList<map::ReportMark> marks;
    for (qsizetype row = 0; row < points.rows.size(); ++row) {
        const QString letter = points.at(row, QStringLiteral("letter")).toString();
        const auto place = placeOf(points, row);
        if (place && !letter.isEmpty())
            marks << map::ReportMark{letter, *place};
    }
    return marks;
}

QList<map::AlertMark> alertMarks(const alert::Alerts &alerts, const map::BaseMap &base, const look::Format &format,
                                 qint64 nowMs)
{
    QHash<QString, QString> areaNames;
    for (const map::AreaShape &area : base.areas)
        areaNames.insert(area.area, area.name);
    QList<map::AlertMark> marks;
    for (const alert::Alert &alert : alerts) {
        map::AlertMark mark{alert.id,
                            std::clamp(alert.priority, 1, 4),
                            {},
                            alert.text.in(format.locale()),
                            alertLine(alert, areaNames, format, nowMs),
                            false};
        if (alert.latitude && alert.longitude) {
            mark.at = {*alert.latitude, *alert.longitude};
            mark.drifts = std::none_of(base.areas.cbegin(), base.areas.cend(),
                                       [&](const map::AreaShape &area) { return isInside(area, mark.at); });
        } else {
            const auto area = std::find_if(base.areas.cbegin(), base.areas.cend(), [&](const map::AreaShape &shape) {
                return !alert.area.isEmpty() && shape.area == alert.area;
            });
            if (area == base.areas.cend())
                continue;
            mark.at = area->middle;
        }
        marks << mark;
    }
    return marks;
}

} // namespace toancanh::tiles
