// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/RtspServer.h"
#include "tests/province/rtsp/CameraSheet.h"
#include "tests/province/rtsp/RtspClient.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QTemporaryDir>

using namespace toancanh;
using namespace toancanh::province;

namespace {

const QString kTcp = QStringLiteral("tcp");
const QString kUdp = QStringLiteral("udp");
// 0108 is H.264 and 0214 is H.265 in the demo; both, and only they, ask for a password there and here.
const QString kOpen = QStringLiteral("CAM-0045");
const QString kDigest264 = QStringLiteral("CAM-0108");
const QString kDigest265 = QStringLiteral("CAM-0214");

} // namespace

class RtspServerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void clientGetsPictures_data();
    void clientGetsPictures();
    void wrongOrNoPasswordIsRefused();
    void loopGoesOnPastItsEndWithGrowingTimes();
    void everyClientBeginsWithAKeyFrameAtOnce();
    void frozenCameraSendsNothingAndGoesOnLater();
    void cameraThatIsDownRefusesAndDropsItsClients();
    void serverRestartsOnTheSamePortFromTheCache();
    void unreadableListOfCamerasIsAnError();

private:
    std::unique_ptr<RtspServer> start(quint16 port = 0);
    QString url(const QString &camera, const QString &stream, const QString &login = {}) const;

    QTemporaryDir m_folder;
    std::unique_ptr<RtspServer> m_server;
    int m_encoded = 0;
};

