// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/KpiTile.h"

#include <cmath>

namespace toancanh::tiles {

using namespace look;

KpiTile::KpiTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : MetricTile(spec, context, size)
{}

bool KpiTile::hasContent() const
{
    const metric::MetricResult *main = result(spec().metric);
    return main && numberOf(main->at(0, QStringLiteral("value")));
}

/// "Target **95%**", or of its threshold; empty without either.
QString KpiTile::boundText() const
{
    const metric::MetricResult *main = result(spec().metric);
    const metric::MetricSpec *metric = metricSpec(spec().metric);
    const auto bound = [&](double number) {
        return format().measured(
            number, number == std::floor(number) || !metric ? 0 : metric->decimals,
            metric && metric->measure.in(context().locale) == QLatin1String("%") ? QStringLiteral("%") : QString());
    };
    std::optional<double> target = numberOf(main->at(0, QStringLiteral("target")));
    if (!target && metric)
        target = metric->target;
    if (spec().threshold)
        return tr("Threshold **%1**").arg(bound(*spec().threshold));
    return target ? tr("Target **%1**").arg(bound(*target)) : QString();
}

void KpiTile::contentChanged()
{
    const metric::MetricResult *main = result(spec().metric);
    if (!main)
        return;
    const metric::MetricSpec *metric = metricSpec(spec().metric);
    m_head = head();
    if (const QString bound = boundText(); !bound.isEmpty() && spec().notes.isEmpty() && !isStale())
        m_head.lines.append(RichLine(bound));
    if (const metric::MetricResult *trend = result(spec().trend)) {
        ChartInput input{.spec = spec(), .rows = *trend, .metric = metricSpec(spec().trend), .title = {}, .alerts = {}};
        ChartModel model = chartModel(input, ChartShape::Spark, format());
        if (!model.threshold)
            model.threshold =
                metric && metric->target ? metric->target : numberOf(main->at(0, QStringLiteral("target")));
        m_spark.setModel(model);
    } else {
        m_spark.setModel({});
    }
}

void KpiTile::drawContent(QPainter &painter)
{
    const qreal width = layout().seams.widthFrom(layout().left(), layout().right());
    drawValue(painter, {layout().left(), layout().titleBottom()}, width, m_head, layout().valueToken(), layout(),
              isStale());

    const TypeToken body = layout().scaled(type::body);
    const qreal sparkLeast = layout().isShort ? 90 : 160;
    const qreal bottom = layout().footerTop() - (layout().isShort ? 36 : 50);
    qreal y = layout().headBottom() + (layout().isShort ? 24 : 44);
    for (const RichLine &line : std::as_const(m_head.lines)) {
        if (y + body.line > layout().footerTop())
            break;
        line.draw(painter, {layout().left(), y}, width, body);
        y += body.line;
    }
    const qreal wanted = layout().isShort ? 156 : layout().isNarrow ? 326 : 286;
    const qreal height = qMin(wanted, bottom - y - (layout().isShort ? 20 : 40));
    if (height >= sparkLeast)
        m_spark.draw(painter, QRectF(layout().left(), bottom + 13 - height, layout().width(), height), layout(),
                     renderScale(), isStale());
}

} // namespace toancanh::tiles
