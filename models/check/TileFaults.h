// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/QueryCheck.h"

namespace toancanh::check {

/// Finds the placements whose metric, dataset, source, camera or map is broken and gives each the first finding that
/// is to blame. A tile that waits for a dataset which no source fills is a finding of its own.
void markFaults(LoadedProfile &loaded, const MetricShapes &shapes);

/// A scene that says in one place, in the middle of the wall, why there is none to show.
wall::SceneSpec sceneOfFault(const LoadedProfile &loaded, const QString &id);

} // namespace toancanh::check
