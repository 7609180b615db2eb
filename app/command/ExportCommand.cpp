// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/ExportCommand.h"

#include "app/print/PrintedError.h"
#include "app/run/DataFolder.h"
#include "app/run/Resources.h"
#include "models/base/Clock.h"
#include "models/extract/Extraction.h"
#include "models/store/cache/OwnDatasets.h"
#include "models/store/sqlite/DatabaseFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <climits>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

template<class T>
const T *find(const QList<T> &list, QString T::*id, const QString &name)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T &one) { return one.*id == name; });
    return found == list.cend() ? nullptr : &*found;
}

struct Declared
{
    QList<dataset::DatasetSpec> datasets;
    QList<metric::MetricSpec> metrics;
};

tl::unexpected<Error> unknown(const QString &name, const Declared &declared)
{
    QStringList names;
    for (const dataset::DatasetSpec &dataset : declared.datasets)
        names += dataset.name;
    for (const metric::MetricSpec &metric : declared.metrics)
        names += metric.id;
    // Of the other kind, where it is there and a kind was named.
    const bool isOther = names.contains(name);
    const QString other = find(declared.metrics, &metric::MetricSpec::id, name) ? QStringLiteral("metric:%1")
                                                                                : QStringLiteral("dataset:%1");
    const QString near = isOther ? other.arg(name) : profile::nearest(name, names);
    return failure(ErrorKind::Config, tr("the profile has neither a dataset nor a metric \"%1\"").arg(name), {},
                   near.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(near));
}

Result<extract::ExtractPlan> planFor(const Options &options, const Declared &declared, store::Reader &reader,
                                     const QTimeZone &zone)
{
    const QString kind = options.table.section(QLatin1Char(':'), 0, -2);
    const QString name = options.table.section(QLatin1Char(':'), -1);
    const dataset::DatasetSpec *dataset =
        kind == QLatin1String("metric") ? nullptr : find(declared.datasets, &dataset::DatasetSpec::name, name);
    const metric::MetricSpec *metric =
        kind == QLatin1String("dataset") ? nullptr : find(declared.metrics, &metric::MetricSpec::id, name);
    if (dataset && metric)
        return failure(ErrorKind::Config, tr("there are both a dataset and a metric \"%1\"").arg(name), {},
                       tr("say dataset:%1 or metric:%1").arg(name));
    if (dataset)
        return extract::planOf(*dataset, options.withPersonal);
    if (metric)
        return extract::planOf(*metric, declared.datasets, reader, SystemClock().nowMs(), zone, options.withPersonal);
    return unknown(name, declared);
}

void tellLosses(const extract::ExtractPlan &plan, const extract::Extracted &done)
{
    QTextStream err(stderr);
    if (!plan.leftOut.isEmpty())
        err << tr("Left out, because they are or may be personal (--with-personal takes them too): %1")
                   .arg(plan.leftOut.join(QStringLiteral(", ")))
            << Qt::endl;
    const auto cutTexts = int(done.losses.cutTexts);
    const auto noPlaces = int(done.losses.noPlaces);
    if (cutTexts > 0)
        err << QCoreApplication::translate("toancanh::app",
                                           "%n text(s) were longer than a cell of a workbook holds, and have been cut",
                                           nullptr, cutTexts)
            << Qt::endl;
    if (noPlaces > 0)
        err << QCoreApplication::translate("toancanh::app", "%n row(s) have no place on earth", nullptr, noPlaces)
            << Qt::endl;
}

} // namespace

int runExport(const Options &options)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const profile::Profile profile =
        profile::Profile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const Declared declared{store::withOwnDatasets(dataset::bindDatasets(profile)), metric::bindMetrics(profile)};
    const QTimeZone &zone = profile.centre.zone;
    const QString cache = store::cachePathIn(dataFolder(options, profile.centre));
    if (!QFile::exists(cache)) {
        printError(err, {ErrorKind::Storage, tr("there are no data yet"), cache,
                         tr("start the wall once, or name the right data folder with --data")});
        return Findings;
    }
    const auto reader = store::Reader::open(cache, zone);
    const auto plan = reader ? planFor(options, declared, **reader, zone)
                             : Result<extract::ExtractPlan>(tl::unexpected(reader.error()));
    if (!plan) {
        printError(err, plan.error());
        return Findings;
    }
    using Existing = UnfinishedFile::Existing;
    const auto done = extract::writeExtract(*plan, **reader, zone, options.file,
                                            options.replace ? Existing::Replaced : Existing::Kept);
    if (!done) {
        printError(err, done.error());
        return Findings;
    }
    tellLosses(*plan, *done);
    const auto rows = int(qMin<qint64>(done->rows, INT_MAX));
    out << QCoreApplication::translate("toancanh::app", "%n row(s) of %1 into %2 (%3)", nullptr, rows)
               .arg(plan->name, options.file, options.locale.formattedDataSize(done->bytes, 1))
        << Qt::endl;
    return Done;
}

} // namespace toancanh::app
