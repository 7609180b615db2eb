// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/TimeWindows.h"

#include <QCoreApplication>
#include <QDateTime>

namespace toancanh::source {

namespace {

constexpr int maximumWindows = 10'000;
/// A window is quiet that brings no more than this part of the cap, so that twice of it stays well below.
constexpr qint64 quietPart = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate);
}

} // namespace

TimeWindows::TimeWindows(const WindowsSpec &spec, qint64 fromMs, qint64 toMs)
    : m_spec(spec), m_fromMs(qMin(fromMs, toMs)), m_endMs(toMs), m_spanMs(qMax<qint64>(1, spec.spanMs))
{}

TimeWindows::Window TimeWindows::current() const
{
    return {m_fromMs, qMin(m_fromMs + m_spanMs, m_endMs)};
}

Result<void> TimeWindows::halve()
{
    const Window window = current();
    const qint64 width = window.toMs - window.fromMs;
    if (width <= qMax<qint64>(1, m_spec.smallestMs))
        return failure(ErrorKind::Malformed,
                       tr("from %1 to %2 there are %3 rows or more, as many as the system gives at once")
                           .arg(timeText(window.fromMs), timeText(window.toMs))
                           .arg(m_spec.cap),
                       {}, tr("set a shorter \"smallest\" under \"windows\", or add paging beside it"));
    m_spanMs = qMax(m_spec.smallestMs, (width + 1) / 2);
    return {};
}

Result<bool> TimeWindows::advance(qint64 rows)
{
    m_fromMs = current().toMs;
    if (m_fromMs >= m_endMs)
        return false;
    if (++m_count > maximumWindows)
        return failure(ErrorKind::Malformed, tr("stopped after %1 windows of time").arg(maximumWindows), {},
                       tr("set a longer \"span\" under \"windows\", or a later start"));
    if (rows <= m_spec.cap / quietPart)
        m_spanMs = qMin(m_spanMs * 2, qMax<qint64>(1, m_spec.spanMs));
    return true;
}

} // namespace toancanh::source
