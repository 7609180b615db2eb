// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::wall {

/// The node's text where it is one of the names; else a finding and an empty text.
QString knownName(const profile::Node &node, const QString &what, const QStringList &names);

/// The node's text where a domain declares it in that section (metrics, layers …), whether or not the declaration
/// is sound; else a finding and an empty text.
QString declaredName(const profile::Profile &profile, const profile::Node &node, const QString &what,
                     const QString &section);

/// The same for a metric.
QString metricName(const profile::Profile &profile, const profile::Node &node);

} // namespace toancanh::wall
