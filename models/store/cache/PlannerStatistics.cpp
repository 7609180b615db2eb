// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/PlannerStatistics.h"

namespace toancanh::store {

namespace {

constexpr qint64 LookMs = 60'000;
constexpr qint64 FirstRows = 20'000;
constexpr qint64 MostRows = 2'000'000;
constexpr int EntriesLookedAt = 400; // the number that SQLite's documentation of analysis_limit advises

} // namespace

PlannerStatistics::PlannerStatistics(Database &database, const QList<dataset::DatasetSpec> &datasets,
                                     const Clock &clock)
    : m_database(&database), m_clock(&clock), m_nextLookMs(clock.monotonicMs()), m_rowsUntilNext(FirstRows)
{
    for (const dataset::DatasetSpec &dataset : datasets)
        m_tables += dataset.name;
}

bool PlannerStatistics::isDue()
{
    if (!m_waiting.isEmpty())
        return true;
    if (m_clock->monotonicMs() < m_nextLookMs)
        return false;
    m_nextLookMs = m_clock->monotonicMs() + LookMs;
    const qint64 rows = m_database->totalChanges();
    if (rows - m_rowsBefore < m_rowsUntilNext)
        return false;
    m_rowsBefore = rows;
    m_rowsUntilNext = qMin(MostRows, 4 * m_rowsUntilNext);
    m_waiting = m_tables;
    return !m_waiting.isEmpty();
}

Result<void> PlannerStatistics::piece()
{
    if (m_waiting.isEmpty())
        return {};
    const QString table = m_waiting.takeFirst();
    auto done =
        m_database->exec(QStringLiteral("PRAGMA analysis_limit=%1; ANALYZE \"%2\"").arg(EntriesLookedAt).arg(table));
    if (!done || !m_waiting.isEmpty())
        return done;
    // The others read the statistics with the schema, so they have to think that it has changed.
    const auto version = m_database->integer(QStringLiteral("PRAGMA schema_version"));
    if (!version)
        return tl::unexpected(version.error());
    return m_database->exec(QStringLiteral("PRAGMA schema_version=%1").arg(*version + 1));
}

} // namespace toancanh::store
