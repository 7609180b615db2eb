// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/BaseMap.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPainter>
#include <QSize>

#include <functional>
#include <memory>

namespace toancanh::map {

struct CameraMark
{
    QString id;
    LatLon at;
    bool live = false;
    bool operator==(const CameraMark &) const = default;
};

/// An object of a layer.
struct PointMark
{
    QString label;
    LatLon at;
    double headingDegrees = 0;
    QString letter;
    QList<LatLon> track; ///< oldest first, without the present place
    bool operator==(const PointMark &) const = default;
};

/// Objects that a domain declares, all with the same icon (MarkIcons.h).
struct MarkLayer
{
    QString icon;
    QList<PointMark> marks;
    bool operator==(const MarkLayer &) const = default;
};

struct AlertMark
{
    QString id;
    int priority = 4;
    LatLon at;
    QString name; ///< of the callout
    QString fact;
    bool drifts = false; ///< its object moves unseen: a dashed circle around the last fix
    bool operator==(const AlertMark &) const = default;
};

/// The colours and fonts of a map, in wall pixels at scale 1; filled by the look of the wall.
struct MapStyle
{
    QColor sea, land, isobath, border, communeLine, river, road, ink1, ink2, ink3, line, line3, halo, seaName;
    QList<QColor> classes;    ///< choropleth, lowest first
    QList<QColor> priorities; ///< alarms 1…4
    QString fontFamily;
    /// Draws the alarm shape of a priority into a square. Called on the map's worker thread.
    std::function<void(QPainter &, const QRectF &, int priority)> paintAlarm;
};

/// Everything that one picture of the map shows: an immutable value.
struct MapScene
{
    std::shared_ptr<const BaseMap> base;
    MapView view;
    QSizeF size;                   ///< wall pixels
    double scale = 1;              ///< picture pixels per wall pixel
    QHash<QString, double> values; ///< choropleth by area id
    QList<double> breaks;          ///< ascending; one fewer than style classes
    QList<CameraMark> cameras;
    QList<MarkLayer> layers;
    QList<AlertMark> alerts;
    QList<double> seamsX; ///< panel seams within the map, wall pixels
    QList<double> seamsY;
    QList<QRectF> reserved; ///< where no name may stand: title, legend, footer
};

} // namespace toancanh::map
