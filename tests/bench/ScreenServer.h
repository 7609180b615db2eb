// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace toancanh::bench {

/// The process of the X server on this machine that DISPLAY names, for what it computes for our windows is part of
/// their price; 0 where there is none to be found.
qint64 screenServerProcessId();

} // namespace toancanh::bench
