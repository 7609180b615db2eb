// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RuleEngine.h"

#include "models/alert/RowConditions.h"
#include "models/base/TextTemplate.h"

#include <QSet>

#include <algorithm>

namespace toancanh::alert {
namespace {

LocalizedText filledText(const LocalizedText &text, const metric::MetricResult &result, qsizetype row,
                         const QTimeZone &zone)
{
    const auto valueOf = [&](const QString &name) { return result.at(row, name); };
    return {filled(text.vi, valueOf, QLocale(QLocale::Vietnamese, QLocale::Vietnam), zone),
            filled(text.en, valueOf, QLocale(QLocale::English, QLocale::UnitedKingdom), zone)};
}

std::optional<double> number(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<double>(value.toDouble());
}

Alert alertOf(const RuleSpec &rule, const metric::MetricResult &result, qsizetype row, const QString &object,
              qint64 firstSeenMs, const QTimeZone &zone)
{
    Alert alert;
    alert.id = rule.id + QLatin1Char('/') + object;
    alert.rule = rule.id;
    alert.object = object;
    alert.metric = rule.on;
    alert.priority = rule.priority;
    alert.text = filledText(rule.text, result, row, zone);
    alert.detail = filledText(rule.detail, result, row, zone);
    alert.area = result.at(row, QStringLiteral("area")).toString();
    alert.latitude = number(result.at(row, QStringLiteral("lat")));
    alert.longitude = number(result.at(row, QStringLiteral("lon")));
    const QVariant since = result.at(row, QStringLiteral("since"));
    alert.sinceMs = since.isNull() ? firstSeenMs : since.toLongLong();
    return alert;
}

} // namespace

Result<Reduction> reduced(const RuleState &state, const RuleSpec &rule, const metric::MetricResult &result,
                          const Moment &now, const QTimeZone &zone)
{
    const qint64 nowMs = now.utcMs;
    if (result.error || metric::freshness(result, nowMs) != metric::Freshness::Live) {
        Reduction unchanged{state, {}, std::nullopt};
        unchanged.state.pendingSince.clear();
        return unchanged;
    }
    const auto found = verdicts(rule, result, nowMs);
    if (!found)
        return tl::unexpected<Error>(found.error());

    Reduction next;
    QSet<QString> seen;
    for (qsizetype row = 0; row < result.rows.size(); ++row) {
        const QString object = rule.each.isEmpty() ? QString() : result.at(row, rule.each).toString();
        if (seen.contains(object))
            continue;
        seen.insert(object);
        const Verdict &verdict = found->at(row);
        if (const auto old = state.active.constFind(object); old != state.active.constEnd()) {
            if (verdict.clear == true && verdict.when != true) {
                next.transitions.append({Transition::Kind::Cleared, *old, nowMs});
            } else {
                const Alert alert = alertOf(rule, result, row, object, old->sinceMs, zone);
                next.state.active.insert(object, alert);
            }
            continue;
        }
        if (verdict.when != true)
            continue;
        const Moment firstSeen = state.pendingSince.value(object, now);
        const qint64 dueMs = firstSeen.monotonicMs + rule.forMs;
        if (dueMs > now.monotonicMs) {
            next.state.pendingSince.insert(object, firstSeen);
            next.nextDueMs = std::min(dueMs, next.nextDueMs.value_or(dueMs));
            continue;
        }
        const Alert alert = alertOf(rule, result, row, object, firstSeen.utcMs, zone);
        next.state.active.insert(object, alert);
        next.transitions.append({Transition::Kind::Raised, alert, nowMs});
    }
    for (const Alert &old : state.active)
        if (!seen.contains(old.object))
            next.transitions.append({Transition::Kind::Cleared, old, nowMs});
    return next;
}

} // namespace toancanh::alert
