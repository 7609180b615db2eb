// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/KeptLog.h"
#include "tests/camera/ScriptedCamera.h"
#include "tests/camera/WatchedCamera.h"
#include "tests/support/TestProgram.h"

#include <QTcpSocket>

#include <arpa/inet.h>
#include <atomic>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace toancanh;
using namespace toancanh::camera;

namespace {

std::atomic<bool> isNameServerDead = false;
std::atomic<int> lookups = 0;

} // namespace

/// Stands before the system's own, for FFmpeg and Qt too: "dead.test" is answered only while the name server lives,
/// "two.test" has an address that leads nowhere before the right one.
extern "C" int getaddrinfo(const char *node, const char *service, const addrinfo *wanted, addrinfo **found)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto system = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    const QByteArray name(node);
    if (!name.endsWith(".test"))
        return system(node, service, wanted, found);
    ++lookups;
    for (int i = 0; i < 200 && isNameServerDead; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    if (isNameServerDead)
        return EAI_AGAIN;
    if (name == "unknown.test")
        return EAI_NONAME;
    const int code = system("127.0.0.1", service, wanted, found);
    if (code == 0 && name == "two.test") {
        addrinfo *first = nullptr;
        if (system("127.0.0.2", service, wanted, &first) == 0) {
            first->ai_next = *found;
            *found = first;
        }
    }
    return code;
}

/// Cameras that can't be reached, don't let us in or say what makes no sense.
class ConnectFaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { isNameServerDead = false; }
    void aClosedPortIsSaid();
    void aHostThatSwallowsPacketsIsSaid();
    void aSilentCameraIsSaid();
    void aBabblingCameraIsSaid();
    void aSenselessDescriptionIsSaid_data();
    void aSenselessDescriptionIsSaid();
    void aDeadNameServerIsSaidAndHoldsNobody();
    void anUnknownHostIsSaid();
    void unwatchedCamerasAreLookedUpWithoutHoldingAnybody();
    void everyAddressOfAHostIsTried();
    void aRightPasswordAfterAWrongOneOpens();

private:
    Film m_film;
};

namespace {

constexpr int healLimitMs = 4'000;

QUrl withHost(QUrl url, const char *host)
{
    url.setHost(QString::fromLatin1(host));
    return url;
}

/// A host that answers no packet: its queue of connections is full, so that the kernel drops every further one.
class SwallowingHost
{
public:
    SwallowingHost() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *any = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket, any, size) != 0 || ::listen(m_socket, 0) != 0 || ::getsockname(m_socket, any, &size) != 0)
            qFatal("no port for the swallowing host");
        m_port = ntohs(address.sin_port);
        for (QTcpSocket &filler : m_fillers) {
            filler.connectToHost(QHostAddress::LocalHost, quint16(m_port));
            filler.waitForConnected(300);
        }
    }
    ~SwallowingHost() { ::close(m_socket); }
    SwallowingHost(const SwallowingHost &) = delete;
    SwallowingHost &operator=(const SwallowingHost &) = delete;

    int port() const { return m_port; }
    /// The socket, which listens properly from now on.
    qintptr opened()
    {
        for (QTcpSocket &filler : m_fillers)
            filler.abort();
        ::listen(m_socket, 50);
        return std::exchange(m_socket, -1);
    }

private:
    int m_socket;
    int m_port = 0;
    std::array<QTcpSocket, 3> m_fillers;
};

} // namespace

void ConnectFaultsTest::initTestCase()
{
    m_film = encodedFilm(AV_CODEC_ID_H264, {320, 180}, 120);
}

