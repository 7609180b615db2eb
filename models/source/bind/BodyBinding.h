// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/bind/TemplateCheck.h"

namespace toancanh::source {

/// Reads `form:`, `json:` or `text:` of a request, of which there is one at most.
BodySpec bindBody(profile::MapReader &map, TemplateCheck &templates);

} // namespace toancanh::source
