// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/ProvinceServer.h"
#include "tests/province/http/AirSystem.h"
#include "tests/province/http/OneStopSystem.h"
#include "tests/support/TestProgram.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

#include <httplib.h>

using namespace toancanh;
using namespace toancanh::province;

class ProvinceServerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nobodyIsServedWithoutTheRightSecret();
    void oneStopTokensExpireAndPagesEnd();
    void oneStopFiltersByDayOfReceipt();
    void reportsSpeakOpen311WithPicturesOfTheirOwn();
    void airComesStationByStationWithItsFaults();
    void bedsComeByOffset();
    void revenueIsTextInMillionsAndThePlanIsAYear();
    void vesselsComeByCursorSinceATime();
    void aSwitchBreaksOneSystemAndLeavesTheOthers();
    void aSlowSystemKeepsNobodyElseWaiting();
    void camerasAreSwitchedThroughTheirServer();
    void aKilledServerCanTakeItsPortAgain();

private:
    httplib::Client client() const;
    QJsonDocument json(const std::string &path, const httplib::Headers &headers = {}) const;
    std::string token() const;
    httplib::Headers bearer() const { return {{"Authorization", "Bearer " + token()}}; }
    static std::string secret(const QByteArray &name) { return Credentials(1).value(name).toStdString(); }

    ManualClock m_clock{QDateTime(QDate(2026, 11, 17), QTime(7, 32), QTimeZone::utc()).toMSecsSinceEpoch()};
    QByteArray m_cameraMode;
    std::unique_ptr<ProvinceServer> m_server;
};

void ProvinceServerTest::initTestCase()
{
    ProvinceServer::Settings settings;
    settings.port = 0;
    settings.clock = &m_clock;
    settings.slowMs = 400;
    settings.photo = [](const QString &kind, quint32 number) {
        return kind.toLatin1() + ' ' + QByteArray::number(number);
    };
    settings.cameras = [] { return QStringList{QStringLiteral("CAM-0214")}; };
    settings.setCamera = [this](const QString &camera, const QByteArray &mode) {
        m_cameraMode = mode;
        return camera == QStringLiteral("CAM-0214") && mode != "sideways";
    };
    auto started = ProvinceServer::start(settings);
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().sentence));
    m_server = std::move(*started);
}

httplib::Client ProvinceServerTest::client() const
{
    return httplib::Client("127.0.0.1", m_server->port());
}

QJsonDocument ProvinceServerTest::json(const std::string &path, const httplib::Headers &headers) const
{
    httplib::Client http = client();
    const auto result = http.Get(path, headers);
    return result && result->status == 200 ? QJsonDocument::fromJson(QByteArray::fromStdString(result->body))
                                           : QJsonDocument();
}

std::string ProvinceServerTest::token() const
{
    const QList<QByteArray> pair = Credentials(1).value("mot-cua").split(':');
    httplib::Client http = client();
    const auto result = http.Post("/mot-cua/token", httplib::Params{{"grant_type", "client_credentials"},
                                                                    {"client_id", pair[0].toStdString()},
                                                                    {"client_secret", pair[1].toStdString()}});
    const QJsonObject answer =
        result ? QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object() : QJsonObject();
    return answer[QStringLiteral("access_token")].toString().toStdString();
}

void ProvinceServerTest::nobodyIsServedWithoutTheRightSecret()
{
    httplib::Client http = client();
    for (const char *path : {"/mot-cua/api/ho-so", "/y-te/api/giuong-benh", "/kho-bac/api/thu", "/kho-bac/api/du-toan",
                             "/tau-ca/api/v1/vessels", "/tau-ca/api/v1/positions"}) {
        QCOMPARE(http.Get(path)->status, 401);
        const httplib::Headers wrong = {{"Authorization", "Bearer wrong"}, {"X-API-Key", "wrong"}};
        QCOMPARE(http.Get(path, wrong)->status, 401);
    }
    QCOMPARE(
        http.Post("/mot-cua/token",
                  httplib::Params{{"grant_type", "client_credentials"}, {"client_id", "x"}, {"client_secret", "y"}})
            ->status,
        401);
    QCOMPARE(http.Get("/phan-anh/v2/requests.json")->status, 200);
    QCOMPARE(http.Get("/quan-trac/api/site")->status, 200);
    QCOMPARE(http.Get("/elsewhere")->status, 404);
}

