// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"
#include "widgets/tiles/tile/TileLayout.h"

#include <QPainter>

namespace toancanh::tiles {

/// What the legend of a map says.
struct MapLegend
{
    QString valueTitle; ///< of the choropleth with its measure; empty for none
    QList<double> breaks;
    QStringList marks;     ///< "camera", "alert", or a layer's icon
    QStringList markTexts; ///< beside each
    double pixelsPerKm = 0;
    look::LocalText format;
};

/// Where legend and scale stand, so that no name is placed there.
QList<QRectF> legendRects(const QSizeF &size);

/// Draws the classes at the lower left, the marks in the middle and the scale at the lower right.
void drawMapLegend(QPainter &painter, const QSizeF &size, const MapLegend &legend, const map::MapStyle &style);

} // namespace toancanh::tiles
