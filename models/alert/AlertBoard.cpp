// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertBoard.h"

#include "models/alert/AlertHistory.h"
#include "models/alert/AlertWriter.h"
#include "models/alert/Evaluator.h"
#include "models/base/WhenDone.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace toancanh::alert {
namespace {

Q_LOGGING_CATEGORY(logger, "toancanh.alert")

constexpr auto clockStep = std::chrono::seconds(1);
constexpr auto retryStep = std::chrono::seconds(2);
constexpr qint64 lookAgainMs = 60'000; ///< where a condition names :now
constexpr qint64 settlingMs = 30'000;

struct Watched
{
    RuleSpec rule;
    RuleState state;
    std::optional<qint64> dueMs; ///< monotonic
    bool isBroken = false;       ///< said once
    bool isToBeAsked = false;    ///< there is something new to look at

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
        : q(board), store(centre), clock(time), evaluator(localZone), writer(centre)
    {
        tick.setInterval(clockStep);
        retry.setInterval(retryStep);
        retry.setSingleShot(true);
    }

    void load()
    {
        isLoadWanted = true;
        if (isLoading)
            return;
        isLoadWanted = false;
        isLoading = true;
        const auto active = std::make_shared<Alerts>();
        const auto read = [active](store::Database &database) -> Result<void> {
            auto found = readActive(database);
            if (!found)
                return tl::unexpected<Error>(found.error());
            *active = std::move(*found);
            return {};
        };
        whenDone(store.onCentre(read), &q, [this, active](const Result<void> &done) {
            isLoading = false;
            said(done);
            if (isLoadWanted)
                load();
            else if (done)
                begin(*active);
            else
                retry.start();
        });
    }

    void lead(const QString &leaseName, const QString &holderName)
    {
        if (leads && lease == leaseName && holder == holderName)
            return;
        leads = true;
        lease = leaseName;
        holder = holderName;
        writer.setLease(lease, holder);
        hasBegun = false;
        ++turn;
        load();
    }

    void follow()
    {
        leads = false;
        writer.drop(); // the new leader has seen the same and says so itself
        for (Watched &watched : all) {
            watched.state = {};
            watched.dueMs.reset();
            watched.isToBeAsked = false;
        }
        hasBegun = false;
        ++turn;
        load();
    }

    /// Says once that the database fails, and is silent until it has worked again.
    void said(const Result<void> &done)
    {
        if (!done && !hasFailed)
            logFailure(done.error());
        hasFailed = !done;
    }

    void begin(const Alerts &active)
    {
        QList<Transition> orphans;
        for (Watched &watched : all)
            watched.state.active.clear();
        others.clear();
        for (const Alert &alert : active) {
            const auto watched =
                std::find_if(all.begin(), all.end(), [&](const Watched &entry) { return entry.rule.id == alert.rule; });
            if (watched != all.end())
                watched->state.active.insert(alert.object, alert);
            else if (leads)
                orphans.append({Transition::Kind::Cleared, alert, clock.nowMs()});
            else
                others.append(alert); // of a rule that only the leader's profile has
        }
        if (!leads) {
            publish();
            return;
        }
        writer.write(orphans);
        hasBegun = true;
        ++turn;
        for (Watched &watched : all)
            watched.isToBeAsked = results.contains(watched.rule.on);
        evaluate();
        publish();
    }

    void take(const metric::MetricResult &result)
    {
        results.insert(result.metric, result);
        if (!hasBegun)
            return;
        for (Watched &watched : all)
            watched.isToBeAsked = watched.isToBeAsked || watched.rule.on == result.metric;
        evaluate();
        publish();
    }

    void evaluateDue()
    {
        for (Watched &watched : all)
            watched.isToBeAsked = watched.isToBeAsked || (watched.dueMs && *watched.dueMs <= clock.monotonicMs());
        evaluate();
        publish();
    }

    void clockWasSet()
    {
        setAtMs = clock.nowMs();
        settledMs = clock.monotonicMs() + settlingMs;
    }

    bool isOfThisClock(const metric::MetricResult &result) const
    {
        if (clock.monotonicMs() >= settledMs)
            return true;
        return result.dataAtMs && *result.dataAtMs >= setAtMs && *result.dataAtMs <= clock.nowMs();
    }