void ProvinceServerTest::oneStopTokensExpireAndPagesEnd()
{
    const httplib::Headers headers = bearer();
    const QJsonArray first =
        json("/mot-cua/api/ho-so?trang=1&kichThuoc=500", headers)[QStringLiteral("duLieu")].toArray();
    QCOMPARE(first.size(), 500);
    const int total = first[0][QStringLiteral("tongSo")].toInt();
    QVERIFY2(total > 24'000 && total < 30'000, qPrintable(QString::number(total)));
    const int pages = (total + 499) / 500;
    QCOMPARE(json("/mot-cua/api/ho-so?kichThuoc=500&trang=" + std::to_string(pages), headers)[QStringLiteral("duLieu")]
                 .toArray()
                 .size(),
             total - 500 * (pages - 1));
    QVERIFY(
        json("/mot-cua/api/ho-so?kichThuoc=500&trang=" + std::to_string(pages + 1), headers)[QStringLiteral("duLieu")]
            .toArray()
            .isEmpty());

    m_clock.advance((OneStopSystem::tokenSeconds + 1) * 1000);
    httplib::Client http = client();
    QCOMPARE(http.Get("/mot-cua/api/ho-so", headers)->status, 401);
    QCOMPARE(http.Get("/mot-cua/api/ho-so", bearer())->status, 200);
}

void ProvinceServerTest::oneStopFiltersByDayOfReceipt()
{
    const QJsonArray rows =
        json("/mot-cua/api/ho-so?tuNgay=2026-11-16&kichThuoc=500", bearer())[QStringLiteral("duLieu")].toArray();
    QVERIFY(rows.size() > 60);
    QSet<int> states;
    int open = 0;
    for (const QJsonValue &row : rows) {
        const QString received = row[QStringLiteral("ngayTiepNhan")].toString();
        QVERIFY2(received.startsWith(QStringLiteral("16/11/2026 "))
                     || received.startsWith(QStringLiteral("17/11/2026 ")),
                 qPrintable(received));
        QVERIFY(row[QStringLiteral("donVi")][QStringLiteral("ma")].toString().startsWith(QStringLiteral("H66.")));
        const int state = row[QStringLiteral("trangThai")].toInt();
        states.insert(state);
        const bool isOpen = row[QStringLiteral("ngayKetThucXuLy")].toString().isEmpty();
        QCOMPARE(isOpen, state == 4 || state == 5);
        open += isOpen ? 1 : 0;
    }
    QVERIFY(open > 20);
    QVERIFY(states.contains(4) && states.contains(10));
}

void ProvinceServerTest::reportsSpeakOpen311WithPicturesOfTheirOwn()
{
    const QJsonArray rows = json("/phan-anh/v2/requests.json?start_date=2026-11-01&page_size=500").array();
    QVERIFY(rows.size() > 400);
    const QJsonObject row = rows.last().toObject();
    for (const char *key :
         {"service_request_id", "service_name", "title", "description", "requested_datetime", "expected_datetime",
          "updated_datetime", "status", "status_notes", "agency_responsible", "address_id", "media_url", "priority"})
        QVERIFY2(!row[QLatin1String(key)].toString().isEmpty(), key);
    QVERIFY(QDateTime::fromString(row[QStringLiteral("requested_datetime")].toString(), Qt::ISODate).toMSecsSinceEpoch()
            <= m_clock.nowMs());
    const QByteArray picture = row[QStringLiteral("media_url")].toString().toLatin1();
    const QByteArray base = "http://127.0.0.1:" + QByteArray::number(m_server->port());
    QVERIFY2(picture.startsWith(base), picture.constData());
    httplib::Client http = client();
    const auto jpeg = http.Get(picture.mid(base.size()).toStdString());
    QCOMPARE(jpeg->status, 200);
    QCOMPARE(jpeg->get_header_value("Content-Type"), std::string("image/jpeg"));
    QVERIFY(!jpeg->body.empty());
    QCOMPARE(http.Get("/phan-anh/anh/AH1-../../x.jpg")->status, 404);

    int open = 0;
    const QJsonArray reports = json("/phan-anh/v2/requests.json?status=open&page_size=500").array();
    for (const QJsonValue &one : reports)
        open += one[QStringLiteral("status")].toString() == QStringLiteral("open") ? 1 : 0;
    QVERIFY2(open > 80 && open < 190, qPrintable(QString::number(open)));
}

