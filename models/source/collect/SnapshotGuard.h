// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/dataset/Removal.h"
#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// How many rows the end of a snapshot may delete; pure. `rowsBefore` are those that the source had when the fetch
/// began, `heldRows` what the fetch before it lacked and was not deleted: a second one in a row that agrees with it
/// within a hundredth of the rows is believed, for a system may really have been cleaned.
dataset::RemovalLimit removalLimit(const SourceSpec &source, qint64 rowsBefore, std::optional<qint64> heldRows);

/// What a person should know of a snapshot whose deletions are held back.
Error heldWarning(const SourceSpec &source, qint64 lacking, qint64 rowsBefore);

} // namespace toancanh::source
