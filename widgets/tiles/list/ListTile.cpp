// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/list/ListTile.h"

#include "widgets/look/TextLine.h"
#include "widgets/tiles/chart/ChartForms.h"
#include "widgets/tiles/chart/ChartModel.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr TypeToken numberToken{72, 98, QFont::DemiBold};
constexpr TypeToken wordToken{52, 71, QFont::Normal};
constexpr qreal leastTrack = 200;
constexpr qreal swatchWidth = 22;
constexpr qreal leastContrast = 3; ///< of what is no text, after WCAG 2.1

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

bool isHardToSee(const QColor &colour)
{
    return (luminance(colour) + 0.05) / (luminance(colour::tile) + 0.05) < leastContrast;
}

} // namespace

struct ListTile::Columns
{
    qreal labelWidth = 0;
    qreal trackLeft = 0;
    qreal trackWidth = 0; ///< 0 where there is no room for one
    qreal numberRight = 0;
    qreal swatchLeft = 0;
    qreal wordLeft = 0;
};

ListTile::ListTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : MetricTile(spec, context, size)
{}

void ListTile::contentChanged()
{
    m_head = head();
    m_rows.clear();
    const metric::MetricResult *rows = result(spec().chart);
    if (!rows)
        return;
    const metric::MetricSpec *metric = metricSpec(spec().chart);
    for (qsizetype i = 0; i < rows->rows.size(); ++i) {
        Row row;
        row.label = rows->at(i, QStringLiteral("label")).toString();
        row.value = numberOf(rows->at(i, QStringLiteral("value")));
        row.number = row.value ? format().number(*row.value, metric ? metric->decimals : 0) : QStringLiteral("–");
        row.isLoud = alarmOfRow(rows->rows.at(i), alerts()) > 0;
        if (const auto *known = metric && row.value ? metric::classOf(metric->values, *row.value) : nullptr) {
            row.className = known->name.in(context().locale);
            row.swatch = QColor(known->colour);
        }
        m_rows.append(row);
    }
}

/// The track ends at a fixed value or at the end of a class, so that its length has a fixed meaning.
double ListTile::trackEnd(qsizetype shown) const
{
    double highest = 0;
    for (qsizetype i = 0; i < shown; ++i)
        highest = std::max(highest, m_rows.at(i).value.value_or(0));
    if (spec().maximum && highest <= *spec().maximum)
        return *spec().maximum;
    if (const metric::MetricSpec *metric = metricSpec(spec().chart)) {
        for (const metric::ValueClass &one : metric->values) {
            if (one.to && highest <= *one.to)
                return *one.to;
        }
    }
    return highest > 0 ? highest : 1;
}

ListTile::Columns ListTile::columnsOf(qsizetype shown) const
{
    const qreal scale = layout().scale;
    qreal wordWidth = 0;
    qreal numberWidth = 0;
    for (qsizetype i = 0; i < shown; ++i) {
        wordWidth = std::max(wordWidth, textWidth(m_rows.at(i).className, layout().scaled(wordToken)));
        numberWidth = std::max(numberWidth, textWidth(m_rows.at(i).number, layout().scaled(numberToken)));
    }
    Columns columns;
    columns.numberRight = layout().right();
    if (const metric::MetricSpec *metric = metricSpec(spec().chart); metric && !metric->values.isEmpty()) {
        columns.wordLeft = layout().right() - std::max(wordWidth, 270 * scale);
        columns.swatchLeft = columns.wordLeft - 24 - swatchWidth;
        columns.numberRight = columns.swatchLeft - 32;
    }
    columns.trackLeft = layout().left() + 0.327 * layout().width();
    const qreal room = columns.numberRight - std::max(190 * scale, numberWidth + 40 * scale) - columns.trackLeft;
    columns.trackWidth = layout().isNarrow || room < leastTrack ? 0 : room;
    const qreal labelEnd =
        columns.trackWidth > 0 ? columns.trackLeft : columns.numberRight - std::max(170 * scale, numberWidth);
    columns.labelWidth = labelEnd - layout().left() - 30;
    return columns;
}

void ListTile::drawContent(QPainter &painter)
{
    const bool hasHead = !spec().metric.isEmpty();
    QRectF area = layout().body(hasHead);
    if (hasHead) {
        drawHead(painter, m_head, layout().valueToken(), layout(), isStale());
    } else if (!m_head.lines.isEmpty()) {
        const TypeToken body = layout().scaled(type::body);
        m_head.lines.first().draw(painter, area.topLeft(), area.width(), body);
        area.setTop(area.top() + body.line);
    } else if (!layout().isShort) {
        area.setTop(area.top() + 44);
    }
    const RowPlan plan = planRows(layout().seams, area.top(), area.bottom(), int(m_rows.size()), 118 * layout().scale,
                                  80 * layout().scale);
    const qsizetype shown = plan.left > 0 ? plan.tops.size() - 1 : plan.tops.size();
    const Columns columns = columnsOf(shown);
    const double end = trackEnd(shown);
    for (qsizetype i = 0; i < shown; ++i)
        drawRow(painter, m_rows.at(i), columns, plan.tops.at(i) + plan.pitch / 2, end);
    drawRowsLeft(painter, layout(), plan);
}

void ListTile::drawRow(QPainter &painter, const Row &row, const Columns &columns, qreal middle, double end) const
{
    const TypeToken body = layout().scaled(type::body);
    const TypeToken label = row.isLoud ? body.bold() : body;
    drawFittedLine(painter, {layout().left(), middle - label.line / 2}, columns.labelWidth, row.label, label,
                   row.isLoud ? colour::ink1 : colour::ink2);
    if (row.value && columns.trackWidth > 0) {
        const QRectF track(columns.trackLeft, middle - 6, columns.trackWidth, 12);
        painter.fillRect(track, colour::line);
        painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(*row.value / end, 0.0, 1.0), 12)),
                         isStale() ? colour::line3 : colour::ink3);
    }
    const TypeToken number = layout().scaled(numberToken);
    drawTextLine(painter, {columns.numberRight, middle - number.line / 2}, row.number, number,
                 isStale() || !row.value ? colour::ink3 : colour::ink1, Qt::AlignRight);
    if (!row.swatch)
        return;
    drawSwatch(painter, *row.swatch, columns.swatchLeft, middle);
    const TypeToken word = layout().scaled(wordToken);
    drawFittedLine(painter, {columns.wordLeft, middle - word.line / 2}, layout().right() - columns.wordLeft,
                   row.className, word, colour::ink2);
}

void ListTile::drawSwatch(QPainter &painter, const QColor &colour, qreal left, qreal middle) const
{
    const QRectF swatch(left, middle - 29, swatchWidth, 58);
    painter.setOpacity(isStale() ? 0.55 : 1);
    painter.fillRect(swatch, colour);
    if (isHardToSee(colour)) {
        painter.setPen(QPen(colour::ink3, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
    painter.setOpacity(1);
}

} // namespace toancanh::tiles
