// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check/RuleCheck.h"

#include "models/alert/RowConditions.h"
#include "models/profile/Declarations.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::check {

namespace {

constexpr double besides = 0.001; ///< how far beside a limit a condition is tried

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::check", text);
}

/// Rows that try both conditions at and beside every number that they name.
QList<QVariantList> trialRows(const alert::RuleSpec &rule, qsizetype columns)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])-?[0-9]+(?:\\.[0-9]+)?(?![\\w.])"));
    QList<double> limits;
    for (auto found = number.globalMatch(rule.when + QLatin1Char(' ') + rule.clear); found.hasNext();)
        limits << found.next().captured().toDouble();
    QList<QVariantList> rows;
    for (const double limit : std::as_const(limits)) {
        for (const double tried : {limit - besides, limit, limit + besides})
            rows << QVariantList(columns, tried);
    }
    return rows;
}

} // namespace

void checkTemplate(const profile::Node &node, const LocalizedText &text, const QStringList &columns)
{
    static const QRegularExpression name(QStringLiteral("\\{(\\w+)(?::\\w+)?\\}"));
    QStringList told;
    for (const QString &language : {text.vi, text.en}) {
        for (auto found = name.globalMatch(language); found.hasNext();) {
            const QString column = found.next().captured(1);
            if (columns.contains(column) || told.contains(column))
                continue;
            told << column;
            node.report(tr("the text names \"{%1}\", which the metric does not give").arg(column),
                        profile::remedyFor(column, columns));
        }
    }
}

bool ruleIsSound(const alert::RuleSpec &rule, const QStringList &columns, const profile::Profile &profile)
{
    const profile::Node node = profile::declarationOf(profile, QStringLiteral("rules"), rule.id).value;
    for (const auto &[key, text] :
         {std::pair(QStringLiteral("text"), rule.text), {QStringLiteral("detail"), rule.detail}})
        checkTemplate(node.at(key), text, columns);
    const profile::Node each = node.at(QStringLiteral("each"));
    const bool hasObject = rule.each.isEmpty() || columns.contains(rule.each);
    if (!hasObject)
        each.report(tr("the metric \"%1\" gives no column \"%2\"").arg(rule.on, rule.each),
                    profile::remedyFor(rule.each, columns));

    metric::MetricResult result;
    result.columns = columns;
    result.rows = trialRows(rule, columns.size());
    const profile::Node when = node.at(QStringLiteral("when"));
    const auto verdicts = alert::verdicts(rule, result, 0);
    if (!verdicts) {
        static const QRegularExpression unknown(QStringLiteral("no such column: (?:\\w+\\.)?(\\w+)"));
        const QString name = unknown.match(verdicts.error().sentence).captured(1);
        const QString near = profile::nearest(name, columns);
        when.report(verdicts.error().sentence, near.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(near));
        return false;
    }
    for (const alert::Verdict &verdict : *verdicts) {
        if (!verdict.when.value_or(false) || !verdict.clear.value_or(false))
            continue;
        const profile::Node clear = node.at(QStringLiteral("clear"));
        clear.report(tr("the same value both raises and clears the alert"),
                     tr("let \"clear\" begin where \"when\" no longer holds"));
        break;
    }
    return hasObject;
}

} // namespace toancanh::check
