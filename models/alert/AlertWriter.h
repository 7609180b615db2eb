// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleEngine.h"
#include "models/store/Store.h"

#include <QTimer>

namespace toancanh::alert {

/// Writes transitions into the centre's database, in their order. What cannot be written is kept and tried again;
/// the log says so once. With a lease, nothing is written once another process holds it. Owned by the board, on its
/// thread.
class AlertWriter : public QObject
{
    Q_OBJECT
public:
    explicit AlertWriter(store::Store &store);
    ~AlertWriter() override; ///< hands the rest to the store, which finishes it

    void setLease(const QString &lease, const QString &holder);
    void write(const QList<Transition> &transitions);
    void drop(); ///< what is not written yet is another's to write

Q_SIGNALS:
    void leaseWasLost();

private:
    QFuture<Result<void>> ask();
    void writeNext();

    store::Store &m_store;
    QString m_lease;
    QString m_holder;
    QList<Transition> m_waiting;
    QList<Transition> m_underWay;
    QTimer m_retry;
    bool m_isWriting = false;
    bool m_hasFailed = false;
};

} // namespace toancanh::alert
