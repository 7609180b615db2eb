// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `paging:` of a source whose `rows` and `since` are known; its places are checked against `format`.
PagingSpec bindPaging(const profile::Node &node, const SourceSpec &source, format::Format &format);

} // namespace toancanh::source
