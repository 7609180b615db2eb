// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ClockWatch.h"
#include "models/source/PictureFetcher.h"
#include "models/source/Poller.h"

#include <QThreadPool>

namespace toancanh::source {

/// What runs on the collector's network thread; made elsewhere, started and destroyed there.
class CollectorWorker : public QObject
{
    Q_OBJECT
public:
    CollectorWorker(store::Store &store, const QList<SourceSpec> &sources, SecretOf secretOf, const Clock &clock,
                    const QTimeZone &zone);

    void start();
    void fetchNow(const QString &source);

private:
    void look();
    void addPoller(const SourceSpec &source, const QList<store::SourceState> &former);

    store::Store &m_store;
    QList<SourceSpec> m_sources;
    SecretOf m_secretOf;
    const Clock &m_clock;
    QTimeZone m_zone;
    std::unique_ptr<net::HttpClient> m_client;
    std::unique_ptr<SourceCache> m_cache;
    QThreadPool m_workers; ///< its end waits for an answer that is being read
    std::vector<std::unique_ptr<Poller>> m_pollers;
    std::unique_ptr<PictureFetcher> m_pictures;
    QTimer m_beat;
    ClockWatch m_clockWatch;
    bool m_clockWasSet = false;             ///< and not all sources were fetched since
    std::optional<qint64> m_lastSetFetchMs; ///< monotonic
};

} // namespace toancanh::source
