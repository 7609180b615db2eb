// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/FileTurn.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace toancanh::store {

#ifdef Q_OS_UNIX

namespace {

constexpr int PauseMs = 10;

} // namespace

FileTurn::FileTurn(const QString &path, int waitMs)
    : m_file(open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    const QDeadlineTimer deadline(waitMs);
    while (m_file >= 0 && !m_isOurs) {
        m_isOurs = flock(m_file, LOCK_EX | LOCK_NB) == 0;
        if (m_isOurs || deadline.hasExpired())
            return;
        QThread::msleep(PauseMs);
    }
}

FileTurn::~FileTurn()
{
    if (m_file >= 0)
        close(m_file);
}

#else

FileTurn::FileTurn(const QString &path, int waitMs) : m_lock(path)
{
    m_isOurs = m_lock.tryLock(waitMs);
}

FileTurn::~FileTurn() = default;

#endif

} // namespace toancanh::store
