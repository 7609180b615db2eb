// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ClockWatch.h"
#include "models/source/collect/FetchRequests.h"
#include "models/source/collect/PictureFetcher.h"
#include "models/source/collect/Poller.h"

#include <QThreadPool>

namespace toancanh::source {

/// What runs on the collector's network thread; made elsewhere, started and destroyed there.
class CollectorWorker : public QObject
{
    Q_OBJECT
public:
    CollectorWorker(store::Store &store, const QList<SourceSpec> &sources, SecretOf secretOf, const Clock &clock,
                    const QTimeZone &zone);
    ~CollectorWorker() override;

    void start();
    void fetchNow(const QString &source, qint64 askedAtMs);
    void replace(const QList<SourceSpec> &sources, const QList<dataset::DatasetSpec> &datasets);

private:
    struct Declared
    {
        QList<SourceSpec> sources;
        QList<dataset::DatasetSpec> datasets;
    };

    void look();
    void addKeepers();
    std::unique_ptr<SourceKeeper> keeperFor(const SourceSpec &source, const QList<dataset::DatasetSpec> &datasets);
    void stopAllBut(const Declared &declared);
    void endReplacing(const Declared &declared, const Result<void> &done);

    store::Store &m_store;
    QList<SourceSpec> m_sources;
    SecretOf m_secretOf;
    const Clock &m_clock;
    QTimeZone m_zone;
    std::unique_ptr<net::HttpClient> m_client;
    std::unique_ptr<SourceCache> m_cache;
    QThreadPool m_workers; ///< its end waits for an answer that is being read
    /// One thread for each folder, so that one that hangs holds up no other.
    std::unique_ptr<QThreadPool> m_disks = std::make_unique<QThreadPool>();
    std::vector<std::unique_ptr<SourceKeeper>> m_keepers;
    std::unique_ptr<PictureFetcher> m_pictures;
    std::unique_ptr<FetchRequests> m_requests;
    QTimer m_beat;
    ClockWatch m_clockWatch;
    bool m_clockWasSet = false;             ///< and not all sources were fetched since
    std::optional<qint64> m_lastSetFetchMs; ///< monotonic
    bool m_isReplacing = false;
    std::optional<Declared> m_waiting; ///< for the end of that
};

} // namespace toancanh::source
