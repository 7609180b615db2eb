// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/Retention.h"

#include "models/store/cache/DatasetSql.h"

namespace toancanh::store {

namespace {

constexpr int RowsInPiece = 2000;

} // namespace

QList<Retention::Expiry> Retention::expiries(const QList<dataset::DatasetSpec> &datasets, qint64 nowMs)
{
    QList<Expiry> expiries;
    for (const dataset::DatasetSpec &dataset : datasets) {
        if (dataset.keepMs)
            expiries += Expiry{dataset, nowMs - *dataset.keepMs};
    }
    return expiries;
}

Retention::Retention(Database &database, QList<Expiry> expiries)
    : m_database(&database), m_expiries(std::move(expiries))
{}

Result<QString> Retention::removePiece()
{
    if (isDone())
        return QString();
    const dataset::DatasetSpec dataset = m_expiries.constFirst().dataset;
    const qint64 oldestMs = m_expiries.constFirst().beforeMs;
    auto walk = m_database->prepare(DatasetSql::walk(dataset, !m_after.isEmpty()));
    auto remove = walk ? m_database->prepare(DatasetSql::removeByKey(dataset)) : Result<Statement>(Statement());
    if (!walk || !remove)
        return tl::unexpected(walk ? remove.error() : walk.error());
    int index = 0;
    for (const QVariant &value : std::as_const(m_after))
        walk->bind(++index, value);
    walk->bind(++index, RowsInPiece);

    const int keyColumns = static_cast<int>(dataset.key.size());
    QList<QVariantList> expired;
    int walked = 0;
    auto row = walk->step();
    for (; row && *row; row = walk->step()) {
        ++walked;
        m_after.clear();
        for (int i = 0; i < keyColumns; ++i)
            m_after += walk->variant(i);
        if (walk->integer(keyColumns) < oldestMs)
            expired.append(QVariantList(m_after));
    }
    if (!row)
        return tl::unexpected(row.error());
    walk->reset();
    for (const QVariantList &key : std::as_const(expired)) {
        for (int i = 0; i < keyColumns; ++i)
            remove->bind(i + 1, key.at(i));
        if (auto removed = remove->run(); !removed)
            return tl::unexpected(removed.error());
    }
    if (walked < RowsInPiece) {
        m_expiries.removeFirst();
        m_after.clear();
    }
    if (expired.isEmpty())
        return QString();
    m_removed[dataset.name] += expired.size();
    return dataset.name;
}

} // namespace toancanh::store
