// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartForms.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr double fullCount = 5; ///< the least that a full column of counted things stands for
constexpr int fewColumns = 6;   ///< so few that each is labelled

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::tiles", text);
}

struct Columns
{
    ChartSeries series;
    qreal left = 0;
    qreal pitch = 0;
    qreal width = 0;
    qreal centre(qsizetype i) const { return left + i * pitch + width / 2; }
    qreal y(double value) const { return series.at(0, value).y(); }
};

/// The current period where there is a plan, the highest column where there is none.
qsizetype highlighted(const ChartModel &model, bool hasPlan)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < model.items.size(); ++i) {
        const auto &value = model.items.at(i).value;
        if (value && (found < 0 || hasPlan || *value > *model.items.at(found).value))
            found = i;
    }
    return found;
}

void drawProgress(const ChartCanvas &canvas, const ChartProgress &progress, const QRectF &bar)
{
    canvas.painter.fillRect(bar, colour::raise);
    canvas.painter.fillRect(
        QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(progress.share, 0.0, 1.0), bar.height())), colour::data);
    const qreal baseline = bar.top() - 34;
    const QRectF whole =
        canvas.label({bar.right(), baseline}, progress.wholeText, type::axis, colour::ink3, Qt::AlignRight);
    if (!progress.expectedShare)
        return;
    const qreal x = bar.left() + bar.width() * std::clamp(*progress.expectedShare, 0.0, 1.0);
    canvas.painter.fillRect(QRectF(x - 4, bar.top() - 16, 8, bar.height() + 32), colour::ink1);
    canvas.label({std::min(x, whole.left() - 40), baseline}, progress.expectedText, type::axis, colour::ink3,
                 Qt::AlignRight);
}

void drawPlan(const ChartCanvas &canvas, const ChartModel &model, const Columns &columns, bool isFew)
{
    const qreal overlap = isFew ? 16 : 8;
    for (qsizetype i = 0; i < model.items.size(); ++i) {
        const ChartItem &item = model.items.at(i);
        if (!item.target)
            continue;
        const qreal y = columns.y(*item.target);
        const qreal x = columns.left + i * columns.pitch;
        if (!item.value && isFew) {
            QPen pen(colour::line2, 5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
            pen.setDashPattern({14.0 / 5, 12.0 / 5});
            canvas.painter.setPen(pen);
            canvas.painter.setBrush(Qt::NoBrush);
            canvas.painter.drawRect(QRectF(x + 3, y, columns.width - 6, columns.series.plot.bottom() - y - 3));
        } else {
            canvas.painter.fillRect(QRectF(x - overlap, y - 3.5, columns.width + 2 * overlap, 7),
                                    item.value ? colour::ink1 : colour::line3);
        }
    }
}

void drawEachValue(const ChartCanvas &canvas, const ChartModel &model, const Columns &columns, qsizetype current)
{
    constexpr TypeToken valueToken{68, 93, QFont::Normal};
    // Under the plan where that is far above each column, so that the number doesn't read as the plan's.
    const qreal room = 16 + 0.73 * canvas.token(valueToken).px + 8;
    const bool isUnderPlan = std::all_of(model.items.cbegin(), model.items.cend(), [&](const ChartItem &item) {
        return !item.value || (item.target && columns.y(*item.value) - columns.y(*item.target) >= room);
    });
    for (qsizetype i = 0; i < model.items.size(); ++i) {
        const ChartItem &item = model.items.at(i);
        const qreal top = columns.y(std::max(item.value.value_or(0), item.target.value_or(0)));
        if (item.value)
            canvas.label({columns.centre(i), isUnderPlan ? columns.y(*item.value) - 16 : top - 24}, item.valueText,
                         i == current ? valueToken.bold() : valueToken, colour::ink1, Qt::AlignHCenter);
        else if (item.target)
            canvas.label({columns.centre(i), top - 28}, tr("plan %1").arg(item.targetText), type::body, colour::ink3,
                         Qt::AlignHCenter);
    }
}

// Beside the top of the highest column; over it where its neighbours reach as high.
void drawHighest(const ChartCanvas &canvas, const ChartModel &model, const Columns &columns, qsizetype highest)
{
    const ChartItem &item = model.items.at(highest);
    const QString text = tr("%1 at %2").arg(item.valueText, item.momentText);
    const qreal width = textWidth(text, canvas.token(type::axis));
    const qreal top = columns.y(*item.value);
    const auto isFree = [&](qreal from, qreal to) {
        if (from < canvas.area.left() || to > canvas.area.right())
            return false;
        for (qsizetype i = 0; i < model.items.size(); ++i)
            if (i != highest && columns.left + i * columns.pitch < to && columns.centre(i) + columns.width / 2 > from
                && model.items.at(i).value && columns.y(*model.items.at(i).value) < top + 60 * canvas.layout.scale)
                return false;
        return true;
    };
    const qreal right = columns.centre(highest) + columns.width / 2 + 16;
    const qreal left = columns.centre(highest) - columns.width / 2 - 16;
    if (isFree(right, right + width))
        canvas.label({right, top + 36 * canvas.layout.scale}, text, type::axis, colour::ink2);
    else if (isFree(left - width, left))
        canvas.label({left, top + 36 * canvas.layout.scale}, text, type::axis, colour::ink2, Qt::AlignRight);
    else
        canvas.label({columns.centre(highest), top - 16}, text, type::axis, colour::ink2, Qt::AlignHCenter);
}

void drawColumnLabels(const ChartCanvas &canvas, const ChartModel &model, const Columns &columns, qsizetype current,
                      bool hasPlan, qreal baseline)
{
    const qsizetype count = model.items.size();
    const auto label = [&](qsizetype i, Qt::Alignment alignment, const TypeToken &token) {
        const qreal x = alignment & Qt::AlignLeft    ? columns.left
                        : alignment & Qt::AlignRight ? canvas.area.right()
                                                     : columns.centre(i);
        canvas.label({x, baseline}, model.items.at(i).label, token, colour::ink3, alignment);
    };
    if (count <= fewColumns) {
        for (qsizetype i = 0; i < count; ++i)
            label(i, Qt::AlignHCenter, {56, 76, QFont::Normal});
        return;
    }
    if (!hasPlan) {
        label(0, Qt::AlignLeft, type::meta);
        label(count - 1, Qt::AlignRight, type::meta);
        return;
    }
    // The current period has its name; of the others those that leave it room.
    const qsizetype step = std::max<qsizetype>(1, qsizetype(std::ceil(count / 4.0)));
    const qreal room = 1.6 * textWidth(model.items.last().label, canvas.token(type::meta));
    for (qsizetype i = 0; i < count; ++i) {
        const bool isNear = current >= 0 && i != current && std::abs(i - current) * columns.pitch < room;
        if (i == current || (!isNear && (i % step == 0 || i == count - 1)))
            label(i, Qt::AlignHCenter, type::meta);
    }
}

} // namespace

