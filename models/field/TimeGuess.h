// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/FieldSpec.h"

#include <string>

namespace toancanh::field {

/// Whether all texts are times of one way of writing, which `field` is told then: its pattern, and that a span counts
/// from its start.
bool guessTimes(const QList<std::string> &texts, FieldSpec &field);

/// Whether all texts are years from 1900 to 2099, which `field` is told as periods then.
bool guessYears(const QList<std::string> &texts, FieldSpec &field);

/// Whether all texts are seconds or milliseconds since 1970 of the years 2001 to 2099, which `field` is told then.
bool guessEpochs(const QList<std::string> &texts, FieldSpec &field);

} // namespace toancanh::field
