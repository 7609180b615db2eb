// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"

#include <QFutureWatcher>
#include <QTimer>

namespace toancanh::app {

/// This process's part in who collects: who holds the lease fetches, evaluates the rules and writes the alerts, and
/// exactly one process of a centre holds it. It is asked for again and again, which also renews it.
class CollectorLease : public QObject
{
    Q_OBJECT
public:
    explicit CollectorLease(store::Store &store);
    ~CollectorLease() override; ///< frees it

    void start();
    static QString name();
    QString holder() const { return m_holder; } ///< this process's name in the lease

Q_SIGNALS:
    void told(bool isHeld); ///< every few seconds

private:
    void ask();

    store::Store &m_store;
    QString m_holder;
    QTimer m_beat;
    QFutureWatcher<Result<bool>> m_answer;
};

} // namespace toancanh::app
