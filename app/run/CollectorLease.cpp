// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/CollectorLease.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace toancanh::app {

namespace {

constexpr int beatMs = 3000;
constexpr qint64 expiresMs = 10'000;

} // namespace

CollectorLease::CollectorLease(store::Store &store)
    : m_store(store)
    , m_holder(QStringLiteral("%1:%2").arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()))
{
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &CollectorLease::ask);
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] {
        if (const Result<bool> held = m_answer.result())
            Q_EMIT told(*held);
    });
}

CollectorLease::~CollectorLease()
{
    m_store.releaseLease(name(), m_holder);
}

QString CollectorLease::name()
{
    return QStringLiteral("collector");
}

void CollectorLease::start()
{
    m_beat.start();
    ask();
}

void CollectorLease::ask()
{
    if (!m_answer.isRunning())
        m_answer.setFuture(m_store.takeLease(name(), m_holder, expiresMs));
}

} // namespace toancanh::app
