// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/MeteredApplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>

#include <algorithm>

namespace toancanh::bench {

namespace {

constexpr double notedMs = 1;

}

bool MeteredApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    // Before it is handled: the receiver may be gone afterwards.
    const QLatin1String className(receiver->metaObject()->className());
    const int type = event->type();
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    --m_depth;
    if (ms >= notedMs) {
        const char *typeName = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        Cost &cost = m_costs[className + u' ' + (typeName ? QLatin1String(typeName) : QLatin1String("event"))];
        ++cost.count;
        cost.totalMs += ms;
        cost.longestMs = std::max(cost.longestMs, ms);
    }
    return handled;
}

QString MeteredApplication::costs(int lines) const
{
    QList<QPair<QString, Cost>> all;
    for (auto it = m_costs.cbegin(); it != m_costs.cend(); ++it)
        all.append({it.key(), it.value()});
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return a.second.longestMs > b.second.longestMs; });
    QString text;
    for (const auto &[name, cost] : std::as_const(all).mid(0, lines))
        text += QStringLiteral("  %1 ms longest, %2 ms in %3 × over 1 ms: %4\n")
                    .arg(cost.longestMs, 7, 'f', 1)
                    .arg(cost.totalMs, 8, 'f', 0)
                    .arg(cost.count)
                    .arg(name);
    return text;
}

} // namespace toancanh::bench
