// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/Centre.h"

namespace toancanh::store {

namespace {

Result<qint64> ask(Database &database, Statement &statement, const QString &sql)
{
    if (!statement.handle()) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    const auto row = statement.step();
    const qint64 value = row && *row ? statement.integer(0) : 0;
    statement.reset();
    if (!row)
        return tl::unexpected(row.error());
    return value;
}

} // namespace

Result<bool> Centre::transact(const std::function<Result<void>(Database &)> &work)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Who exchanges the file holds it locked meanwhile, so only now is it sure.
    if (hasMoved())
        return failure(ErrorKind::Cancelled, {}, m_database->path());
    const qint64 before = m_database->totalChanges();
    if (auto done = work(*m_database); !done)
        return tl::unexpected(done.error());
    const bool wrote = m_database->totalChanges() != before;
    if (wrote) {
        if (auto counted =
                m_database->exec(QStringLiteral("UPDATE meta SET value = value + 1 WHERE name = 'commit_seq'"));
            !counted)
            return tl::unexpected(counted.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return wrote;
}

// A heartbeat from the future is one of a clock that was since set back: it must not hold the lease until then.
Result<bool> Centre::takeLease(const QString &name, const QString &holder, qint64 expiresMs, qint64 nowMs)
{
    const auto done = m_database->run(
        QStringLiteral("INSERT INTO lease VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE SET holder = "
                       "excluded.holder, heartbeat_at = excluded.heartbeat_at WHERE holder = excluded.holder OR "
                       "abs(excluded.heartbeat_at - heartbeat_at) >= ?4"),
        name, holder, nowMs, expiresMs);
    if (!done)
        return tl::unexpected(done.error());
    return m_database->changes() == 1;
}

Result<void> Centre::releaseLease(const QString &name, const QString &holder)
{
    return m_database->run(QStringLiteral("DELETE FROM lease WHERE name = ?1 AND holder = ?2"), name, holder);
}

Result<bool> Centre::look()
{
    const auto version = ask(*m_database, m_dataVersion, QStringLiteral("PRAGMA data_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version == m_version)
        return false;
    const auto seq = ask(*m_database, m_commitSeq, QStringLiteral("SELECT value FROM meta WHERE name = 'commit_seq'"));
    if (!seq)
        return tl::unexpected(seq.error());
    const bool first = m_version < 0;
    const bool newer = *seq != m_seen;
    m_version = *version;
    m_seen = *seq;
    return newer && !first;
}

} // namespace toancanh::store
