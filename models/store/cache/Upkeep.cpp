// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/Upkeep.h"

#include "models/store/cache/PictureTable.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace toancanh::store {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.store")

constexpr qint64 DayMs = 24 * 3'600'000;
constexpr qint64 LookMs = 60'000;
constexpr qint64 PagesInPiece = 256;
constexpr qint64 PagesLeftFree = 256;
constexpr qint64 ShareLeftFree = 20; // one in so many

void tellRemoved(const QMap<QString, qint64> &removed)
{
    for (auto one = removed.cbegin(); one != removed.cend(); ++one)
        qCInfo(log).noquote() << QCoreApplication::translate(
                                     "toancanh::store",
                                     "%1: %2 rows were older than is kept of it and have been deleted")
                                     .arg(one.key())
                                     .arg(one.value());
}

} // namespace

Upkeep::Upkeep(Database &database, QList<dataset::DatasetSpec> datasets, std::optional<qint64> limitBytes,
               const Clock &clock)
    : m_database(&database)
    , m_datasets(std::move(datasets))
    , m_clock(&clock)
    , m_limit(database, m_datasets, limitBytes, clock)
    , m_statistics(database, m_datasets, clock)
    , m_nextRetentionMs(clock.monotonicMs())
    , m_nextLookMs(clock.monotonicMs())
{}

bool Upkeep::isDue()
{
    const qint64 nowMs = m_clock->monotonicMs();
    if (!m_retention && nowMs >= m_nextRetentionMs) {
        m_retention.emplace(*m_database, Retention::expiries(m_datasets, m_clock->nowMs()));
        m_nextRetentionMs = nowMs + DayMs;
    }
    if (!m_isGivingBack && nowMs >= m_nextLookMs) {
        m_nextLookMs = nowMs + LookMs;
        m_isGivingBack = areTooManyPagesFree();
    }
    return m_retention || m_limit.isDue() || m_statistics.isDue() || m_isGivingBack;
}

Result<QStringList> Upkeep::piece()
{
    if (m_retention)
        return retain();
    if (m_limit.isDue()) {
        const auto dataset = m_limit.piece();
        if (!dataset)
            return tl::unexpected(dataset.error());
        return dataset->isEmpty() ? QStringList{} : QStringList{*dataset};
    }
    if (m_statistics.isDue()) {
        if (auto done = m_statistics.piece(); !done)
            return tl::unexpected(done.error());
        return QStringList{};
    }
    if (m_isGivingBack) {
        if (auto given = m_database->exec(QStringLiteral("PRAGMA incremental_vacuum(%1)").arg(PagesInPiece)); !given)
            return tl::unexpected(given.error());
        m_isGivingBack = areTooManyPagesFree();
    }
    return QStringList{};
}

Result<QStringList> Upkeep::retain()
{
    if (m_retention->isDone()) {
        tellRemoved(m_retention->removed());
        m_retention.reset();
        if (auto removed = removeUnusedPictures(*m_database, m_datasets); !removed)
            return tl::unexpected(removed.error());
        return QStringList{};
    }
    const auto dataset = m_retention->removePiece();
    if (!dataset)
        return tl::unexpected(dataset.error());
    return dataset->isEmpty() ? QStringList{} : QStringList{*dataset};
}

/// Only a file that was made so can give pages back; the free pages of others wait for new rows.
bool Upkeep::areTooManyPagesFree()
{
    constexpr qint64 incremental = 2;
    if (m_database->integer(QStringLiteral("PRAGMA auto_vacuum")).value_or(0) != incremental)
        return false;
    const qint64 pages = m_database->integer(QStringLiteral("PRAGMA page_count")).value_or(0);
    const qint64 free = m_database->integer(QStringLiteral("PRAGMA freelist_count")).value_or(0);
    return free > qMax(PagesLeftFree, pages / ShareLeftFree);
}

void Upkeep::giveUp()
{
    m_retention.reset();
    m_limit.giveUp();
    m_statistics.giveUp();
    m_isGivingBack = false;
}

} // namespace toancanh::store
