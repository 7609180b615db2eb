// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `folder:`.
FolderSpec bindFolder(const profile::Node &node);

/// Reports a part of a request, which a folder has not.
void excludeFromFolder(const profile::Node &node);

/// What `from-row` of a folder's fields may name, as a dataset.
const dataset::DatasetSpec &folderRow();

} // namespace toancanh::source
