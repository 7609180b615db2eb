// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `agency:`, the id of the one that answers for a source.
QString bindAgency(const profile::Node &node, const profile::Profile &profile);

/// Reads `expects:`, a number or {column, from: TABLE.COLUMN, where}.
std::optional<ExpectsSpec> bindExpects(const profile::Node &node, const dataset::DatasetSpec &dataset,
                                       const QList<dataset::DatasetSpec> &datasets, const profile::Profile &profile);

} // namespace toancanh::source
