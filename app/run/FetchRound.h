// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/CollectorLease.h"
#include "models/source/collect/Collector.h"

#include <QSet>

namespace toancanh::app {

/// One fetch of each of some sources, by whoever collects: asks for it, and becomes the collector of these sources
/// where nobody is. GUI-less; lives on the thread that makes it.
class FetchRound : public QObject
{
    Q_OBJECT
public:
    FetchRound(store::Store &store, const QList<source::SourceSpec> &sources, const source::SecretOf &secretOf,
               const Clock &clock, const QTimeZone &zone);

    void start();
    /// Those whose fetch has not ended.
    QSet<QString> missing() const { return m_missing; }
    /// The sources whose fetch has ended, and badly.
    QSet<QString> failed() const { return m_failed; }
    /// Takes back what nobody has begun.
    QFuture<Result<void>> giveUp();

Q_SIGNALS:
    void ended(); ///< of all, well or not
    void couldNotAsk(const toancanh::Error &error);

private:
    void collect(bool isOurs);
    void look();

    store::Store &m_store;
    QList<source::SourceSpec> m_sources;
    source::SecretOf m_secretOf;
    const Clock &m_clock;
    QTimeZone m_zone;
    CollectorLease m_lease;
    std::unique_ptr<source::Collector> m_collector; ///< before the lease is freed, it ends
    qint64 m_askedMs = 0;
    QSet<QString> m_missing;
    QSet<QString> m_failed;
};

} // namespace toancanh::app
