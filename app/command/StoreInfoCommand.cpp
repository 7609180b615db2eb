// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/StoreInfoCommand.h"

#include "app/print/PrintedError.h"
#include "app/print/SourceScores.h"
#include "app/print/TextTable.h"
#include "app/run/DataFolder.h"
#include "app/run/Resources.h"
#include "models/source/spec/SourceSpec.h"
#include "models/store/cache/Catalogue.h"
#include "models/store/sqlite/DatabaseFiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace toancanh::app {

namespace {

constexpr qint64 DayMs = 24 * 3'600'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// All that is printed, read.
struct Info
{
    QList<store::CatalogueEntry> entries;
    QHash<QString, LocalizedText> groups; ///< titles of domains
    QHash<QString, QStringList> agencies; ///< of each dataset, by name
    QHash<QString, double> scores;        ///< of each source on the last day that was judged, 0…1
    QList<store::FileSize> files;
    std::optional<qint64> limitBytes;
    QTimeZone zone;
};

QHash<QString, LocalizedText> groupsOf(const profile::Profile &profile)
{
    QHash<QString, LocalizedText> groups;
    for (const profile::Document &domain : profile.domains) {
        const QString id = domain.root.at(QStringLiteral("domain")).text().value_or(QString());
        groups.insert(id, domain.root.at(QStringLiteral("title")).localized().value_or(LocalizedText{id, id}));
    }
    return groups;
}

QHash<QString, QStringList> agenciesOf(const profile::Profile &profile, const QList<source::SourceSpec> &sources)
{
    QHash<QString, QString> names;
    for (const profile::Agency &agency : profile.agencies)
        names.insert(agency.id, agency.name);
    QHash<QString, QStringList> agencies;
    for (const source::SourceSpec &source : sources) {
        const QString name = names.value(source.agency, source.agency);
        if (!name.isEmpty() && !agencies.value(source.into).contains(name))
            agencies[source.into] += name;
    }
    return agencies;
}

/// Without a cache every dataset is empty.
Result<QList<store::CatalogueEntry>> entriesOf(const QString &cachePath, const QList<dataset::DatasetSpec> &datasets)
{
    if (!QFileInfo::exists(cachePath)) {
        QList<store::CatalogueEntry> none;
        for (const dataset::DatasetSpec &dataset : datasets) {
            none += store::CatalogueEntry();
            none.last().dataset = dataset;
        }
        return none;
    }
    auto cache = store::Database::open(cachePath, store::Database::Access::ReadOnly);
    if (!cache)
        return tl::unexpected(cache.error());
    return store::readCatalogue(*cache, datasets);
}

QHash<QString, double> scoresIn(const QString &cachePath, const QTimeZone &zone)
{
    if (!QFileInfo::exists(cachePath))
        return {};
    const auto reader = store::Reader::open(cachePath, zone);
    return reader ? sourceScores(**reader) : QHash<QString, double>();
}

/// The mean over the sources of a dataset that were judged.
std::optional<double> scoreOf(const store::CatalogueEntry &entry, const Info &info)
{
    double sum = 0;
    int count = 0;
    for (const QString &source : entry.sources) {
        if (!info.scores.contains(source))
            continue;
        sum += info.scores.value(source);
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

Result<Info> read(const Options &options)
{
    const profile::Profile profile =
        profile::Profile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const QList<dataset::DatasetSpec> datasets = dataset::bindDatasets(profile);
    const QString folder = dataFolder(options, profile.centre);
    auto entries = entriesOf(store::cachePathIn(folder), datasets);
    if (!entries)
        return tl::unexpected(entries.error());
    Info info{*std::move(entries),
              groupsOf(profile),
              agenciesOf(profile, source::bindSources(profile, datasets)),
              scoresIn(store::cachePathIn(folder), profile.centre.zone),
              {},
              profile.centre.cacheLimitBytes,
              profile.centre.zone};
    for (const QString &path : {store::cachePathIn(folder), store::centrePathIn(folder)}) {
        const auto size = store::sizeOf(path);
        if (!size)
            return tl::unexpected(size.error());
        info.files += *size;
    }
    return info;
}

QString timeText(const std::optional<qint64> &ms, const QTimeZone &zone)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, zone).toString(QStringLiteral("dd/MM/yyyy HH:mm")) : QString();
}

void printTable(const Info &info, const QLocale &locale)
{
    QList<QStringList> rows;
    for (const store::CatalogueEntry &entry : info.entries) {
        const dataset::DatasetSpec &dataset = entry.dataset;
        const std::optional<double> score = scoreOf(entry, info);
        rows << QStringList{info.groups.value(dataset.domain).in(locale),
                            dataset.name,
                            dataset.title.in(locale),
                            info.agencies.value(dataset.name).join(QStringLiteral(", ")),
                            locale.toString(entry.rows),
                            entry.bytes ? locale.formattedDataSize(*entry.bytes, 1) : QString(),
                            timeText(entry.oldestMs, info.zone),
                            timeText(entry.newestMs, info.zone),
                            timeText(entry.lastFetchMs, info.zone),
                            percentText(score),
                            dataset.keepMs ? QCoreApplication::translate("toancanh::app", "%n day(s)", nullptr,
                                                                         int(*dataset.keepMs / DayMs))
                                           : tr("for ever"),
                            entry.sources.join(QStringLiteral(", "))};
    }
    QTextStream out(stdout);
    out << textTable({tr("group"), tr("dataset"), tr("title"), tr("agency"), tr("rows"), tr("size"), tr("oldest data"),
                      tr("newest data"), tr("last fetch"), tr("quality"), tr("kept"), tr("sources")},
                     rows)
        << Qt::endl;
    for (const store::FileSize &file : info.files) {
        if (!file.exists) {
            out << tr("%1: not there yet").arg(file.path) << Qt::endl;
            continue;
        }
        out << tr("%1: %2, of which %3 are free for new rows; %4 more in its -wal; version %5")
                   .arg(file.path, locale.formattedDataSize(file.bytes, 1), locale.formattedDataSize(file.freeBytes, 1),
                        locale.formattedDataSize(file.walBytes, 1))
                   .arg(file.version)
            << Qt::endl;
    }
    out << (info.limitBytes ? tr("limit of the cache: %1").arg(locale.formattedDataSize(*info.limitBytes, 1))
                            : tr("limit of the cache: none"))
        << QStringLiteral("; ")
        << tr("free on the disk: %1").arg(locale.formattedDataSize(info.files.constFirst().diskBytes, 1)) << Qt::endl;
}

QJsonValue jsonTime(const std::optional<qint64> &ms, const QTimeZone &zone)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, zone).toOffsetFromUtc(0).toString(Qt::ISODateWithMs) : QJsonValue();
}

