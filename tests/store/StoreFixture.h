// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"
#include "models/store/query/Reader.h"
#include "models/store/sqlite/Database.h"
#include "tests/support/StrictTest.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace toancanh::store {

inline QString name(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

/// A small dataset of dossiers.
inline dataset::DatasetSpec dossiers()
{
    dataset::DatasetSpec dataset;
    dataset.name = name("dossier");
    dataset.key = {name("code")};
    dataset.columns = {{name("code"), dataset::ColumnType::Text, false, false, {}},
                       {name("agency"), dataset::ColumnType::Agency, false, false, {}},
                       {name("due"), dataset::ColumnType::Time, true, false, {}},
                       {name("picture"), dataset::ColumnType::Picture, true, false, {}}};
    dataset.indexes = {{name("due")}, {name("agency"), name("due")}};
    return dataset;
}

inline dataset::Row dossier(const char *code, const char *agency, dataset::Value due = {}, dataset::Value picture = {})
{
    return dataset::Row{{std::string(code), std::string(agency), std::move(due), std::move(picture)}, std::nullopt};
}

inline dataset::Page page(qint64 fetchedAtMs, std::vector<dataset::Row> rows, const char *source = "one-stop")
{
    return dataset::Page{name("dossier"), name(source), fetchedAtMs, std::move(rows), {}};
}

/// A store in a folder that goes with the test.
struct StoreFixture
{
    StoreFixture()
    {
        settings.folder = folder.filePath(name("data"));
        settings.datasets = {dossiers()};
        settings.zone = QTimeZone("Asia/Ho_Chi_Minh");
    }

    std::unique_ptr<Store> open() const
    {
        auto store = Store::open(settings, clock);
        if (!store) {
            qCritical() << store.error().sentence << store.error().where;
            return nullptr;
        }
        return std::move(*store);
    }

    Table ask(const QString &sql, const QVariantMap &parameters = {}) const
    {
        auto reader = Reader::open(settings.folder + name("/cache.db"), settings.zone);
        auto table = reader ? (*reader)->query(sql, parameters) : Result<Table>(tl::unexpected(reader.error()));
        if (!table) {
            qCritical() << table.error().sentence << table.error().where;
            return {};
        }
        return *table;
    }

    QVariant first(const QString &sql) const
    {
        const Table table = ask(sql);
        return table.rows.isEmpty() ? QVariant() : table.rows.first().first();
    }

    QTemporaryDir folder;
    ManualClock clock{1'790'000'000'000};
    dataset::StoreSettings settings;
};

} // namespace toancanh::store
