// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/alert/RuleSpec.h"
#include "models/base/Clock.h"
#include "models/metric/MetricResult.h"
#include "models/store/Store.h"

#include <QObject>

#include <memory>

namespace toancanh::alert {

/// Evaluates rules over each new metric result and keeps the active alerts; transitions are rows of centre.db,
/// from which a new process starts. Of several processes only the one that holds the lease leads: it evaluates and
/// writes; the others follow and show what it wrote. A board leads until it is told otherwise. A metric whose data
/// are stale or missing neither raises nor clears, nor does one from before the clock was set. Results that come
/// before the database has told the active alerts wait for it; transitions that cannot be written are kept and
/// written later, in their order. Lives on one thread, by use the GUI thread, which waits neither for the database nor
/// for the rules: these are worked out on a thread of the board's own.
/// `zone` is the centre's, for times within texts.
class AlertBoard : public QObject
{
    Q_OBJECT
public:
    AlertBoard(store::Store &store, QList<RuleSpec> rules, const Clock &clock, QObject *parent = nullptr,
               const QTimeZone &zone = QTimeZone("Asia/Ho_Chi_Minh"));
    ~AlertBoard() override;

    QStringList metrics() const; ///< which the rules need watched
    Alerts alerts() const;

    /// This process holds the named lease as `holder`: nothing is written once another has it.
    void lead(const QString &lease, const QString &holder);
    void follow();
    /// The clock of day was set: until there are data of its new time, or for half a minute, nothing is evaluated.
    void clockWasSet();

public Q_SLOTS:
    void take(const toancanh::metric::MetricResult &result);

Q_SIGNALS:
    void alertsChanged(const QList<toancanh::alert::Alert> &alerts);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace toancanh::alert
