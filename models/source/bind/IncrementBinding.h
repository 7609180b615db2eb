// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `freshness:` and `newest:`.
void bindFreshness(const profile::Node &node, profile::MapReader &map, const dataset::DatasetSpec &dataset,
                   SourceSpec &source);

/// Reads `since:`.
void bindSince(const profile::Node &node, const dataset::DatasetSpec &dataset, SourceSpec &source);

/// Reads `snapshot:` and `append-only:`, what a fetch means for the rows that are there.
void bindKeeping(profile::MapReader &map, SourceSpec &source);

} // namespace toancanh::source
