// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace toancanh::app {

/// Ends the application's event loop where the system asks the program to end (SIGTERM, SIGINT), so that its store is
/// closed and its lease freed. One at a time; needs the application. On other systems than Unix it does nothing.
class EndSignals
{
public:
    EndSignals();
    ~EndSignals();
    EndSignals(const EndSignals &) = delete;
    EndSignals &operator=(const EndSignals &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace toancanh::app