void ConnectFaultsTest::aClosedPortIsSaid()
{
    ScriptedCamera camera(m_film);
    camera.close();
    const KeptLog log;
    WatchedCamera watched(camera.url());
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(), QStringLiteral("the camera refused the connection"), 3'000);
    QCOMPARE(watched.state(), CameraState::Connecting);
    QTRY_VERIFY_WITH_TIMEOUT(watched.status().attempt > 3, 6'000);
    QVERIFY(camera.reopen());
    QVERIFY(watched.msUntil(CameraState::Live, healLimitMs));
    QCOMPARE(log.linesWith("CAM-1 shows no picture: the camera refused the connection").size(), 1);
    QCOMPARE(log.linesWith("CAM-1 shows a picture again").size(), 1);
}

void ConnectFaultsTest::aHostThatSwallowsPacketsIsSaid()
{
    SwallowingHost host;
    ScriptedCamera camera(m_film);
    camera.close();
    const KeptLog log;
    const QUrl url(QStringLiteral("rtsp://127.0.0.1:%1/main").arg(host.port()));
    {
        WatchedCamera other(url);
        QTest::qWait(500);
        QVERIFY(other.msToStop() < 1'000);
    }
    WatchedCamera watched(url);
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(), QStringLiteral("the camera does not answer"), 8'000);
    QTest::qWait(1'500);
    QVERIFY(camera.reopen(host.opened()));
    const std::optional<qint64> healed = watched.msUntil(CameraState::Live, healLimitMs);
    QVERIFY(healed);
    fprintf(stderr, "live %lld ms after the host answers\n", *healed);
    QCOMPARE(log.linesWith("CAM-1 shows no picture: the camera does not answer").size(), 1);
}

void ConnectFaultsTest::aSilentCameraIsSaid()
{
    ScriptedCamera camera(m_film);
    camera.setSilent(true);
    const KeptLog log;
    WatchedCamera watched(camera.url());
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(), QStringLiteral("the camera does not answer"), 8'000);
    camera.setSilent(false);
    camera.dropWatchers();
    QVERIFY(watched.msUntil(CameraState::Live, healLimitMs));
}

void ConnectFaultsTest::aBabblingCameraIsSaid()
{
    ScriptedCamera camera(m_film);
    camera.setBabbling(true);
    const KeptLog log;
    WatchedCamera watched(camera.url());
    QTRY_COMPARE_WITH_TIMEOUT(
        watched.sentence(), QStringLiteral("what the camera answers makes no sense; is it a camera's address?"), 8'000);
    camera.setBabbling(false);
    camera.dropWatchers();
    QVERIFY(watched.msUntil(CameraState::Live, healLimitMs));
    QCOMPARE(log.linesWith("CAM-1 shows no picture").size(), 1);
}

void ConnectFaultsTest::aSenselessDescriptionIsSaid_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<QString>("sentence");
    const QString noPicture = QStringLiteral("the camera offers no picture");
    QTest::newRow("noise") << QByteArray("\xff\xfe\x01 not a description \x80\r\n\r\n=\r\nm=\r\n") << noPicture;
    QTest::newRow("sound alone") << QByteArray("v=0\r\nm=audio 0 RTP/AVP 0\r\na=control:track1\r\n") << noPicture;
    QTest::newRow("a codec that nobody knows")
        << QByteArray("v=0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 X-SECRET/90000\r\na=control:track1\r\n")
        << QStringLiteral("the camera sends a format that cannot be decoded");
    QTest::newRow("a very long one") << "v=0\r\n" + QByteArray("a=x:y\r\n").repeated(20'000) << noPicture;
    QTest::newRow("a thousand streams")
        << "v=0\r\n" + QByteArray("m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n").repeated(1'000) << QString();
    QTest::newRow("broken parameters") << QByteArray(
        "v=0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/0\r\na=fmtp:96 packetization-mode=9;"
        "sprop-parameter-sets=!!!!,%%%%;profile-level-id=zz\r\na=control:track1\r\n")
                                       << QString();
}

void ConnectFaultsTest::aSenselessDescriptionIsSaid()
{
    QFETCH(QByteArray, description);
    QFETCH(QString, sentence);
    ScriptedCamera camera(m_film);
    camera.setDescription(description);
    const KeptLog log;
    WatchedCamera watched(camera.url());
    if (sentence.isEmpty()) {
        QTest::qWait(3'000); // it may do
    } else {
        QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(), sentence, 8'000);
    }
    camera.setDescription({});
    camera.dropWatchers();
    QVERIFY(watched.msUntil(CameraState::Live, healLimitMs));
    QVERIFY(log.linesWith("CAM-1 shows no picture").size() <= 1);
}

void ConnectFaultsTest::aDeadNameServerIsSaidAndHoldsNobody()
{
    const ScriptedCamera camera(m_film);
    const KeptLog log;
    isNameServerDead = true;
    lookups = 0;
    {
        WatchedCamera other(withHost(camera.url(), "dead.test"));
        QTest::qWait(300);
        QVERIFY(other.msToStop() < 1'000);
    }
    WatchedCamera watched(withHost(camera.url(), "dead.test"));
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(),
                              QStringLiteral("the name server does not say where the camera's host \"dead.test\" is"),
                              8'000);
    QTest::qWait(2'000);
    QCOMPARE(lookups.load(), 1); // both, and every attempt, wait for one answer
    isNameServerDead = false;
    QVERIFY(watched.msUntil(CameraState::Live, healLimitMs));
    QVERIFY(watched.msToStop() < 1'000);
    QCOMPARE(log.linesWith("CAM-1 shows no picture").size(), 1);
}

void ConnectFaultsTest::anUnknownHostIsSaid()
{
    const ScriptedCamera camera(m_film);
    const KeptLog log;
    const WatchedCamera watched(withHost(camera.url(), "unknown.test"));
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(),
                              QStringLiteral("no name server knows the camera's host \"unknown.test\""), 3'000);
}

void ConnectFaultsTest::unwatchedCamerasAreLookedUpWithoutHoldingAnybody()
{
    const ScriptedCamera camera(m_film);
    QList<CameraSpec> cameras;
    for (const char *host : {"here.test", "unknown.test"}) {
        CameraSpec spec;
        spec.id = QString::fromLatin1(host);
        spec.streams = {{withHost(camera.url(), host), {320, 180}}};
        cameras << spec;
    }
    const SystemClock clock;
    const auto noSecrets = [](const QString &) { return Result<QString>(QString()); };
    auto pool = std::make_unique<StreamPool>(cameras, noSecrets, clock);
    QTRY_COMPARE_WITH_TIMEOUT(pool->status(QStringLiteral("here.test")).state, CameraState::Live, 3'000);
    QTRY_COMPARE_WITH_TIMEOUT(pool->status(QStringLiteral("unknown.test")).state, CameraState::Lost, 3'000);
    isNameServerDead = true;
    pool = std::make_unique<StreamPool>(cameras, noSecrets, clock);
    QTRY_COMPARE_WITH_TIMEOUT(pool->status(QStringLiteral("here.test")).state, CameraState::Lost, 6'000);
    QElapsedTimer timer;
    timer.start();
    pool.reset();
    QVERIFY(timer.elapsed() < 1'000);
}

void ConnectFaultsTest::everyAddressOfAHostIsTried()
{
    const ScriptedCamera camera(m_film);
    const WatchedCamera watched(withHost(camera.url(), "two.test"));
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
}

void ConnectFaultsTest::aRightPasswordAfterAWrongOneOpens()
{
    ScriptedCamera camera(m_film);
    camera.setUser("viewer:right");
    const KeptLog log;
    WatchedCamera watched(camera.url(), QStringLiteral("viewer:geheim123"));
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(), QStringLiteral("the camera refused the password"), 5'000);
    watched.setSecret(QStringLiteral("viewer:right"));
    QTest::qWait(2'000);
    QCOMPARE(watched.status().attempt, 1); // an account isn't locked by trying again at once
    QVERIFY(watched.msUntil(CameraState::Live, 35'000));
    QVERIFY(log.linesWith("geheim123").isEmpty());
    QCOMPARE(log.linesWith("CAM-1 shows no picture: the camera refused the password").size(), 1);
}

TOANCANH_TEST(ConnectFaultsTest)
#include "ConnectFaultsTest.moc"
