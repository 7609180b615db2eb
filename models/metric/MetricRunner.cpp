// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricRunner.h"

#include "models/metric/KeptResult.h"
#include "models/metric/MetricQuery.h"
#include "models/metric/ReaderPool.h"
#include "models/metric/SourceAge.h"

#include <QHash>
#include <QTimer>

#include <chrono>

namespace toancanh::metric {
namespace {

constexpr int readingThreads = 2;
constexpr auto coalescing = std::chrono::milliseconds(50);
constexpr auto clockStep = std::chrono::seconds(1);
constexpr qint64 retryMs = 60'000; ///< after a failed run, where nothing else asks for another
constexpr auto keepStep = std::chrono::seconds(10);
constexpr qint64 firstRunMs = 2000; ///< a kept result is shown before queries take the processors

struct Watched
{
    MetricSpec spec;
    std::optional<QSet<QString>> tables; ///< unknown until the first run
    std::optional<MetricResult> result;
    std::optional<qint64> dueMs; ///< monotonic
    bool wanted = true;
    bool running = false;
    bool statesChanged = false; ///< while it ran
    qint64 commitSeq = 0;       ///< that the result is sure to have seen
    bool isKept = true;         ///< as it is
};

struct RunOutcome
{
    QueryOutcome outcome;
    qint64 commitSeq = 0;
};

RunOutcome runOnce(store::Reader &reader, const MetricSpec &spec, qint64 nowMs, const QTimeZone &zone)
{
    // Asked before the query: what is committed in between may be in the rows, but nothing older is missing.
    const auto tables = reader.tablesRead(spec.sql);
    const auto newest = tables ? newestCommit(reader, *tables) : Result<qint64>(0);
    return {runMetric(reader, spec, nowMs, zone), newest.value_or(0)};
}

bool sameButForItsTime(const MetricResult &a, const MetricResult &b)
{
    return a.columns == b.columns && a.rows == b.rows && a.sources == b.sources && a.error == b.error
           && a.cycleMs == b.cycleMs && a.dataAtMs.has_value() == b.dataAtMs.has_value()
           && (a.sources.isEmpty() || a.dataAtMs == b.dataAtMs);
}

} // namespace

class MetricRunner::Private
{
public:
    Private(MetricRunner &runner, store::Store &sourceStore, const Clock &time, const QTimeZone &localZone)
        : q(runner)
        , store(sourceStore)
        , clock(time)
        , zone(localZone)
        , pool(sourceStore.cachePath(), localZone, readingThreads)
    {
        const QList<dataset::DatasetSpec> datasets = store.datasets();
        for (const dataset::DatasetSpec &dataset : datasets)
            fed.insert(dataset.name);
        coalesce.setSingleShot(true);
        coalesce.setInterval(coalescing);
        keeping.setSingleShot(true);
        keeping.setInterval(keepStep);
        tick.setInterval(clockStep);
    }

    void want(Watched &watched)
    {
        watched.wanted = true;
        if (!coalesce.isActive())
            coalesce.start();
    }

    void runWanted()
    {
        for (Watched &watched : all)
            if (watched.wanted && !watched.running)
                start(watched);
    }

    void start(Watched &watched)
    {
        watched.wanted = false;
        watched.running = true;
        watched.statesChanged = false;
        const qint64 nowMs = clock.nowMs();
        // The states of before the query: its rows are never older than what they promise. Those of after it
        // may speak of rows that the query has not seen, and half a first fetch would raise alerts.
        pool.run([this, spec = watched.spec, nowMs, localZone = zone,
                  states = store.sourceStates()](Result<store::Reader *> reader) {
            RunOutcome done = reader ? runOnce(**reader, spec, nowMs, localZone)
                                     : RunOutcome{{tl::unexpected<Error>(reader.error()), std::nullopt}};
            QMetaObject::invokeMethod(
                &q,
                [this, id = spec.id, nowMs, done = std::move(done), states] {
                    finish(id, nowMs, done.outcome, done.commitSeq, states);
                },
                Qt::QueuedConnection);
        });
    }

    void recall(Watched &watched)
    {
        ++recalling;
        watched.wanted = false;
        watched.running = true;
        watched.statesChanged = false;
        pool.run([this, spec = watched.spec, nowMs = clock.nowMs(), localZone = zone,
                  states = store.sourceStates()](Result<store::Reader *> reader) {
            auto kept = reader ? readKept(**reader, spec, nowMs, localZone) : std::nullopt;
            QMetaObject::invokeMethod(
                &q,
                [this, id = spec.id, kept = std::move(kept), states] {
                    Watched &asked = all[id];
                    asked.running = false;
                    if (kept)
                        takeKept(asked, *kept, states);
                    else
                        start(asked);
                    if (--recalling == 0)
                        Q_EMIT q.recalled();
                },
                Qt::QueuedConnection);
        });
    }

    void takeKept(Watched &watched, const KeptResult &kept, const QList<dataset::SourceState> &states)
    {
        watched.tables = kept.tables;
        watched.commitSeq = kept.commitSeq;
        if (const auto periodMs = clockMs(watched.spec)) {
            const qint64 leftMs = *periodMs - (clock.nowMs() - kept.result.computedAtMs);
            watched.dueMs = clock.monotonicMs() + std::max(firstRunMs, leftMs);
        }
        if (watched.wanted)
            want(watched);
        publish(watched, kept.result, watched.statesChanged && !watched.wanted ? store.sourceStates() : states);
    }

