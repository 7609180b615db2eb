// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

using namespace toancanh;

class LoginTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneLoginServesParallelRequests();
    void tokenIsRenewedAtFourFifthsOfItsLife();
    void tokenWithoutALifeIsUsedUntilItIsRefused_data();
    void tokenWithoutALifeIsUsedUntilItIsRefused();
    void aServerThatForbidsForEverIsAskedTwice();
    void aRefusedPasswordIsAnAuthErrorWithoutThePassword();
    void theTokenStandsInTheHeaderThatTheProfileNames();
    void theLoginHasTheTimeOfTheRequest();
    void theTokenStandsInTheQueryWhereTheProfileSaysSo();
    void theCookiesOfALoginAreSentAndRenewed_data();
    void theCookiesOfALoginAreSentAndRenewed();
    void cookiesThatALoginSetsOnItsWayAreTaken();
    void cookiesGoToNoOtherServer();
    void whatALoginSaysOfARefusalComesWithItsSecrets();

private:
    TinyHttpServer::Reply serve(const TinyHttpServer::Request &request);
    net::Credentials credentials() const;
    std::vector<net::Outcome> get(net::Authorizer &authorizer, size_t count = 1, qint64 deadlineMs = 5000);

    ManualClock m_clock;
    net::HttpClient m_client{m_clock};
    std::unique_ptr<TinyHttpServer> m_server;
    int m_logins = 0;
    int m_refusal = 401;
    QByteArray m_goodToken;
};

void LoginTest::init()
{
    StrictTest::init();
    m_logins = 0;
    m_refusal = 401;
    m_server =
        std::make_unique<TinyHttpServer>([this](const TinyHttpServer::Request &request) { return serve(request); });
}

TinyHttpServer::Reply LoginTest::serve(const TinyHttpServer::Request &request)
{
    if (request.target == "/login") {
        ++m_logins;
        if (request.body != "username=ioc&password=s3cret")
            return {401, "{\"message\":\"s3cret\"}", {}};
        m_goodToken = "t" + QByteArray::number(m_logins);
        return {200, "{\"data\":{\"token\":\"" + m_goodToken + "\"}}", {}};
    }
    return {request.headers.value("authorization") == "Bearer " + m_goodToken ? 200 : m_refusal, "[]", {}};
}

net::Credentials LoginTest::credentials() const
{
    net::Credentials credentials;
    credentials.kind = net::AuthKind::Login;
    credentials.secret = QStringLiteral("ioc:s3cret");
    credentials.token.url = m_server->url(QStringLiteral("/login")).toString();
    credentials.token.tokenAt = QStringLiteral("/data/token");
    return credentials;
}

