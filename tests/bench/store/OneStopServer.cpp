// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/OneStopServer.h"

#include <algorithm>

namespace toancanh::bench {

OneStopServer::OneStopServer(const ManyDossiers &dossiers, Writing writing, qint64 pageSize)
{
    const qint64 pages = (dossiers.count() + pageSize - 1) / pageSize + 1;
    for (qint64 page = 0; page < pages; ++page) {
        const QByteArray body = writing == Writing::Json ? dossiers.jsonPage(page * pageSize, pageSize)
                                                         : dossiers.csvPage(page * pageSize, pageSize);
        m_pages.push_back(body.toStdString());
    }
    m_server.Post("/mot-cua/token", [](const httplib::Request &, httplib::Response &response) {
        response.set_content(R"({"access_token":"bench","token_type":"Bearer","expires_in":3600})", "application/json");
    });
    const char *const type = writing == Writing::Json ? "application/json" : "text/csv";
    m_server.Get("/mot-cua/api/ho-so", [this, type](const httplib::Request &request, httplib::Response &response) {
        const size_t page = request.has_param("trang") ? std::stoul(request.get_param_value("trang")) : 1;
        // From a provider, for a content would be compressed anew for every answer.
        const std::string &body = m_pages.at(std::min(page, m_pages.size()) - 1);
        response.set_content_provider(body.size(), type, [&body](size_t from, size_t length, httplib::DataSink &sink) {
            return sink.write(body.data() + from, length);
        });
    });
    m_server.set_tcp_nodelay(true);
    m_server.set_keep_alive_max_count(1'000'000);
    m_port = m_server.bind_to_any_port("127.0.0.1");
    m_thread = std::thread([this] { m_server.listen_after_bind(); });
}

OneStopServer::~OneStopServer()
{
    m_server.stop();
    m_thread.join();
}

qint64 OneStopServer::bytes() const
{
    qint64 sum = 0;
    for (const std::string &page : m_pages)
        sum += qint64(page.size());
    return sum;
}

} // namespace toancanh::bench
