// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleEngine.h"
#include "models/base/Error.h"

namespace toancanh::store {
class Database;
}

namespace toancanh::alert {

QByteArray alertJson(const Alert &alert);
std::optional<Alert> alertFromJson(const QByteArray &json); ///< nothing for what is no alert

/// The alerts that were active when the centre's database was last written. For Store::onCentre.
Result<Alerts> readActive(store::Database &database);
/// Appends the transitions and brings the active alerts up to them. For Store::onCentre.
Result<void> writeTransitions(store::Database &database, const QList<Transition> &transitions);

} // namespace toancanh::alert
