// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SourceStatusCommand.h"

#include "app/DataFolder.h"
#include "app/LoadedProfile.h"
#include "app/PrintedError.h"
#include "app/Resources.h"
#include "app/SourceScores.h"
#include "app/TextTable.h"
#include "models/store/Reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QTextStream>

#include <algorithm>

namespace toancanh::app {

namespace {

constexpr qsizetype widestCell = 70;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// What the cache tells of one source.
struct Status
{
    enum class Kind { Fails, NeverFetched, Warns, Works };
    Kind kind = Kind::NeverFetched;
    QString source;
    QString dataset;
    QVariant lastSuccess;
    QVariant dataAt;
    QVariant failingSince;
    QVariant rows;
    QVariant rejected;
    std::optional<double> score; ///< of the last day that was judged, 0…1
    QVariant findings;           ///< that are open
    QString said;                ///< what is wrong
};

QString wordOf(Status::Kind kind)
{
    switch (kind) {
    case Status::Kind::Fails: return tr("fails");
    case Status::Kind::NeverFetched: return tr("never fetched");
    case Status::Kind::Warns: return tr("works, see why");
    case Status::Kind::Works: return tr("works");
    }
    return {};
}

QString timeText(const QVariant &ms, const QTimeZone &zone)
{
    return ms.isNull()
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), zone).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
}

Status statusOf(const QVariantList &row)
{
    Status status;
    status.source = row.at(0).toString();
    status.dataset = row.at(1).toString();
    status.lastSuccess = row.at(2);
    status.dataAt = row.at(3);
    status.failingSince = row.at(4);
    status.rows = row.at(7);
    status.rejected = row.at(8);
    const bool fails = !row.at(5).isNull();
    const bool warns = !row.at(6).isNull();
    status.said = (fails ? row.at(5) : row.at(6)).toString();
    status.kind = fails                ? Status::Kind::Fails
                  : row.at(2).isNull() ? Status::Kind::NeverFetched
                  : warns              ? Status::Kind::Warns
                                       : Status::Kind::Works;
    return status;
}

/// How many findings of each source are open; of a cache that is older than findings, none.
QHash<QString, QVariant> openFindings(store::Reader &reader)
{
    QHash<QString, QVariant> counts;
    const Result<store::Table> table = reader.query(
        QStringLiteral("SELECT source, count(*) FROM source_finding WHERE ended IS NULL GROUP BY source"), {});
    if (!table)
        return counts;
    for (const QVariantList &row : table->rows)
        counts.insert(row.at(0).toString(), row.at(1));
    return counts;
}

Result<QList<Status>> readStatus(const QString &cache, const profile::Profile &profile)
{
    if (!QFile::exists(cache))
        return QList<Status>();
    const auto reader = store::Reader::open(cache, profile.centre.zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    const Result<store::Table> table =
        (*reader)->query(QStringLiteral("SELECT source, dataset, last_success, data_at, failing_since, error_sentence, "
                                        "warning_sentence, rows, rejected FROM source_state"),
                         {});
    if (!table)
        return tl::unexpected<Error>(table.error());
    const QHash<QString, double> scores = sourceScores(**reader);
    const QHash<QString, QVariant> findings = openFindings(**reader);
    QList<Status> list;
    for (const QVariantList &row : table->rows) {
        Status status = statusOf(row);
        if (const auto score = scores.constFind(status.source); score != scores.cend())
            status.score = *score;
        status.findings = findings.value(status.source);
        list << status;
    }
    return list;
}

/// Those of the profile alone, also those that the cache knows nothing of.
QList<Status> ofProfile(const QList<Status> &known, const QList<source::SourceSpec> &sources)
{
    QList<Status> list;
    for (const source::SourceSpec &source : sources) {
        const auto found = std::find_if(known.cbegin(), known.cend(),
                                        [&source](const Status &one) { return one.source == source.id; });
        Status status;
        status.source = source.id;
        status.dataset = source.into;
        list << (found == known.cend() ? status : *found);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Status &a, const Status &b) { return int(a.kind) < int(b.kind); });
    return list;
}

} // namespace

int runSourceStatus(const Options &options)
{
    const LoadedProfile loaded = LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    QTextStream out(stdout);
    QTextStream err(stderr);
    const profile::Profile &profile = loaded.profile;
    const Result<QList<Status>> known =
        readStatus(dataFolder(options, profile.centre) + QStringLiteral("/cache.db"), profile);
    if (!known) {
        printError(err, known.error());
        return Findings;
    }
    const QList<Status> list = ofProfile(*known, loaded.sources);
    QList<QStringList> rows;
    for (const Status &status : list)
        rows << QStringList{status.source,
                            wordOf(status.kind),
                            timeText(status.failingSince, profile.centre.zone),
                            timeText(status.lastSuccess, profile.centre.zone),
                            timeText(status.dataAt, profile.centre.zone),
                            status.rows.toString(),
                            status.rejected.toString(),
                            percentText(status.score),
                            status.findings.toString(),
                            status.dataset,
                            status.said};
    out << textTable({tr("source"), tr("state"), tr("failing since"), tr("last whole fetch"), tr("data of"), tr("rows"),
                      tr("rejected"), tr("score"), tr("findings"), tr("dataset"), tr("what is wrong")},
                     rows, widestCell);
    const bool isWell = std::none_of(list.cbegin(), list.cend(), [](const Status &one) {
        return one.kind == Status::Kind::Fails || one.kind == Status::Kind::NeverFetched;
    });
    return isWell ? Done : Findings;
}

} // namespace toancanh::app
