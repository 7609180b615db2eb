// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/draft/SourceDraft.h"
#include "models/source/SecretOf.h"
#include "models/source/SourceSpec.h"

namespace toancanh::draft {

/// Asks an address once for a draft; waits with an event loop of its own. Not for the GUI thread. Errors: as of any
/// request, Auth (no such secret).
Result<FirstAnswer> lookFirst(const QString &name, const QUrl &url, const source::AuthSpec &auth,
                              const source::SecretOf &secretOf, const Clock &clock);

} // namespace toancanh::draft
