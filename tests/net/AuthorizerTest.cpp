// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

using namespace toancanh;

namespace {

/// A computer's clock that somebody sets while the program runs.
class SetClock final : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 monotonicMs() const override { return monotonic; }
    qint64 now = 1'790'000'000'000;
    qint64 monotonic = 0;
};

} // namespace

class AuthorizerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void basicBearerAndKeyAreSent_data();
    void basicBearerAndKeyAreSent();
    void keyInTheQueryStaysOutOfTheError();
    void oneTokenServesParallelRequests();
    void tokenIsRenewedAtFourFifthsOfItsLife();
    void aTokensLifeDoesNotHangOnTheDate();
    void refusedTokenIsFetchedOnceMore();
    void refusedClientIsAnAuthErrorWithoutTheSecret();

private:
    TinyHttpServer::Reply serve(const TinyHttpServer::Request &request);
    std::vector<net::Outcome> getAll(net::Authorizer &authorizer, const QUrl &url, size_t count);
    net::Credentials client(const TinyHttpServer &server) const;

    ManualClock m_clock;
    int m_tokens = 0;
    QByteArray m_goodToken;
};

TinyHttpServer::Reply AuthorizerTest::serve(const TinyHttpServer::Request &request)
{
    if (request.target == "/token") {
        if (!request.body.contains("client_secret=p%C3%A0%26ss"))
            return {401, "{}", {}};
        m_goodToken = "t" + QByteArray::number(++m_tokens);
        return {200, "{\"access_token\":\"" + m_goodToken + "\",\"expires_in\":100}", {}};
    }
    return {request.headers.value("authorization") == "Bearer " + m_goodToken ? 200 : 401, "[]", {}};
}

net::Credentials AuthorizerTest::client(const TinyHttpServer &server) const
{
    net::Credentials credentials;
    credentials.kind = net::Credentials::Kind::OAuth2Client;
    credentials.secret = QStringLiteral("ioc:p\u00e0&ss");
    credentials.token.url = server.url(QStringLiteral("/token")).toString();
    return credentials;
}

std::vector<net::Outcome> AuthorizerTest::getAll(net::Authorizer &authorizer, const QUrl &url, size_t count)
{
    std::vector<net::Outcome> outcomes;
    for (size_t i = 0; i < count; ++i) {
        net::Request request;
        request.url = url;
        authorizer.send(request, this, [&](net::Outcome one) { outcomes.push_back(std::move(one)); });
    }
    (void)QTest::qWaitFor([&] { return outcomes.size() == count; }, 10'000);
    return outcomes;
}

void AuthorizerTest::basicBearerAndKeyAreSent_data()
{
    using Kind = net::Credentials::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("queryItem");
    QTest::addColumn<QByteArray>("sentHeader");
    QTest::addColumn<QByteArray>("sentValue");
    QTest::addColumn<QByteArray>("sentTarget");
    QTest::newRow("basic") << int(Kind::Basic) << "" << "" << QByteArray("authorization")
                           << QByteArray("Basic YTpiJmM=") << QByteArray("/x?p=1");
    QTest::newRow("bearer") << int(Kind::Bearer) << "" << "" << QByteArray("authorization")
                            << QByteArray("Bearer a:b&c") << QByteArray("/x?p=1");
    QTest::newRow("header") << int(Kind::ApiKey) << "X-API-Key" << "" << QByteArray("x-api-key") << QByteArray("a:b&c")
                            << QByteArray("/x?p=1");
    QTest::newRow("query") << int(Kind::ApiKey) << "" << "k" << QByteArray("x-api-key") << QByteArray()
                           << QByteArray("/x?p=1&k=a:b%26c");
}

void AuthorizerTest::basicBearerAndKeyAreSent()
{
    QFETCH(int, kind);
    QFETCH(QString, header);
    QFETCH(QString, queryItem);
    QFETCH(QByteArray, sentHeader);
    QFETCH(QByteArray, sentValue);
    QFETCH(QByteArray, sentTarget);
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "[]", {}}; });
    net::HttpClient http(m_clock);
    net::Credentials credentials;
    credentials.kind = net::Credentials::Kind(kind);
    credentials.secret = QStringLiteral("a:b&c");
    credentials.header = header;
    credentials.queryItem = queryItem;
    net::Authorizer authorizer(http, credentials);
    QVERIFY(getAll(authorizer, server.url(QStringLiteral("/x?p=1")), 1).front().response);
    QCOMPARE(server.requests().first().headers.value(sentHeader), sentValue);
    QCOMPARE(QByteArray(server.requests().first().target).replace("%3A", ":"), sentTarget);
}

