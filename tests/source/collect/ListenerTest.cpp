// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/LineStream.h"
#include "tests/support/TestProgram.h"

#include "models/source/trial/SourceTrial.h"
#include "tests/format/AisWriter.h"
#include "tests/source/collect/CollectorFixture.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace toancanh;

namespace {

constexpr int patienceMs = 15'000;

/// Says the same to everybody who connects, and goes on saying what it is told.
class TinyStreamServer : public QObject
{
public:
    explicit TinyStreamServer(const QByteArray &greeting) : m_greeting(greeting)
    {
        [this] { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }();
        m_port = m_server.serverPort();
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++connections;
                m_sockets << socket;
                socket->write(m_greeting);
            }
        });
    }
    QString url() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_port); }
    void say(const QByteArray &bytes)
    {
        for (QTcpSocket *socket : std::as_const(m_sockets))
            socket->write(bytes);
    }
    void hangUp()
    {
        const QList<QTcpSocket *> gone = std::exchange(m_sockets, {});
        for (QTcpSocket *socket : gone) {
            socket->disconnectFromHost();
            socket->deleteLater();
        }
    }
    int connections = 0;

private:
    QByteArray m_greeting;
    QTcpServer m_server;
    quint16 m_port = 0;
    QList<QTcpSocket *> m_sockets;
};

source::SourceSpec streamSource(const QString &url)
{
    source::SourceSpec source = CollectorFixture::source(60'000);
    source.request.url = url;
    source.format.kind = format::FormatSpec::Kind::Nmea;
    source.fields = {CollectorFixture::field("code", "mmsi"), CollectorFixture::field("note", "name")};
    return source;
}

} // namespace

class ListenerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void shipsComeIntoTheStoreAndStayFresh();
    void qualityOfAMinuteIsJudgedWhenItIsOver();
    void brokenConnectionIsSaidOnceAndMadeAnew();
    void silentConnectionIsTakenForDead();
    void triesComeLaterAndLater();
    void garbageIsNoData();
    void trialListensForAWhile();
};

void ListenerTest::shipsComeIntoTheStoreAndStayFresh()
{
    TinyStreamServer server(AisWriter::position(574'000'001, 16, 108).lines() + "!AIVDM,1,1,,B,broken,0*00\r\n");
    CollectorFixture fixture;
    fixture.collect({streamSource(server.url())});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("574000001"), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->rows == 1, patienceMs);
    QVERIFY(!fixture.state()->error);
    QCOMPARE(fixture.state()->rejected, 1);
    QVERIFY(fixture.clock.nowMs() - fixture.state()->dataAtMs.value_or(0) < patienceMs);
    const qint64 firstMs = *fixture.state()->dataAtMs;

    server.say(AisWriter::voyage(574'000'001, QStringLiteral("AN HAI 01")).lines());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.ask(QStringLiteral("SELECT note FROM dossier")), QStringLiteral("AN HAI 01"),
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state()->dataAtMs.value_or(0) > firstMs, patienceMs);
    QCOMPARE(server.connections, 1);
}

void ListenerTest::qualityOfAMinuteIsJudgedWhenItIsOver()
{
    TinyStreamServer server(AisWriter::position(574'000'001, 16, 108).lines() + "!AIVDM,1,1,,B,broken,0*00\r\n");
    CollectorFixture fixture;
    fixture.collect({streamSource(server.url())});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(), 1, patienceMs);
    fixture.clock.setBy(61'000);
    server.say(AisWriter::voyage(574'000'001, QStringLiteral("AN HAI 01")).lines());
    QTRY_COMPARE_WITH_TIMEOUT(
        fixture.ask(QStringLiteral("SELECT rows || ' ' || passed || ' ' || rejected FROM source_quality")),
        QStringLiteral("3 2 1"), patienceMs);
}

void ListenerTest::brokenConnectionIsSaidOnceAndMadeAnew()
{
    TinyStreamServer server(AisWriter::position(574'000'001, 16, 108).lines());
    LogKeeper log;
    CollectorFixture fixture;
    fixture.collect({streamSource(server.url())});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(), 1, patienceMs);
    server.hangUp();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->error, patienceMs);
    QVERIFY2(fixture.state()->error->sentence.contains(QStringLiteral("closed the connection")),
             qPrintable(fixture.state()->error->sentence));
    QVERIFY(!fixture.state()->error->next.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(server.connections == 2 && !fixture.state()->error, patienceMs);
    QCOMPARE(log.count(QStringLiteral("source s fails")), 1);
    QTRY_COMPARE(log.count(QStringLiteral("source s works again")), 1);
}

void ListenerTest::silentConnectionIsTakenForDead()
{
    TinyStreamServer server({});
    QList<Error> errors;
    source::LineStream::Limits limits;
    limits.silenceMs = 50;
    limits.firstRetryMs = 10;
    source::LineStream stream(
        QUrl(server.url()), limits, [](const QByteArray &) {}, [&](const Error &error, qint64) { errors << error; });
    stream.open();
    QTRY_VERIFY_WITH_TIMEOUT(server.connections >= 2, patienceMs);
    QCOMPARE(errors.constFirst().kind, ErrorKind::Timeout);
    QCOMPARE(errors.constFirst().where, server.url());
}

void ListenerTest::triesComeLaterAndLater()
{
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("tcp://127.0.0.1:%1").arg(nobody.serverPort()));
    nobody.close();
    QList<qint64> waits;
    source::LineStream::Limits limits;
    limits.firstRetryMs = 8;
    limits.longestRetryMs = 64;
    source::LineStream stream(
        url, limits, [](const QByteArray &) {},
        [&](const Error &error, qint64 waitMs) {
            QCOMPARE(error.kind, ErrorKind::Network);
            waits << waitMs;
        });
    stream.open();
    QTRY_VERIFY_WITH_TIMEOUT(waits.size() >= 6, patienceMs);
    QVERIFY(waits.at(0) <= 8);
    QVERIFY(waits.at(3) > waits.at(0));
    QVERIFY(waits.at(5) >= 48 && waits.at(5) <= 64);
}

void ListenerTest::garbageIsNoData()
{
    TinyStreamServer server(QByteArray(300'000, 'x') + "\n$GPGGA,1*00\n\x00\xff\n");
    CollectorFixture fixture;
    fixture.collect({streamSource(server.url())});
    QTRY_COMPARE_WITH_TIMEOUT(server.connections, 1, patienceMs);
    server.say(AisWriter::position(574'000'002, 16, 108).lines());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("574000002"), patienceMs);
}

void ListenerTest::trialListensForAWhile()
{
    TinyStreamServer server(AisWriter::position(574'000'001, 16, 108).lines()
                            + AisWriter::voyage(574'000'001, QStringLiteral("AN HAI 01")).lines());
    const source::TrialSettings settings{
        {streamSource(server.url())}, {CollectorFixture::dossier()}, {}, {}, testZone, 0, 1500};
    const SystemClock clock;
    const Result<source::SourceTrial> trial = source::trySource(settings, QStringLiteral("s"), clock);
    QVERIFY(trial && !trial->error);
    QCOMPARE(trial->rows.size(), size_t(1));
    QCOMPARE(std::get<std::string>(trial->rows.front().values.at(1)), std::string("AN HAI 01"));
    QCOMPARE(trial->pages.size(), 1);
    QCOMPARE(trial->pages.constFirst().address, server.url());
}

TOANCANH_TEST(ListenerTest)
#include "ListenerTest.moc"
