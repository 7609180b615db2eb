// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace toancanh::bench {

/// The beds of an invented province's hospitals over HTTP, of which ten more or ten fewer are taken at every walk
/// through the pages. Serves on 127.0.0.1 and prints its port, until the process ends.
int serveChangingBeds();

/// One page of the walk with this number.
QByteArray bedsPage(int walk, int offset, int limit);

} // namespace toancanh::bench
