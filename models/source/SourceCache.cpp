// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/SourceCache.h"

#include <algorithm>

namespace toancanh::source {

qint64 sinceMs(const SinceSpec &since, std::optional<qint64> newestMs, std::optional<qint64> wholeToMs, qint64 nowMs)
{
    if (!newestMs || !wholeToMs)
        return nowMs - since.initialMs;
    // A time in the future, by a mistake in one row, must not hide everything that comes after now.
    return std::min({*newestMs, *wholeToMs, nowMs}) - since.overlapMs;
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

Result<std::optional<qint64>> SourceCache::newestMs(const SourceSpec &source)
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
    return newest.isNull() ? std::nullopt : std::optional<qint64>(newest.toLongLong());
}

bool SourceCache::holdsRowsOf(const SourceSpec &source)
{
    const Result<store::Reader *> open = reader();
    if (!open)
        return false;
    const QString sql = QStringLiteral("SELECT 1 FROM \"%1\" WHERE _source = :source LIMIT 1").arg(source.into);
    const Result<store::Table> answer = (*open)->query(sql, {{QStringLiteral("source"), source.id}});
    return answer && !answer->rows.isEmpty();
}

Result<QList<QVariantMap>> SourceCache::eachRows(const ForEachSpec &forEach)
{
    const Result<store::Reader *> open = reader();
    if (!open)
        return tl::unexpected<Error>(open.error());
    QString sql = QStringLiteral("SELECT * FROM \"%1\"").arg(forEach.dataset);
    if (!forEach.where.isEmpty())
        sql += QStringLiteral(" WHERE %1").arg(forEach.where);
    if (forEach.newest > 0) {
        const QString by = forEach.newestBy.isEmpty() ? QStringLiteral("coalesce(_data_at, _fetched_at)")
                                                      : QStringLiteral("\"%1\"").arg(forEach.newestBy);
        sql += QStringLiteral(" ORDER BY %1 DESC LIMIT %2").arg(by).arg(forEach.newest);
    }
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
