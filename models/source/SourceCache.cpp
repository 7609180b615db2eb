// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/SourceCache.h"

namespace toancanh::source {

qint64 initialSinceMs(const SinceSpec &since, qint64 nowMs)
{
    return nowMs - since.initialMs;
}

Result<store::Reader *> SourceCache::reader()
{
    if (!m_reader) {
        Result<std::unique_ptr<store::Reader>> opened = store::Reader::open(m_path, m_zone);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

Result<qint64> SourceCache::sinceMs(const SourceSpec &source, qint64 nowMs)
{
    const Result<store::Reader *> open = reader();
    if (!open)
        return tl::unexpected<Error>(open.error());
    const QString sql = QStringLiteral("SELECT max(\"%1\") AS newest FROM \"%2\" WHERE _source = :source")
                            .arg(source.since->field, source.into);
    const Result<store::Table> answer = (*open)->query(sql, {{QStringLiteral("source"), source.id}});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    const QVariant newest = answer->rows.isEmpty() ? QVariant() : answer->rows.first().value(0);
    if (newest.isNull())
        return initialSinceMs(*source.since, nowMs);
    // A time in the future, by a mistake in one row, must not hide everything that comes after now.
    return qMin(newest.toLongLong(), nowMs) - source.since->overlapMs;
}

Result<QList<QVariantMap>> SourceCache::eachRows(const ForEachSpec &forEach)
{
    const Result<store::Reader *> open = reader();
    if (!open)
        return tl::unexpected<Error>(open.error());
    QString sql = QStringLiteral("SELECT * FROM \"%1\"").arg(forEach.dataset);
    if (!forEach.where.isEmpty())
        sql += QStringLiteral(" WHERE %1").arg(forEach.where);
    const Result<store::Table> answer = (*open)->query(sql, {});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    QList<QVariantMap> rows;
    for (const QVariantList &cells : answer->rows) {
        QVariantMap row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            row.insert(answer->columns.at(i), cells.at(i));
        rows.append(row);
    }
    return rows;
}

} // namespace toancanh::source
