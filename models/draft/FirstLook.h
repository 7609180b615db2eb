// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/draft/SourceDraft.h"
#include "models/source/spec/SecretOf.h"

namespace toancanh::draft {

/// Asks an address once for a draft; waits with an event loop of its own. Not for the GUI thread. Errors: as of any
/// request, with what the system says of it; Auth (no such secret).
Result<FirstAnswer> lookFirst(const FirstQuestion &question, const source::SecretOf &secretOf, const Clock &clock);

/// What a text is to a server that it is posted to: JSON, a form ("a=1&b=2"), or else a text.
source::BodySpec bodyOf(const QByteArray &text);

} // namespace toancanh::draft
