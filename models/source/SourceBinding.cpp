// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/FieldBinding.h"
#include "models/source/JsonPointer.h"
#include "models/source/RequestBinding.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

void bindFreshness(const Node &node, MapReader &map, const store::DatasetSpec &dataset, SourceSpec &source)
{
    const Node freshness = map.optional(QStringLiteral("freshness"));
    const Node newest = map.optional(QStringLiteral("newest"));
    const QString fetch = QStringLiteral("fetch");
    if (freshness.text().value_or(fetch) != fetch)
        freshness.reportUnknown(tr("freshness"), {fetch});
    if (!newest.isDefined())
        return;
    source.newest = timeColumn(newest, dataset);
    source.freshnessIsFetch = false;
    if (freshness.isDefined())
        node.report(tr("\"freshness\" and \"newest\" exclude each other"));
}

void bindSince(const Node &node, const store::DatasetSpec &dataset, SourceSpec &source)
{
    if (!node.isDefined())
        return;
    MapReader map(node);
    if (!map.isMap())
        return;
    SinceSpec since;
    since.field = timeColumn(map.required(QStringLiteral("field")), dataset);
    since.overlapMs = map.optional(QStringLiteral("overlap")).durationMs().value_or(since.overlapMs);
    since.initialMs = map.optional(QStringLiteral("initial")).durationMs().value_or(since.initialMs);
    source.since = since;
}

const store::DatasetSpec *bindDataset(const Node &into, const QList<store::DatasetSpec> &datasets)
{
    const QString name = into.text().value_or(QString());
    QStringList names;
    for (const store::DatasetSpec &dataset : datasets) {
        if (dataset.name == name)
            return &dataset;
        names << dataset.name;
    }
    if (into.isDefined())
        into.reportUnknown(tr("dataset"), names);
    return nullptr;
}

std::optional<SourceSpec> bindSource(const profile::Document &document, const profile::Profile &profile,
                                     const QList<store::DatasetSpec> &datasets, CodeTables &codes)
{
    MapReader map(document.root);
    if (!map.isMap())
        return {};
    SourceSpec source;
    source.file = document.root.file();
    source.line = document.root.line();
    source.id = map.required(QStringLiteral("source")).text().value_or(QString());
    const Node title = map.optional(QStringLiteral("title"));
    source.title = title.localized().value_or(LocalizedText{source.id, source.id});
    const Node every = map.required(QStringLiteral("every"));
    source.everyMs = every.durationMs().value_or(0);
    if (every.isDefined() && source.everyMs < 100)
        every.report(tr("\"every\" is a length of time such as 10 min"));
    source.snapshot = map.optional(QStringLiteral("snapshot")).boolean().value_or(false);
    const Node rows = map.optional(QStringLiteral("rows"));
    source.rows = rows.text().value_or(QString());
    if (!JsonPointer::compile(source.rows))
        rows.report(tr("\"%1\" is not a JSON Pointer such as /data/code").arg(source.rows));

    const Node into = map.required(QStringLiteral("into"));
    source.into = into.text().value_or(QString());
    const Node request = map.required(QStringLiteral("request"));
    const Node paging = map.optional(QStringLiteral("paging"));
    const Node forEach = map.optional(QStringLiteral("for-each"));
    const Node fields = map.required(QStringLiteral("fields"));
    const Node since = map.optional(QStringLiteral("since"));
    const store::DatasetSpec *dataset = bindDataset(into, datasets);
    if (!dataset) {
        map.optional(QStringLiteral("freshness"));
        map.optional(QStringLiteral("newest"));
        return {};
    }
    const store::DatasetSpec *walked = nullptr;
    source.forEach = bindForEach(forEach, datasets, walked);
    bindFreshness(document.root, map, *dataset, source);
    bindSince(since, *dataset, source);
    source.paging = bindPaging(paging, source.rows);
    source.request = bindRequest(request, source, walked);
    source.fields = bindFields(fields, *dataset, walked, profile, codes);
    return source;
}

} // namespace

QList<SourceSpec> bindSources(const profile::Profile &profile, const QList<store::DatasetSpec> &datasets)
{
    QList<SourceSpec> sources;
    CodeTables codes;
    for (const profile::Document &document : profile.sources) {
        const qsizetype findingsBefore = profile.findings->size();
        const std::optional<SourceSpec> source = bindSource(document, profile, datasets, codes);
        if (!source || profile.findings->size() != findingsBefore)
            continue;
        bool isKnown = false;
        for (const SourceSpec &other : sources)
            isKnown = isKnown || other.id == source->id;
        if (isKnown)
            document.root.report(tr("the source \"%1\" is declared twice").arg(source->id));
        else
            sources.append(*source);
    }
    return sources;
}

} // namespace toancanh::source
