// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/trial/SourceTrial.h"

namespace toancanh::source {

/// Listens to a stream for a while, with an event loop of its own, and reads what it brought. Errors: those of the
/// connection; Timeout where nothing came that is understood.
Result<ReadPage> listenOnce(const SourceSpec &source, PageReader &reader, const Clock &clock, qint64 listenMs,
                            const Fetch::OnTrace &onTrace);

} // namespace toancanh::source
