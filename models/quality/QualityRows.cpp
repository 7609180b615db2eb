// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/QualityRows.h"

#include "models/store/cache/OwnDatasets.h"

#include <QVariant>

namespace toancanh::quality {

namespace {

dataset::Value text(const QString &value)
{
    return value.toStdString();
}

template<class T>
dataset::Value orNull(const std::optional<T> &value)
{
    return value ? dataset::Value(*value) : dataset::Value();
}

dataset::Value agencyOf(const BookOwner &owner)
{
    return owner.agency.isEmpty() ? dataset::Value() : text(owner.agency);
}

dataset::Page pageOf(const dataset::DatasetSpec &dataset, const BookOwner &owner, qint64 nowMs)
{
    dataset::Page page;
    page.dataset = dataset.name;
    page.source = owner.source;
    page.fetchedAtMs = nowMs;
    return page;
}

std::optional<qint64> wholeAt(const QVariant &cell)
{
    return cell.isNull() ? std::nullopt : std::optional(cell.toLongLong());
}

} // namespace

dataset::Page dayPage(const QMap<qint64, DaySums> &days, const BookOwner &owner, qint64 nowMs)
{
    dataset::Page page = pageOf(store::sourceQualityDataset(), owner, nowMs);
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        const DaySums &sums = *day;
        const DayScores scores = scoresOf(sums);
        dataset::Row row;
        row.values = {text(owner.source),
                      day.key(),
                      text(owner.title),
                      agencyOf(owner),
                      sums.rows,
                      sums.passed,
                      sums.rejected,
                      sums.duplicates,
                      orNull(sums.expected),
                      orNull(sums.reported),
                      sums.cycles.due,
                      sums.cycles.kept,
                      orNull(scores.correct),
                      orNull(scores.complete),
                      orNull(scores.clean),
                      orNull(scores.alive),
                      orNull(scores.score)};
        row.dataAtMs = day.key();
        page.rows.push_back(std::move(row));
    }
    return page;
}

dataset::Page findingPage(const std::vector<SourceFinding> &findings, const BookOwner &owner, qint64 nowMs)
{
    dataset::Page page = pageOf(store::sourceFindingDataset(), owner, nowMs);
    for (const SourceFinding &finding : findings) {
        dataset::Row row;
        row.values = {text(owner.source),      text(wordOf(finding.kind)), text(finding.place), text(finding.object),
                      finding.sinceMs,         text(owner.title),          agencyOf(owner),     finding.lastSeenMs,
                      orNull(finding.endedMs), text(finding.said)};
        row.dataAtMs = finding.lastSeenMs;
        page.rows.push_back(std::move(row));
    }
    return page;
}

QString selectDays()
{
    return QStringLiteral("SELECT day, rows, passed, rejected, duplicates, expected, reported, cycles_due, cycles_kept "
                          "FROM source_quality WHERE source = :source AND day >= :from");
}

QMap<qint64, DaySums> daysOf(const QList<QVariantList> &rows)
{
    QMap<qint64, DaySums> days;
    for (const QVariantList &row : rows)
        days.insert(row.at(0).toLongLong(), {.rows = row.at(1).toLongLong(),
                                             .passed = row.at(2).toLongLong(),
                                             .rejected = row.at(3).toLongLong(),
                                             .duplicates = row.at(4).toLongLong(),
                                             .expected = wholeAt(row.at(5)),
                                             .reported = wholeAt(row.at(6)),
                                             .cycles = {row.at(7).toLongLong(), row.at(8).toLongLong()}});
    return days;
}

QString selectOpenFindings()
{
    return QStringLiteral("SELECT kind, place, object, since, last_seen, said FROM source_finding "
                          "WHERE source = :source AND ended IS NULL");
}

std::vector<SourceFinding> findingsOf(const QList<QVariantList> &rows)
{
    std::vector<SourceFinding> findings;
    for (const QVariantList &row : rows) {
        const std::optional<SourceFinding::Kind> kind = kindOf(row.at(0).toString());
        if (kind)
            findings.push_back({*kind,
                                row.at(1).toString(),
                                row.at(2).toString(),
                                row.at(3).toLongLong(),
                                row.at(4).toLongLong(),
                                {},
                                row.at(5).toString()});
    }
    return findings;
}

} // namespace toancanh::quality
