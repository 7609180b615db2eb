// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpClient.h"
#include "models/net/Recording.h"

namespace toancanh::net {

/// Answers requests from a recording; opens no socket. A request gets the answer that was recorded at its method and
/// address, in order; where only the query is another, the next one of that path, which is said. What was masked, in
/// the one or the other, may be anything. A request that the recording lacks is an error (Config).
class ReplayClient final : public HttpClient
{
    Q_OBJECT
public:
    using OnNote = std::function<void(const QString &)>;

    ReplayClient(const Clock &clock, Recording recording, OnNote onNote);
    void send(const Request &request, QObject *context, OnOutcome onOutcome) override;

private:
    const Exchange *find(const Request &request);
    Outcome outcomeOf(const Exchange &exchange, const Request &request) const;
    Error lacking(const Request &request) const;

    Recording m_recording;
    QList<bool> m_used;
    OnNote m_onNote;
};

} // namespace toancanh::net
