// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/FetchRequests.h"

#include "models/base/WhenDone.h"
#include "models/source/collect/SourceLog.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::source {

namespace {

using store::Database;

struct Asked
{
    QString source;
    qint64 atMs = 0;
};

Result<QList<Asked>> requestsIn(Database &centre, const QStringList &sources)
{
    auto statement = centre.prepare(QStringLiteral("SELECT source, at FROM fetch_request"));
    if (!statement)
        return tl::unexpected(statement.error());
    QList<Asked> list;
    auto row = statement->step();
    for (; row && *row; row = statement->step()) {
        if (sources.contains(statement->text(0)))
            list << Asked{statement->text(0), statement->integer(1)};
    }
    if (!row)
        return tl::unexpected(row.error());
    return list;
}

Result<void> remove(Database &centre, const QString &source)
{
    return centre.run(QStringLiteral("DELETE FROM fetch_request WHERE source = ?1"), source);
}

} // namespace

QFuture<Result<void>> askForFetch(store::Store &store, const QStringList &sources, qint64 nowMs)
{
    return store.onCentre([sources, nowMs](Database &centre) -> Result<void> {
        for (const QString &source : sources) {
            auto done =
                centre.run(QStringLiteral("INSERT OR REPLACE INTO fetch_request VALUES (?1, ?2)"), source, nowMs);
            if (!done)
                return done;
        }
        return {};
    });
}

QFuture<Result<void>> withdrawFetch(store::Store &store, const QStringList &sources)
{
    return store.onCentre([sources](Database &centre) -> Result<void> {
        for (const QString &source : sources) {
            if (auto done = remove(centre, source); !done)
                return done;
        }
        return {};
    });
}

FetchRequests::FetchRequests(store::Store &store, OnAsked onAsked) : m_store(store), m_onAsked(std::move(onAsked))
{
    connect(&m_store, &store::Store::centreChanged, this, &FetchRequests::look, Qt::QueuedConnection);
}

void FetchRequests::hearOf(const QStringList &sources)
{
    m_sources = sources;
    look();
}

void FetchRequests::look()
{
    const auto taken = std::make_shared<QList<Asked>>();
    const auto done = m_store.onCentre([taken, sources = m_sources](Database &centre) -> Result<void> {
        taken->clear(); // the work may be done again on a database that was salvaged
        auto asked = requestsIn(centre, sources);
        if (!asked)
            return tl::unexpected(asked.error());
        for (const Asked &one : std::as_const(*asked)) {
            if (auto removed = remove(centre, one.source); !removed)
                return removed;
        }
        *taken = *std::move(asked);
        return {};
    });
    whenDone(done, this, [this, taken](const Result<void> &result) {
        if (!result)
            return; // a notice of the store's tells of it
        for (const Asked &one : std::as_const(*taken)) {
            qCInfo(sourceLog).noquote() << tr("source %1 is fetched now, as was asked for").arg(one.source);
            m_onAsked(one.source, one.atMs);
        }
    });
}

} // namespace toancanh::source
