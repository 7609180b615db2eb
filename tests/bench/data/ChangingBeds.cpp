// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/data/ChangingBeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <httplib.h>

namespace toancanh::bench {

namespace {

constexpr int hospitals = 6;
constexpr int departments = 5;
constexpr int beds = 100;

qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

QByteArray bedsPage(int walk, int offset, int limit)
{
    constexpr int total = hospitals * departments;
    QJsonArray items;
    for (int i = offset; i < std::min(offset + limit, total); ++i) {
        // A ward's turn comes once in `total` walks; it then has ten patients more, at its next turn ten fewer.
        const int turns = (walk + total - 1 - i) / total;
        items.append(QJsonObject{{QStringLiteral("ma_bv"), QStringLiteral("BV%1").arg(i / departments + 1)},
                                 {QStringLiteral("ten_bv"), QStringLiteral("Bệnh viện số %1").arg(i / departments + 1)},
                                 {QStringLiteral("khoa"), QStringLiteral("Khoa %1").arg(i % departments + 1)},
                                 {QStringLiteral("hoi_suc"), i % departments == 0},
                                 {QStringLiteral("giuong_ke_hoach"), beds},
                                 {QStringLiteral("dang_dieu_tri"), 60 + i % 20 + (turns % 2) * 10},
                                 {QStringLiteral("cap_nhat"), nowMs()}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("status"), true},
                                     {QStringLiteral("total"), total},
                                     {QStringLiteral("offset"), offset},
                                     {QStringLiteral("items"), items}})
        .toJson(QJsonDocument::Compact);
}

int serveChangingBeds()
{
    httplib::Server server;
    std::atomic<int> walk{0};
    server.Get("/y-te/api/giuong-benh", [&walk](const httplib::Request &request, httplib::Response &response) {
        const int offset = std::atoi(request.get_param_value("offset").c_str());
        if (offset == 0)
            ++walk;
        response.set_content(bedsPage(walk, offset, std::atoi(request.get_param_value("limit").c_str())).toStdString(),
                             "application/json");
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::printf("%d\n", port);
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}

} // namespace toancanh::bench
