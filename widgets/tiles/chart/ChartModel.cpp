// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartModel.h"

#include "widgets/tiles/tile/Head.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPointF>

#include <cmath>

namespace toancanh::tiles {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::tiles", text);
}

/// How a point in time is named on an axis, after the distance between points.
class TimeLabels
{
public:
    TimeLabels(const metric::MetricResult &rows, const look::LocalText &format, qint64 nowMs)
        : m_format(format), m_nowMs(nowMs), m_isVietnamese(format.locale().language() == QLocale::Vietnamese)
    {
        const QVariant first = rows.at(0, QStringLiteral("at"));
        const QVariant second = rows.at(1, QStringLiteral("at"));
        if (first.typeId() == QMetaType::LongLong && second.typeId() == QMetaType::LongLong)
            m_stepMs = std::abs(second.toLongLong() - first.toLongLong());
    }

    QString text(const QVariant &cell, bool isFirst, bool isLast) const
    {
        if (cell.typeId() != QMetaType::LongLong)
            return cell.toString();
        const qint64 atMs = cell.toLongLong();
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, m_format.zone());
        if (m_stepMs > 0 && m_stepMs < dayMs) {
            if (isLast && m_nowMs - atMs < 2 * m_stepMs)
                return tr("now");
            return isFirst ? moment(cell) : m_format.time(atMs);
        }
        if (m_stepMs < 6 * dayMs)
            return m_format.dayMonth(atMs);
        if (m_stepMs < 20 * dayMs)
            return (m_isVietnamese ? QStringLiteral("T%1") : QStringLiteral("W%1")).arg(at.date().weekNumber());
        if (m_stepMs < 80 * dayMs)
            return m_isVietnamese ? QStringLiteral("T%1").arg(at.date().month())
                                  : m_format.locale().standaloneMonthName(at.date().month(), QLocale::ShortFormat);
        if (m_stepMs < 300 * dayMs)
            return QStringLiteral("Q%1").arg((at.date().month() + 2) / 3);
        return QString::number(at.date().year());
    }

    /// "12:00 hôm qua" where points are hours; nothing where they aren't points in time.
    QString moment(const QVariant &cell) const
    {
        if (cell.typeId() != QMetaType::LongLong)
            return {};
        const qint64 atMs = cell.toLongLong();
        if (m_stepMs <= 0 || m_stepMs >= dayMs)
            return text(cell, false, false);
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs, m_format.zone()).date();
        const bool isToday = QDateTime::fromMSecsSinceEpoch(atMs, m_format.zone()).date() == today;
        return isToday ? m_format.time(atMs) : tr("%1 yesterday").arg(m_format.time(atMs));
    }

private:
    const look::LocalText &m_format;
    qint64 m_nowMs;
    qint64 m_stepMs = 0;
    bool m_isVietnamese;
};

bool isOff(double value, double target, metric::Better better)
{
    return better == metric::Better::Higher ? value < target : better == metric::Better::Lower && value > target;
}

ChartProgress progressOf(const ChartInput &input, const look::LocalText &format)
{
    ChartProgress progress;
    const auto value = numberOf(input.progress->at(0, QStringLiteral("value")));
    const auto whole = numberOf(input.progress->at(0, QStringLiteral("target")));
    const auto expected = numberOf(input.progress->at(0, QStringLiteral("expected")));
    if (!value || !whole || *whole <= 0)
        return progress;
    progress.share = *value / *whole;
    progress.wholeText = format.number(*whole, input.progressMetric ? input.progressMetric->decimals : 0);
    if (expected) {
        progress.expectedShare = *expected / *whole;
        progress.expectedText = tr("due by today %1%").arg(format.number(100 * *progress.expectedShare, 1));
    }
    return progress;
}

} // namespace

int alarmOfRow(const QVariantList &row, const alert::Alerts &alerts)
{
    for (const alert::Alert &alert : alerts)
        for (const QVariant &cell : row)
            if (!alert.object.isEmpty() && !cell.isNull() && cell.toString() == alert.object)
                return alert.priority;
    return 0;
}