    /// Asks for what has something new. One question at a time: its answer is the state that the next one starts from;
    /// what comes meanwhile is looked at afterwards, of each metric the newest.
    void evaluate()
    {
        if (isEvaluating)
            return;
        QList<qsizetype> asked;
        QList<Question> questions;
        for (qsizetype i = 0; i < all.size(); ++i) {
            Watched &watched = all[i];
            if (!std::exchange(watched.isToBeAsked, false))
                continue;
            const metric::MetricResult result = results.value(watched.rule.on);
            if (isOfThisClock(result)) {
                watched.dueMs.reset();
                asked.append(i);
                questions.append({watched.rule, watched.state, result});
            } else {
                watched.dueMs = settledMs;
            }
        }
        if (questions.isEmpty())
            return;
        isEvaluating = true;
        whenDone(evaluator.ask(questions, {clock.nowMs(), clock.monotonicMs()}), &q,
                 [this, asked, askedIn = turn](const QList<Result<Reduction>> &answers) {
                     isEvaluating = false;
                     // Others lead by now, or the states were read anew: begin() has asked again.
                     for (qsizetype i = 0; askedIn == turn && i < asked.size(); ++i)
                         apply(all[asked.at(i)], answers.at(i));
                     evaluate();
                     publish();
                 });
    }

    void apply(Watched &watched, const Result<Reduction> &next)
    {
        if (!next) {
            if (!watched.isBroken)
                logFailure(next.error());
            watched.isBroken = true;
            return;
        }
        watched.isBroken = false;
        watched.state = next->state;
        watched.dueMs = next->nextDueMs;
        if (watched.namesTheTime()) {
            const qint64 againMs = clock.monotonicMs() + lookAgainMs;
            watched.dueMs = std::min(againMs, watched.dueMs.value_or(againMs));
        }
        writer.write(next->transitions);
    }

    void publish()
    {
        const bool isWaiting =
            std::any_of(all.begin(), all.end(), [](const Watched &w) { return w.dueMs.has_value(); });
        if (isWaiting && !tick.isActive())
            tick.start();
        else if (!isWaiting)
            tick.stop();

        Alerts now = others;
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
    Evaluator evaluator;
    QList<Watched> all;
    QHash<QString, metric::MetricResult> results;
    Alerts alerts;
    Alerts others; ///< of a follower: alerts of rules that its own profile lacks
    QTimer tick;
    QTimer retry; ///< of a loading that failed
    QString lease;
    QString holder;
    AlertWriter writer;
    qint64 setAtMs = 0;   ///< UTC: what the clock said when it was last set
    qint64 settledMs = 0; ///< monotonic
    bool leads = true;
    int turn = 0; ///< grows when states are no longer what they were asked with
    bool hasBegun = false;
    bool isEvaluating = false;
    bool isLoading = false;
    bool isLoadWanted = false;
    bool hasFailed = false;
};

AlertBoard::AlertBoard(store::Store &store, QList<RuleSpec> rules, const Clock &clock, QObject *parent,
                       const QTimeZone &zone)
    : QObject(parent), d(std::make_unique<Private>(*this, store, clock, zone))
{
    qRegisterMetaType<Alerts>();
    for (RuleSpec &rule : rules)
        d->all.append({.rule = std::move(rule), .state = {}, .dueMs = {}});
    connect(&d->tick, &QTimer::timeout, this, [this] { d->evaluateDue(); });
    connect(&d->writer, &AlertWriter::leaseWasLost, this, &AlertBoard::follow);
    connect(&d->retry, &QTimer::timeout, this, [this] { d->load(); });
    connect(
        &store, &store::Store::centreChanged, this,
        [this] {
            if (!d->leads)
                d->load();
        },
        Qt::QueuedConnection);
    d->load();
}

AlertBoard::~AlertBoard() = default;

void AlertBoard::lead(const QString &lease, const QString &holder)
{
    d->lead(lease, holder);
}

void AlertBoard::follow()
{
    if (d->leads)
        d->follow();
}

void AlertBoard::clockWasSet()
{
    d->clockWasSet();
}

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
