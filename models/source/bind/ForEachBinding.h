// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// The dataset that the node names, or null; a name that no domain declares is a finding.
const dataset::DatasetSpec *datasetNamed(const profile::Node &node, const QList<dataset::DatasetSpec> &datasets,
                                         const profile::Profile &profile);

/// Reads `for-each:`; `walked` becomes the dataset that it names.
std::optional<ForEachSpec> bindForEach(const profile::Node &node, const QList<dataset::DatasetSpec> &datasets,
                                       const profile::Profile &profile, const dataset::DatasetSpec *&walked);

/// The row that a list of values is, as templates and fields see it.
dataset::DatasetSpec listedRow(const ForEachSpec &forEach);

/// Lets the addresses that rows of another source hold lead to where that source is asked, and start there where they
/// are relative; and those of a list lead to where they lead.
void allowWalkedOrigins(QList<SourceSpec> &sources);

} // namespace toancanh::source
