// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPainter>
#include <QPen>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace toancanh::tiles {

/// The series of a chart in units of its data, and the rectangle of the plot in pixels. Bars stand at 0, 1, 2 …
/// along the x axis, or from the top down where they are horizontal.
struct ChartSeries
{
    struct Line
    {
        QList<QPointF> points;
        QColor colour;
        qreal width = 8;
        QList<qreal> dashes; ///< in pixels; none for a solid line
    };
    struct Band
    {
        QList<QPointF> lower;
        QList<QPointF> upper;
        QColor colour;
    };
    struct Bar
    {
        double value = 0;
        QColor colour;
    };

    QRectF plot;
    double minX = 0;
    double maxX = 1;
    double minY = 0;
    double maxY = 1;
    QList<Line> lines;
    std::optional<Band> band;
    QList<Bar> bars;
    double barWidth = 0.8; ///< of the distance between two
    bool isHorizontal = false;

    /// Where a value lies in the plot.
    QPointF at(double x, double y) const
    {
        return QPointF(plot.left() + (x - minX) / (maxX - minX) * plot.width(),
                       plot.bottom() - (y - minY) / (maxY - minY) * plot.height());
    }
};

/// The pen of a line: flat at its ends, so that it ends at its last value.
QPen penOf(const ChartSeries::Line &line);

/// As far as a line of usual width may reach beyond the plot, in pixels.
constexpr qreal plotMargin = 24;

/// Draws the geometry of series, without axes or words. An interface, because Qt Charts draws on the GUI thread alone
/// and the wall's tiles are painted on others.
class ChartPainter
{
public:
    virtual ~ChartPainter() = default;
    virtual void paint(QPainter &painter, const ChartSeries &series) = 0;
};

} // namespace toancanh::tiles
