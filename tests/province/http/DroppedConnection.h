// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh::province {

/// Ends the connection that came to this process from `remotePort` of this computer, so that what the HTTP
/// library would still answer goes nowhere: to its client the server has hung up without a word.
void dropConnection(int remotePort);

} // namespace toancanh::province
