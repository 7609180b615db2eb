// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/HistorySizes.h"

#include "models/store/cache/DatasetSql.h"

namespace toancanh::store {

namespace {

constexpr int RowsInPiece = 2000;
constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 HoursToldMs = 60 * DayMs;
constexpr qint64 OldestToldMs = 0; // what claims to be older than 1970 goes with that

} // namespace

HistorySizes::HistorySizes(Database &database, const QList<dataset::DatasetSpec> &datasets, qint64 nowMs)
    : m_database(&database), m_nowMs(nowMs)
{
    for (const dataset::DatasetSpec &dataset : datasets) {
        if (dataset.keepMs)
            m_datasets += dataset;
    }
}

qint64 HistorySizes::startOf(qint64 ms) const
{
    const qint64 told = qBound(OldestToldMs, ms, m_nowMs);
    const qint64 step = m_nowMs - told < HoursToldMs ? HourMs : DayMs;
    return told - told % step;
}

Result<void> HistorySizes::addPiece()
{
    if (isDone())
        return {};
    const dataset::DatasetSpec dataset = m_datasets.constFirst();
    auto walk = m_database->prepare(DatasetSql::measure(dataset, !m_after.isEmpty()));
    if (!walk)
        return tl::unexpected(walk.error());
    int index = 0;
    for (const QVariant &value : std::as_const(m_after))
        walk->bind(++index, value);
    walk->bind(++index, RowsInPiece);

    const int keyColumns = static_cast<int>(dataset.key.size());
    int walked = 0;
    auto row = walk->step();
    for (; row && *row; row = walk->step()) {
        m_bytes[startOf(walk->integer(keyColumns))] += walk->number(keyColumns + 1);
        if (++walked < RowsInPiece)
            continue;
        m_after.clear();
        for (int i = 0; i < keyColumns; ++i)
            m_after += walk->variant(i);
    }
    if (!row)
        return tl::unexpected(row.error());
    if (walked < RowsInPiece) {
        m_datasets.removeFirst();
        m_after.clear();
    }
    return {};
}

std::optional<HistorySizes::Cut> HistorySizes::cutFor(double bytes, qint64 youngestMs) const
{
    std::optional<Cut> cut;
    double sum = 0;
    for (auto one = m_bytes.cbegin(); one != m_bytes.cend(); ++one) {
        const qint64 endMs = one.key() + (m_nowMs - one.key() < HoursToldMs ? HourMs : DayMs);
        if (endMs > youngestMs)
            break;
        sum += one.value();
        cut = Cut{endMs, sum};
        if (sum >= bytes)
            break;
    }
    return cut;
}

} // namespace toancanh::store
