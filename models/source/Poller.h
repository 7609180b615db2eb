// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/Fetch.h"
#include "models/source/PollSchedule.h"
#include "models/source/SecretOf.h"
#include "models/source/SeenRows.h"
#include "models/source/SourceCache.h"
#include "models/store/Store.h"

#include <QTimer>

namespace toancanh::source {

/// Keeps one source fresh for ever: schedule, fetch, commit page by page, state, backoff. Says once in the log
/// when the source breaks and once when it heals. Lives on the network thread, owned by the collector.
class Poller : public QObject
{
    Q_OBJECT
public:
    /// What all pollers of a collector share.
    struct Shared
    {
        store::Store &store;
        net::HttpClient &client;
        SourceCache &cache;
        QThreadPool &workers;
        const SecretOf &secretOf;
        const Clock &clock;
        QTimeZone zone;
    };

    /// Errors: Config.
    static Result<std::unique_ptr<Poller>> make(const SourceSpec &source, const store::DatasetSpec &dataset,
                                                const Shared &shared);

    void start(const std::optional<store::SourceState> &former);
    void fetchNow();
    /// Within the next second; where a fetch is under way, once more after it.
    void fetchSoon();
    /// Fetches what is overdue because its timer stood still, as while the computer slept.
    void catchUp();
    const QString &id() const { return m_source.id; }

private:
    Poller(const SourceSpec &source, const Shared &shared, const RequestBuilder &builder,
           std::shared_ptr<PageReader> reader);
    void begin();
    Result<void> readSecret();
    Result<std::optional<FetchPlan>> plan();
    void rememberFor(FetchPlan &plan);
    void write(const std::shared_ptr<MappedPage> &rows, size_t from, const Fetch::Committed &committed);
    void end(const FetchResult &result);
    void removeUnseen(const FetchResult &result);
    void succeed(const FetchResult &result);
    void fail(Error error, std::optional<qint64> retryAfterMs);
    void waitFor(qint64 ms);
    void publish();

    SourceSpec m_source;
    Shared m_shared;
    RequestBuilder m_builder;
    std::shared_ptr<PageReader> m_reader;
    PollSchedule m_schedule;
    QTimer m_timer;
    std::shared_ptr<net::Authorizer> m_authorizer;
    std::unique_ptr<Fetch> m_fetch;
    store::SourceState m_state;
    std::optional<Validators> m_validators; ///< of the last whole fetch
    SeenRows m_seen;
    bool m_busy = false;
    bool m_againSoon = false; ///< after the fetch under way
    bool m_waitsForRows = false;
    bool m_hadRows = false;
    bool m_isToldBroken = false; ///< in this run's log
    qint64 m_startedMs = 0;      ///< UTC; all rows of a fetch carry it
    qint64 m_startedMonotonicMs = 0;
    qint64 m_dueMs = 0; ///< monotonic
};

} // namespace toancanh::source
