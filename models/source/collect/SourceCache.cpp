// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SourceCache.h"

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr qint64 filesTimeMs = 5000;
constexpr int mostFiles = 1'000'000;

} // namespace

qint64 sinceMs(const SinceSpec &since, std::optional<qint64> newestMs, std::optional<qint64> wholeToMs, qint64 nowMs)
{
    if (!wholeToMs || (!newestMs && !since.fetch))
        return nowMs - since.initialMs;
    // A time in the future, by a mistake in one row, must not hide everything that comes after now.
    return std::min({newestMs.value_or(nowMs), *wholeToMs, nowMs}) - since.overlapMs;
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

/// The one cell of an answer.
Result<QVariant> SourceCache::one(const QString &sql, const QString &source)
{
    const Result<store::Reader *> open = reader();
    if (!open)
        return tl::unexpected<Error>(open.error());
    const Result<store::Table> answer = (*open)->query(sql, {{QStringLiteral("source"), source}});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return answer->rows.isEmpty() ? QVariant() : answer->rows.first().value(0);
}

Result<std::optional<qint64>> SourceCache::newestMs(const SourceSpec &source)
{
    if (source.since->field.isEmpty())
        return std::nullopt;
    const Result<QVariant> newest =
        one(QStringLiteral("SELECT max(\"%1\") AS newest FROM \"%2\" WHERE _source = :source")
                .arg(source.since->field, source.into),
            source.id);
    if (!newest)
        return tl::unexpected<Error>(newest.error());
    return newest->isNull() ? std::nullopt : std::optional<qint64>(newest->toLongLong());
}

Result<qint64> SourceCache::rowCount(const SourceSpec &source)
{
    const Result<QVariant> count =
        one(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE _source = :source").arg(source.into), source.id);
    if (!count)
        return tl::unexpected<Error>(count.error());
    return count->toLongLong();
}

Result<QHash<QString, FileStamp>> SourceCache::filesRead(const QString &source)
{
    const Result<store::Reader *> open = reader();
    if (!open)
        return tl::unexpected<Error>(open.error());
    const Result<store::Table> answer =
        (*open)->query(QStringLiteral("SELECT name, size, modified FROM file_read WHERE source = :source"),
                       {{QStringLiteral("source"), source}}, {filesTimeMs, mostFiles});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    QHash<QString, FileStamp> files;
    for (const QVariantList &row : answer->rows)
        files.insert(row.at(0).toString(), {row.at(1).toLongLong(), row.at(2).toLongLong()});
    return files;
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
