// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RuleSpec.h"

#include "models/profile/Declarations.h"

#include <QCoreApplication>
#include <QSet>

namespace toancanh::alert {
namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::alert", text);
}

QString expression(const Node &node)
{
    return node.text().value_or(QString()).trimmed();
}

void readPriority(const Node &node, RuleSpec &rule)
{
    const auto priority = node.integer();
    if (!priority)
        return;
    if (*priority < 1 || *priority > 4)
        node.report(tr("a priority is from 1 (urgent) to 4 (low)"));
    else
        rule.priority = int(*priority);
}

std::optional<RuleSpec> readRule(const Node &key, const Node &node, const profile::Profile &profile)
{
    MapReader map(node);
    if (!map.isMap())
        return std::nullopt;
    RuleSpec rule;
    rule.id = key.text().value_or(QString());
    rule.file = key.file();
    rule.line = key.line();

    const Node on = map.required(QStringLiteral("on"));
    rule.on = on.text().value_or(QString());
    // A rule may watch a metric of another domain.
    const QString section = QStringLiteral("metrics");
    const bool isKnown = profile::declarationOf(profile, section, rule.on).exists();
    if (!rule.on.isEmpty() && !isKnown)
        profile::reportUndeclared(profile, on, tr("metric"), section);
    rule.each = map.optional(QStringLiteral("each")).text().value_or(QString());
    rule.when = expression(map.required(QStringLiteral("when")));
    rule.clear = expression(map.optional(QStringLiteral("clear")));
    if (rule.clear.isEmpty())
        rule.clear = QStringLiteral("NOT (%1)").arg(rule.when);
    rule.forMs = map.optional(QStringLiteral("for")).durationMs().value_or(0);
    readPriority(map.required(QStringLiteral("priority")), rule);
    rule.text = map.required(QStringLiteral("text")).localized().value_or(LocalizedText());
    rule.detail = map.optional(QStringLiteral("detail")).localized().value_or(LocalizedText());
    if (const Node steps = map.optional(QStringLiteral("steps")); steps.isDefined())
        for (const Node &step : steps.items())
            if (const auto text = step.localized())
                rule.steps.append(*text);
    if (!isKnown || rule.when.isEmpty() || rule.text.isEmpty())
        return std::nullopt;
    return rule;
}

} // namespace

QList<RuleSpec> bindRules(const profile::Profile &profile)
{
    QList<RuleSpec> rules;
    QSet<QString> seen;
    for (const profile::Document &document : profile.domains) {
        const Node section = document.root.at(QStringLiteral("rules"));
        if (!section.isDefined())
            continue;
        const QString domain = document.root.at(QStringLiteral("domain")).text().value_or(QString());
        for (const auto &[key, node] : section.entries()) {
            auto rule = readRule(key, node, profile);
            if (!rule)
                continue;
            if (seen.contains(rule->id)) {
                key.report(tr("the rule \"%1\" is declared twice").arg(rule->id), tr("give one of them another name"));
                continue;
            }
            seen.insert(rule->id);
            rule->domain = domain;
            rules.append(*rule);
        }
    }
    return rules;
}

} // namespace toancanh::alert
