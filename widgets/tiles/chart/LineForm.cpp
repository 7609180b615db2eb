// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartForms.h"

#include <algorithm>
#include <cmath>

namespace toancanh::tiles {

using namespace look;

namespace {

struct Range
{
    double low = 0;
    double high = 1;
};

Range rangeOf(const ChartModel &model, std::optional<double> threshold, bool fromZero)
{
    double low = 1e300;
    double high = -1e300;
    for (const ChartItem &item : model.items)
        for (const auto &number : {item.value, item.lower, item.upper, threshold})
            if (number) {
                low = std::min(low, *number);
                high = std::max(high, *number);
            }
    if (low > high)
        return {};
    const double span = high > low ? high - low : std::max(std::abs(high), 1.0);
    Range range{low - 0.15 * span, high + 0.08 * span};
    if (fromZero && low >= 0 && low < 0.6 * high)
        range.low = 0;
    return {model.minimum.value_or(range.low), model.maximum.value_or(range.high)};
}

/// The threshold, unless it is so far off that the line beside it would be flat.
std::optional<double> reachableThreshold(const ChartModel &model)
{
    double most = 0;
    for (const ChartItem &item : model.items)
        most = std::max(most, std::abs(item.value.value_or(0)));
    return model.threshold && std::abs(*model.threshold) <= 3 * most ? model.threshold : std::nullopt;
}

QList<QPointF> pointsOf(const ChartModel &model, int series, bool forecast)
{
    QList<QPointF> points;
    int x = 0;
    for (const ChartItem &item : model.items) {
        if (item.series != series)
            continue;
        if (item.value && item.isForecast == forecast)
            points.append(QPointF(x, *item.value));
        ++x;
    }
    return points;
}

int lengthOf(const ChartModel &model)
{
    QList<int> lengths(std::max<qsizetype>(1, model.seriesNames.size()), 0);
    for (const ChartItem &item : model.items)
        ++lengths[item.series];
    return *std::max_element(lengths.cbegin(), lengths.cend());
}

void drawDot(const ChartCanvas &canvas, QPointF centre, qreal radius, const QColor &fill)
{
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(fill);
    canvas.painter.drawEllipse(centre, radius, radius);
}

// First, last and at most three between; a label that would touch its neighbour is left out.
void drawTimeLabels(const ChartCanvas &canvas, const ChartModel &model, const ChartSeries &series, qreal baseline)
{
    QList<QString> labels;
    int observed = 0;
    for (const ChartItem &item : model.items) {
        if (item.series != 0)
            continue;
        labels.append(item.label);
        if (!item.isForecast)
            observed = int(labels.size());
    }
    qreal right = -1e9;
    const TypeToken token = canvas.token(type::meta);
    const auto widthOf = [&](int index) { return textWidth(labels.at(index), token); };
    const int last = observed - 1;
    for (int k = 0; k < 5 && observed > 0; ++k) {
        const int index = int(std::lround(last * k / 4.0));
        const qreal x = series.at(index, series.minY).x();
        const bool isFirst = index == 0;
        const qreal left = isFirst ? x : x - widthOf(index) / 2;
        const qreal lastLeft = series.at(last, series.minY).x() - widthOf(last) / 2;
        const bool collides = left < right + 30 || (index != last && left + widthOf(index) + 30 > lastLeft);
        if ((collides && !isFirst) || (k > 0 && index == 0))
            continue;
        right = canvas
                    .label({x, baseline}, labels.at(index), type::meta, colour::ink3,
                           isFirst ? Qt::AlignLeft : Qt::AlignHCenter)
                    .right();
    }
    if (!model.forecastText.isEmpty() && observed < labels.size()) {
        const qreal x = series.at((last + labels.size() - 1) / 2.0 + 0.5, series.minY).x();
        if (x - textWidth(model.forecastText, token) / 2 > right + 30)
            canvas.label({x, baseline}, model.forecastText, type::meta, colour::ink3, Qt::AlignHCenter);
    }
}

// On the line's left end, or at its right where the series runs through the words there.
void drawThresholdLabel(const ChartCanvas &canvas, const ChartModel &model, const ChartSeries &series)
{
    const qreal y = series.at(0, *model.threshold).y();
    const TypeToken token = canvas.token(type::axis);
    const qreal width = textWidth(model.thresholdText, token);
    const auto isFree = [&](const QRectF &box) {
        for (const ChartSeries::Line &line : series.lines)
            for (const QPointF &point : line.points)
                if (box.adjusted(-20, -14, 20, 14).contains(series.at(point.x(), point.y())))
                    return false;
        return true;
    };
    const auto boxAt = [&](qreal x, qreal baseline) { return QRectF(x, baseline - token.px, width, token.px); };
    const qreal above = y - 18;
    const qreal below = y + 18 + 0.75 * token.px;
    for (const qreal baseline : {above, below})
        for (const qreal x : {series.plot.left(), series.plot.right() - width})
            if (isFree(boxAt(x, baseline))) {
                canvas.label({x, baseline}, model.thresholdText, type::axis, colour::ink3);
                return;
            }
    canvas.label({series.plot.left(), above}, model.thresholdText, type::axis, colour::ink3);
}

} // namespace

void drawSparkForm(const ChartCanvas &canvas, const ChartModel &model)
{
    const QList<QPointF> points = reduced(pointsOf(model, 0, false));
    if (points.size() < 2)
        return;
    const auto threshold = reachableThreshold(model);
    const Range range = rangeOf(model, threshold, false);
    ChartSeries series;
    series.plot = canvas.area.adjusted(0, 13, -20, -13);
    series.maxX = points.last().x();
    series.minY = range.low;
    series.maxY = range.high;
    series.lines.append({points, colour::data, 7, {}});
    if (threshold)
        canvas.threshold(series.plot.left(), series.plot.right(), series.at(0, *threshold).y());
    canvas.series.paint(canvas.painter, series);
    drawDot(canvas, series.at(points.last().x(), points.last().y()), 13, colour::ink1);
}

void drawLineForm(const ChartCanvas &canvas, const ChartModel &model)
{
    const QRectF &area = canvas.area;
    const int seriesCount = int(std::max<qsizetype>(1, model.seriesNames.size()));
    const QList<QPointF> forecast = pointsOf(model, 0, true);
    const QList<QPointF> observed = pointsOf(model, 0, false);
    if (observed.isEmpty())
        return;

    qreal labelWidth = 20;
    if (!forecast.isEmpty())
        labelWidth = 276 * canvas.layout.scale;
    for (const QString &name : model.seriesNames)
        if (seriesCount > 1)
            labelWidth = std::max(labelWidth, 24 + textWidth(name, canvas.token(type::axis)));
    labelWidth = std::min(labelWidth, 0.35 * area.width());

    const Range range = rangeOf(model, model.threshold, true);
    ChartSeries series;
    series.plot =
        QRectF(area.left(), area.top() + 14, area.width() - labelWidth, area.height() - 14 - 62 * canvas.layout.scale);
    series.maxX = std::max(1, lengthOf(model) - 1);
    series.minY = range.low;
    series.maxY = range.high;

    if (!forecast.isEmpty()) {
        ChartSeries::Band band{{observed.last()}, {observed.last()}, colour::band};
        ChartSeries::Line median{{observed.last()}, colour::data, 6, {14, 12}};
        int x = 0;
        for (const ChartItem &item : model.items) {
            if (item.series != 0)
                continue;
            if (item.isForecast && item.value) {
                band.lower.append(QPointF(x, *item.lower));
                band.upper.append(QPointF(x, *item.upper));
                median.points.append(QPointF(x, *item.value));
            }
            ++x;
        }
        series.band = band;
        series.lines.append(median);
    }
    for (int i = seriesCount - 1; i >= 0; --i)
        series.lines.append({reduced(pointsOf(model, i, false)), i == 0 ? colour::data : colour::data2, 8, {}});

    canvas.series.paint(canvas.painter, series);
    if (model.threshold) {
        canvas.threshold(series.plot.left(), series.plot.right(), series.at(0, *model.threshold).y());
        drawThresholdLabel(canvas, model, series);
    }
    drawDot(canvas, series.at(observed.last().x(), observed.last().y()), 15, colour::ink1);

    const qreal labelLeft = series.plot.right() + 24;
    if (!forecast.isEmpty()) {
        const ChartItem &last = *std::find_if(model.items.crbegin(), model.items.crend(),
                                              [](const ChartItem &item) { return item.isForecast && item.value; });
        const qreal bodyPx = canvas.token(type::body).px;
        const qreal y = std::clamp(series.at(0, *last.value).y() + 4, area.top() + bodyPx,
                                   series.plot.bottom() - 62 * canvas.layout.scale);
        canvas.label({labelLeft, y}, last.valueText, type::body.bold(), colour::ink1);
        canvas.label({labelLeft, y + 62 * canvas.layout.scale}, last.targetText, type::axis, colour::ink3);
    } else if (seriesCount > 1) {
        QList<QPair<qreal, int>> ends;
        for (int i = 0; i < seriesCount; ++i)
            if (const auto points = pointsOf(model, i, false); !points.isEmpty())
                ends.append({series.at(0, points.last().y()).y() + 17, i});
        std::sort(ends.begin(), ends.end());
        qreal lowest = -1e9;
        for (const auto &[y, i] : std::as_const(ends)) {
            lowest = std::max(y, lowest + canvas.token(type::axis).line);
            canvas.label({labelLeft, lowest}, model.seriesNames.at(i), type::axis,
                         i == 0 ? colour::ink1 : colour::ink3);
        }
    }
    drawTimeLabels(canvas, model, series, area.bottom() - 6);
}

} // namespace toancanh::tiles
