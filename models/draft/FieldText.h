// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftColumn.h"

namespace toancanh::draft {

/// What a source says behind a column's name: its place, or that and how it is read.
QString fieldText(const DraftColumn &column);

} // namespace toancanh::draft
