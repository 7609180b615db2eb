// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamPool.h"
#include "tests/camera/KeptLog.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>

#include <csignal>

using namespace toancanh;
using namespace toancanh::camera;

namespace {

/// A camera in a process of its own, so that it can be killed and frozen.
class TestServer
{
public:
    explicit TestServer(const QStringList &user = {}) : m_user(user) { start(0); }
    ~TestServer() { kill(); }
    void start(int port)
    {
        m_process.start(QStringLiteral(CAMERA_TEST_SERVER), QStringList{QString::number(port)} + m_user);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
        }
        m_port = m_process.readLine().trimmed().toInt();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void freeze() const { ::kill(pid_t(m_process.processId()), SIGSTOP); }
    void thaw() const { ::kill(pid_t(m_process.processId()), SIGCONT); }
    int port() const { return m_port; }
    QUrl url(const QString &path) const { return QUrl(QStringLiteral("rtsp://127.0.0.1:%1/%2").arg(m_port).arg(path)); }

private:
    QProcess m_process;
    QStringList m_user;
    int m_port = 0;
};

const QString cameraId = QStringLiteral("CAM-1");

CameraSpec specOf(const QList<StreamSpec> &streams, const QString &secret = {})
{
    CameraSpec spec;
    spec.id = cameraId;
    spec.name = QStringLiteral("Một");
    spec.streams = streams;
    spec.secret = secret;
    return spec;
}

CameraSpec specOf(const TestServer &server, const QString &secret = {})
{
    return specOf({{server.url(QStringLiteral("main")), {640, 360}}, {server.url(QStringLiteral("sub")), {320, 180}}},
                  secret);
}

StreamPool::SecretOf noSecrets()
{
    return [](const QString &) { return Result<QString>(QString()); };
}

} // namespace

class StreamPoolTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstFrameComesSoonAndFits();
    void oneDecodeServesTwoSubscriptions();
    void aLargerTileTakesTheLargerStream();
    void pictureTimesAreTheSenders();
    void aKilledServerIsNoticedAndARestartedOneIsBackSoon();
    void aFrozenServerIsNoticed();
    void aWrongPasswordIsSaidAndNeverLogged();
    void theRightPasswordShowsThePicture();
    void aCameraOverUdpShowsItsPicture();
    void aThumbnailDecodesKeyFramesAloneAndStaysLive();
    void unwatchedCamerasAreAskedWhetherTheyAnswer();
    void destructionIsQuickWhileCamerasHang();
    void anEndedSubscriptionEndsTheStream();

private:
    SystemClock m_clock;
};

