// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::bench {

/// Takes all streams but those of 640 × 360 from a copy of the demo profile. False when it could not be written.
bool keepSubStreams(const QString &profileFolder);

/// Lets the hospitals' beds come from a server of our own on this port, in its own cycle ("1 s").
bool takeBedsFrom(const QString &profileFolder, int port, const QString &everyText);

} // namespace toancanh::bench
