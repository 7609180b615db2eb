// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/FolderLog.h"

#include <QCoreApplication>
#include <QSet>

namespace toancanh::source {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qsizetype mostFailed = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

void FolderLog::succeeded(const FolderFile &file)
{
    m_memory.failed.remove(file.name);
}

void FolderLog::failed(const FolderFile &file, const Error &error, qint64 nowMs)
{
    if (m_memory.failed.size() < mostFailed || m_memory.failed.contains(file.name))
        m_memory.failed.insert(file.name, {file.stamp, error, nowMs});
}

void FolderLog::keepOnly(const QStringList &files)
{
    const QSet<QString> there(files.cbegin(), files.cend());
    m_memory.failed.removeIf([&there](QHash<QString, FailedFile>::iterator one) { return !there.contains(one.key()); });
}

std::optional<Error> FolderLog::complaint(const QString &folder, qint64 nowMs) const
{
    QString latest;
    qsizetype count = 0;
    for (auto one = m_memory.failed.cbegin(); one != m_memory.failed.cend(); ++one) {
        if (nowMs - one->atMs >= dayMs)
            continue;
        ++count;
        // The last by name is mostly the newest, and the same one in every fetch.
        latest = qMax(latest, one.key());
    }
    if (count == 0)
        return {};
    Error error = m_memory.failed.value(latest).error;
    error.sentence =
        count == 1
            ? tr("the file %1 cannot be used: %2").arg(shownName(latest), error.sentence)
            : tr("%1 files cannot be used, the last of them %2: %3").arg(count).arg(shownName(latest), error.sentence);
    error.where = folder;
    error.next = tr("have the file sent again or corrected: it is read again as soon as it changes");
    return error;
}

QStringList FolderLog::forgettable(const QHash<QString, FileStamp> &read, const QStringList &files)
{
    // A folder without files may be a network drive that is not connected.
    if (files.isEmpty())
        return {};
    const QSet<QString> there(files.cbegin(), files.cend());
    QStringList gone;
    for (auto one = read.cbegin(); one != read.cend(); ++one) {
        if (!there.contains(one.key()))
            gone << one.key();
    }
    return gone;
}

} // namespace toancanh::source