std::vector<net::Outcome> LoginTest::get(net::Authorizer &authorizer, size_t count, qint64 deadlineMs)
{
    std::vector<net::Outcome> outcomes;
    for (size_t i = 0; i < count; ++i) {
        net::Request request;
        request.url = m_server->url(QStringLiteral("/x"));
        request.deadlineMs = deadlineMs;
        authorizer.send(request, this, [&](net::Outcome one) { outcomes.push_back(std::move(one)); });
    }
    (void)QTest::qWaitFor([&] { return outcomes.size() == count; }, 10'000);
    return outcomes;
}

void LoginTest::oneLoginServesParallelRequests()
{
    net::Authorizer authorizer(m_client, credentials());
    for (const net::Outcome &outcome : get(authorizer, 5))
        QVERIFY(outcome.response);
    QCOMPARE(m_logins, 1);
}

void LoginTest::tokenIsRenewedAtFourFifthsOfItsLife()
{
    net::Credentials own = credentials();
    own.token.lifeMs = 100'000;
    net::Authorizer authorizer(m_client, own);
    QVERIFY(get(authorizer).front().response);
    m_clock.advance(79'000);
    QVERIFY(get(authorizer).front().response);
    QCOMPARE(m_logins, 1);
    m_clock.advance(1'000);
    QVERIFY(get(authorizer).front().response);
    QCOMPARE(m_logins, 2);
}

void LoginTest::tokenWithoutALifeIsUsedUntilItIsRefused_data()
{
    QTest::addColumn<int>("refusal");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
}

void LoginTest::tokenWithoutALifeIsUsedUntilItIsRefused()
{
    QFETCH(int, refusal);
    m_refusal = refusal;
    net::Authorizer authorizer(m_client, credentials());
    QVERIFY(get(authorizer).front().response);
    m_clock.advance(400LL * 24 * 3600 * 1000);
    QVERIFY(get(authorizer).front().response);
    QCOMPARE(m_logins, 1);
    m_goodToken = "revoked";
    for (const net::Outcome &outcome : get(authorizer, 3))
        QVERIFY(outcome.response);
    QCOMPARE(m_logins, 2);
}

void LoginTest::aServerThatForbidsForEverIsAskedTwice()
{
    m_server->setHandler([this](const TinyHttpServer::Request &request) {
        return request.target == "/login" ? serve(request) : TinyHttpServer::Reply{403, {}, {}};
    });
    net::Authorizer authorizer(m_client, credentials());
    const net::Outcome outcome = get(authorizer).front();
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.status, 403);
    QCOMPARE(m_logins, 2);
    QCOMPARE(m_server->requests().size(), 4);
}

void LoginTest::aRefusedPasswordIsAnAuthErrorWithoutThePassword()
{
    net::Credentials wrong = credentials();
    wrong.secret = QStringLiteral("ioc:wr0ng");
    net::Authorizer authorizer(m_client, wrong);
    const net::Outcome outcome = get(authorizer).front();
    QVERIFY(!outcome.response);
    const Error error = outcome.response.error();
    QCOMPARE(error.kind, ErrorKind::Auth);
    QCOMPARE(error.sentence, QStringLiteral("the login refused the user or password (401)"));
    QCOMPARE(error.where, m_server->url(QStringLiteral("/login")).toString());
    QCOMPARE(m_logins, 1);
}

void LoginTest::theTokenStandsInTheHeaderThatTheProfileNames()
{
    net::Credentials own = credentials();
    own.token.header = QStringLiteral("X-Token");
    own.token.prefix = QString();
    net::Authorizer authorizer(m_client, own);
    (void)get(authorizer);
    QCOMPARE(m_server->requests().at(1).headers.value("x-token"), QByteArray("t1"));
    QVERIFY(!m_server->requests().at(1).headers.contains("authorization"));
}

void LoginTest::theLoginHasTheTimeOfTheRequest()
{
    m_server->setHandler([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply;
        reply.hang = true;
        return reply;
    });
    net::Authorizer authorizer(m_client, credentials());
    const net::Outcome outcome = get(authorizer, 1, 100).front();
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Timeout);
    QVERIFY(outcome.response.error().sentence.startsWith(QStringLiteral("login: ")));
}

void LoginTest::theTokenStandsInTheQueryWhereTheProfileSaysSo()
{
    net::Credentials own = credentials();
    own.queryItem = QStringLiteral("tk");
    own.token.prefix = QString();
    net::Authorizer authorizer(m_client, own);
    const net::Outcome outcome = get(authorizer).front();
    QCOMPARE(m_server->requests().at(1).target, QByteArray("/x?tk=t1"));
    QVERIFY(!m_server->requests().at(1).headers.contains("authorization"));
    QCOMPARE(outcome.status, 401); // for this server asks for a header
    QCOMPARE(outcome.response.error().where, m_server->url(QStringLiteral("/x")).toString());
    QVERIFY(outcome.secrets.contains("t2"));
}

void LoginTest::theCookiesOfALoginAreSentAndRenewed_data()
{
    tokenWithoutALifeIsUsedUntilItIsRefused_data();
}

void LoginTest::theCookiesOfALoginAreSentAndRenewed()
{
    QFETCH(int, refusal);
    QByteArray good;
    m_server->setHandler([&](const TinyHttpServer::Request &request) {
        if (request.target != "/login")
            return TinyHttpServer::Reply{request.headers.value("cookie") == good ? 200 : refusal, "[]", {}};
        good = "sid=s" + QByteArray::number(++m_logins) + "; lang=vi";
        return TinyHttpServer::Reply{
            200,
            "<html>Welcome</html>",
            {{"Set-Cookie", "sid=s" + QByteArray::number(m_logins) + "; Path=/; HttpOnly"}, {"Set-Cookie", "lang=vi"}}};
    });
    net::Credentials own = credentials();
    own.token.takesToken = false;
    own.token.takesCookies = true;
    net::Authorizer authorizer(m_client, own);
    for (const net::Outcome &outcome : get(authorizer, 2))
        QVERIFY(outcome.response);
    QCOMPARE(m_logins, 1);
    QVERIFY(!m_server->requests().last().headers.contains("authorization"));
    good = "ended";
    QVERIFY(get(authorizer).front().response);
    QCOMPARE(m_logins, 2);
    QVERIFY(get(authorizer).front().response->cookies.isEmpty());
}

void LoginTest::cookiesThatALoginSetsOnItsWayAreTaken()
{
    m_server->setHandler([](const TinyHttpServer::Request &request) {
        if (request.target == "/login")
            return TinyHttpServer::Reply{302, {}, {{"Location", "/home"}, {"Set-Cookie", "sid=s1"}}};
        const bool isKnown = request.headers.value("cookie") == "sid=s1";
        return TinyHttpServer::Reply{isKnown ? 200 : 401, "[]", {}};
    });
    net::Credentials own = credentials();
    own.token.takesToken = false;
    own.token.takesCookies = true;
    net::Authorizer authorizer(m_client, own);
    QVERIFY(get(authorizer).front().response);
    QCOMPARE(m_server->requests().at(1).target, QByteArray("/home"));
}

void LoginTest::cookiesGoToNoOtherServer()
{
    TinyHttpServer other(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, {}, {{"Set-Cookie", "sid=s1"}}}; });
    net::Credentials own = credentials();
    own.token.url = other.url(QStringLiteral("/login")).toString();
    own.token.takesToken = false;
    own.token.takesCookies = true;
    net::Authorizer authorizer(m_client, own);
    (void)get(authorizer);
    QVERIFY(!m_server->requests().first().headers.contains("cookie"));
}

void LoginTest::whatALoginSaysOfARefusalComesWithItsSecrets()
{
    net::Credentials wrong = credentials();
    wrong.secret = QStringLiteral("ioc:wr0ng");
    net::Authorizer authorizer(m_client, wrong);
    const net::Outcome outcome = get(authorizer).front();
    QVERIFY(outcome.refused);
    QCOMPARE(outcome.refused->body, QByteArray(R"({"message":"s3cret"})"));
    QVERIFY(outcome.secrets.contains("wr0ng"));
}

TOANCANH_TEST(LoginTest)
#include "LoginTest.moc"