void drawColumnsForm(const ChartCanvas &canvas, const ChartModel &model)
{
    const qsizetype count = model.items.size();
    const bool isFew = count <= fewColumns;
    const bool hasPlan =
        std::any_of(model.items.cbegin(), model.items.cend(), [](const ChartItem &i) { return i.target; });
    const qsizetype current = highlighted(model, hasPlan);
    const qreal scale = canvas.layout.scale;
    QRectF area = canvas.area;
    if (model.progress && area.height() > 400) {
        const QRectF bar(area.left(), area.top() + 72 * scale, area.width(), 60);
        drawProgress(canvas, *model.progress, bar);
        area.setTop(bar.bottom() + 44);
    }
    double highest = 0;
    for (const ChartItem &item : model.items)
        highest = std::max({highest, item.value.value_or(0), item.target.value_or(0), model.threshold.value_or(0)});
    if (highest <= 0)
        highest = 1;
    // A few of something counted are few: they don't fill the height.
    const bool isCount =
        !hasPlan && !isFew && std::all_of(model.items.cbegin(), model.items.cend(), [](const ChartItem &item) {
            return item.value.value_or(0) == std::floor(item.value.value_or(0));
        });
    if (isCount && !model.isShare)
        highest = std::max(highest, fullCount);

    Columns columns;
    columns.left = area.left();
    columns.pitch = area.width() / count;
    columns.width = isFew         ? std::min(300.0, 0.68 * columns.pitch)
                    : count <= 14 ? columns.pitch - 36
                                  : 0.81 * columns.pitch;
    const qreal over = isFew ? 96 * scale : hasPlan ? 8 : 62 * scale;
    const qreal under = (isFew ? 80 : 66) * scale;
    ChartSeries &series = columns.series;
    // Qt Charts centres a column in its place; the first one shall begin at the left edge.
    series.plot = QRectF(area.left() - (columns.pitch - columns.width) / 2, area.top() + over, columns.pitch * count,
                         area.height() - over - under);
    series.minX = -0.5;
    series.maxX = double(count) - 0.5;
    series.maxY = model.maximum.value_or(highest);
    series.barWidth = columns.width / columns.pitch;
    for (qsizetype i = 0; i < count; ++i)
        series.bars.append({model.items.at(i).value.value_or(0), i == current ? colour::data : colour::data2});

    canvas.series.paint(canvas.painter, series);
    if (!hasPlan)
        canvas.painter.fillRect(QRectF(area.left(), series.plot.bottom(), area.width(), 3), colour::line);
    drawPlan(canvas, model, columns, isFew);
    if (model.threshold && !hasPlan) {
        canvas.threshold(area.left(), area.right(), columns.y(*model.threshold));
        canvas.label({area.left(), columns.y(*model.threshold) - 18}, model.thresholdText, type::axis, colour::ink3);
    }
    if (isFew)
        drawEachValue(canvas, model, columns, current);
    else if (!hasPlan && current >= 0 && *model.items.at(current).value > 0)
        drawHighest(canvas, model, columns, current);
    drawColumnLabels(canvas, model, columns, current, hasPlan, area.bottom() - 10 * scale);
}

} // namespace toancanh::tiles
