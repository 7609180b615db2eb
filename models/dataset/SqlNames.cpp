// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset/SqlNames.h"

#include <QRegularExpression>
#include <QSet>

namespace toancanh::dataset {

bool isSafeSqlName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z][a-z0-9_]{0,62}\\z"));
    static const QStringList words =
        QStringLiteral(
            "add all alter and as autoincrement between case check collate commit constraint create cross current_date "
            "current_time current_timestamp default deferrable delete distinct drop else escape exists foreign from "
            "full "
            "group having in index indexed inner insert intersect into is isnull join left limit natural not nothing "
            "notnull null on or order outer primary references returning right rowid select set table then to "
            "transaction "
            "union unique update using values when where")
            .split(QLatin1Char(' '));
    static const QSet<QString> reserved(words.begin(), words.end());
    return shape.match(name).hasMatch() && !reserved.contains(name);
}

QStringList reservedTables()
{
    return QStringLiteral(
               "area area_change area_code agency agency_code agency_quality change dataset_schema file_read "
               "holiday kept meta metric_point picture quarantine source_finding source_quality "
               "source_state json_each json_tree")
        .split(QLatin1Char(' '));
}

QString quoted(const QStringList &names)
{
    return QLatin1Char('"') + names.join(QStringLiteral("\", \"")) + QLatin1Char('"');
}

} // namespace toancanh::dataset
