// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/FolderListing.h"
#include "models/source/spec/SourceSpec.h"
#include "models/store/query/Reader.h"

namespace toancanh::source {

/// What a source asks the cache before a fetch: where it left off, and the rows that its for-each walks.
/// For one thread, which opens the connection when it is first needed.
class SourceCache
{
public:
    SourceCache(const QString &cachePath, const QTimeZone &zone) : m_path(cachePath), m_zone(zone) {}

    /// The newest committed value of the column that the source's `since` names; nothing where it names none.
    Result<std::optional<qint64>> newestMs(const SourceSpec &source);
    /// Whether there is any row of the source; not where that can't be read.
    bool holdsRowsOf(const SourceSpec &source);
    /// How many rows the source has in its dataset.
    Result<qint64> rowCount(const SourceSpec &source);
    /// The files of its folder that were read well, by their names.
    Result<QHash<QString, FileStamp>> filesRead(const QString &source);
    /// Errors: Storage, Config (a `where` that is not SQL).
    Result<QList<QVariantMap>> eachRows(const ForEachSpec &forEach);

private:
    Result<store::Reader *> reader();
    Result<QVariant> one(const QString &sql, const QString &source);

    QString m_path;
    QTimeZone m_zone;
    std::unique_ptr<store::Reader> m_reader;
};

/// What {since} stands for: the newest value up to which everything was once fetched, less the overlap; the initial
/// reach where there is none. `newestMs` is what the cache holds now, `wholeToMs` what it held after the last whole
/// fetch; by the fetch's start it is when that began.
qint64 sinceMs(const SinceSpec &since, std::optional<qint64> newestMs, std::optional<qint64> wholeToMs, qint64 nowMs);

} // namespace toancanh::source
