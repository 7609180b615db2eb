// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/store/ManyDossiers.h"

#include <httplib.h>
#include <string>
#include <thread>
#include <vector>

namespace toancanh::bench {

/// How a one-stop system writes its dossiers.
enum class Writing { Json, Csv };

/// Answers as the one-stop system does; its pages are made beforehand, so that making them isn't measured.
class OneStopServer
{
public:
    OneStopServer(const ManyDossiers &dossiers, Writing writing, qint64 pageSize);
    ~OneStopServer();
    OneStopServer(const OneStopServer &) = delete;
    OneStopServer &operator=(const OneStopServer &) = delete;

    int port() const { return m_port; }
    qint64 bytes() const; ///< of all pages

private:
    std::vector<std::string> m_pages; ///< the last one is empty
    httplib::Server m_server;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace toancanh::bench
