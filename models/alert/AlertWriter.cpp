// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertWriter.h"

#include "models/alert/AlertHistory.h"
#include "models/base/WhenDone.h"

#include <QLoggingCategory>

#include <chrono>

namespace toancanh::alert {
namespace {

Q_LOGGING_CATEGORY(logger, "toancanh.alert")

constexpr auto retryStep = std::chrono::seconds(2);
constexpr qsizetype mostWaiting = 10'000;

} // namespace

AlertWriter::AlertWriter(store::Store &store) : m_store(store), m_retry(this)
{
    m_retry.setInterval(retryStep);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AlertWriter::writeNext);
}

AlertWriter::~AlertWriter()
{
    if (!m_waiting.isEmpty())
        static_cast<void>(ask());
}

void AlertWriter::setLease(const QString &lease, const QString &holder)
{
    m_lease = lease;
    m_holder = holder;
}

void AlertWriter::write(const QList<Transition> &transitions)
{
    m_waiting += transitions;
    if (m_waiting.size() > mostWaiting)
        m_waiting.remove(0, m_waiting.size() - mostWaiting);
    if (!m_isWriting && !m_retry.isActive())
        writeNext();
}

void AlertWriter::drop()
{
    m_waiting.clear();
    m_underWay.clear();
}

QFuture<Result<void>> AlertWriter::ask()
{
    const auto work = [kept = m_waiting](store::Database &database) { return writeTransitions(database, kept); };
    return m_lease.isEmpty() ? m_store.onCentre(work) : m_store.onCentreAs(m_lease, m_holder, work);
}

void AlertWriter::writeNext()
{
    if (m_waiting.isEmpty())
        return;
    m_isWriting = true;
    const QFuture<Result<void>> asked = ask();
    m_underWay = std::exchange(m_waiting, {});
    whenDone(asked, this, [this](const Result<void> &done) {
        m_isWriting = false;
        const QList<Transition> tried = std::exchange(m_underWay, {});
        if (!done && done.error().kind == ErrorKind::Cancelled) {
            m_waiting.clear();
            Q_EMIT leaseWasLost();
            return;
        }
        if (!done && !m_hasFailed)
            qCWarning(logger).noquote() << done.error().where << done.error().sentence;
        m_hasFailed = !done;
        if (done) {
            writeNext();
            return;
        }
        m_waiting = tried + m_waiting;
        m_retry.start();
    });
}

} // namespace toancanh::alert
