// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertBoard.h"

#include "models/alert/AlertHistory.h"
#include "models/alert/RuleEngine.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace toancanh::alert {
namespace {

Q_LOGGING_CATEGORY(logger, "toancanh.alert")

constexpr auto clockStep = std::chrono::seconds(1);
constexpr qint64 lookAgainMs = 60'000; ///< where a condition names :now

struct Watched
{
    RuleSpec rule;
    RuleState state;
    std::optional<qint64> dueMs;
    bool isBroken = false; ///< said once

    bool namesTheTime() const
    {
        static const QRegularExpression now(QStringLiteral(":now\\b"));
        return rule.when.contains(now) || rule.clear.contains(now);
    }
};

void logFailure(const Error &error)
{
    qCWarning(logger).noquote() << error.where << error.sentence;
}

} // namespace

class AlertBoard::Private
{
public:
    Private(AlertBoard &board, store::Store &centre, const Clock &time, const QTimeZone &localZone)
        : q(board), store(centre), clock(time), zone(localZone)
    {
        tick.setInterval(clockStep);
    }

    void load()
    {
        const auto active = std::make_shared<Alerts>();
        const auto read = [active](store::Database &database) -> Result<void> {
            auto found = readActive(database);
            if (!found)
                return tl::unexpected<Error>(found.error());
            *active = std::move(*found);
            return {};
        };
        whenDone(store.onCentre(read), [this, active] { begin(*active); });
    }

    /// Logs a failure, then goes on. A watcher and not QFuture::then(): in Qt 6.4 a continuation fails hard when
    /// its context is gone by the time the work is done.
    void whenDone(const QFuture<Result<void>> &work, const std::function<void()> &next)
    {
        auto *watcher = new QFutureWatcher<Result<void>>(&q);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [watcher, next] {
            watcher->deleteLater();
            if (watcher->isCanceled())
                return;
            if (const Result<void> done = watcher->result(); !done)
                logFailure(done.error());
            next();
        });
        watcher->setFuture(work);
    }

    void begin(const Alerts &active)
    {
        QList<Transition> orphans;
        for (const Alert &alert : active) {
            const auto watched =
                std::find_if(all.begin(), all.end(), [&](const Watched &entry) { return entry.rule.id == alert.rule; });
            if (watched == all.end())
                orphans.append({Transition::Kind::Cleared, alert, clock.nowMs()});
            else
                watched->state.active.insert(alert.object, alert);
        }
        write(orphans);
        hasBegun = true;
        for (Watched &watched : all)
            if (const auto result = results.constFind(watched.rule.on); result != results.constEnd())
                evaluate(watched, *result);
        publish();
    }

    void take(const metric::MetricResult &result)
    {
        results.insert(result.metric, result);
        if (!hasBegun)
            return;
        for (Watched &watched : all)
            if (watched.rule.on == result.metric)
                evaluate(watched, result);
        publish();
    }

    void evaluateDue()
    {
        for (Watched &watched : all)
            if (watched.dueMs && *watched.dueMs <= clock.nowMs())
                evaluate(watched, results.value(watched.rule.on));
        publish();
    }

    void evaluate(Watched &watched, const metric::MetricResult &result)
    {
        auto next = reduced(watched.state, watched.rule, result, clock.nowMs(), zone);
        if (!next) {
            if (!watched.isBroken)
                logFailure(next.error());
            watched.isBroken = true;
            watched.dueMs.reset();
            return;
        }
        watched.isBroken = false;
        watched.state = std::move(next->state);
        watched.dueMs = next->nextDueMs;
        if (watched.namesTheTime())
            watched.dueMs = std::min(clock.nowMs() + lookAgainMs, watched.dueMs.value_or(clock.nowMs() + lookAgainMs));
        write(next->transitions);
    }

    void write(const QList<Transition> &transitions)
    {
        if (transitions.isEmpty())
            return;
        whenDone(store.onCentre(
                     [transitions](store::Database &database) { return writeTransitions(database, transitions); }),
                 [] {});
    }

    void publish()
    {
        const bool isWaiting =
            std::any_of(all.begin(), all.end(), [](const Watched &w) { return w.dueMs.has_value(); });
        if (isWaiting && !tick.isActive())
            tick.start();
        else if (!isWaiting)
            tick.stop();

        Alerts now;
        for (const Watched &watched : std::as_const(all))
            now.append(watched.state.active.values());
        std::sort(now.begin(), now.end(), [](const Alert &a, const Alert &b) {
            return std::tuple(a.priority, -a.sinceMs, a.id) < std::tuple(b.priority, -b.sinceMs, b.id);
        });
        if (now == alerts)
            return;
        alerts = now;
        Q_EMIT q.alertsChanged(now);
    }

    AlertBoard &q;
    store::Store &store;
    const Clock &clock;
    const QTimeZone zone;
    QList<Watched> all;
    QHash<QString, metric::MetricResult> results;
    Alerts alerts;
    QTimer tick;
    bool hasBegun = false;
};

AlertBoard::AlertBoard(store::Store &store, QList<RuleSpec> rules, const Clock &clock, QObject *parent,
                       const QTimeZone &zone)
    : QObject(parent), d(std::make_unique<Private>(*this, store, clock, zone))
{
    qRegisterMetaType<Alerts>();
    for (RuleSpec &rule : rules)
        d->all.append({std::move(rule), {}, std::nullopt, false});
    connect(&d->tick, &QTimer::timeout, this, [this] { d->evaluateDue(); });
    d->load();
}

AlertBoard::~AlertBoard() = default;

QStringList AlertBoard::metrics() const
{
    QStringList names;
    for (const Watched &watched : std::as_const(d->all))
        if (!names.contains(watched.rule.on))
            names.append(watched.rule.on);
    return names;
}

Alerts AlertBoard::alerts() const
{
    return d->alerts;
}

void AlertBoard::take(const metric::MetricResult &result)
{
    d->take(result);
}

} // namespace toancanh::alert