void AuthorizerTest::keyInTheQueryStaysOutOfTheError()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{403, {}, {}}; });
    net::HttpClient http(m_clock);
    net::Credentials credentials;
    credentials.kind = net::Credentials::Kind::ApiKey;
    credentials.secret = QStringLiteral("s3cret");
    credentials.queryItem = QStringLiteral("k");
    net::Authorizer authorizer(http, credentials);
    const net::Outcome outcome = getAll(authorizer, server.url(QStringLiteral("/x")), 1).front();
    QVERIFY(!outcome.response);
    QVERIFY(!outcome.response.error().where.contains(QStringLiteral("s3cret")));
    QVERIFY(!outcome.response.error().sentence.contains(QStringLiteral("s3cret")));
}

void AuthorizerTest::oneTokenServesParallelRequests()
{
    m_tokens = 0;
    TinyHttpServer server([this](const TinyHttpServer::Request &request) { return serve(request); });
    net::HttpClient http(m_clock);
    net::Authorizer authorizer(http, client(server));
    for (const net::Outcome &outcome : getAll(authorizer, server.url(QStringLiteral("/x")), 5))
        QVERIFY(outcome.response);
    QCOMPARE(m_tokens, 1);
}

void AuthorizerTest::tokenIsRenewedAtFourFifthsOfItsLife()
{
    m_tokens = 0;
    TinyHttpServer server([this](const TinyHttpServer::Request &request) { return serve(request); });
    net::HttpClient http(m_clock);
    net::Authorizer authorizer(http, client(server));
    const QUrl url = server.url(QStringLiteral("/x"));
    QVERIFY(getAll(authorizer, url, 1).front().response);
    m_clock.advance(79'000);
    QVERIFY(getAll(authorizer, url, 1).front().response);
    QCOMPARE(m_tokens, 1);
    m_clock.advance(1'000);
    QVERIFY(getAll(authorizer, url, 1).front().response);
    QCOMPARE(m_tokens, 2);
}

void AuthorizerTest::aTokensLifeDoesNotHangOnTheDate()
{
    constexpr qint64 yearMs = 365LL * 24 * 3600 * 1000;
    m_tokens = 0;
    TinyHttpServer server([this](const TinyHttpServer::Request &request) {
        TinyHttpServer::Reply reply = serve(request);
        reply.headers.emplaceBack("Date", "Mon, 01 Jan 2035 00:00:00 GMT");
        return reply;
    });
    SetClock clock;
    net::HttpClient http(clock);
    net::Authorizer authorizer(http, client(server));
    const QUrl url = server.url(QStringLiteral("/x"));
    QVERIFY(getAll(authorizer, url, 1).front().response);
    clock.now += 10 * yearMs;
    QVERIFY(getAll(authorizer, url, 1).front().response);
    QCOMPARE(m_tokens, 1);
    clock.now -= 20 * yearMs;
    clock.monotonic += 79'000;
    QVERIFY(getAll(authorizer, url, 1).front().response);
    QCOMPARE(m_tokens, 1);
    clock.monotonic += 1'000;
    QVERIFY(getAll(authorizer, url, 1).front().response);
    QCOMPARE(m_tokens, 2);
}

void AuthorizerTest::refusedTokenIsFetchedOnceMore()
{
    m_tokens = 0;
    TinyHttpServer server([this](const TinyHttpServer::Request &request) { return serve(request); });
    net::HttpClient http(m_clock);
    net::Authorizer authorizer(http, client(server));
    const QUrl url = server.url(QStringLiteral("/x"));
    QVERIFY(getAll(authorizer, url, 1).front().response);
    m_goodToken = "revoked";
    for (const net::Outcome &outcome : getAll(authorizer, url, 3))
        QVERIFY(outcome.response);
    QCOMPARE(m_tokens, 2);

    server.setHandler([this](const TinyHttpServer::Request &request) {
        return request.target == "/token" ? serve(request) : TinyHttpServer::Reply{401, {}, {}};
    });
    const net::Outcome outcome = getAll(authorizer, url, 1).front();
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Auth);
    QCOMPARE(m_tokens, 3);
}

void AuthorizerTest::refusedClientIsAnAuthErrorWithoutTheSecret()
{
    TinyHttpServer server([this](const TinyHttpServer::Request &request) { return serve(request); });
    net::HttpClient http(m_clock);
    net::Credentials credentials = client(server);
    credentials.secret = QStringLiteral("ioc:wr0ng");
    net::Authorizer authorizer(http, credentials);
    const net::Outcome outcome = getAll(authorizer, server.url(QStringLiteral("/x")), 1).front();
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Auth);
    QVERIFY(!outcome.response.error().sentence.contains(QStringLiteral("wr0ng")));
    QVERIFY(!outcome.response.error().where.contains(QStringLiteral("wr0ng")));
}

TOANCANH_TEST(AuthorizerTest)
#include "AuthorizerTest.moc"
