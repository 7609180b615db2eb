// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/IncrementBinding.h"

#include "models/source/bind/FieldBinding.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

/// "30 %" as 0.3.
std::optional<double> shareOf(const Node &node)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,3}(?:\\.[0-9]{1,3})?) *%\\z"));
    const std::optional<QString> text = node.text();
    if (!text)
        return {};
    const QRegularExpressionMatch match = form.match(*text);
    const double percent = match.captured(1).toDouble();
    if (match.hasMatch() && percent <= 100)
        return percent / 100;
    node.report(tr("\"%1\" is no share").arg(*text), tr("write it like 30 %"));
    return {};
}

} // namespace

void bindFreshness(const Node &node, MapReader &map, const dataset::DatasetSpec &dataset, SourceSpec &source)
{
    const Node freshness = map.optional(QStringLiteral("freshness"));
    const Node newest = map.optional(QStringLiteral("newest"));
    const QString fetch = QStringLiteral("fetch");
    if (freshness.isDefined() && (freshness.isMap() || freshness.text() != fetch))
        freshness.report(tr("the only freshness that is named so is \"fetch\""),
                         tr("for that of the newest row write \"newest: COLUMN\" in its place"));
    if (!newest.isDefined())
        return;
    source.newest = timeColumn(newest, dataset);
    source.freshnessIsFetch = false;
    if (freshness.isDefined())
        node.report(tr("\"freshness\" and \"newest\" exclude each other"));
}

void bindSince(const Node &node, const dataset::DatasetSpec &dataset, SourceSpec &source)
{
    if (!node.isDefined())
        return;
    MapReader map(node);
    if (!map.isMap())
        return;
    SinceSpec since;
    const Node fetch = map.optional(QStringLiteral("fetch"));
    since.fetch = fetch.boolean().value_or(false);
    const Node field = since.fetch ? map.optional(QStringLiteral("field")) : map.required(QStringLiteral("field"));
    if (!since.fetch)
        since.field = timeColumn(field, dataset);
    else if (field.isDefined())
        field.report(tr("\"field\" and \"fetch\" exclude each other"));
    since.overlapMs = map.optional(QStringLiteral("overlap")).durationMs().value_or(since.overlapMs);
    since.initialMs = map.optional(QStringLiteral("initial")).durationMs().value_or(since.initialMs);
    source.since = since;
}

void bindKeeping(MapReader &map, SourceSpec &source)
{
    const Node snapshot = map.optional(QStringLiteral("snapshot"));
    const Node appendOnly = map.optional(QStringLiteral("append-only"));
    if (snapshot.isMap()) {
        MapReader keys(snapshot);
        source.snapshot = true;
        source.holdBack = shareOf(keys.required(QStringLiteral("hold-back")));
    } else {
        source.snapshot = snapshot.boolean().value_or(false);
    }
    source.appendOnly = appendOnly.boolean().value_or(false);
    if (source.snapshot && source.appendOnly)
        appendOnly.report(tr("\"append-only\" and \"snapshot\" exclude each other"));
}

} // namespace toancanh::source
