// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/FieldSpec.h"

#include <string>

namespace toancanh::field {

/// Whether all texts are numbers of one way of writing, perhaps with units behind them, which `field` is told then.
/// Codes (00123, more digits than a number keeps) are none. Where texts that are all in groups of three digits
/// (1.000) `mayBeGrouped`, they are thousands.
bool guessNumbers(const QList<std::string> &texts, bool mayBeGrouped, FieldSpec &field);

} // namespace toancanh::field
