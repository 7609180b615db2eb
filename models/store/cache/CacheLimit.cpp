// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/CacheLimit.h"

namespace toancanh::store {

namespace {

constexpr qint64 LookMs = 60'000;
constexpr qint64 HourMs = 3'600'000;
constexpr qint64 PresentMs = 24 * HourMs;
constexpr double Goal = 0.9;
constexpr double FirstGuess = 1.3; // pages are not full, keys stand in indexes too
constexpr double LeastGuess = 0.3; // pages that lose some rows stay until most are gone
constexpr double MostGuess = 4;

} // namespace

CacheLimit::CacheLimit(Database &database, QList<dataset::DatasetSpec> datasets, std::optional<qint64> limitBytes,
                       const Clock &clock)
    : m_database(&database)
    , m_datasets(std::move(datasets))
    , m_limitBytes(limitBytes)
    , m_clock(&clock)
    , m_nextLookMs(clock.monotonicMs())
    , m_fileBytesPerByte(FirstGuess)
{}

bool CacheLimit::isDue()
{
    if (m_sizes || m_dropping)
        return true;
    if (!m_limitBytes || m_clock->monotonicMs() < m_nextLookMs)
        return false;
    m_nextLookMs = m_clock->monotonicMs() + LookMs;
    const auto used = usedBytes();
    if (!used)
        return false;
    if (*used > *m_limitBytes) {
        m_rows = 0;
        m_sizes.emplace(*m_database, m_datasets, m_clock->nowMs());
        return true;
    }
    m_isHeld = true;
    return false;
}

Result<qint64> CacheLimit::usedBytes()
{
    return m_database->integer(QStringLiteral("SELECT (page_count - freelist_count) * page_size FROM "
                                              "pragma_page_count, pragma_freelist_count, pragma_page_size"));
}

Result<QString> CacheLimit::piece()
{
    if (m_sizes) {
        auto added = m_sizes->addPiece();
        if (added && m_sizes->isDone())
            added = decide();
        if (!added)
            return tl::unexpected(added.error());
        return QString();
    }
    if (!m_dropping)
        return QString();
    auto dataset = m_dropping->removePiece();
    if (dataset && m_dropping->isDone()) {
        if (auto ended = endRound(); !ended)
            return tl::unexpected(ended.error());
    }
    return dataset;
}

Result<void> CacheLimit::decide()
{
    const auto used = usedBytes();
    if (!used)
        return tl::unexpected(used.error());
    m_usedBefore = *used;
    const double needed = double(*used) - Goal * double(*m_limitBytes);
    const auto cut = m_sizes->cutFor(needed / m_fileBytesPerByte, m_clock->nowMs() - PresentMs);
    m_sizes.reset();
    if (!cut) {
        end(*used <= *m_limitBytes);
        return {};
    }
    m_cut = *cut;
    QList<Retention::Expiry> expiries;
    for (const dataset::DatasetSpec &dataset : m_datasets) {
        if (dataset.keepMs)
            expiries += Retention::Expiry{dataset, m_cut.beforeMs};
    }
    m_dropping.emplace(*m_database, expiries);
    return {};
}

Result<void> CacheLimit::endRound()
{
    const auto used = usedBytes();
    if (!used)
        return tl::unexpected(used.error());
    qint64 rows = 0;
    for (const qint64 removed : m_dropping->removed())
        rows += removed;
    m_rows += rows;
    m_dropping.reset();
    if (m_cut.bytes > 0)
        m_fileBytesPerByte = qBound(LeastGuess, double(m_usedBefore - *used) / m_cut.bytes, MostGuess);
    if (double(*used) <= Goal * double(*m_limitBytes))
        end(true);
    else
        m_sizes.emplace(*m_database, m_datasets, m_clock->nowMs());
    return {};
}

void CacheLimit::end(bool isHeld)
{
    m_isHeld = isHeld;
    m_nextLookMs = m_clock->monotonicMs() + (isHeld ? LookMs : HourMs);
    if (m_rows > 0)
        m_dropped = Dropped{m_rows, m_cut.beforeMs};
}

void CacheLimit::giveUp()
{
    m_sizes.reset();
    m_dropping.reset();
    m_nextLookMs = m_clock->monotonicMs() + HourMs;
}

} // namespace toancanh::store
