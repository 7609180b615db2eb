// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::wall {

/// The names that a section (metrics, layers …) of the profile's domains declares.
QStringList declaredNames(const profile::Profile &profile, const QString &section);

/// The node's text where it is one of the names; else a finding and an empty text.
QString knownName(const profile::Node &node, const QString &what, const QStringList &names);

} // namespace toancanh::wall
