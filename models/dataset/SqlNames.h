// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::dataset {

/// True for a name that needs no quotes in SQL: small letters, digits and underscores, no reserved word.
bool isSafeSqlName(const QString &name);

/// The tables of cache.db that belong to the program; no dataset may have such a name.
QStringList reservedTables();

/// "a", "b", "c".
QString quoted(const QStringList &names);

} // namespace toancanh::dataset
