// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/StoreSettings.h"

/// What the program that is killed and the test that kills it both know.
inline constexpr int killScenePages = 3;
inline constexpr int killSceneRowsOfAPage = 200;

inline QStringList killSceneSources()
{
    return {QStringLiteral("north"), QStringLiteral("middle"), QStringLiteral("south")};
}

inline toancanh::dataset::StoreSettings killSceneSettings(const QString &folder)
{
    using toancanh::dataset::ColumnType;
    toancanh::dataset::DatasetSpec item;
    item.name = QStringLiteral("item");
    item.key = {QStringLiteral("code")};
    item.columns = {{QStringLiteral("code"), ColumnType::Text, false, false, {}},
                    {QStringLiteral("page"), ColumnType::Text, false, false, {}},
                    {QStringLiteral("generation"), ColumnType::Integer, false, false, {}}};
    item.indexes = {{QStringLiteral("generation")}};
    toancanh::dataset::StoreSettings settings;
    settings.folder = folder;
    settings.datasets = {item};
    settings.zone = QTimeZone("Asia/Ho_Chi_Minh");
    return settings;
}
