// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/AlarmShape.h"
#include "widgets/tiles/chart/ChartForms.h"

#include <algorithm>
#include <numeric>

namespace toancanh::tiles {

using namespace look;

namespace {

/// The columns of a list of bars or dots: label, track, number, alarm.
struct RowColumns
{
    qreal trackLeft = 0;
    qreal trackWidth = 0;
    qreal trackRight() const { return trackLeft + trackWidth; }
};

RowColumns columnsOf(const ChartCanvas &canvas, const QList<ChartItem> &items)
{
    qreal widest = 0;
    qreal number = 0;
    bool hasAlarm = false;
    for (const ChartItem &item : items) {
        widest = std::max(widest, textWidth(item.label, canvas.token(item.isOff ? type::body.bold() : type::body)));
        number = std::max(number, textWidth(item.valueText, canvas.token(type::body.bold())));
        hasAlarm = hasAlarm || item.alarm > 0;
    }
    // A few fixed edges, so that lists beside each other line up.
    const qreal width = canvas.area.width();
    qreal left = 0.36 * width;
    for (const qreal share : {0.16, 0.24, 0.315})
        if (widest + 40 <= share * width) {
            left = share * width;
            break;
        }
    const qreal right =
        40 + std::max(number, 150 * canvas.layout.scale) + (hasAlarm ? 26 + 64 * canvas.layout.scale : 0);
    return {canvas.area.left() + left, width - left - right};
}

/// The rows for which there is room, in their order: those with an alarm stay first, then those off target, then
/// the worst, or the first where neither way is worse.
QList<ChartItem> mostTelling(const ChartModel &model, int room)
{
    const QList<ChartItem> &items = model.items;
    if (items.size() <= room)
        return items;
    const auto badness = [&](const ChartItem &item) {
        return model.better == metric::Better::Higher ? -item.value.value_or(1e300) : item.value.value_or(-1e300);
    };
    const auto weight = [](const ChartItem &item) { return item.alarm > 0 ? 2 : item.isOff ? 1 : 0; };
    QList<qsizetype> order(items.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const int difference = weight(items.at(a)) - weight(items.at(b));
        if (difference != 0 || model.better == metric::Better::Neither)
            return difference > 0;
        return badness(items.at(a)) > badness(items.at(b));
    });
    order.resize(room);
    std::sort(order.begin(), order.end());
    QList<ChartItem> rows;
    for (const qsizetype i : std::as_const(order))
        rows.append(items.at(i));
    return rows;
}

/// A short tile that shows the worst rows spends no line on telling that there are better ones.
bool tellsRest(const ChartCanvas &canvas, const ChartModel &model)
{
    return !canvas.layout.isShort || model.better == metric::Better::Neither;
}

void drawRowWords(const ChartCanvas &canvas, const ChartItem &item, const RowColumns &columns, qreal baseline)
{
    const bool isLoud = item.isOff || item.alarm > 0;
    const TypeToken wallToken = isLoud ? type::body.bold() : type::body;
    const TypeToken token = canvas.token(wallToken);
    const qreal top = baseline - baselineOf(token);
    const qreal width = columns.trackLeft - canvas.area.left() - 30;
    drawFittedLine(canvas.painter, {canvas.area.left(), top}, width, item.label, token,
                   isLoud ? colour::ink1 : colour::ink2);
    const TypeToken number = canvas.token(wallToken);
    const qreal numberRight =
        columns.trackRight() + 40 + std::max(150 * canvas.layout.scale, textWidth(item.valueText, number));
    drawTextLine(canvas.painter, {numberRight, baseline - baselineOf(number)}, item.valueText, number, colour::ink1,
                 Qt::AlignRight);
    if (item.alarm > 0) {
        const qreal mark = 64 * canvas.layout.scale;
        drawAlarm(canvas.painter, QRectF(canvas.area.right() - mark, baseline - 0.36 * token.px - mark / 2, mark, mark),
                  item.alarm);
    }
}

void drawVerticalReference(const ChartCanvas &canvas, const ChartModel &model, qreal x, qreal top, qreal bottom)
{
    canvas.painter.fillRect(QRectF(x - 2.5, top, 5, bottom - top), colour::ink1);
    canvas.label({x, top - 16}, model.thresholdText, type::axis, colour::ink3, Qt::AlignHCenter);
}

} // namespace

