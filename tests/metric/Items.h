// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/StoreSettings.h"
#include "models/metric/MetricSpec.h"

#include <QVariantMap>

/// Two small datasets, `item` and `other`, and metrics over them.
namespace toancanh::metric {

inline MetricSpec spec(const char *id, const char *sql)
{
    MetricSpec made;
    made.id = QString::fromLatin1(id);
    made.sql = QString::fromLatin1(sql);
    made.file = QStringLiteral("domains/d.yaml");
    made.line = 12;
    return made;
}

inline dataset::StoreSettings settings()
{
    dataset::DatasetSpec item;
    item.name = QStringLiteral("item");
    item.key = {QStringLiteral("id")};
    item.columns = {{QStringLiteral("id"), dataset::ColumnType::Text, false, false, {}},
                    {QStringLiteral("amount"), dataset::ColumnType::Integer, true, false, {}}};
    dataset::DatasetSpec other = item;
    other.name = QStringLiteral("other");
    dataset::StoreSettings made;
    made.datasets = {item, other};
    made.zone = QTimeZone("Asia/Ho_Chi_Minh");
    return made;
}

inline QVariantMap item(const char *id, int amount)
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("amount"), amount}};
}

} // namespace toancanh::metric
