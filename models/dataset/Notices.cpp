// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset/Notices.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace toancanh::dataset {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.store")

QString healed(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::CacheCannotBeWritten:
        return QCoreApplication::translate("toancanh::store", "the cache can be written again");
    case Notice::Kind::CentreCannotBeWritten:
        return QCoreApplication::translate("toancanh::store", "the centre's database can be written again");
    case Notice::Kind::BackupFails:
        return QCoreApplication::translate("toancanh::store", "the centre's database is backed up again");
    case Notice::Kind::CacheAboveLimit:
        return QCoreApplication::translate("toancanh::store", "the cache is below its limit again");
    case Notice::Kind::CacheReplaced:
    case Notice::Kind::HistoryDropped:
    case Notice::Kind::CentreSalvaged: break;
    }
    return {};
}

} // namespace

bool Notices::raise(const Notice &notice)
{
    const QMutexLocker lock(&m_mutex);
    const auto same =
        std::find_if(m_notices.begin(), m_notices.end(), [&](const Notice &one) { return one.kind == notice.kind; });
    if (same != m_notices.end() && same->sentence == notice.sentence)
        return false;
    if (same == m_notices.end())
        m_notices += notice;
    else
        *same = notice;
    qCWarning(log).noquote() << notice.sentence;
    return true;
}

bool Notices::clear(Notice::Kind kind)
{
    const QMutexLocker lock(&m_mutex);
    if (m_notices.removeIf([&](const Notice &one) { return one.kind == kind; }) == 0)
        return false;
    qCInfo(log).noquote() << healed(kind);
    return true;
}

bool Notices::expire(qint64 nowMs)
{
    const QMutexLocker lock(&m_mutex);
    return m_notices.removeIf([&](const Notice &one) { return one.untilMs && *one.untilMs <= nowMs; }) > 0;
}

QList<Notice> Notices::list() const
{
    const QMutexLocker lock(&m_mutex);
    QList<Notice> copy = m_notices;
    copy.detach(); // notices are written in place, and a reader on another thread must share none of them
    return copy;
}

} // namespace toancanh::dataset
