// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpClient.h"

#include "models/net/HttpCall.h"

namespace toancanh::net {

HttpClient::HttpClient(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

void HttpClient::send(const Request &request, QObject *context, OnOutcome onOutcome)
{
    Connections &connections = request.own ? request.own->connections : m_connections;
    new HttpCall(connections, *m_queue, m_clock, request, context, std::move(onOutcome));
}

} // namespace toancanh::net
