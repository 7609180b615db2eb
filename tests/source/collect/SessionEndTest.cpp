// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/collect/CollectorFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

namespace {

constexpr int patienceMs = 10'000;

void collect(CollectorFixture &fixture, const source::SourceSpec &source)
{
    fixture.collector = std::make_unique<source::Collector>(
        *fixture.store, QList<source::SourceSpec>{source},
        [](const QString &) -> Result<QString> { return QStringLiteral("ioc:s3cret"); }, fixture.clock, testZone);
    fixture.collector->start();
}

} // namespace

/// Systems whose sessions end with an answer of status 200: the page of a login, or an error in JSON.
class SessionEndTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSessionThatIsOverIsLoggedInAnewWithinTheFetch_data();
    void aSessionThatIsOverIsLoggedInAnewWithinTheFetch();
    void aSystemThatNeverLetsInIsLoggedInOnceMoreOnly();

private:
    TinyHttpServer::Reply serve(const TinyHttpServer::Request &request);
    source::SourceSpec source() const;

    std::unique_ptr<TinyHttpServer> m_server;
    TinyHttpServer::Reply m_whenOver;
    int m_logins = 0;
    QByteArray m_session; ///< of the last login; empty: over
};

void SessionEndTest::init()
{
    StrictTest::init();
    m_logins = 0;
    m_session.clear();
    m_server =
        std::make_unique<TinyHttpServer>([this](const TinyHttpServer::Request &request) { return serve(request); });
}

TinyHttpServer::Reply SessionEndTest::serve(const TinyHttpServer::Request &request)
{
    if (request.target == "/login") {
        m_session = "s" + QByteArray::number(++m_logins);
        return {200, "{\"token\":\"" + m_session + "\"}", {}};
    }
    const bool isIn = !m_session.isEmpty() && request.headers.value("authorization") == "Bearer " + m_session;
    return isIn ? TinyHttpServer::Reply{200, jsonRows(0, 3), {}} : m_whenOver;
}

source::SourceSpec SessionEndTest::source() const
{
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.request.url = m_server->url(QStringLiteral("/data")).toString();
    source.request.auth.kind = net::AuthKind::Login;
    source.request.auth.secret = QStringLiteral("ioc");
    source.request.auth.token.url = m_server->url(QStringLiteral("/login")).toString();
    source.request.auth.token.tokenAt = QStringLiteral("/token");
    source.fails =
        field::FailureSpec{{QStringLiteral("/error/code"), {}, {QString()}}, QStringLiteral("/error/message")};
    return source;
}

void SessionEndTest::aSessionThatIsOverIsLoggedInAnewWithinTheFetch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("the page of a login") << QByteArray("<!DOCTYPE html><html><body>Đăng nhập</body></html>");
    QTest::newRow("an error in JSON") << QByteArray(R"({"error":{"code":498,"message":"Invalid Token"}})");
}

void SessionEndTest::aSessionThatIsOverIsLoggedInAnewWithinTheFetch()
{
    QFETCH(QByteArray, body);
    m_whenOver = {200, body, {}};
    CollectorFixture fixture;
    collect(fixture, source());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(), 3, patienceMs);
    QCOMPARE(m_logins, 1);

    m_session.clear();
    const qint64 before = fixture.state()->lastSuccessMs.value_or(0);
    fixture.collector->fetchNow(source().id);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state()->lastSuccessMs.value_or(0) > before, patienceMs);
    QVERIFY(!fixture.state()->error);
    QCOMPARE(m_logins, 2);
}

void SessionEndTest::aSystemThatNeverLetsInIsLoggedInOnceMoreOnly()
{
    const LogKeeper log;
    m_whenOver = {200, R"({"error":{"code":498,"message":"Invalid Token"}})", {}};
    CollectorFixture fixture;
    collect(fixture, source());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(), 3, patienceMs);
    m_server->setHandler([this](const TinyHttpServer::Request &request) {
        return request.target == "/login" ? serve(request) : m_whenOver;
    });
    fixture.collector->fetchNow(source().id);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state()->error.has_value(), patienceMs);
    QVERIFY2(fixture.state()->error->sentence.contains(QStringLiteral("Invalid Token")),
             qPrintable(fixture.state()->error->sentence));
    QCOMPARE(m_logins, 2);
    QCOMPARE(fixture.count(), 3);
}

TOANCANH_TEST(SessionEndTest)
#include "SessionEndTest.moc"
