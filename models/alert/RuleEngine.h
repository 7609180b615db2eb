// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/alert/RuleSpec.h"
#include "models/metric/MetricResult.h"

#include <QHash>

namespace toancanh::alert {

/// One moment on both clocks: what people read, and what waits are measured by.
struct Moment
{
    qint64 utcMs = 0;
    qint64 monotonicMs = 0;
    bool operator==(const Moment &) const = default;
};

/// What one rule knows of its objects.
struct RuleState
{
    QHash<QString, Moment> pendingSince; ///< `when` holds, but not yet for long enough
    QHash<QString, Alert> active;
    bool operator==(const RuleState &) const = default;
};

struct Transition
{
    enum class Kind { Raised, Cleared };
    Kind kind = Kind::Raised;
    Alert alert;
    qint64 atMs = 0;
    bool operator==(const Transition &) const = default;
};

struct Reduction
{
    RuleState state;
    QList<Transition> transitions;
    std::optional<qint64> nextDueMs; ///< monotonic: when the first pending object will have waited long enough
};

/// One rule over one result. An object is raised when `when` has held for `for:` and cleared when `clear` holds
/// and `when` does not, or when its row is gone; between the two, and where SQL says NULL, it stays as it is.
/// A stale, failed or never loaded metric changes no alert and forgets what was pending: a wait that nobody
/// watched proves nothing, nor does a clock that was set. An active alert's texts and place follow its row. `since`, a
/// column in UTC ms, tells since when the condition holds; without it that is when it was first seen. Errors: those of
/// verdicts(); the state is then to be kept.
Result<Reduction> reduced(const RuleState &state, const RuleSpec &rule, const metric::MetricResult &result,
                          const Moment &now, const QTimeZone &zone);

} // namespace toancanh::alert
