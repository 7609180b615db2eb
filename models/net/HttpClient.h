// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/net/Connections.h"
#include "models/net/HostQueue.h"
#include "models/net/HttpMessage.h"

#include <QObject>

namespace toancanh::net {

/// Sends requests and gives each one answer: a whole body within its cap and deadline, or an Error with a
/// sentence. Keeps connections alive, keeps no cookies and no passwords, and lets only so many requests run against
/// one host at a time. Lives on the network thread. Virtual, so that a recording can listen or answer in its place.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(const Clock &clock, QObject *parent = nullptr);

    /// `onOutcome` is called once, never from within send(). When `context` is destroyed first, the request
    /// is aborted and nothing is called.
    virtual void send(const Request &request, QObject *context, OnOutcome onOutcome);

    const Clock &clock() const { return m_clock; }

private:
    const Clock &m_clock;
    Connections m_connections;
    std::shared_ptr<HostQueue> m_queue = std::make_shared<HostQueue>();
};

} // namespace toancanh::net
