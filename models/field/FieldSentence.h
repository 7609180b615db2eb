// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/FieldSpec.h"

#include <string_view>

namespace toancanh::field {

/// Why a row is rejected where a column must have a value and `place` has none.
QString missingSentence(const QString &place, const QString &column);

/// Why the text that was found at `place` is no value of the field's column.
QString unreadableSentence(const FieldSpec &field, dataset::ColumnType type, const QString &place,
                           std::string_view text);

/// Why the text that was found there gives nothing: it does not fit the field's `extract`.
QString misfitSentence(const FieldSpec &field, const QString &place, std::string_view text);

/// Why it is no place on earth, where it would be one with its numbers in the other order, which `axes` names.
QString otherAxesSentence(const QString &place, std::string_view text, const QString &axes);

} // namespace toancanh::field
