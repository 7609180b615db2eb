// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/ChangeLog.h"

namespace toancanh::store {

namespace {

// No dataset can have this name.
QString sourceStatesTopic()
{
    return QStringLiteral("@source_state");
}

Result<qint64> single(Statement &statement)
{
    const auto row = statement.step();
    const qint64 value = row && *row ? statement.integer(0) : 0;
    const auto end = row && *row ? statement.step() : row; // RETURNING works only once it is stepped to its end
    statement.reset();
    if (!end)
        return tl::unexpected(end.error());
    return value;
}

} // namespace

Result<ChangeLog> ChangeLog::open(Database &database)
{
    ChangeLog log;
    const std::pair<Statement *, QString> statements[] = {
        {&log.m_dataVersion, QStringLiteral("PRAGMA data_version")},
        {&log.m_next, QStringLiteral("UPDATE meta SET value = value + 1 WHERE name = 'commit_seq' RETURNING value")},
        {&log.m_mark, QStringLiteral("INSERT INTO change VALUES (?1, ?2) ON CONFLICT (dataset) DO UPDATE SET "
                                     "commit_seq = excluded.commit_seq")},
        {&log.m_newer, QStringLiteral("SELECT dataset FROM change WHERE commit_seq > ?1")},
        {&log.m_newest, QStringLiteral("SELECT value FROM meta WHERE name = 'commit_seq'")},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    const auto version = single(log.m_dataVersion);
    const auto seen = version ? single(log.m_newest) : version;
    if (!seen)
        return tl::unexpected(seen.error());
    log.m_version = *version;
    log.m_seen = *seen;
    return log;
}

Result<Changes> ChangeLog::newer()
{
    Changes changes;
    m_newer.bindAll(m_seen);
    auto row = m_newer.step();
    for (; row && *row; row = m_newer.step()) {
        const QString topic = m_newer.text(0);
        if (topic == sourceStatesTopic())
            changes.sourceStates = true;
        else
            changes.datasets += topic;
    }
    m_newer.reset();
    if (!row)
        return tl::unexpected(row.error());
    return changes;
}

Result<Changes> ChangeLog::record(QStringList datasets, bool sourceStates)
{
    const auto seq = single(m_next);
    if (!seq)
        return tl::unexpected(seq.error());
    if (sourceStates)
        datasets += sourceStatesTopic();
    for (const QString &topic : std::as_const(datasets)) {
        m_mark.bindAll(topic, *seq);
        if (auto marked = m_mark.run(); !marked)
            return tl::unexpected(marked.error());
    }
    auto changes = newer();
    if (changes)
        changes->commitSeq = *seq;
    return changes;
}

Result<Changes> ChangeLog::look()
{
    const auto version = single(m_dataVersion);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == m_version)
        return Changes{};
    const auto seq = single(m_newest);
    if (!seq)
        return tl::unexpected(seq.error());
    auto changes = newer();
    if (!changes)
        return changes;
    changes->commitSeq = *seq;
    m_version = *version;
    m_seen = *seq;
    return changes;
}

} // namespace toancanh::store
