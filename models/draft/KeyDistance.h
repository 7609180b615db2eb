// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftColumn.h"

#include <optional>

namespace toancanh::draft {

/// Whether a column is one of an answer's lists of values.
bool isInList(const DraftColumn &column);

/// What the other one of a latitude and a longitude may be called; empty where a column is neither.
QStringList otherDegrees(const QString &name);

/// How little a column seems made to name a row; nothing where it can't.
std::optional<int> keyDistance(const DraftColumn &column);

/// The same in an answer of columns: what was measured names no row, and around it only a place's name or degrees do.
std::optional<int> keyDistanceInColumns(const DraftColumn &column);

} // namespace toancanh::draft
