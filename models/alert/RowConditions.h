// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleSpec.h"
#include "models/metric/MetricResult.h"

namespace toancanh::alert {

/// What a rule's two expressions say of one row; nothing where SQL says NULL (unknown).
struct Verdict
{
    std::optional<bool> when;
    std::optional<bool> clear;
    bool operator==(const Verdict &) const = default;
};

/// Evaluates `when` and `clear` over all rows of the result at once, in an SQLite of its own in memory: the rows
/// are the table "row", :now is the time. Only reading is allowed, for at most a quarter of a second.
/// Errors: Config (bad SQL, a column that the metric doesn't give; names the rule's file and line).
Result<QList<Verdict>> verdicts(const RuleSpec &rule, const metric::MetricResult &result, qint64 nowMs);

} // namespace toancanh::alert
