// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/dataset/Value.h"

#include <vector>

namespace toancanh::bench {

/// Rows a second of SQLite's C API with the same rows in memory, columns, key and indexes, in one transaction.
double insertedPlainly(const std::vector<dataset::Row> &rows, const dataset::DatasetSpec &dataset);

} // namespace toancanh::bench
