// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleSpec.h"
#include "models/profile/Profile.h"

namespace toancanh::check {

/// Whether a rule can be evaluated over a metric of these columns; what is wrong with its conditions, its object and
/// its texts becomes findings.
bool ruleIsSound(const alert::RuleSpec &rule, const QStringList &columns, const profile::Profile &profile);

/// Reports the names {in braces} of a text that are none of the columns, at the node.
void checkTemplate(const profile::Node &node, const LocalizedText &text, const QStringList &columns);

} // namespace toancanh::check