void ProvinceServerTest::airComesStationByStationWithItsFaults()
{
    const QJsonArray stations = json("/quan-trac/api/site").array();
    QCOMPARE(stations.size(), 6);
    QVERIFY(stations[0][QStringLiteral("longtitude")].toDouble() > 107);
    int nulls = 0;
    int doubles = 0;
    for (const QJsonValue &station : stations) {
        const QJsonArray hours = json("/quan-trac/public/hourlystat/"
                                      + std::to_string(station[QStringLiteral("id")].toInt()))[QStringLiteral("data")]
                                     .toArray();
        QVERIFY(hours.size() >= 48);
        QSet<QString> times;
        for (const QJsonValue &hour : hours) {
            const QString time = hour[QStringLiteral("time")].toString();
            doubles += times.contains(time) ? 1 : 0;
            times.insert(time);
            for (const char *key : {"PM2.5", "PM10", "SO2", "NO2", "CO", "O3"}) {
                const QJsonValue value = hour[QLatin1String(key)];
                QVERIFY(value.isNull() || value.isString());
                nulls += value.isNull() ? 1 : 0;
            }
        }
        QCOMPARE(times.size(), 48);
    }
    QVERIFY(nulls > 0);
    QVERIFY(doubles > 0);
    QCOMPARE(client().Get("/quan-trac/public/hourlystat/99")->status, 404);
}

void ProvinceServerTest::bedsComeByOffset()
{
    const httplib::Headers headers = {{"X-API-Key", secret("giuong-benh")}};
    const int total = json("/y-te/api/giuong-benh?offset=0&limit=10", headers)[QStringLiteral("total")].toInt();
    int rows = 0;
    while (true) {
        const QJsonArray items =
            json("/y-te/api/giuong-benh?limit=10&offset=" + std::to_string(rows), headers)[QStringLiteral("items")]
                .toArray();
        if (items.isEmpty())
            break;
        QVERIFY(items[0][QStringLiteral("hoi_suc")].isBool());
        rows += int(items.size());
    }
    QCOMPARE(rows, total);
    QVERIFY(rows > 25);
}

void ProvinceServerTest::revenueIsTextInMillionsAndThePlanIsAYear()
{
    httplib::Client http = client();
    const std::string login = secret("kho-bac");
    http.set_basic_auth(login.substr(0, login.find(':')), login.substr(login.find(':') + 1));
    const auto answer = http.Get("/kho-bac/api/thu?tuNgay=01/07/2026&soDong=1000");
    QCOMPARE(answer->status, 200);
    const QJsonArray rows =
        QJsonDocument::fromJson(QByteArray::fromStdString(answer->body))[QStringLiteral("ketQua")].toArray();
    QVERIFY(rows.size() > 150);
    int negative = 0;
    for (const QJsonValue &row : rows) {
        const QString amount = row[QStringLiteral("soTien")].toString();
        QVERIFY2(amount.contains(QLatin1Char(',')), qPrintable(amount));
        negative += amount.startsWith(QLatin1Char('-')) ? 1 : 0;
    }
    QVERIFY(negative > 0);
    const auto plan = http.Get("/kho-bac/api/du-toan");
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(plan->body))[QStringLiteral("ketQua")].toArray().size(),
             24);
}

