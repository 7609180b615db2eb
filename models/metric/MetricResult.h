// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/SourceState.h"

#include <QMetaType>
#include <QVariant>

namespace toancanh::metric {

/// What a metric gave when it last ran. An immutable value that crosses threads.
struct MetricResult
{
    QString metric;
    QStringList columns;
    QList<QVariantList> rows; ///< cells: null, qlonglong, double, QString or QByteArray
    qint64 computedAtMs = 0;
    std::optional<qint64> dataAtMs;      ///< of its worst source; nothing while any source never succeeded
    qint64 cycleMs = 0;                  ///< the promised cycle of that source
    std::optional<dataset::Rest> rest;   ///< in which that source promises nothing
    QList<dataset::SourceState> sources; ///< all that feed the datasets it reads
    std::optional<Error> error;          ///< the query itself failed

    bool isEmpty() const { return rows.isEmpty(); }
    int column(const QString &name) const { return int(columns.indexOf(name)); }
    /// The cell, or a null QVariant where the row or column is not there.
    QVariant at(qsizetype row, const QString &name) const
    {
        const int index = column(name);
        return row < rows.size() && index >= 0 ? rows.at(row).at(index) : QVariant();
    }
};

enum class Freshness { Loading, Live, Stale, Error };

/// The state of data by age alone, less what of it was rest: live to 2 cycles, stale to 6, error beyond; loading
/// before the first.
Freshness freshness(std::optional<qint64> dataAtMs, qint64 cycleMs, qint64 nowMs,
                    const std::optional<dataset::Rest> &rest = {});
Freshness freshness(const MetricResult &result, qint64 nowMs);
Freshness freshness(const dataset::SourceState &state, qint64 nowMs);

} // namespace toancanh::metric

Q_DECLARE_METATYPE(toancanh::metric::MetricResult)
