// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/Salvage.h"

#include "models/store/sqlite/RowCopier.h"

#include <QMap>

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace toancanh::store {

namespace {

constexpr int MostProbes = 50'000;
constexpr int MostRowsOnAPage = 1400;
constexpr qint64 First = 0; // SQLite numbers rows from 1
constexpr qint64 Last = std::numeric_limits<qint64>::max();

struct Shape
{
    QStringList columns;
    QStringList key; ///< of a table without rowid
    bool hasRowid = true;
};

Result<Shape> shapeOf(Database &database, const QString &table)
{
    auto query = database.prepare(QStringLiteral("SELECT c.name, c.pk, t.wr FROM pragma_table_list(?1) t JOIN "
                                                 "pragma_table_info(?1) c ORDER BY c.cid"));
    if (!query)
        return tl::unexpected(query.error());
    query->bindAll(table);
    Shape shape;
    QMap<qint64, QString> key;
    auto row = query->step();
    for (; row && *row; row = query->step()) {
        const QString column = QStringLiteral("\"%1\"").arg(query->text(0));
        shape.columns += column;
        if (query->integer(1) > 0)
            key.insert(query->integer(1), column);
        shape.hasRowid = query->integer(2) == 0;
    }
    if (!row)
        return tl::unexpected(row.error());
    shape.key = key.values();
    return shape;
}

/// The columns that both have, in the order of `into`.
QStringList common(const Shape &from, const Shape &into)
{
    QStringList columns = into.columns;
    columns.removeIf([&](const QString &column) { return !from.columns.contains(column); });
    return columns;
}

/// A table with rowids, read around its damaged pages.
class RowidReader
{
public:
    RowidReader(RowCopier &copier, Statement up, Statement down, qint64 pages)
        : m_copier(copier), m_up(std::move(up)), m_down(std::move(down)), m_mostRows(pages * MostRowsOnAPage)
    {}

    /// False where the target fails.
    bool run(TableSalvage &salvage)
    {
        auto rest = readInto({First, Last});
        // Where the end is damaged nothing tells the highest rowid; the file has room for so many at most.
        const bool isEndKnown = !rest || rest->before != Last;
        const qint64 end = isEndKnown || !rest ? Last : qMin(Last - 1, rest->after + m_mostRows + 1);
        QList<Gap> open;
        if (rest && rest->after < rest->before)
            open += Gap{rest->after, qMin(rest->before, end)};
        // Wide gaps first: where the probes run out, what is left unread is spread over all of them.
        while (rest && !open.isEmpty()) {
            const Gap gap = open.takeFirst();
            rest = readInto(gap);
            if (!rest || rest->after + 1 >= rest->before)
                continue;
            if (rest->after + 2 == rest->before || ++m_probes > MostProbes) {
                salvage.gaps += *rest;
                continue;
            }
            const qint64 middle = rest->after + (rest->before - rest->after) / 2;
            open += Gap{rest->after, middle + 1};
            open += Gap{middle, rest->before};
        }
        if (!isEndKnown && rest)
            salvage.gaps += Gap{end - 1, Last};
        return rest.has_value();
    }

private:
    /// Reads from both ends; gives what could not be reached between, empty where all was read.
    std::optional<Gap> readInto(Gap gap)
    {
        m_copier.lastRowid = gap.after;
        m_up.bindAll(gap.after, gap.before);
        const auto upEnd = m_copier.copyAll(m_up);
        if (upEnd == RowCopier::End::Refused)
            return std::nullopt;
        if (upEnd == RowCopier::End::Reached)
            return Gap{};
        gap.after = m_copier.lastRowid;
        m_up.reset();
        m_copier.lastRowid = gap.before;
        m_down.bindAll(gap.after, gap.before);
        const auto downEnd = m_copier.copyAll(m_down);
        if (downEnd == RowCopier::End::Refused)
            return std::nullopt;
        if (downEnd == RowCopier::End::Reached)
            return Gap{};
        gap.before = m_copier.lastRowid;
        m_down.reset();
        return gap;
    }

    RowCopier &m_copier;
    Statement m_up;
    Statement m_down;
    const qint64 m_mostRows;
    int m_probes = 0;
};

QList<Gap> merged(QList<Gap> gaps)
{
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.after < b.after; });
    QList<Gap> all;
    for (const Gap &gap : gaps) {
        if (!all.isEmpty() && gap.after < all.last().before) // ends are exclusive
            all.last().before = qMax(all.last().before, gap.before);
        else
            all += gap;
    }
    return all;
}

