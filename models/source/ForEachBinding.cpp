// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/ForEachBinding.h"

#include "models/profile/Declarations.h"
#include "models/source/FieldBinding.h"
#include "models/source/Origin.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

constexpr qint64 maximumNewest = 20'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

const store::DatasetSpec *datasetNamed(const Node &node, const QList<store::DatasetSpec> &datasets,
                                       const profile::Profile &profile)
{
    const QString name = node.text().value_or(QString());
    const auto found = std::find_if(datasets.cbegin(), datasets.cend(),
                                    [&](const store::DatasetSpec &dataset) { return dataset.name == name; });
    if (found != datasets.cend())
        return &*found;
    // One that is declared and broken has been reported there.
    const QString section = QStringLiteral("datasets");
    QStringList names = profile::declaredNames(profile, section);
    if (name.isEmpty() || names.contains(name) || profile.missingOf(profile::Profile::Part::Domains))
        return nullptr;
    for (const store::DatasetSpec &dataset : datasets) {
        if (!names.contains(dataset.name))
            names << dataset.name;
    }
    node.reportUnknown(tr("dataset"), names);
    return nullptr;
}

std::optional<ForEachSpec> bindForEach(const Node &node, const QList<store::DatasetSpec> &datasets,
                                       const profile::Profile &profile, const store::DatasetSpec *&walked)
{
    if (!node.isDefined())
        return {};
    MapReader map(node);
    if (!map.isMap())
        return {};
    ForEachSpec forEach;
    const Node dataset = map.required(QStringLiteral("dataset"));
    forEach.dataset = dataset.text().value_or(QString());
    forEach.where = map.optional(QStringLiteral("where")).text().value_or(QString());
    const Node parallel = map.optional(QStringLiteral("parallel"));
    forEach.parallel = int(parallel.integer().value_or(forEach.parallel));
    if (forEach.parallel < 1 || forEach.parallel > 16)
        parallel.report(tr("\"parallel\" is a number from 1 to 16"));
    const Node newest = map.optional(QStringLiteral("newest"));
    const qint64 count = newest.integer().value_or(0);
    if (newest.isDefined() && (count < 1 || count > maximumNewest))
        newest.report(tr("\"newest\" is a number from 1 to %1").arg(maximumNewest));
    forEach.newest = int(qBound<qint64>(0, count, maximumNewest));
    forEach.skipSeen = map.optional(QStringLiteral("skip-seen")).boolean().value_or(false);
    const Node by = map.optional(QStringLiteral("by"));
    walked = datasetNamed(dataset, datasets, profile);
    if (by.isDefined() && !newest.isDefined())
        by.report(tr("\"by\" needs \"newest\""));
    if (!walked)
        return forEach;
    forEach.key = walked->key;
    if (by.isDefined())
        forEach.newestBy = timeColumn(by, *walked);
    return forEach;
}

void allowWalkedOrigins(QList<SourceSpec> &sources)
{
    const QList<SourceSpec> all = sources;
    for (SourceSpec &source : sources) {
        for (const SourceSpec &other : all) {
            if (!source.forEach || other.into != source.forEach->dataset)
                continue;
            const QUrl address(other.request.url.section(QLatin1Char('{'), 0, 0));
            const QStringList origins = QStringList{originOf(address)} + other.request.origins;
            for (const QString &origin : origins) {
                if (!origin.isEmpty() && !source.request.origins.contains(origin))
                    source.request.origins << origin;
            }
        }
    }
}

} // namespace toancanh::source
