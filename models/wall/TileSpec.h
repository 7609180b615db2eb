// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::wall {

enum class ChartForm { Line, Columns, Bars, DotTrack };

/// What one rectangle of the wall shows. Texts of `notes` are templates over the first row of `metric`
/// (TextTemplate.h), with **bold**.
struct TileSpec
{
    QString id;
    QString kind;        ///< the word of a TileKind; empty where none could be read
    LocalizedText title; ///< by default the metric's
    QString metric;      ///< the main figure's, also at the head of rows; may be empty
    QString chart;       ///< the rows, of kinds that show rows
    QString trend;       ///< a KPI's sparkline
    QString progress;    ///< a metric with value and target drawn as a bar above columns; may be empty
    ChartForm form = ChartForm::Line;
    LocalizedText change;         ///< what `before` is compared with: "so tuần trước"; empty for no change line
    QList<LocalizedText> notes;   ///< further lines
    LocalizedText thresholdLabel; ///< words on the target line: "ngưỡng 90%"
    std::optional<double> threshold;
    std::optional<double> minimum; ///< of the axis, where it is cut
    std::optional<double> maximum;
    LocalizedText empty;      ///< the sentence when there are no rows and that is good
    LocalizedText sourceName; ///< footer, right; by default the source's title
    QString camera;           ///< of a camera tile
    QString colour;           ///< a map's choropleth metric (area, value)
    QList<double> breaks;     ///< of the choropleth, four of them
    QStringList show;         ///< a map's layers: cameras, alerts, and layers that domains declare
    QStringList who;          ///< roles that may see it; empty is everyone
    LocalizedText grants;     ///< who grants it, said when the wall may not show it
    QString file;
    int line = 0;
    bool operator==(const TileSpec &) const = default;
};

QList<TileSpec> bindTiles(const profile::Profile &profile);

/// What people call a tile that could not be bound, as far as its declaration says: its title, or its metric's.
LocalizedText declaredTitle(const profile::Profile &profile, const QString &tile);
/// The title of a metric, or of the one that it is like, though the rest of it may be broken.
LocalizedText metricTitle(const profile::Profile &profile, QString metric);

} // namespace toancanh::wall
