// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/LoadedProfile.h"
#include "tests/bench/store/OneStopServer.h"

namespace toancanh::bench {

/// The demo's source of dossiers, reading what a OneStopServer writes at that port.
source::SourceSpec dossierSource(const check::LoadedProfile &loaded, Writing writing, int port);

/// Rows a second from the first request to the last committed row, in a store of its own.
double collectedDossiers(const check::LoadedProfile &loaded, const source::SourceSpec &source, qint64 count);

} // namespace toancanh::bench
