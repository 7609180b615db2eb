// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/map/MapMarks.h"

#include "widgets/tiles/list/AlertLine.h"

#include <algorithm>

namespace toancanh::tiles {

namespace {

/// The columns of a result with places, looked up once for all its rows.
struct Columns
{
    explicit Columns(const metric::MetricResult &result)
        : rows(result.rows)
        , latitude(result.column(QStringLiteral("lat")))
        , longitude(result.column(QStringLiteral("lon")))
    {}

    std::optional<map::LatLon> place(qsizetype row) const
    {
        if (latitude < 0 || longitude < 0 || rows.at(row).at(latitude).isNull() || rows.at(row).at(longitude).isNull())
            return std::nullopt;
        return map::LatLon{rows.at(row).at(latitude).toDouble(), rows.at(row).at(longitude).toDouble()};
    }

    const QList<QVariantList> &rows;
    int latitude;
    int longitude;
};

bool isInside(const map::AreaShape &area, const map::LatLon &place)
{
    return std::any_of(area.rings.cbegin(), area.rings.cend(), [&](const map::Ring &ring) {
        bool inside = false;
        for (qsizetype i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            const map::LatLon &a = ring.at(i);
            const map::LatLon &b = ring.at(before);
            if ((a.latitude > place.latitude) != (b.latitude > place.latitude)
                && place.longitude
                       < (b.longitude - a.longitude) * (place.latitude - a.latitude) / (b.latitude - a.latitude)
                             + a.longitude)
                inside = !inside;
        }
        return inside;
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

map::MarkLayer layerMarks(const wall::LayerSpec &layer, const metric::MetricResult &points,
                          const metric::MetricResult *tracks)
{
    QHash<QString, QList<map::LatLon>> trackOf;
    if (tracks) {
        const Columns columns(*tracks);
        const int series = tracks->column(QStringLiteral("series"));
        for (qsizetype row = 0; row < tracks->rows.size(); ++row)
            if (const auto place = columns.place(row))
                trackOf[series < 0 ? QString() : tracks->rows.at(row).at(series).toString()] << *place;
    }
    map::MarkLayer marks{layer.icon, {}};
    const Columns columns(points);
    for (qsizetype row = 0; row < points.rows.size(); ++row) {
        const auto place = columns.place(row);
        if (!place)
            continue;
        const QString label = points.at(row, layer.label).toString();
        QList<map::LatLon> track = trackOf.value(label);
        if (!track.isEmpty() && track.constLast() == *place)
            track.removeLast();
        marks.marks << map::PointMark{label, *place, points.at(row, layer.heading).toDouble(),
                                      points.at(row, layer.letter).toString(), track};
    }
    return marks;
}

QList<map::AlertMark> alertMarks(const alert::Alerts &alerts, const map::BaseMap &base, const look::LocalText &format,
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
