// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <future>

namespace toancanh::camera {

/// What a name server says of a host.
struct HostAnswer
{
    QStringList addresses;       ///< numeric, best first; empty where there is none
    bool isServerSilent = false; ///< nobody answered: the name itself may be right
};

/// Looks a host name up on a thread of its own that nobody has to wait for: with a dead name server the system's
/// call blocks for many seconds and can't be cut short. Who asks while the same name is being looked up shares that
/// answer, so that there is at most one such thread for each name. Any thread.
std::shared_future<HostAnswer> lookUpHost(const QString &host);

/// Whether `host` is an address already.
bool isNumericHost(const QString &host);

} // namespace toancanh::camera
