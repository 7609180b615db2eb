// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartTile.h"

#include "widgets/look/TextLine.h"

namespace toancanh::tiles {

using namespace look;

namespace {

ChartShape shapeOf(wall::ChartForm form)
{
    switch (form) {
    case wall::ChartForm::Line: return ChartShape::Line;
    case wall::ChartForm::Columns: return ChartShape::Columns;
    case wall::ChartForm::Bars: return ChartShape::Bars;
    case wall::ChartForm::DotTrack: return ChartShape::DotTrack;
    }
    return ChartShape::Line;
}

} // namespace

ChartTile::ChartTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : MetricTile(spec, context, size)
{}

void ChartTile::contentChanged()
{
    const metric::MetricResult *rows = result(spec().chart);
    if (!rows)
        return;
    m_head = head();
    m_chart.setModel(chartModel({.spec = spec(),
                                 .rows = *rows,
                                 .metric = metricSpec(spec().chart),
                                 .progress = result(spec().progress),
                                 .progressMetric = metricSpec(spec().progress),
                                 .title = title(),
                                 .alerts = alerts(),
                                 .nowMs = nowMs()},
                                shapeOf(spec().form), format()));
}

void ChartTile::drawContent(QPainter &painter)
{
    QRectF area = layout().body(hasHead());
    if (hasHead())
        drawHead(painter, m_head, layout().valueToken(), layout(), isStale());
    else if (isStale() && !m_head.lines.isEmpty()) {
        const TypeToken body = layout().scaled(type::body);
        m_head.lines.first().draw(painter, {layout().left(), layout().titleBottom()}, layout().width(), body);
        area.setTop(area.top() + body.line);
    } else {
        area.setTop(layout().titleBottom());
    }
    m_chart.draw(painter, area, layout(), renderScale(), isStale());
}

} // namespace toancanh::tiles
