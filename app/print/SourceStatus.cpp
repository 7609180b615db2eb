// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/SourceStatus.h"

#include "app/print/SourceScores.h"
#include "app/print/TextTable.h"
#include "models/store/query/Reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace toancanh::app {

namespace {

constexpr qsizetype widestCell = 70;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

QString wordOf(SourceStatus::Kind kind)
{
    switch (kind) {
    case SourceStatus::Kind::Fails: return tr("fails");
    case SourceStatus::Kind::NeverFetched: return tr("never fetched");
    case SourceStatus::Kind::Warns: return tr("works, see why");
    case SourceStatus::Kind::Works: return tr("works");
    }
    return {};
}

QString timeText(const QVariant &ms, const QTimeZone &zone)
{
    return ms.isNull()
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), zone).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
}

SourceStatus statusOf(const QVariantList &row)
{
    SourceStatus status;
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
    status.kind = fails                ? SourceStatus::Kind::Fails
                  : row.at(2).isNull() ? SourceStatus::Kind::NeverFetched
                  : warns              ? SourceStatus::Kind::Warns
                                       : SourceStatus::Kind::Works;
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

/// How many rows of a source's last day had the key of another row of the same fetch.
QHash<QString, int> duplicateRows(store::Reader &reader)
{
    QHash<QString, int> counts;
    const Result<store::Table> days =
        reader.query(QStringLiteral("SELECT source, duplicates, max(day) FROM source_quality GROUP BY source"), {});
    if (!days)
        return counts;
    for (const QVariantList &row : days->rows)
        counts.insert(row.at(0).toString(), row.at(1).toInt());
    return counts;
}

/// What a person should know of rows that came and are not in the cache.
QString lostRows(const SourceStatus &status, int duplicates)
{
    QStringList parts;
    if (status.rejected.toInt() > 0)
        parts << QCoreApplication::translate("toancanh::app", "%n row(s) rejected, see: toancanh source rejected %1",
                                             nullptr, status.rejected.toInt())
                     .arg(status.source);
    if (duplicates > 0)
        parts << QCoreApplication::translate("toancanh::app", "%n row(s) today had the key of another and replaced it",
                                             nullptr, duplicates);
    return parts.join(QStringLiteral("; "));
}

Result<QList<SourceStatus>> readStatuses(const QString &cache, const profile::Profile &profile)
{
    if (!QFile::exists(cache))
        return QList<SourceStatus>();
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
    const QHash<QString, int> duplicates = duplicateRows(**reader);
    QList<SourceStatus> list;
    for (const QVariantList &row : table->rows) {
        SourceStatus status = statusOf(row);
        if (const auto score = scores.constFind(status.source); score != scores.cend())
            status.score = *score;
        status.findings = findings.value(status.source);
        if (status.said.isEmpty())
            status.said = lostRows(status, duplicates.value(status.source));
        list << status;
    }
    return list;
}

/// Those of the profile alone, also those that the cache knows nothing of.
QList<SourceStatus> ofProfile(const QList<SourceStatus> &known, const QList<source::SourceSpec> &sources)
{
    QList<SourceStatus> list;
    for (const source::SourceSpec &source : sources) {
        const auto found = std::find_if(known.cbegin(), known.cend(),
                                        [&source](const SourceStatus &one) { return one.source == source.id; });
        SourceStatus status;
        status.source = source.id;
        status.dataset = source.into;
        list << (found == known.cend() ? status : *found);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const SourceStatus &a, const SourceStatus &b) { return int(a.kind) < int(b.kind); });
    return list;
}

} // namespace

Result<QList<SourceStatus>> sourceStatuses(const QString &cachePath, const check::LoadedProfile &loaded)
{
    const Result<QList<SourceStatus>> known = readStatuses(cachePath, loaded.profile);
    if (!known)
        return tl::unexpected<Error>(known.error());
    return ofProfile(*known, loaded.sources);
}

QString statusTable(const QList<SourceStatus> &list, const QTimeZone &zone)
{
    QList<QStringList> rows;
    for (const SourceStatus &status : list)
        rows << QStringList{status.source,
                            wordOf(status.kind),
                            timeText(status.failingSince, zone),
                            timeText(status.lastSuccess, zone),
                            timeText(status.dataAt, zone),
                            status.rows.toString(),
                            status.rejected.toString(),
                            percentText(status.score),
                            status.findings.toString(),
                            status.dataset,
                            status.said};
    return textTable({tr("source"), tr("state"), tr("failing since"), tr("last whole fetch"), tr("data of"), tr("rows"),
                      tr("rejected"), tr("score"), tr("findings"), tr("dataset"), tr("what is wrong")},
                     rows, widestCell);
}

} // namespace toancanh::app