void RtspServerTest::initTestCase()
{
    QFile sheet(m_folder.filePath(QStringLiteral("cameras.yaml")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    QByteArray text = "cameras:\n";
    for (const QByteArray &id : {QByteArray("CAM-0045"), QByteArray("CAM-0108"), QByteArray("CAM-0214")}) {
        text += "  - id: " + id + "\n    streams: [{url: \"rtsp://127.0.0.1:28554/" + id
                + "/main\", size: 480x270}, {url: \"rtsp://127.0.0.1:28554/" + id + "/sub\", size: 320x180}]\n";
        text += id == "CAM-0108" ? "    secret: cam-cang\n" : id == "CAM-0214" ? "    secret: cam-nnmt\n" : "";
    }
    sheet.write(text);
    sheet.close();
    m_server = start();
    QVERIFY(m_server);
    QCOMPARE(m_encoded, 6);
    QCOMPARE(m_server->cameras(), QStringList({kOpen, kDigest264, kDigest265}));
}

std::unique_ptr<RtspServer> RtspServerTest::start(quint16 port)
{
    RtspServer::Settings settings;
    settings.port = port;
    settings.cacheFolder = m_folder.filePath(QStringLiteral("cache"));
    settings.camerasFile = m_folder.filePath(QStringLiteral("cameras.yaml"));
    settings.loopSeconds = 2;
    settings.progress = [this](int, int) { ++m_encoded; };
    auto server = RtspServer::start(settings);
    return server ? std::move(*server) : nullptr;
}

QString RtspServerTest::url(const QString &camera, const QString &stream, const QString &login) const
{
    const QString host = (login.isEmpty() ? QString() : login + QLatin1Char('@')) + QStringLiteral("127.0.0.1");
    return QStringLiteral("rtsp://%1:%2/%3/%4").arg(host).arg(m_server->port()).arg(camera, stream);
}

void RtspServerTest::clientGetsPictures_data()
{
    QTest::addColumn<QString>("camera");
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("codec");
    const QString main = QStringLiteral("main");
    const QString sub = QStringLiteral("sub");
    const QString h264 = QStringLiteral("h264");
    const QString hevc = QStringLiteral("hevc");
    QTest::newRow("open, H.264, TCP") << kOpen << main << QString() << kTcp << h264;
    QTest::newRow("open, H.264, UDP") << kOpen << main << QString() << kUdp << h264;
    QTest::newRow("sub-stream") << kOpen << sub << QString() << kTcp << h264;
    QTest::newRow("digest, H.264, TCP") << kDigest264 << main << QStringLiteral("cam-cang") << kTcp << h264;
    QTest::newRow("digest, H.264, UDP") << kDigest264 << main << QStringLiteral("cam-cang") << kUdp << h264;
    QTest::newRow("digest, H.265, TCP") << kDigest265 << main << QStringLiteral("cam-nnmt") << kTcp << hevc;
    QTest::newRow("digest, H.265, UDP") << kDigest265 << main << QStringLiteral("cam-nnmt") << kUdp << hevc;
}

void RtspServerTest::clientGetsPictures()
{
    QFETCH(QString, camera);
    QFETCH(QString, stream);
    QFETCH(QString, secret);
    QFETCH(QString, transport);
    QFETCH(QString, codec);
    RtspClient client;
    QCOMPARE(client.open(url(camera, stream, cameraSecrets().value(secret)), transport), 0);
    QCOMPARE(client.codec(), codec);
    for (int i = 0; i < 10; ++i) {
        QVERIFY2(client.read(), qPrintable(QString::number(i)));
    }
}

void RtspServerTest::wrongOrNoPasswordIsRefused()
{
    for (const QString &login : {QString(), QStringLiteral("xem:wrong"), QStringLiteral("nobody:x")}) {
        RtspClient client;
        const int refused = client.open(url(kDigest264, QStringLiteral("main"), login), kTcp);
        QVERIFY2(RtspClient::isUnauthorized(refused), qPrintable(QString::number(refused)));
    }
    RtspClient other; // a good password of another camera's secret opens nothing here
    QVERIFY(other.open(url(kDigest264, QStringLiteral("main"), cameraSecrets().value(QStringLiteral("cam-nnmt"))), kTcp)
            < 0);
}

void RtspServerTest::loopGoesOnPastItsEndWithGrowingTimes()
{
    RtspClient client;
    QCOMPARE(client.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    QVERIFY(client.read());
    std::optional<double> first;
    double last = -1;
    int count = 0;
    QElapsedTimer timer;
    timer.start();
    while (count < 75) { // the loop has 50
        const auto packet = client.read();
        QVERIFY(packet);
        QVERIFY(packet->seconds);
        QVERIFY2(*packet->seconds > last, qPrintable(QStringLiteral("%1 after %2").arg(*packet->seconds).arg(last)));
        last = *packet->seconds;
        first = first.value_or(last);
        ++count;
    }
    QVERIFY2(qAbs(last - *first - 74 / 25.0) < 0.1, qPrintable(QString::number(last - *first)));
    QVERIFY2(timer.elapsed() > 2400, qPrintable(QString::number(timer.elapsed())));
}

void RtspServerTest::everyClientBeginsWithAKeyFrameAtOnce()
{
    RtspClient earlier;
    QCOMPARE(earlier.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    for (int i = 0; i < 8; ++i) {
        QVERIFY(earlier.read());
    }
    RtspClient client;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    const auto packet = client.read();
    QVERIFY(packet);
    QVERIFY(packet->key);
    QVERIFY2(timer.elapsed() < 900, qPrintable(QString::number(timer.elapsed())));
}

void RtspServerTest::frozenCameraSendsNothingAndGoesOnLater()
{
    RtspClient client;
    QCOMPARE(client.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    QVERIFY(client.read());
    m_server->setMode(kOpen, RtspServer::Mode::Frozen);
    int rest = 0; // what was under way may still come
    while (client.read(500)) {
        QVERIFY2(++rest < 12, "a frozen camera keeps sending");
    }
    RtspClient late; // it still answers, with the one picture that it has
    QCOMPARE(late.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    m_server->setMode(kOpen, RtspServer::Mode::Ok);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(late.read());
    }
}

void RtspServerTest::cameraThatIsDownRefusesAndDropsItsClients()
{
    RtspClient watching;
    QCOMPARE(watching.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    QVERIFY(watching.read());
    m_server->setMode(kOpen, RtspServer::Mode::Down);
    int rest = 0;
    while (watching.read(1000)) {
        QVERIFY(++rest < 20);
    }
    RtspClient refused;
    QVERIFY(refused.open(url(kOpen, QStringLiteral("main")), kTcp) < 0);
    m_server->setMode(kOpen, RtspServer::Mode::Ok);
    RtspClient again;
    QCOMPARE(again.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    QVERIFY(again.read());
}

void RtspServerTest::serverRestartsOnTheSamePortFromTheCache()
{
    const quint16 port = m_server->port();
    RtspClient watching;
    QCOMPARE(watching.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    QVERIFY(watching.read());
    m_encoded = 0;
    m_server.reset();
    m_server = start(port);
    QVERIFY(m_server);
    QCOMPARE(m_server->port(), port);
    QCOMPARE(m_encoded, 0);
    RtspClient client;
    QCOMPARE(client.open(url(kOpen, QStringLiteral("main")), kTcp), 0);
    QVERIFY(client.read());
}

void RtspServerTest::unreadableListOfCamerasIsAnError()
{
    RtspServer::Settings settings;
    settings.port = 0;
    settings.camerasFile = m_folder.filePath(QStringLiteral("none.yaml"));
    const auto server = RtspServer::start(settings);
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::Config);
}

TOANCANH_TEST(RtspServerTest)
#include "RtspServerTest.moc"
