// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/ReferenceTables.h"

#include "models/dataset/RowHash.h"

namespace toancanh::store {

namespace {

using Cells = QList<QVariant>;

QVariant cell(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

QVariant cellOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant cell(const std::optional<qint64> &ms)
{
    return ms ? QVariant(*ms) : QVariant();
}

struct Contents
{
    QString table;
    QList<Cells> rows;

    qint64 hash() const
    {
        dataset::RowHash hash;
        for (const Cells &row : rows) {
            for (const QVariant &value : row) {
                hash.add(std::string_view(value.isNull() ? "-" : "+"));
                hash.add(std::string_view(value.toString().toStdString()));
            }
        }
        return hash.value();
    }
};

QList<Contents> contentsOf(const dataset::StoreSettings &settings)
{
    Contents area{QStringLiteral("area"), {}};
    for (const profile::Area &a : settings.areas)
        area.rows += Cells{cell(a.id),           cell(a.name),        cell(a.level),
                           cellOrNull(a.parent), cell(a.validFromMs), cell(a.validToMs)};
    Contents areaCode{QStringLiteral("area_code"), {}};
    for (const profile::Code &code : settings.areaCodes)
        areaCode.rows += Cells{cell(code.system), cell(code.code), cell(code.id)};
    Contents areaChange{QStringLiteral("area_change"), {}};
    for (const profile::AreaChange &change : settings.areaChanges)
        areaChange.rows += Cells{cell(change.from), cell(change.to), change.atMs, change.share};
    Contents agency{QStringLiteral("agency"), {}};
    for (const profile::Agency &a : settings.agencies)
        agency.rows += Cells{cell(a.id), cell(a.name), cell(a.level), cell(a.contact)};
    Contents agencyCode{QStringLiteral("agency_code"), {}};
    for (const profile::Code &code : settings.agencyCodes)
        agencyCode.rows += Cells{cell(code.system), cell(code.code), cell(code.id)};
    return {area, areaCode, areaChange, agency, agencyCode};
}

Result<void> fill(Database &database, const Contents &contents)
{
    if (auto emptied = database.exec(QStringLiteral("DELETE FROM %1").arg(contents.table)); !emptied)
        return emptied;
    if (contents.rows.isEmpty())
        return {};
    QStringList parameters;
    for (int i = 1; i <= contents.rows.first().size(); ++i)
        parameters += QLatin1Char('?') + QString::number(i);
    auto insert = database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO %1 VALUES (%2)").arg(contents.table, parameters.join(QLatin1Char(','))));
    if (!insert)
        return tl::unexpected(insert.error());
    for (const Cells &row : contents.rows) {
        for (int i = 0; i < row.size(); ++i)
            insert->bind(i + 1, row.at(i));
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QStringList> syncReferenceTables(Database &database, const dataset::StoreSettings &settings)
{
    QStringList changed;
    for (const Contents &contents : contentsOf(settings)) {
        const QString name = QStringLiteral("hash of ") + contents.table;
        const qint64 hash = contents.hash();
        const auto before = database.integer(QStringLiteral("SELECT value FROM meta WHERE name = '%1'").arg(name));
        if (!before)
            return tl::unexpected(before.error());
        if (*before == hash)
            continue;
        auto filled = fill(database, contents);
        if (filled)
            filled = database.run(QStringLiteral("INSERT OR REPLACE INTO meta VALUES (?1, ?2)"), name, hash);
        if (!filled)
            return tl::unexpected(filled.error());
        changed += contents.table;
    }
    return changed;
}

} // namespace toancanh::store