void ProvinceServerTest::vesselsComeByCursorSinceATime()
{
    const httplib::Headers headers = {{"Authorization", "Bearer " + secret("tau-ca")}};
    const auto walked = [&](const std::string &path) {
        QList<QJsonValue> rows;
        QString cursor;
        do {
            const QJsonDocument page =
                json(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor.toStdString()), headers);
            const QJsonArray vessels = page[QStringLiteral("data")].toArray();
            for (const QJsonValue &row : vessels)
                rows.append(row);
            cursor = page[QStringLiteral("meta")][QStringLiteral("next")].toString();
        } while (!cursor.isEmpty());
        return rows;
    };
    QCOMPARE(walked("/tau-ca/api/v1/vessels?limit=500").size(), 1300);
    const QList<QJsonValue> recent = walked("/tau-ca/api/v1/positions?limit=300&since=2026-11-17T04:00:00Z");
    QVERIFY2(recent.size() > 1000, qPrintable(QString::number(recent.size())));
    QSet<QString> keys;
    for (const QJsonValue &row : recent) {
        const QString time = row[QStringLiteral("thoi_gian")].toString();
        QVERIFY(time >= QStringLiteral("2026-11-17T04:00:00Z"));
        QVERIFY(QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch() <= m_clock.nowMs());
        keys.insert(row[QStringLiteral("so_dang_ky")].toString() + time);
    }
    QCOMPARE(keys.size(), recent.size());
}

void ProvinceServerTest::aSwitchBreaksOneSystemAndLeavesTheOthers()
{
    httplib::Client http = client();
    const auto body = [&](const char *path) { return QByteArray::fromStdString(http.Get(path)->body); };
    QCOMPARE(http.Get("/control?system=air&mode=fail")->status, 200);
    QCOMPARE(http.Get("/quan-trac/api/site")->status, 503);
    QCOMPARE(http.Get("/phan-anh/v2/requests.json")->status, 200);
    http.Get("/control?system=air&mode=empty");
    QCOMPARE(body("/quan-trac/api/site"), QByteArray("[]"));
    http.Get("/control?system=air&mode=malformed");
    QVERIFY(QJsonDocument::fromJson(body("/quan-trac/api/site")).isNull());
    http.Post("/control", httplib::Params{{"system", "air"}, {"mode", "down"}});
    QVERIFY(!http.Get("/quan-trac/api/site"));
    QCOMPARE(json("/control")[QStringLiteral("systems")][QStringLiteral("air")][QStringLiteral("mode")].toString(),
             QStringLiteral("down"));
    http.Get("/control?system=air&mode=ok");
    QCOMPARE(QJsonDocument::fromJson(body("/quan-trac/api/site")).array().size(), 6);
    QCOMPARE(http.Get("/control?system=moon&mode=ok")->status, 400);
    QCOMPARE(http.Get("/control?system=air&mode=sideways")->status, 400);
}

void ProvinceServerTest::aSlowSystemKeepsNobodyElseWaiting()
{
    client().Get("/control?system=air&mode=slow");
    QElapsedTimer timer;
    timer.start();
    std::thread slow([this] { client().Get("/quan-trac/api/site"); });
    QVERIFY(!json("/phan-anh/v2/requests.json?page_size=1").isNull());
    const qint64 otherMs = timer.elapsed();
    slow.join();
    QVERIFY(timer.elapsed() >= 400);
    QVERIFY(otherMs < timer.elapsed());
    client().Get("/control?system=air&mode=ok");
}

void ProvinceServerTest::camerasAreSwitchedThroughTheirServer()
{
    httplib::Client http = client();
    QCOMPARE(http.Get("/control?camera=CAM-0214&mode=frozen")->status, 200);
    QCOMPARE(m_cameraMode, QByteArray("frozen"));
    QCOMPARE(json("/control")[QStringLiteral("cameras")][QStringLiteral("CAM-0214")].toString(),
             QStringLiteral("frozen"));
    QCOMPARE(http.Get("/control?camera=CAM-9999&mode=ok")->status, 400);
}

void ProvinceServerTest::aKilledServerCanTakeItsPortAgain()
{
    ProvinceServer::Settings settings;
    settings.port = 0;
    settings.clock = &m_clock;
    auto first = ProvinceServer::start(settings);
    QVERIFY(first.has_value());
    settings.port = (*first)->port();
    const auto taken = ProvinceServer::start(settings);
    QVERIFY(!taken.has_value());
    QVERIFY(httplib::Client("127.0.0.1", settings.port).Get("/control"));
    first->reset();
    QVERIFY(ProvinceServer::start(settings).has_value());
}

TOANCANH_TEST(ProvinceServerTest)
#include "ProvinceServerTest.moc"