void drawBarsForm(const ChartCanvas &canvas, const ChartModel &model)
{
    const qreal scale = canvas.layout.scale;
    const qreal above = model.threshold ? 60 * scale : 0;
    const int count = int(model.items.size());
    const RowPlan plan = planRows(canvas.layout.seams, canvas.area.top() + above, canvas.area.bottom(), count,
                                  96 * scale, 74 * scale, tellsRest(canvas, model));
    const int shown = plan.left > 0 ? int(plan.tops.size()) - 1 : int(plan.tops.size());
    if (shown <= 0)
        return;
    const QList<ChartItem> rows = mostTelling(model, shown);
    const RowColumns columns = columnsOf(canvas, rows);
    double highest = model.maximum.value_or(model.isShare ? 100 : model.threshold.value_or(0));
    for (const ChartItem &item : model.items)
        highest = std::max(highest, item.value.value_or(0));
    if (highest <= 0)
        highest = 1;

    const qreal barHeight = 50 * scale;
    const qreal barTop = (plan.pitch - barHeight) / 2;
    // Rows that a seam parts are drawn as several charts: bars of one chart are evenly spaced.
    for (int from = 0; from < shown;) {
        int to = from + 1;
        while (to < shown && plan.tops.at(to) - plan.tops.at(to - 1) < plan.pitch + 0.5)
            ++to;
        ChartSeries series;
        series.plot = QRectF(columns.trackLeft, plan.tops.at(from), columns.trackWidth, plan.pitch * (to - from));
        series.minX = 0;
        series.maxX = highest;
        series.minY = -0.5;
        series.maxY = to - from - 0.5;
        series.isHorizontal = true;
        series.barWidth = barHeight / plan.pitch;
        for (int i = from; i < to; ++i) {
            const ChartItem &item = rows.at(i);
            series.bars.append({item.value.value_or(0), item.isOff || item.alarm > 0 ? colour::data : colour::data2});
        }
        canvas.series.paint(canvas.painter, series);
        from = to;
    }
    for (int i = 0; i < shown; ++i)
        drawRowWords(canvas, rows.at(i), columns, plan.tops.at(i) + barTop + 0.84 * barHeight);
    drawRowsLeft(canvas.painter, canvas.layout, plan);
    if (model.threshold)
        drawVerticalReference(canvas, model, columns.trackLeft + columns.trackWidth * *model.threshold / highest,
                              plan.tops.first() - 6, plan.tops.at(shown - 1) + plan.pitch + 2);
}

void drawDotTrackForm(const ChartCanvas &canvas, const ChartModel &model)
{
    const qreal scale = canvas.layout.scale;
    const bool hasStems = model.threshold.has_value();
    // A short tile has its rows rather than the ends of its axis: the numbers stand beside them.
    const bool hasEnds = !canvas.layout.isShort;
    const qreal above = hasStems ? 60 * scale : 0;
    const qreal under = hasEnds ? 46 * scale : 0;
    const RowPlan plan = planRows(canvas.layout.seams, canvas.area.top() + above, canvas.area.bottom() - under,
                                  int(model.items.size()), 88 * scale, 74 * scale, tellsRest(canvas, model));
    const int shown = plan.left > 0 ? int(plan.tops.size()) - 1 : int(plan.tops.size());
    if (shown <= 0)
        return;
    const QList<ChartItem> rows = mostTelling(model, shown);
    const RowColumns columns = columnsOf(canvas, rows);
    const double low = model.minimum.value_or(0);
    const double high = std::max(model.maximum.value_or(100), low + 1e-9);
    const auto x = [&](double value) {
        return columns.trackLeft + columns.trackWidth * (std::clamp(value, low, high) - low) / (high - low);
    };
    QPainter &painter = canvas.painter;
    const qreal middle = plan.pitch / 2;
    if (hasStems)
        drawVerticalReference(canvas, model, x(*model.threshold), plan.tops.first() - 6,
                              plan.tops.at(shown - 1) + plan.pitch - 4);
    for (int i = 0; i < shown; ++i) {
        const ChartItem &item = rows.at(i);
        const qreal y = plan.tops.at(i) + middle;
        const auto stem = [&](qreal from, qreal to, qreal thickness, const QColor &colour) {
            painter.fillRect(
                QRectF(QPointF(std::min(from, to), y - thickness / 2), QPointF(std::max(from, to), y + thickness / 2)),
                colour);
        };
        stem(columns.trackLeft, columns.trackRight(), hasStems ? 3 : 4, colour::line);
        const auto ring = [&] {
            painter.setPen(QPen(colour::reference, 6));
            painter.setBrush(colour::tile);
            painter.drawEllipse(QPointF(x(*item.before), y), 15, 15);
        };
        if (item.value && hasStems) {
            stem(x(*model.threshold), x(*item.value), 18, item.isOff ? colour::data : colour::data2);
            painter.fillRect(QRectF(x(*model.threshold) - 2.5, y - 12, 5, 24), colour::ink1);
            if (item.before)
                ring();
        } else if (item.value && item.before) {
            stem(x(*item.before), x(*item.value), 8, colour::data2);
            ring();
        }
        if (item.value) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(item.isOff && hasStems ? colour::ink1 : colour::data);
            painter.drawEllipse(QPointF(x(*item.value), y), hasStems ? 22 : 20, hasStems ? 22 : 20);
        }
        drawRowWords(canvas, item, columns, y + 0.345 * canvas.token(type::body).px);
    }
    drawRowsLeft(painter, canvas.layout, plan);
    if (!hasEnds)
        return;
    const qreal axis = plan.tops.at(shown - 1) + plan.pitch + 44 * scale;
    canvas.label({columns.trackLeft, axis}, model.minimumText, type::meta, colour::ink3, Qt::AlignHCenter);
    canvas.label({columns.trackRight(), axis}, model.maximumText, type::meta, colour::ink3, Qt::AlignHCenter);
}

} // namespace toancanh::tiles
