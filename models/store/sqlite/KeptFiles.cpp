// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/KeptFiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace toancanh::store {

namespace {

void keepNewest(const QString &path, int keep)
{
    const QFileInfo file(path);
    QFileInfoList kept = file.dir().entryInfoList({file.fileName() + QStringLiteral(".damaged-*")}, QDir::Files);
    static const QRegularExpression whole(QStringLiteral("damaged-[0-9]{8}-[0-9]{6}(-[0-9]+)?$"));
    kept.removeIf([](const QFileInfo &one) { return !whole.match(one.fileName()).hasMatch(); });
    // By when it was put there, not by what the clock said then: that may be why one looks here.
    std::sort(kept.begin(), kept.end(), [](const QFileInfo &a, const QFileInfo &b) {
        return std::pair(a.metadataChangeTime(), a.fileName()) > std::pair(b.metadataChangeTime(), b.fileName());
    });
    for (qsizetype i = keep; i < kept.size(); ++i)
        removeDatabase(kept.at(i).filePath());
}

} // namespace

QString timeInName(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

Result<QString> setAside(const QString &path, const QString &why, const QTimeZone &zone, qint64 nowMs)
{
    const QString wanted = QStringLiteral("%1.%2-%3").arg(path, why, timeInName(nowMs, zone));
    QString kept = wanted;
    for (int i = 2; QFile::exists(kept); ++i)
        kept = QStringLiteral("%1-%2").arg(wanted).arg(i);
    if (!QFile::rename(path, kept))
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("toancanh::store",
                                                   "the database cannot be set aside: close what else has it "
                                                   "open, or rename it by hand"),
                       QDir::toNativeSeparators(path));
    if (QFile::exists(path + QStringLiteral("-wal")))
        QFile::rename(path + QStringLiteral("-wal"), kept + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    return kept;
}

Result<QString> setDamagedAside(const QString &path, const QTimeZone &zone, qint64 nowMs, int keep)
{
    auto kept = setAside(path, QStringLiteral("damaged"), zone, nowMs);
    if (kept)
        keepNewest(path, keep);
    return kept;
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
}

} // namespace toancanh::store
