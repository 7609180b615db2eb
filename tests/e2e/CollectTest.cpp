// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/Runtime.h"
#include "models/store/query/Reader.h"
#include "tests/e2e/SimulatedProvince.h"
#include "tests/support/TestProgram.h"

#include <QLoggingCategory>
#include <QSignalSpy>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace toancanh;

namespace {

constexpr int startMs = 120'000;
constexpr int firstFetchMs = 240'000; // a year of dossiers, unoptimized and on a busy machine
constexpr int endMs = 60'000;
constexpr int leaseMs = 60'000; // it runs out after ten seconds
constexpr qint64 watchdogUs = 2'000'000;

/// The service manager's end of NOTIFY_SOCKET.
class NotifySocket
{
public:
    explicit NotifySocket(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = path.toUtf8();
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        m_isBound = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
    }
    ~NotifySocket() { ::close(m_socket); }
    NotifySocket(const NotifySocket &) = delete;
    NotifySocket &operator=(const NotifySocket &) = delete;

    bool isBound() const { return m_isBound; }
    /// Everything that was told until now.
    const QByteArrayList &told()
    {
        QByteArray message(4096, '\0');
        for (;;) {
            const ssize_t size = ::recv(m_socket, message.data(), size_t(message.size()), 0);
            if (size < 0)
                return m_told;
            m_told << message.left(size);
        }
    }

private:
    int m_socket;
    bool m_isBound = false;
    QByteArrayList m_told;
};

} // namespace

/// `toancanh collect` as a service, without a display, against the simulated province; and a wall's runtime beside it.
/// The slots build on one another.
class CollectTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itTellsThatItIsReadyAndFeedsTheWatchdog();
    void whatItsSourcesBringIsStoredAndItsRulesAreEvaluated();
    void aWallBesideItShowsItsDataAndFetchesNothing();
    void whereItIsKilledTheOtherTakesOver();
    void askedToEndItEndsWellAndFreesTheLease();
    void cleanupTestCase();

private:
    bool startCollecting(QProcess &process);
    qint64 count(const QString &database, const QString &sql) const;

    SimulatedProvince m_province;
    app::RunOptions m_options;
    std::unique_ptr<NotifySocket> m_service;
    QProcess m_collect;
    std::unique_ptr<app::Runtime> m_beside;
};

void CollectTest::initTestCase()
{
    QVERIFY2(m_province.start(), qPrintable(m_province.errorText()));
    m_options.profileFolder = m_province.writeProfile();
    m_options.dataFolder = m_province.dataFolder();
    m_options.secretsFile = m_province.secretsFile();
    m_service = std::make_unique<NotifySocket>(m_province.folder() + QStringLiteral("/notify"));
    QVERIFY(m_service->isBound());
}

void CollectTest::cleanupTestCase()
{
    m_beside.reset();
    m_collect.kill();
    m_collect.waitForFinished(endMs);
}

bool CollectTest::startCollecting(QProcess &process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(display));
    environment.insert(QStringLiteral("NOTIFY_SOCKET"), m_province.folder() + QStringLiteral("/notify"));
    environment.insert(QStringLiteral("WATCHDOG_USEC"), QString::number(watchdogUs));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(TOANCANH_PROGRAM),
                  {QStringLiteral("collect"), QStringLiteral("--lang"), QStringLiteral("en"),
                   QStringLiteral("--profile"), m_options.profileFolder, QStringLiteral("--data"), m_options.dataFolder,
                   QStringLiteral("--secrets-file"), m_options.secretsFile});
    return process.waitForStarted();
}

qint64 CollectTest::count(const QString &database, const QString &sql) const
{
    auto file =
        store::Database::open(m_options.dataFolder + QLatin1Char('/') + database, store::Database::Access::ReadOnly);
    return file ? file->integer(sql).value_or(-1) : -1;
}

void CollectTest::itTellsThatItIsReadyAndFeedsTheWatchdog()
{
    QVERIFY(startCollecting(m_collect));
    QTRY_VERIFY2_WITH_TIMEOUT(m_service->told().contains("READY=1"), m_collect.readAllStandardOutput().constData(),
                              startMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_service->told().count("WATCHDOG=1") >= 3, startMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_service->told().contains("STATUS=this program collects now"), startMs);
}

void CollectTest::whatItsSourcesBringIsStoredAndItsRulesAreEvaluated()
{
    const auto loaded = check::LoadedProfile::load(m_options.profileFolder, QStringLiteral(TOANCANH_DOMAINS));
    QVERIFY2(loaded.findings().isEmpty(), qPrintable(loaded.findings().value(0).text()));
    QTRY_COMPARE_WITH_TIMEOUT(
        count(QStringLiteral("cache.db"), QStringLiteral("SELECT count(*) FROM source_state WHERE last_success > 0")),
        qint64(loaded.sources.size()), firstFetchMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        count(QStringLiteral("centre.db"), QStringLiteral("SELECT count(*) FROM alert_transition")) > 0, firstFetchMs);
}

void CollectTest::aWallBesideItShowsItsDataAndFetchesNothing()
{
    auto loaded = check::LoadedProfile::load(m_options.profileFolder, QStringLiteral(TOANCANH_DOMAINS));
    const qsizetype sources = loaded.sources.size();
    auto built = app::Runtime::build(m_options, std::move(loaded),
                                     {.domainFolder = QStringLiteral(TOANCANH_DOMAINS), .hasCameras = false});
    QVERIFY2(built, built ? "" : qPrintable(built.error().sentence));
    m_beside = *std::move(built);
    QSignalSpy told(m_beside.get(), &app::Runtime::collectingChanged);
    const QString metric = QStringLiteral("on-time");
    m_beside->watch({metric});
    m_beside->start();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, leaseMs);
    QCOMPARE(told.first().first().toBool(), false);
    QCOMPARE(m_beside->store().sourceStates().size(), sources);
    const auto hasResult = [&] {
        const auto result = m_beside->metrics().result(metric);
        return result && !result->error && !result->isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasResult(), leaseMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_beside->alerts().alerts().isEmpty(), leaseMs);
    QVERIFY(!m_beside->collector());
}

void CollectTest::whereItIsKilledTheOtherTakesOver()
{
    QSignalSpy told(m_beside.get(), &app::Runtime::collectingChanged);
    m_collect.kill();
    QVERIFY(m_collect.waitForFinished(endMs));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, leaseMs);
    QVERIFY(told.first().first().toBool());
    QVERIFY(m_beside->collector());
    m_beside.reset();
}

void CollectTest::askedToEndItEndsWellAndFreesTheLease()
{
    QProcess collect;
    const qsizetype before = m_service->told().size();
    QVERIFY(startCollecting(collect));
    QTRY_VERIFY_WITH_TIMEOUT(m_service->told().mid(before).contains("STATUS=this program collects now"), leaseMs);
    QCOMPARE(count(QStringLiteral("centre.db"), QStringLiteral("SELECT count(*) FROM lease")), 1);
    collect.terminate();
    QVERIFY(collect.waitForFinished(endMs));
    const QByteArray said = collect.readAllStandardOutput();
    QVERIFY2(collect.exitStatus() == QProcess::NormalExit, said.constData());
    QCOMPARE(collect.exitCode(), 0);
    QVERIFY2(said.contains("asked to end"), said.constData());
    QVERIFY(m_service->told().mid(before).contains("STOPPING=1"));
    QCOMPARE(count(QStringLiteral("centre.db"), QStringLiteral("SELECT count(*) FROM lease")), 0);
}

TOANCANH_TEST(CollectTest)
#include "CollectTest.moc"
