// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `request:` and checks its templates against what the source has; `walked` is the dataset that its for-each
/// walks, or null.
RequestSpec bindRequest(const profile::Node &node, const SourceSpec &source, const dataset::DatasetSpec *walked);

} // namespace toancanh::source
