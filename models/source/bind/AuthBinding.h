// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Reads `auth:`: one kind, and beside it or alone a client certificate.
AuthSpec bindAuth(const profile::Node &node);

} // namespace toancanh::source
