// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `format:`, `inside:` and `rows:` into the source and makes the format, against which the places of fields and
/// conditions are checked; null where it can't be made, which is a finding.
std::unique_ptr<format::Format> bindFormat(const profile::Node &format, const profile::Node &inside,
                                           const profile::Node &rows, SourceSpec &source);

/// The media types of a format, for the header Accept: a server that can write several would else send another.
QString mediaTypes(format::FormatSpec::Kind kind);

/// Reads `where:`, one condition or a list of them.
QList<field::ConditionSpec> bindWhere(const profile::Node &node, format::Format &format);

/// Reads one condition on a place around the rows.
std::optional<field::ConditionSpec> bindAround(const profile::Node &node, format::Format &format);

/// Reads `fails:`.
std::optional<field::FailureSpec> bindFails(const profile::Node &node, format::Format &format);

} // namespace toancanh::source
