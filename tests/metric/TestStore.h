// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"
#include "models/store/query/Reader.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QVariantMap>

/// A store in a folder of its own, filled row by row.
class TestStore
{
public:
    TestStore(toancanh::dataset::StoreSettings settings, const toancanh::Clock &clock) : m_clock(clock)
    {
        settings.folder = m_folder.path();
        auto opened = toancanh::store::Store::open(settings, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentence));
        m_store = std::move(*opened);
    }

    toancanh::store::Store &operator*() { return *m_store; }
    toancanh::store::Store *operator->() { return m_store.get(); }

    void insert(const QString &dataset, const QList<QVariantMap> &rows)
    {
        using namespace toancanh;
        using namespace toancanh::store;
        const QList<dataset::DatasetSpec> datasets = m_store->datasets();
        const auto spec = std::find_if(datasets.begin(), datasets.end(), [&](const dataset::DatasetSpec &candidate) {
            return candidate.name == dataset;
        });
        if (spec == datasets.end())
            qFatal("no dataset %s", qPrintable(dataset));
        dataset::Page page;
        page.dataset = dataset;
        page.source = QStringLiteral("test");
        page.fetchedAtMs = m_clock.nowMs();
        for (const QVariantMap &cells : rows) {
            dataset::Row row;
            for (const dataset::ColumnSpec &column : spec->columns)
                row.values.push_back(value(cells.value(column.name), column.type));
            page.rows.push_back(row);
        }
        const auto done = m_store->write(page).result();
        if (!done)
            qFatal("%s", qPrintable(done.error().sentence));
    }

private:
    static toancanh::dataset::Value value(const QVariant &cell, toancanh::dataset::ColumnType type)
    {
        using toancanh::dataset::ColumnType;
        if (!cell.isValid())
            return std::monostate();
        if (type == ColumnType::Number)
            return cell.toDouble();
        if (type == ColumnType::Integer || type == ColumnType::Boolean || type == ColumnType::Time)
            return qint64(cell.toLongLong());
        return cell.toString().toStdString();
    }

    const toancanh::Clock &m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<toancanh::store::Store> m_store;
};
