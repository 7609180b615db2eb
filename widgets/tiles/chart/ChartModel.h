// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/wall/TileSpec.h"
#include "widgets/look/LocalText.h"

#include <optional>

namespace toancanh::tiles {

enum class ChartShape { Spark, Line, Columns, Bars, DotTrack };

/// One row of a chart's metric: a point, a column or a bar.
struct ChartItem
{
    QString label;
    QString momentText; ///< of a point in time, with its day where that isn't today
    QString valueText;
    std::optional<double> value;
    std::optional<double> target;
    std::optional<double> before;
    std::optional<double> lower; ///< of a forecast
    std::optional<double> upper;
    QString targetText; ///< of the target, or of the range of a forecast
    int series = 0;
    bool isForecast = false;
    bool isOff = false; ///< on the wrong side of its target or threshold: said louder
    int alarm = 0;      ///< priority of an alert about this object, 0 for none
    bool operator==(const ChartItem &) const = default;
};

struct ChartProgress
{
    double share = 0;                    ///< of the whole
    std::optional<double> expectedShare; ///< by today
    QString expectedText;
    QString wholeText;
    bool operator==(const ChartProgress &) const = default;
};

/// Everything that a chart shows, ready to be drawn: numbers with their words. A value; equal models give equal
/// pictures.
struct ChartModel
{
    ChartShape shape = ChartShape::Line;
    QList<ChartItem> items;
    QStringList seriesNames;
    std::optional<double> threshold;
    QString thresholdText;
    std::optional<double> minimum;
    std::optional<double> maximum;
    QString minimumText; ///< of a cut axis
    QString maximumText;
    QString forecastText;
    std::optional<ChartProgress> progress;
    bool isShare = false; ///< in percent
    metric::Better better = metric::Better::Neither;
    bool operator==(const ChartModel &) const = default;
};

struct ChartInput
{
    const wall::TileSpec &spec;
    const metric::MetricResult &rows;
    const metric::MetricSpec *metric = nullptr;
    const metric::MetricResult *progress = nullptr;
    const metric::MetricSpec *progressMetric = nullptr;
    QString title; ///< a measure that it names isn't repeated at every row
    alert::Alerts alerts;
    qint64 nowMs = 0;
};

ChartModel chartModel(const ChartInput &input, ChartShape shape, const look::LocalText &format);

/// Rows of (index, value) reduced to the smallest and largest of each of at most `columns` columns, in order.
QList<QPointF> reduced(const QList<QPointF> &points, int columns = 384);

/// The priority of the alert whose object is one of the row's cells; 0 for none.
int alarmOfRow(const QVariantList &row, const alert::Alerts &alerts);

} // namespace toancanh::tiles