ChartModel chartModel(const ChartInput &input, ChartShape shape, const look::LocalText &format)
{
    ChartModel model;
    model.shape = shape;
    const metric::MetricResult &rows = input.rows;
    const int decimals = input.metric ? input.metric->decimals : 0;
    const QString measure = input.metric ? input.metric->measure.in(format.locale()) : QString();
    model.isShare = measure == QLatin1String("%");
    const QString suffix = model.isShare && !input.title.contains(u'%') ? QStringLiteral("%") : QString();
    const metric::Better better = input.metric ? input.metric->better : metric::Better::Neither;
    model.better = better;

    model.threshold = input.spec.threshold;
    if (!model.threshold && input.metric)
        model.threshold = input.metric->target;
    model.minimum = input.spec.minimum;
    model.maximum = input.spec.maximum;
    if (model.threshold) {
        model.thresholdText = input.spec.thresholdLabel.in(format.locale());
        if (model.thresholdText.isEmpty()) {
            const int places = *model.threshold == std::floor(*model.threshold) ? 0 : decimals;
            const QString number =
                format.number(*model.threshold, places) + (model.isShare ? QStringLiteral("%") : QString());
            model.thresholdText = (input.spec.threshold ? tr("threshold %1") : tr("target %1")).arg(number);
        }
    }

    const bool hasLabels = rows.column(QStringLiteral("label")) >= 0;
    const bool hasSeries = rows.column(QStringLiteral("series")) >= 0;
    const TimeLabels times(rows, format, input.nowMs);
    std::optional<double> wholeTarget;
    bool oneTarget = true;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        ChartItem item;
        item.value = numberOf(rows.at(i, QStringLiteral("value")));
        item.target = numberOf(rows.at(i, QStringLiteral("target")));
        item.before = numberOf(rows.at(i, QStringLiteral("before")));
        item.lower = numberOf(rows.at(i, QStringLiteral("lower")));
        item.upper = numberOf(rows.at(i, QStringLiteral("upper")));
        item.isForecast = item.lower && item.upper;
        item.label = hasLabels ? rows.at(i, QStringLiteral("label")).toString()
                               : times.text(rows.at(i, QStringLiteral("at")), i == 0, i + 1 == rows.rows.size());
        item.momentText = hasLabels ? item.label : times.moment(rows.at(i, QStringLiteral("at")));
        if (item.value)
            item.valueText = format.number(*item.value, decimals) + suffix;
        if (item.target)
            item.targetText = format.number(*item.target, decimals);
        if (item.isForecast)
            item.targetText = format.number(*item.lower, decimals) + u'–' + format.number(*item.upper, decimals);
        if (hasSeries) {
            const QString series = rows.at(i, QStringLiteral("series")).toString();
            item.series = int(model.seriesNames.indexOf(series));
            if (item.series < 0) {
                item.series = int(model.seriesNames.size());
                model.seriesNames.append(series);
            }
        }
        oneTarget = oneTarget && item.target && (!wholeTarget || *wholeTarget == *item.target);
        wholeTarget = item.target;
        const std::optional<double> compared = item.target ? item.target : model.threshold;
        item.isOff = item.value && compared && isOff(*item.value, *compared, better);
        item.alarm = alarmOfRow(rows.rows.at(i), input.alerts);
        model.items.append(item);
    }
    if (model.items.size() > 0 && model.items.last().isForecast)
        model.forecastText = tr("forecast");
    // A list of objects with one and the same target has one line for all.
    if (!model.threshold && oneTarget && wholeTarget && (shape == ChartShape::Bars || shape == ChartShape::DotTrack)) {
        model.threshold = wholeTarget;
        model.thresholdText =
            tr("target %1").arg(model.items.first().targetText + (model.isShare ? QStringLiteral("%") : QString()));
    }
    if (shape == ChartShape::DotTrack) {
        double low = 1e300;
        double high = -1e300;
        for (const ChartItem &item : std::as_const(model.items))
            for (const auto &number : {item.value, item.before, model.threshold})
                if (number) {
                    low = std::min(low, *number);
                    high = std::max(high, *number);
                }
        const double span = std::max(high - low, 1e-9);
        const double grain = std::pow(10.0, std::floor(std::log10(span)));
        if (!model.minimum)
            model.minimum = std::floor((low - 0.1 * span) / grain) * grain;
        if (!model.maximum) {
            model.maximum = std::ceil((high + 0.02 * span) / grain) * grain;
            if (model.isShare && *model.maximum > 100 && high <= 100)
                model.maximum = 100;
        }
        const auto axis = [&](double end) { return format.number(end, end == std::floor(end) ? 0 : decimals); };
        model.minimumText = axis(*model.minimum);
        model.maximumText = axis(*model.maximum);
    }
    if (input.progress && !input.progress->isEmpty())
        model.progress = progressOf(input, format);
    return model;
}

QList<QPointF> reduced(const QList<QPointF> &points, int columns)
{
    if (points.size() <= 2 * columns)
        return points;
    QList<QPointF> result;
    result.reserve(2 * columns);
    for (int column = 0; column < columns; ++column) {
        const qsizetype from = points.size() * column / columns;
        const qsizetype to = points.size() * (column + 1) / columns;
        qsizetype low = from;
        qsizetype high = from;
        for (qsizetype i = from; i < to; ++i) {
            if (points.at(i).y() < points.at(low).y())
                low = i;
            if (points.at(i).y() > points.at(high).y())
                high = i;
        }
        result.append(points.at(qMin(low, high)));
        if (low != high)
            result.append(points.at(qMax(low, high)));
    }
    return result;
}

} // namespace toancanh::tiles
