// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/SourceSpec.h"
#include "models/store/Reader.h"

namespace toancanh::source {

/// What a source asks the cache before a fetch: where it left off, and the rows that its for-each walks.
/// For one thread, which opens the connection when it is first needed.
class SourceCache
{
public:
    SourceCache(const QString &cachePath, const QTimeZone &zone) : m_path(cachePath), m_zone(zone) {}

    /// The time that {since} stands for: the newest committed one less the overlap, else the initial reach.
    Result<qint64> sinceMs(const SourceSpec &source, qint64 nowMs);
    /// Errors: Storage, Config (a `where` that is not SQL).
    Result<QList<QVariantMap>> eachRows(const ForEachSpec &forEach);

private:
    Result<store::Reader *> reader();

    QString m_path;
    QTimeZone m_zone;
    std::unique_ptr<store::Reader> m_reader;
};

/// What {since} stands for when nothing was committed yet.
qint64 initialSinceMs(const SinceSpec &since, qint64 nowMs);

} // namespace toancanh::source
