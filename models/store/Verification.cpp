// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Verification.h"

#include "models/store/cache/DatasetSql.h"
#include "models/store/centre/Salvage.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "models/store/sqlite/Migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace toancanh::store {

namespace {

constexpr int FaultsTold = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::store", text);
}

/// The first column of all rows, at most `most`.
Result<QStringList> texts(Database &database, const QString &sql, int most = 100'000)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    QStringList list;
    auto row = statement->step();
    for (; row && *row && list.size() < most; row = statement->step())
        list += statement->text(0);
    if (!row)
        return tl::unexpected(row.error());
    return list;
}

/// "code TEXT NOT NULL", one for each column.
Result<QStringList> columnsOf(Database &database, const QString &table)
{
    return texts(database, QStringLiteral("SELECT name || ' ' || type || iif(\"notnull\", ' NOT NULL', '') FROM "
                                          "pragma_table_info('%1') ORDER BY name")
                               .arg(table));
}

std::optional<FileKind> kindOf(const QStringList &tables)
{
    if (tables.contains(QStringLiteral("dataset_schema")) && tables.contains(QStringLiteral("source_state")))
        return FileKind::Cache;
    if (tables.contains(QStringLiteral("lease")) && tables.contains(QStringLiteral("alert_transition")))
        return FileKind::Centre;
    return std::nullopt;
}

class Verifier
{
public:
    Verifier(const QString &path, const QList<dataset::DatasetSpec> &datasets) : m_path(path), m_datasets(datasets) {}

    Verification run()
    {
        if (!QFile::exists(m_path)) {
            add(tr("there is no such file"), tr("check the name; the wall makes its databases when it first starts"));
            return m_found;
        }
        auto opened = Database::open(m_path, Database::Access::ReadOnly);
        const auto tables = opened ? tablesOf(*opened) : Result<QStringList>(tl::unexpected(opened.error()));
        if (!tables) {
            add(tables.error().sentence, {});
            return m_found;
        }
        m_database = &*opened;
        m_found.kind = kindOf(*tables);
        if (!m_found.kind) {
            add(tr("this is no database of this program, or its list of tables is damaged"), {});
            return m_found;
        }
        m_found.version = m_database->integer(QStringLiteral("PRAGMA user_version")).value_or(0);
        if (const auto known = refuseNewer(*m_database, migrations().size()); !known) {
            add(known.error().sentence, {});
            return m_found;
        }
        checkPages();
        checkKeys();
        checkOwnTables();
        if (m_found.kind == FileKind::Cache)
            checkDatasets();
        return m_found;
    }

private:
    QStringList migrations() const { return m_found.kind == FileKind::Cache ? cacheMigrations() : centreMigrations(); }

    QString remedy() const
    {
        if (m_found.kind == FileKind::Cache)
            return tr("start the wall: it sets the damaged file aside and fetches everything again");
        return tr("start the wall: it salvages what can be read; or bring a backup back with toancanh store restore");
    }

    void add(const QString &sentence, const QString &next)
    {
        m_found.faults += Error{ErrorKind::Storage, sentence, QDir::toNativeSeparators(m_path), next};
    }

    void checkPages()
    {
        const auto found = texts(*m_database, QStringLiteral("PRAGMA integrity_check(%1)").arg(FaultsTold));
        if (!found)
            add(found.error().sentence, remedy());
        else if (*found != QStringList{QStringLiteral("ok")}) {
            for (const QString &fault : *found)
                add(tr("the file is damaged: %1").arg(fault.simplified()), remedy());
        }
    }

    void checkKeys()
    {
        const auto found = texts(*m_database, QStringLiteral("PRAGMA foreign_key_check"), FaultsTold);
        for (const QString &table : found.value_or(QStringList()))
            add(tr("a row of the table %1 names a row that is not there").arg(table), remedy());
    }

    /// Against those that the same migrations make in an empty database.
    void checkOwnTables()
    {
        auto fresh = Database::open(QStringLiteral(":memory:"), Database::Access::ReadWrite);
        if (!fresh || !migrate(*fresh, migrations().mid(0, m_found.version)))
            return;
        const QStringList tables = tablesOf(*fresh).value_or(QStringList());
        for (const QString &table : tables) {
            const auto has = columnsOf(*m_database, table);
            if (has && *has != columnsOf(*fresh, table).value_or(QStringList()))
                add(tr("the table %1 has not the columns that it should have").arg(table), remedy());
        }
        if (m_found.version < migrations().size())
            m_found.changes += tr("it is of an older version (%1 of %2) and will be brought up to date")
                                   .arg(m_found.version)
                                   .arg(migrations().size());
    }

    void checkDatasets()
    {
        for (const dataset::DatasetSpec &dataset : m_datasets) {
            auto said =
                m_database->prepare(QStringLiteral("SELECT declaration FROM dataset_schema WHERE dataset = ?1"));
            if (!said)
                return;
            said->bindAll(dataset.name);
            const auto row = said->step();
            if (!row || !*row)
                m_found.changes += tr("the table of the dataset %1 will be made").arg(dataset.name);
            else if (said->bytes(0) != declarationOf(dataset))
                m_found.changes += tr("the dataset %1 is declared differently now: its table will be changed, or made "
                                      "anew and fetched again")
                                       .arg(dataset.name);
            else
                checkTable(dataset);
        }
    }

    void checkTable(const dataset::DatasetSpec &dataset)
    {
        auto fresh = Database::open(QStringLiteral(":memory:"), Database::Access::ReadWrite);
        if (!fresh || !fresh->exec(DatasetSql::createTable(dataset)))
            return;
        const auto has = columnsOf(*m_database, dataset.name);
        if (has && *has != columnsOf(*fresh, dataset.name).value_or(QStringList()))
            add(tr("the table of the dataset %1 is not as the cache says that it is").arg(dataset.name), remedy());
    }

    const QString m_path;
    const QList<dataset::DatasetSpec> &m_datasets;
    Database *m_database = nullptr;
    Verification m_found;
};

} // namespace

Verification verifyFile(const QString &path, const QList<dataset::DatasetSpec> &datasets)
{
    return Verifier(path, datasets).run();
}

} // namespace toancanh::store