Result<TableSalvage> salvageRowids(Database &from, RowCopier &copier, const QString &table, const QStringList &columns)
{
    TableSalvage salvage;
    salvage.table = table;
    const QString rows = QStringLiteral("SELECT rowid, %1 FROM \"%2\" NOT INDEXED WHERE rowid > ?1 AND rowid < ?2 "
                                        "ORDER BY rowid ")
                             .arg(columns.join(QStringLiteral(", ")), table);
    auto up = from.prepare(rows + QStringLiteral("ASC"));
    auto down = up ? from.prepare(rows + QStringLiteral("DESC")) : Result<Statement>(Statement());
    if (!up || !down)
        return unreadable(table);
    RowidReader reader(copier, std::move(*up), std::move(*down),
                       from.integer(QStringLiteral("PRAGMA page_count")).value_or(0));
    if (!reader.run(salvage))
        return tl::unexpected(copier.error());
    salvage.gaps = merged(salvage.gaps);
    salvage.saved = copier.copied;
    salvage.lost = copier.refusedRows;
    salvage.whole = salvage.gaps.isEmpty();
    for (const Gap &gap : std::as_const(salvage.gaps)) {
        if (gap.before == Last)
            salvage.isLossCounted = false;
        else
            salvage.lost += gap.before - gap.after - 1;
    }
    return salvage;
}

Result<TableSalvage> salvageKeyed(Database &from, RowCopier &copier, const QString &table, const QStringList &columns,
                                  const QStringList &key)
{
    TableSalvage salvage;
    salvage.table = table;
    for (const QString &order : {QStringLiteral(" ASC"), QStringLiteral(" DESC")}) {
        auto rows = from.prepare(
            QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY %3%4")
                .arg(columns.join(QStringLiteral(", ")), table, key.join(order + QStringLiteral(", ")), order));
        const auto end = rows ? copier.copyAll(*rows) : RowCopier::End::Damage;
        if (end == RowCopier::End::Refused)
            return tl::unexpected(copier.error());
        salvage.whole = end == RowCopier::End::Reached;
        if (salvage.whole)
            break;
    }
    salvage.saved = copier.copied;
    salvage.lost = copier.refusedRows;
    salvage.isLossCounted = salvage.whole;
    return salvage;
}

} // namespace

TableSalvage unreadable(const QString &table)
{
    TableSalvage none;
    none.table = table;
    none.whole = false;
    none.isLossCounted = false;
    none.gaps = {{First, Last}};
    return none;
}

Result<QStringList> tablesOf(Database &database)
{
    auto query = database.prepare(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                                                 "LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
    if (!query)
        return tl::unexpected(query.error());
    QStringList tables;
    auto row = query->step();
    for (; row && *row; row = query->step())
        tables += query->text(0);
    if (!row)
        return tl::unexpected(row.error());
    return tables;
}

Result<TableSalvage> salvageTable(Database &from, Database &into, const QString &table)
{
    const auto target = shapeOf(into, table);
    if (!target)
        return tl::unexpected(target.error());
    const auto source = shapeOf(from, table);
    const QStringList columns = source ? common(*source, *target) : QStringList();
    if (columns.isEmpty())
        return unreadable(table);
    auto copier = RowCopier::make(into, table, columns, target->hasRowid);
    if (!copier)
        return tl::unexpected(copier.error());
    return target->hasRowid ? salvageRowids(from, *copier, table, columns)
                            : salvageKeyed(from, *copier, table, columns, target->key);
}

Result<void> fillFrom(Database &backup, Database &into, TableSalvage &salvage)
{
    const auto target = shapeOf(into, salvage.table);
    const auto source = target ? shapeOf(backup, salvage.table) : target;
    if (!source)
        return tl::unexpected(source.error());
    const QStringList columns = common(*source, *target);
    if (columns.isEmpty())
        return {};
    auto copier = RowCopier::make(into, salvage.table, columns, target->hasRowid);
    if (!copier)
        return tl::unexpected(copier.error());
    const QString names = columns.join(QStringLiteral(", "));
    auto rows = backup.prepare(
        target->hasRowid
            ? QStringLiteral("SELECT rowid, %1 FROM \"%2\" WHERE rowid > ?1 AND rowid < ?2").arg(names, salvage.table)
            : QStringLiteral("SELECT %1 FROM \"%2\"").arg(names, salvage.table));
    if (!rows)
        return tl::unexpected(rows.error());
    const QList<Gap> gaps = target->hasRowid ? salvage.gaps : QList<Gap>{{First, Last}};
    for (const Gap &gap : gaps) {
        if (target->hasRowid)
            rows->bindAll(gap.after, gap.before);
        if (copier->copyAll(*rows) == RowCopier::End::Refused)
            return tl::unexpected(copier->error());
    }
    salvage.fromBackup = copier->copied;
    salvage.lost = qMax<qint64>(0, salvage.lost - copier->copied);
    return {};
}

} // namespace toancanh::store
