// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpClient.h"
#include "models/net/Recording.h"
#include "models/net/SecretMask.h"

namespace toancanh::net {

/// Sends requests over the network and keeps each with its answer, everything secret masked. Once the recording can't
/// be written further, requests end with that error (Storage).
class RecordingClient final : public HttpClient
{
    Q_OBJECT
public:
    RecordingClient(const Clock &clock, RecordingWriter &writer) : HttpClient(clock), m_writer(writer) {}
    void send(const Request &request, QObject *context, OnOutcome onOutcome) override;

private:
    Result<void> keep(const Request &request, const Outcome &outcome);

    RecordingWriter &m_writer;
    SecretMask m_mask;
};

} // namespace toancanh::net
