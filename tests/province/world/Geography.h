// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QString>

namespace toancanh::province {

/// A commune, ward or special zone of An Hải. Points are (longitude, latitude) in degrees, to 5 decimals.
struct Commune
{
    QString id;      ///< tra-son
    QString name;    ///< X. Trà Sơn
    QString gso;     ///< 20557
    QString oneStop; ///< H66.119
    bool urban = false;
    QPointF centre;            ///< inside the largest outline
    double population = 0.0;   ///< thousands
    QList<QPolygonF> outlines; ///< closed, counter-clockwise; more than one only for islands
};

/// A line or a point that the map draws under its data.
struct Landmark
{
    QString kind; ///< river, road, isobath, place
    QString name;
    QList<QPointF> points;
};

/// The invented province: 77 communes that fill the mainland without gap or overlap, because neighbours are cut
/// from one honeycomb and share its very points, and one group of islands. It is the same for every seed of the
/// simulated world, since the demo profile's files are made from it. Made once, then read from any thread.
class Geography
{
public:
    static const Geography &instance();

    QList<Commune> communes; ///< in the order of their codes
    QList<Landmark> landmarks;

    const Commune &commune(const QString &id) const;
    /// The index of the commune that holds the point, or -1 at sea and abroad.
    int communeAt(const QPointF &point) const;
    /// How far off the mainland's shore a point lies, in kilometres; negative on land.
    static double offshoreKm(const QPointF &point);

private:
    Geography();
};

constexpr double kmPerLatitude = 110.6;
constexpr double kmPerLongitude = 107.2; ///< at 15.5° north

} // namespace toancanh::province
