// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/store/Store.h"

#include <QObject>

#include <memory>

namespace toancanh::metric {

/// Runs watched metrics on a small pool of reading threads: at once when first watched, and again exactly
/// when a dataset that they read has changed or their clock is due; changes that come together are coalesced.
/// Results are kept in the cache every ten seconds and at the end; where nothing has changed since, the first result
/// is the kept one. Lives on the GUI thread, which never waits for it.
class MetricRunner : public QObject
{
    Q_OBJECT
public:
    MetricRunner(store::Store &store, const QList<MetricSpec> &metrics, const Clock &clock, const QTimeZone &zone,
                 QObject *parent = nullptr);
    ~MetricRunner() override;

    void watch(const QString &metric);
    const MetricSpec *spec(const QString &metric) const;
    /// The last result; null while it has not run.
    std::optional<MetricResult> result(const QString &metric) const;

Q_SIGNALS:
    /// New values, or the state of a source behind them has changed.
    void resultChanged(const toancanh::metric::MetricResult &result);
    /// What was kept of all metrics watched so far has been told.
    void recalled();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace toancanh::metric