QJsonValue jsonNumber(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject asJson(const store::CatalogueEntry &entry, const Info &info, const QLocale &locale)
{
    const dataset::DatasetSpec &dataset = entry.dataset;
    const std::optional<double> score = scoreOf(entry, info);
    return {{QStringLiteral("group"), dataset.domain},
            {QStringLiteral("dataset"), dataset.name},
            {QStringLiteral("title"), dataset.title.in(locale)},
            {QStringLiteral("agencies"), QJsonArray::fromStringList(info.agencies.value(dataset.name))},
            {QStringLiteral("sources"), QJsonArray::fromStringList(entry.sources)},
            {QStringLiteral("rows"), entry.rows},
            {QStringLiteral("bytes"), jsonNumber(entry.bytes)},
            {QStringLiteral("oldest"), jsonTime(entry.oldestMs, info.zone)},
            {QStringLiteral("newest"), jsonTime(entry.newestMs, info.zone)},
            {QStringLiteral("last-fetch"), jsonTime(entry.lastFetchMs, info.zone)},
            {QStringLiteral("quality"), score ? QJsonValue(*score) : QJsonValue()},
            {QStringLiteral("keep-ms"), jsonNumber(dataset.keepMs)}};
}

void printJson(const Info &info, const QLocale &locale)
{
    QJsonArray datasets;
    for (const store::CatalogueEntry &entry : info.entries)
        datasets += asJson(entry, info, locale);
    QJsonArray files;
    for (const store::FileSize &file : info.files)
        files += QJsonObject{{QStringLiteral("path"), file.path},
                             {QStringLiteral("exists"), file.exists},
                             {QStringLiteral("bytes"), file.bytes},
                             {QStringLiteral("wal-bytes"), file.walBytes},
                             {QStringLiteral("free-bytes"), file.freeBytes},
                             {QStringLiteral("version"), file.version},
                             {QStringLiteral("disk-bytes"), file.diskBytes}};
    const QJsonObject whole{{QStringLiteral("datasets"), datasets},
                            {QStringLiteral("files"), files},
                            {QStringLiteral("cache-limit-bytes"), jsonNumber(info.limitBytes)}};
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(whole).toJson());
}

} // namespace

int runStoreInfo(const Options &options)
{
    const Result<Info> info = read(options);
    if (!info) {
        QTextStream err(stderr);
        printError(err, info.error());
        return Findings;
    }
    if (options.json)
        printJson(*info, options.locale);
    else
        printTable(*info, options.locale);
    return Done;
}

} // namespace toancanh::app
