// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertBoard.h"

#include "models/alert/AlertHistory.h"
#include "models/alert/RuleEngine.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace toancanh::alert {
namespace {

Q_LOGGING_CATEGORY(logger, "toancanh.alert")

constexpr auto clockStep = std::chrono::seconds(1);

struct Watched
{
    RuleSpec rule;
    RuleState state;
    std::optional<qint64> dueMs;
    bool isBroken = false; ///< said once
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
        store.onCentre([active](store::Database &database) -> Result<void> {
                 auto read = readActive(database);
                 if (!read)
                     return tl::unexpected<Error>(read.error());
                 *active = std::move(*read);
                 return {};
             })
            .then(&q, [this, active](const Result<void> &done) {
                if (!done)
                    logFailure(done.error());
                begin(*active);
            });
    }

    void begin(const Alerts &active)
    {
        QList<Transition> orphans;
        for (const Alert &alert : active) {
            const auto watched = std::find_if(all.begin(), all.end(),
                                              [&](const Watched &entry) { return entry.rule.id == alert.rule; });
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
        write(next->transitions);
    }

    void write(const QList<Transition> &transitions)
    {
        if (transitions.isEmpty())
            return;
        store.onCentre([transitions](store::Database &database) { return writeTransitions(database, transitions); })
            .then(&q, [](const Result<void> &done) {
                if (!done)
                    logFailure(done.error());
            });
    }

    void publish()
    {
        const bool isWaiting = std::any_of(all.begin(), all.end(), [](const Watched &w) { return w.dueMs.has_value(); });
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