void StreamPoolTest::theFirstFrameComesSoonAndFits()
{
    const TestServer server;
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    QElapsedTimer timer;
    timer.start();
    const auto slot = pool.subscribe(cameraId, {200, 200});
    QCOMPARE(pool.status(cameraId).state, CameraState::Connecting);
    QTRY_VERIFY_WITH_TIMEOUT(slot->newest().sequence > 0, 5'000);
    qInfo("first frame after %lld ms", timer.elapsed());
    QCOMPARE(slot->newest().image.size(), QSize(200, 112));
    QCOMPARE(slot->newest().image.format(), QImage::Format_RGB32);
    QTRY_COMPARE(pool.status(cameraId).state, CameraState::Live);
    QTRY_VERIFY_WITH_TIMEOUT(qAbs(pool.status(cameraId).framesPerSecond - 15) < 2, 5'000);
    QCOMPARE(pool.status(cameraId).decoder, QStringLiteral("h264 · software"));
}

void StreamPoolTest::oneDecodeServesTwoSubscriptions()
{
    const TestServer server;
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    const auto small = pool.subscribe(cameraId, {160, 90});
    const auto again = pool.subscribe(cameraId, {160, 90});
    const auto large = pool.subscribe(cameraId, {320, 180});
    QCOMPARE(small, again);
    QTRY_VERIFY_WITH_TIMEOUT(large->newest().sequence > 20, 8'000);
    QCOMPARE(small->newest().image.size(), QSize(160, 90));
    QCOMPARE(large->newest().image.size(), QSize(320, 180));
    // Two decodes would count apart.
    QVERIFY(qAbs(small->newest().sequence - large->newest().sequence) <= 3);
}

void StreamPoolTest::aLargerTileTakesTheLargerStream()
{
    const TestServer server;
    StreamPool pool({specOf({{server.url(QStringLiteral("nowhere")), {1280, 720}},
                             {server.url(QStringLiteral("sub")), {320, 180}}})},
                    noSecrets(), m_clock);
    const auto small = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(small->newest().sequence > 0, 5'000);
    // Only asking for the larger stream, which isn't there, can give this error.
    const KeptLog log;
    auto large = pool.subscribe(cameraId, {1280, 720});
    QTRY_VERIFY_WITH_TIMEOUT(pool.status(cameraId).error.has_value(), 5'000);
    QCOMPARE(pool.status(cameraId).error->sentence, QStringLiteral("the camera has no stream of this name"));
    large.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!pool.status(cameraId).error.has_value(), 5'000);
}

void StreamPoolTest::pictureTimesAreTheSenders()
{
    const TestServer server;
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(slot->newest().isSenderTime, 12'000);
    const qint64 behindMs = m_clock.nowMs() - slot->newest().takenAtMs;
    qInfo("sender's time is %lld ms behind", behindMs);
    QVERIFY(behindMs > -200 && behindMs < 2'000);
}

void StreamPoolTest::aKilledServerIsNoticedAndARestartedOneIsBackSoon()
{
    TestServer server;
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Live, 5'000);

    const KeptLog log;
    const qint64 lastSequence = slot->newest().sequence;
    server.kill();
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Reconnecting, 6'000);
    QVERIFY(slot->newest().sequence >= lastSequence);
    QVERIFY(!slot->newest().image.isNull());
    QVERIFY(pool.status(cameraId).error.has_value());
    QVERIFY(pool.status(cameraId).attempt > 0);

    QElapsedTimer timer;
    timer.start();
    server.start(server.port());
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Live, 5'000);
    fprintf(stderr, "live %lld ms after the restart\n", timer.elapsed());
    QVERIFY(!pool.status(cameraId).error.has_value());
    QCOMPARE(log.lines().filter(QStringLiteral("shows no picture")).size(), 1);
    QCOMPARE(log.lines().filter(QStringLiteral("shows a picture again")).size(), 1);
}

void StreamPoolTest::aFrozenServerIsNoticed()
{
    const TestServer server;
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Live, 5'000);
    const KeptLog log;
    server.freeze();
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Reconnecting, 4'000);
    QTRY_VERIFY_WITH_TIMEOUT(pool.status(cameraId).error.has_value(), 2'000);
    QCOMPARE(pool.status(cameraId).error->sentence, QStringLiteral("the camera has stopped sending"));
    server.thaw();
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Live, 10'000);
}

void StreamPoolTest::aWrongPasswordIsSaidAndNeverLogged()
{
    const TestServer server({QStringLiteral("viewer"), QStringLiteral("right")});
    const KeptLog log;
    StreamPool pool(
        {specOf(server, QStringLiteral("cam"))},
        [](const QString &) { return Result<QString>(QStringLiteral("viewer:geheim123")); }, m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(pool.status(cameraId).error.has_value(), 5'000);
    QCOMPARE(pool.status(cameraId).error->kind, ErrorKind::Auth);
    QCOMPARE(pool.status(cameraId).error->sentence, QStringLiteral("the camera refused the password"));
    QVERIFY(!pool.status(cameraId).error->where.contains(QStringLiteral("geheim123")));
    QTest::qWait(2'000);
    QCOMPARE(pool.status(cameraId).attempt, 1); // an account isn't locked by trying again
    QVERIFY(!log.lines().isEmpty());
    QVERIFY(log.lines().filter(QStringLiteral("geheim123")).isEmpty());
}

void StreamPoolTest::theRightPasswordShowsThePicture()
{
    const TestServer server({QStringLiteral("viewer"), QStringLiteral("r@ght:1/2")});
    StreamPool pool(
        {specOf(server, QStringLiteral("cam"))},
        [](const QString &) { return Result<QString>(QStringLiteral("viewer:r@ght:1/2")); }, m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(slot->newest().sequence > 0, 5'000);
}

void StreamPoolTest::aCameraOverUdpShowsItsPicture()
{
    const TestServer server;
    CameraSpec spec = specOf(server);
    spec.transport = Transport::Udp;
    StreamPool pool({spec}, noSecrets(), m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(slot->newest().sequence > 5, 8'000);
}

void StreamPoolTest::aThumbnailDecodesKeyFramesAloneAndStaysLive()
{
    const TestServer server; // one key frame in fifteen
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    const auto slot = pool.subscribe(cameraId, {160, 90}, Effort::KeyFramesOnly);
    QTRY_VERIFY_WITH_TIMEOUT(pool.status(cameraId).framesPerSecond > 12, 8'000);
    const qint64 before = slot->newest().sequence;
    QTest::qWait(2'000);
    const qint64 decoded = slot->newest().sequence - before;
    QVERIFY2(decoded >= 1 && decoded <= 4, qPrintable(QString::number(decoded)));
    QCOMPARE(pool.status(cameraId).state, CameraState::Live);

    const auto whole = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(whole->newest().sequence > before + 20, 8'000);
}

void StreamPoolTest::unwatchedCamerasAreAskedWhetherTheyAnswer()
{
    const TestServer server;
    CameraSpec missing = specOf({{server.url(QStringLiteral("nowhere")), {320, 180}}});
    missing.id = QStringLiteral("CAM-2");
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl closedUrl(QStringLiteral("rtsp://127.0.0.1:%1/main").arg(closed.serverPort()));
    closed.close();
    CameraSpec refusing = specOf({{closedUrl, {320, 180}}});
    refusing.id = QStringLiteral("CAM-3");
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    CameraSpec hanging =
        specOf({{QUrl(QStringLiteral("rtsp://127.0.0.1:%1/main").arg(silent.serverPort())), {320, 180}}});
    hanging.id = QStringLiteral("CAM-4");

    const StreamPool pool({specOf(server), missing, refusing, hanging}, noSecrets(), m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Live, 3'000);
    QCOMPARE(pool.status(cameraId).framesPerSecond, 0.0);
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(missing.id).state, CameraState::Lost, 3'000);
    QCOMPARE(pool.status(missing.id).error->sentence, QStringLiteral("the camera has no stream of this name"));
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(refusing.id).state, CameraState::Lost, 3'000);
    QCOMPARE(pool.status(refusing.id).error->sentence, QStringLiteral("the camera refused the connection"));
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(hanging.id).state, CameraState::Lost, 5'000);
    QCOMPARE(pool.status(hanging.id).error->sentence, QStringLiteral("the camera does not answer"));
}

void StreamPoolTest::destructionIsQuickWhileCamerasHang()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QList<CameraSpec> cameras;
    for (int i = 0; i < 25; ++i) {
        cameras << specOf({{QUrl(QStringLiteral("rtsp://127.0.0.1:%1/main").arg(silent.serverPort())), {320, 180}}});
        cameras.last().id = QStringLiteral("CAM-%1").arg(i);
    }
    auto pool = std::make_unique<StreamPool>(cameras, noSecrets(), m_clock);
    QList<std::shared_ptr<FrameSlot>> slots_;
    for (const CameraSpec &spec : cameras)
        slots_ << pool->subscribe(spec.id, {160, 90});
    QTest::qWait(500);
    QElapsedTimer timer;
    timer.start();
    pool.reset();
    qInfo("25 hanging cameras let go in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 1'000);
}

void StreamPoolTest::anEndedSubscriptionEndsTheStream()
{
    const TestServer server;
    StreamPool pool({specOf(server)}, noSecrets(), m_clock);
    auto slot = pool.subscribe(cameraId, {160, 90});
    QTRY_VERIFY_WITH_TIMEOUT(slot->newest().sequence > 5, 5'000);
    slot.reset();
    // The stream lingers, then the camera is only asked whether it answers.
    QTest::qWait(1'000);
    QVERIFY(pool.status(cameraId).framesPerSecond > 0);
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).framesPerSecond, 0.0, 6'000);
    QTRY_COMPARE_WITH_TIMEOUT(pool.status(cameraId).state, CameraState::Live, 4'000);
}

TOANCANH_TEST(StreamPoolTest)
#include "StreamPoolTest.moc"
