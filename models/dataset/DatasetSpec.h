// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

#include <QHash>

namespace toancanh::dataset {

/// How a column is typed in a profile and in the cache. Time is UTC ms; Area and Agency are ids of the
/// reference tables; Picture is the address of a picture that the collector fetches into the cache; Geometry a GeoJSON
/// geometry (RFC 7946).
enum class ColumnType { Text, Integer, Number, Boolean, Time, Area, Agency, Picture, Geometry };

struct ColumnSpec
{
    QString name;
    ColumnType type = ColumnType::Text;
    bool nullable = false;
    bool personal = false; ///< masked until opened with a reason; never on the wall
    QString fetchedWhile;  ///< Picture: SQL expression over the row, say "closed IS NULL"; empty is always
    bool operator==(const ColumnSpec &) const = default;
};

/// A typed table in the cache, declared by a domain.
struct DatasetSpec
{
    QString name; ///< also the SQL table's name
    QString domain;
    LocalizedText title;
    QStringList key;
    QList<ColumnSpec> columns;
    QList<QStringList> indexes;
    std::optional<qint64> keepMs;

    int columnIndex(const QString &column) const; ///< -1 where there is none
    QStringList columnNames() const;
    bool operator==(const DatasetSpec &) const = default;
};

/// Reads the `datasets:` of every domain of the profile; what is wrong goes to the profile's findings and
/// is left out.
QList<DatasetSpec> bindDatasets(const profile::Profile &profile);

} // namespace toancanh::dataset
