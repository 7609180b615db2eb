// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Declarations.h"
#include "models/source/bind/FieldBinding.h"
#include "models/source/bind/FolderBinding.h"
#include "models/source/bind/ForEachBinding.h"
#include "models/source/bind/FormatBinding.h"
#include "models/source/bind/IncrementBinding.h"
#include "models/source/bind/PagingBinding.h"
#include "models/source/bind/QualityBinding.h"
#include "models/source/bind/RequestBinding.h"
#include "models/source/bind/ScheduleBinding.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

/// A sheet's dates come as dates, which need no pattern.
bool hasDates(const format::FormatSpec &format)
{
    return format.kind == format::FormatSpec::Kind::Xlsx || format.kind == format::FormatSpec::Kind::Ods;
}

std::optional<SourceSpec> bindSource(const profile::Document &document, const profile::Profile &profile,
                                     const QList<dataset::DatasetSpec> &datasets, CodeTables &codes)
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
    source.agency = bindAgency(map.optional(QStringLiteral("agency")), profile);
    bindSchedule(document.root, map, source);
    bindKeeping(map, source);
    const Node rows = map.optional(QStringLiteral("rows"));
    const std::unique_ptr<format::Format> format =
        bindFormat(map.optional(QStringLiteral("format")), map.optional(QStringLiteral("inside")), rows, source);
    const Node where = map.optional(QStringLiteral("where"));
    const Node fails = map.optional(QStringLiteral("fails"));
    const Node into = map.required(QStringLiteral("into"));
    source.into = into.text().value_or(QString());
    const Node folder = map.optional(QStringLiteral("folder"));
    const Node request =
        folder.isDefined() ? map.optional(QStringLiteral("request")) : map.required(QStringLiteral("request"));
    const Node paging = map.optional(QStringLiteral("paging"));
    const Node forEach = map.optional(QStringLiteral("for-each"));
    const Node fields = map.required(QStringLiteral("fields"));
    const Node since = map.optional(QStringLiteral("since"));
    const Node expects = map.optional(QStringLiteral("expects"));
    const dataset::DatasetSpec *dataset = datasetNamed(into, datasets, profile);
    const dataset::DatasetSpec *walked = nullptr;
    source.forEach = bindForEach(forEach, datasets, profile, walked);
    const dataset::DatasetSpec listed = source.forEach ? listedRow(*source.forEach) : dataset::DatasetSpec();
    if (source.forEach && !source.forEach->values.isEmpty())
        walked = &listed;
    // Where a dataset is broken the rest can't be held against it.
    if (!dataset || !format || (forEach.isDefined() && !walked)) {
        map.optional(QStringLiteral("freshness"));
        map.optional(QStringLiteral("newest"));
        return {};
    }
    bindFreshness(document.root, map, *dataset, source);
    if (folder.isDefined()) {
        source.folder = bindFolder(folder);
        for (const Node &other : {request, paging, forEach, since})
            excludeFromFolder(other);
        walked = &folderRow();
    } else {
        bindSince(since, *dataset, source);
        source.paging = bindPaging(paging, source, *format);
        source.request = bindRequest(request, source, walked);
        source.request.accept = mediaTypes(source.format.packedIn.value_or(source.format.kind));
        if (source.forEach && !request.at(QStringLiteral("parallel-per-host")).isDefined())
            source.request.parallelPerHost = qMax(source.request.parallelPerHost, source.forEach->parallel);
        if (source.snapshot && source.forEach && source.forEach->skipSeen)
            forEach.report(
                tr("\"snapshot\" and \"skip-seen\" exclude each other: what is not asked for would be deleted"));
    }
    source.expects = bindExpects(expects, *dataset, datasets, profile);
    source.where = bindWhere(where, *format);
    source.fails = bindFails(fails, *format);
    source.fields = bindFields(fields, {*dataset, walked, profile, *format, hasDates(source.format)}, codes);
    return source;
}

Node forEachOf(const profile::Profile &profile, const SourceSpec &source)
{
    for (const profile::Document &document : profile.sources) {
        if (document.root.file() == source.file)
            return document.root.at(QStringLiteral("for-each"));
    }
    return {};
}