    void finish(const QString &id, qint64 computedAtMs, const QueryOutcome &outcome, qint64 commitSeq,
                const QList<dataset::SourceState> &states)
    {
        Watched &watched = all[id];
        watched.running = false;
        watched.commitSeq = commitSeq;
        watched.isKept = !outcome.table;
        if (!watched.isKept && !keeping.isActive())
            keeping.start();
        if (outcome.tables)
            watched.tables = outcome.tables;
        MetricResult result;
        result.metric = id;
        result.computedAtMs = computedAtMs;
        if (outcome.table) {
            result.columns = outcome.table->columns;
            result.rows = outcome.table->rows;
        } else {
            result.error = outcome.table.error();
        }
        const auto periodMs = clockMs(watched.spec);
        watched.dueMs.reset();
        if (periodMs || result.error)
            watched.dueMs = clock.monotonicMs() + periodMs.value_or(retryMs);
        if (watched.wanted)
            want(watched);
        publish(watched, std::move(result), watched.statesChanged && !watched.wanted ? store.sourceStates() : states);
    }

    /// Comes last in its caller: who hears of the result may watch another metric and so move `watched`.
    void publish(Watched &watched, MetricResult result, const QList<dataset::SourceState> &states)
    {
        SourceAge age = sourceAge(watched.tables.value_or(QSet<QString>()), fed, states, clock.nowMs());
        result.sources = std::move(age.sources);
        result.dataAtMs = age.dataAtMs;
        result.cycleMs = age.cycleMs;
        result.rest = age.rest;
        const bool same = watched.result && sameButForItsTime(*watched.result, result);
        watched.result = result;
        if (!same)
            Q_EMIT q.resultChanged(result);
    }

    /// What is new since the last time, so that a start has it at once; packed beside the GUI thread.
    void keep()
    {
        for (Watched &watched : all) {
            if (!std::exchange(watched.isKept, true))
                pool.run([this, spec = watched.spec, kept = keptOf(watched)](const Result<store::Reader *> &) {
                    keepNow(spec, kept);
                });
        }
    }

    void keepAtEnd()
    {
        for (Watched &watched : all)
            if (!std::exchange(watched.isKept, true))
                keepNow(watched.spec, keptOf(watched));
    }

    static KeptResult keptOf(const Watched &watched)
    {
        return {*watched.result, watched.tables.value_or(QSet<QString>()), watched.commitSeq};
    }

    void keepNow(const MetricSpec &spec, const KeptResult &kept)
    {
        if (const auto body = packed(kept, spec))
            store.keep(keptName(spec), *body);
    }

    void datasetsChanged(const QStringList &datasets)
    {
        for (Watched &watched : all)
            if (!watched.tables || watched.tables->intersects(QSet<QString>(datasets.begin(), datasets.end())))
                want(watched);
    }

    void sourceStatesChanged()
    {
        const QList<dataset::SourceState> states = store.sourceStates();
        const QStringList ids = all.keys(); // who hears of a result may watch another metric
        for (const QString &id : ids) {
            Watched &watched = all[id];
            watched.statesChanged = true;
            if (watched.result && !watched.wanted && !watched.running)
                publish(watched, *watched.result, states);
        }
    }

    void runDue()
    {
        const qint64 nowMs = clock.monotonicMs();
        for (Watched &watched : all)
            if (watched.dueMs && *watched.dueMs <= nowMs && !watched.running)
                want(watched);
    }

    MetricRunner &q;
    store::Store &store;
    const Clock &clock;
    const QTimeZone zone;
    QSet<QString> fed;
    QHash<QString, MetricSpec> specs;
    QHash<QString, Watched> all;
    QTimer coalesce;
    QTimer tick;
    QTimer keeping;
    int recalling = 0; ///< metrics whose kept results are being read
    ReaderPool pool;   // last, so that its threads end before what they name
};

MetricRunner::MetricRunner(store::Store &store, const QList<MetricSpec> &metrics, const Clock &clock,
                           const QTimeZone &zone, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, store, clock, zone))
{
    qRegisterMetaType<MetricResult>();
    for (const MetricSpec &spec : metrics)
        d->specs.insert(spec.id, spec);
    connect(&d->coalesce, &QTimer::timeout, this, [this] { d->runWanted(); });
    connect(&d->tick, &QTimer::timeout, this, [this] { d->runDue(); });
    connect(&d->keeping, &QTimer::timeout, this, [this] { d->keep(); });
    connect(
        &store, &store::Store::datasetsChanged, this,
        [this](const QStringList &datasets) { d->datasetsChanged(datasets); }, Qt::QueuedConnection);
    connect(
        &store, &store::Store::sourceStatesChanged, this, [this] { d->sourceStatesChanged(); }, Qt::QueuedConnection);
    d->tick.start();
}

MetricRunner::~MetricRunner()
{
    d->keepAtEnd();
}

void MetricRunner::watch(const QString &metric)
{
    const auto spec = d->specs.constFind(metric);
    if (spec == d->specs.constEnd() || d->all.contains(metric))
        return;
    Watched watched;
    watched.spec = *spec;
    d->recall(d->all.insert(metric, watched).value());
}

const MetricSpec *MetricRunner::spec(const QString &metric) const
{
    const auto found = d->specs.constFind(metric);
    return found == d->specs.constEnd() ? nullptr : &found.value();
}

std::optional<MetricResult> MetricRunner::result(const QString &metric) const
{
    const auto found = d->all.constFind(metric);
    return found == d->all.constEnd() ? std::nullopt : found->result;
}

} // namespace toancanh::metric
