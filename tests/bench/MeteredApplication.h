// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QHash>

namespace toancanh::bench {

/// An application that adds up, for each kind of receiver and event, what handling it took. GUI thread.
class MeteredApplication : public QApplication
{
public:
    struct Cost
    {
        qint64 count = 0;
        double totalMs = 0;
        double longestMs = 0;
    };
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    void forget() { m_costs.clear(); }
    /// The receivers and events with the longest single handling, one a line.
    QString costs(int lines) const;

private:
    QHash<QString, Cost> m_costs;
    int m_depth = 0;
};

} // namespace toancanh::bench
