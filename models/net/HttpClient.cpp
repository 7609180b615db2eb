// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpClient.h"

#include "models/net/HttpCall.h"

namespace toancanh::net {

HttpClient::HttpClient(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_manager.setAutoDeleteReplies(false);
}

void HttpClient::send(const Request &request, QObject *context, OnOutcome onOutcome)
{
    new HttpCall(m_manager, m_certificateProblems, m_clock, request, context, std::move(onOutcome));
}

} // namespace toancanh::net
