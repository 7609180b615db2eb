// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleEngine.h"

#include <QFuture>
#include <QThreadPool>

namespace toancanh::alert {

/// One rule as it stands, and what it is to be looked at with.
struct Question
{
    RuleSpec rule;
    RuleState state;
    metric::MetricResult result;
};

/// Works out rules on a thread of its own: their conditions run in SQLite, which may take a quarter of a second each.
/// The destructor waits for what is under way.
class Evaluator
{
public:
    explicit Evaluator(const QTimeZone &zone);

    /// For each question what reduced() says.
    QFuture<QList<Result<Reduction>>> ask(const QList<Question> &questions, const Moment &now);

private:
    const QTimeZone m_zone;
    QThreadPool m_thread;
};

} // namespace toancanh::alert
