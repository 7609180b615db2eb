// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/list/AirTile.h"

#include "widgets/look/AlarmShape.h"
#include "widgets/look/RichLine.h"
#include "widgets/look/TextLine.h"
#include "widgets/tiles/chart/ChartForms.h"
#include "widgets/tiles/chart/ChartModel.h"
#include "widgets/tiles/list/AirQuality.h"

#include <QPainter>

#include <algorithm>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr TypeToken indexToken{72, 98, QFont::DemiBold};
constexpr TypeToken wordToken{52, 71, QFont::Normal};

// The track ends at a class's edge, so that its length has a fixed meaning.
double trackEnd(double highest)
{
    return highest <= 200 ? 200 : highest <= 300 ? 300 : 500;
}

} // namespace

AirTile::AirTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : MetricTile(spec, context, size)
{}

void AirTile::drawContent(QPainter &painter)
{
    const metric::MetricResult &rows = *result(spec().chart.isEmpty() ? spec().metric : spec().chart);
    QRectF area = layout().body(false);
    const TypeToken body = layout().scaled(type::body);
    if (isStale() && quality().dataAtMs) {
        staleLine(*quality().dataAtMs, nowMs(), format()).draw(painter, area.topLeft(), area.width(), body);
        area.setTop(area.top() + body.line);
    } else if (!layout().isShort) {
        area.setTop(area.top() + 44);
    }
    const RowPlan plan = planRows(layout().seams, area.top(), area.bottom(), int(rows.rows.size()),
                                  118 * layout().scale, 80 * layout().scale);
    const int shown = plan.left > 0 ? int(plan.tops.size()) - 1 : int(plan.tops.size());
    double highest = 0;
    qreal wordWidth = 0;
    const TypeToken index = layout().scaled(indexToken);
    const TypeToken word = layout().scaled(wordToken);
    for (int i = 0; i < shown; ++i) {
        const double value = numberOf(rows.at(i, QStringLiteral("value"))).value_or(0);
        highest = std::max(highest, value);
        wordWidth = std::max(wordWidth, textWidth(airClass(value).word, word));
    }
    const bool isNarrow = layout().isNarrow;
    const qreal wordLeft = layout().right() - std::max(wordWidth, 270 * layout().scale);
    const qreal swatchLeft = wordLeft - 24 - 22;
    const qreal numberRight = swatchLeft - 32;
    const qreal trackLeft = layout().left() + (isNarrow ? 0.36 : 0.327) * layout().width();
    const qreal trackWidth = numberRight - 190 * layout().scale - trackLeft;
    for (int i = 0; i < shown; ++i) {
        const QRectF row(layout().left(), plan.tops.at(i), layout().width(), plan.pitch);
        const qreal middle = row.center().y();
        const auto value = numberOf(rows.at(i, QStringLiteral("value")));
        const bool isLoud = alarmOfRow(rows.rows.at(i), alerts()) > 0;
        const TypeToken label = isLoud ? body.bold() : body;
        const qreal labelWidth =
            (isNarrow || trackWidth < 200 ? numberRight - 170 * layout().scale : trackLeft) - layout().left() - 30;
        drawFittedLine(painter, {row.left(), middle - label.line / 2}, labelWidth,
                       rows.at(i, QStringLiteral("label")).toString(), label, isLoud ? colour::ink1 : colour::ink2);
        if (!value) {
            drawTextLine(painter, {numberRight, middle - index.line / 2}, QStringLiteral("–"), index, colour::ink3,
                         Qt::AlignRight);
            continue;
        }
        if (!isNarrow && trackWidth >= 200) {
            painter.fillRect(QRectF(trackLeft, middle - 6, trackWidth, 12), colour::line);
            painter.fillRect(
                QRectF(trackLeft, middle - 6, trackWidth * std::clamp(*value / trackEnd(highest), 0.0, 1.0), 12),
                isStale() ? colour::line3 : colour::ink3);
        }
        drawTextLine(painter, {numberRight, middle - index.line / 2}, format().number(*value, 0), index,
                     isStale() ? colour::ink3 : colour::ink1, Qt::AlignRight);
        const AirClass quality = airClass(*value);
        const QRectF swatch(swatchLeft, middle - 29, 22, 58);
        painter.setOpacity(isStale() ? 0.55 : 1);
        painter.fillRect(swatch, quality.colour);
        if (quality.isDark) {
            painter.setPen(QPen(colour::ink3, 3));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch.adjusted(-1.5, -1.5, 1.5, 1.5));
        }
        painter.setOpacity(1);
        drawFittedLine(painter, {wordLeft, middle - word.line / 2}, layout().right() - wordLeft, quality.word, word,
                       colour::ink2);
    }
    drawRowsLeft(painter, layout(), plan);
}

} // namespace toancanh::tiles
