// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// What the program itself keeps as datasets like any other, beside those of the profile: metrics read them, their
/// changes are told, and they are kept for 400 days. No source fills them.
///
/// - `source_quality`, one row a source and day: what its fetches brought, and how good that was;
/// - `source_finding`: what was odd in a source's data, from when to when; open while `ended` is null.
///
/// Times are UTC ms, `day` is the local midnight; scores are shares 0…1, null where they can't be judged.
const dataset::DatasetSpec &sourceQualityDataset();
const dataset::DatasetSpec &sourceFindingDataset();

/// The profile's datasets and those two.
QList<dataset::DatasetSpec> withOwnDatasets(const QList<dataset::DatasetSpec> &datasets);

/// Makes `agency_quality` (agency, day, sources, correct, complete, clean, alive, score), the mean over the sources of
/// an agency, each weighing alike: a view on source_quality, so that it can't say anything else.
Result<void> makeOwnViews(Database &database);

} // namespace toancanh::store
