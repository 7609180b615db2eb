// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/SourceSpec.h"

namespace toancanh::source {

/// The dataset that the node names, or null; a name that no domain declares is a finding.
const store::DatasetSpec *datasetNamed(const profile::Node &node, const QList<store::DatasetSpec> &datasets,
                                       const profile::Profile &profile);

/// Reads `for-each:`; `walked` becomes the dataset that it names.
std::optional<ForEachSpec> bindForEach(const profile::Node &node, const QList<store::DatasetSpec> &datasets,
                                       const profile::Profile &profile, const store::DatasetSpec *&walked);

/// Reads `paging:`; `rows` is where the rows are, unless it says another place.
PagingSpec bindPaging(const profile::Node &node, const QString &rows);

/// Reads `request:` and checks its templates against what the source has.
RequestSpec bindRequest(const profile::Node &node, const SourceSpec &source, const store::DatasetSpec *walked);

} // namespace toancanh::source
