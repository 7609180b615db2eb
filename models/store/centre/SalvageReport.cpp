// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/SalvageReport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace toancanh::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::store", text);
}

QString lossText(qint64 lost, bool isCounted)
{
    if (!isCounted)
        return tr("how many are lost is not known");
    return lost == 0 ? tr("none is lost") : tr("at most %1 are lost").arg(lost);
}

} // namespace

void SalvageReport::add(const TableSalvage &table)
{
    saved += table.saved;
    fromBackup += table.fromBackup;
    lost += table.lost;
    isLossCounted = isLossCounted && table.isLossCounted;
}

QString SalvageReport::sentence(const QTimeZone &zone) const
{
    QStringList parts;
    parts += keptAs.isEmpty() ? tr("The centre's database was missing") : tr("The centre's database was damaged");
    if (!keptAs.isEmpty())
        parts += tr("%1 rows were saved").arg(saved);
    if (backupAtMs)
        parts += tr("%1 rows came from the backup of %2")
                     .arg(fromBackup)
                     .arg(QDateTime::fromMSecsSinceEpoch(*backupAtMs, zone.isValid() ? zone : QTimeZone::utc())
                              .toString(QStringLiteral("HH:mm dd/MM/yyyy")));
    parts += keptAs.isEmpty() ? tr("what was written since then is lost") : lossText(lost, isLossCounted);
    if (!keptAs.isEmpty())
        parts += tr("the damaged file is kept as %1").arg(keptAs);
    return parts.first() + QStringLiteral(": ") + parts.mid(1).join(QStringLiteral("; "));
}

Result<void> SalvageReport::write(Database &database) const
{
    QJsonObject json{{QStringLiteral("at"), atMs},
                     {QStringLiteral("saved"), saved},
                     {QStringLiteral("backup"), fromBackup},
                     {QStringLiteral("lost"), lost},
                     {QStringLiteral("counted"), isLossCounted},
                     {QStringLiteral("kept"), keptAs}};
    if (backupAtMs)
        json.insert(QStringLiteral("backup_at"), *backupAtMs);
    return database.run(QStringLiteral("INSERT OR REPLACE INTO meta VALUES ('salvage', ?1)"),
                        QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

std::optional<SalvageReport> SalvageReport::read(Database &database)
{
    auto query = database.prepare(QStringLiteral("SELECT value FROM meta WHERE name = 'salvage'"));
    if (!query || !query->step().value_or(false))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(query->text(0).toUtf8()).object();
    SalvageReport report;
    report.atMs = json[QStringLiteral("at")].toInteger();
    report.saved = json[QStringLiteral("saved")].toInteger();
    report.fromBackup = json[QStringLiteral("backup")].toInteger();
    report.lost = json[QStringLiteral("lost")].toInteger();
    report.isLossCounted = json[QStringLiteral("counted")].toBool(true);
    report.keptAs = json[QStringLiteral("kept")].toString();
    if (json.contains(QStringLiteral("backup_at")))
        report.backupAtMs = json[QStringLiteral("backup_at")].toInteger();
    return report;
}

QString sentenceFor(const TableSalvage &table)
{
    return tr("table %1: %2 rows saved, %3 from the backup, %4")
        .arg(table.table)
        .arg(table.saved)
        .arg(table.fromBackup)
        .arg(lossText(table.lost, table.isLossCounted));
}

} // namespace toancanh::store
