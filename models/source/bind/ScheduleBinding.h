// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `every:` or `at:`, `hours:` and `jitter:`; `node` is the whole source.
void bindSchedule(const profile::Node &node, profile::MapReader &map, SourceSpec &source);

} // namespace toancanh::source
