// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/KeptLog.h"

#include <mutex>

namespace {

std::mutex mutex;
QStringList kept;

void keep(QtMsgType, const QMessageLogContext &, const QString &line)
{
    const std::scoped_lock lock(mutex);
    kept << line;
}

} // namespace

KeptLog::KeptLog() : m_before(qInstallMessageHandler(keep))
{
    const std::scoped_lock lock(mutex);
    kept.clear();
}

KeptLog::~KeptLog()
{
    qInstallMessageHandler(m_before);
}

QStringList KeptLog::lines() const
{
    const std::scoped_lock lock(mutex);
    return kept;
}