/// The datasets that have rows sooner or later: a source fills them that walks none, or one of them.
QSet<QString> filledDatasets(const QList<SourceSpec> &sources)
{
    QSet<QString> filled;
    qsizetype before = -1;
    while (filled.size() != before) {
        before = filled.size();
        for (const SourceSpec &source : sources) {
            if (!source.walksDataset() || filled.contains(source.forEach->dataset))
                filled.insert(source.into);
        }
    }
    return filled;
}

/// Whether the rows that a source walks come, by way of others, from the dataset that it fills itself.
bool waitsForItself(const SourceSpec &source, const QList<SourceSpec> &sources)
{
    QStringList left{source.forEach->dataset};
    QSet<QString> seen;
    while (!left.isEmpty()) {
        const QString dataset = left.takeLast();
        if (dataset == source.into)
            return true;
        if (seen.contains(dataset))
            continue;
        seen.insert(dataset);
        for (const SourceSpec &other : sources) {
            if (other.into == dataset && other.walksDataset())
                left << other.forEach->dataset;
        }
    }
    return false;
}

/// Whether a source's file means to fill the dataset, or names none that there is and may mean this one.
bool mayFill(const profile::Profile &profile, const QString &dataset)
{
    return std::any_of(profile.sources.cbegin(), profile.sources.cend(), [&](const profile::Document &document) {
        const Node into = document.root.at(QStringLiteral("into"));
        const QString name = into.isScalar() ? into.text().value_or(QString()) : QString();
        return name == dataset || !profile::declarationOf(profile, QStringLiteral("datasets"), name).exists();
    });
}

/// Leaves out the sources that could never start because nothing fills the dataset that they walk, and reports those
/// that are to blame for it themselves.
void leaveOutWaiting(const profile::Profile &profile, QList<SourceSpec> &sources)
{
    const QSet<QString> filled = filledDatasets(sources);
    QList<SourceSpec> starting;
    for (const SourceSpec &source : std::as_const(sources)) {
        if (!source.walksDataset() || filled.contains(source.forEach->dataset)) {
            starting.append(source);
            continue;
        }
        const QString dataset = source.forEach->dataset;
        const Node forEach = forEachOf(profile, source);
        if (waitsForItself(source, sources))
            forEach.report(tr("this source waits for rows of \"%1\", which wait for rows of this source").arg(dataset),
                           tr("fill one of them without \"for-each\""));
        else if (!mayFill(profile, dataset) && !profile.missingOf(profile::Profile::Part::Sources))
            forEach.report(tr("no source fills the dataset \"%1\"").arg(dataset));
    }
    sources = starting;
}

/// Without the areas (or agencies) no code can be looked up, and every row would be rejected.
bool canLookUp(const SourceSpec &source, const profile::Profile &profile)
{
    using Part = profile::Profile::Part;
    return std::none_of(source.fields.cbegin(), source.fields.cend(), [&](const field::FieldSpec &field) {
        return (field.lookup == QLatin1String("area") && profile.missingOf(Part::Areas))
               || (field.lookup == QLatin1String("agency") && profile.missingOf(Part::Agencies));
    });
}

} // namespace

QList<SourceSpec> bindSources(const profile::Profile &profile, const QList<dataset::DatasetSpec> &datasets)
{
    QList<SourceSpec> sources;
    CodeTables codes;
    for (const profile::Document &document : profile.sources) {
        const qsizetype findingsBefore = profile.findings->size();
        const std::optional<SourceSpec> source = bindSource(document, profile, datasets, codes);
        if (!source || profile.findings->size() != findingsBefore || !canLookUp(*source, profile))
            continue;
        bool isKnown = false;
        for (const SourceSpec &other : sources)
            isKnown = isKnown || other.id == source->id;
        if (isKnown)
            document.root.report(tr("the source \"%1\" is declared twice").arg(source->id));
        else
            sources.append(*source);
    }
    leaveOutWaiting(profile, sources);
    allowWalkedOrigins(sources);
    return sources;
}

} // namespace toancanh::source
