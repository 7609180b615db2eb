// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

namespace toancanh::map {

/// What the marks of a layer look like. Painted in wall pixels with the object's place at the origin; leaves pen and
/// brush changed.
struct MarkIcon
{
    QLatin1String word; ///< its name in a domain's layer, one of wall::layerIcons()
    void (*paint)(QPainter &painter, const MapStyle &style, const QString &letter);
    QRectF extent;           ///< where no name may stand; empty where names may
    bool isTurned = false;   ///< to the object's heading
    bool isGathered = false; ///< objects near to each other are one disc with their count
};

/// Null where there is no such icon.
const MarkIcon *markIcon(const QString &word);
QStringList markIcons();

/// The icon in the middle of a legend's place.
void paintInLegend(QPainter &painter, const MarkIcon &icon, const MapStyle &style);

} // namespace toancanh::map
