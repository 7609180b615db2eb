// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/FieldSpec.h"

#include <string>

namespace toancanh::field {

/// Whether all texts are numbers of one way of writing, perhaps with units behind them, which `field` is told then.
/// Codes (00123, more digits than a number keeps) are none.
bool guessNumbers(const QList<std::string> &texts, FieldSpec &field);

} // namespace toancanh::field
