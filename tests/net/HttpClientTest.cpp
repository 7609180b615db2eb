// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpClient.h"

#include "models/net/HttpSentence.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QDateTime>
#include <QTimeZone>

using namespace toancanh;

class HttpClientTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheWholeBody();
    void statusBecomesAnErrorKind_data();
    void statusBecomesAnErrorKind();
    void refusedConnectionIsSaidPlainly();
    void silentServerMeetsTheDeadline();
    void declaredLengthAboveTheCapEndsTheTransfer();
    void undeclaredLengthAboveTheCapEndsTheTransfer();
    void answerThatUnpacksAboveTheCapEndsTheTransfer();
    void cutOffAnswerIsNoAnswer();
    void redirectWithinTheServerIsFollowed();
    void credentialsAreNotCarriedToAnotherHost();
    void credentialsAreNotCarriedToAnotherPort();
    void endlessRedirectsEnd();
    void cookiesAreNotKept();
    void onlyHttpIsFetched();
    void destroyedContextIsNotCalled();
    void errorNamesTheAddressWithoutItsSecrets();
    void retryAfterIsRead();
    void whatACallerNeedsOfTheHeadersIsGiven();
    void unchangedIsNoErrorWhereItWasAskedFor();
    void onlySoManyRequestsRunAgainstOneHost();
    void theDeadlineCountsWhileARequestWaits();
    void aCancelledRequestLeavesTheQueue();
    void aProxyOfTheRequestIsAsked();
    void anAddressThatIsNoProxysIsToldAsSuch();
    void aClientThatEndsWhileRequestsWaitCallsNobody();

private:
    net::Outcome get(const QUrl &url, const std::function<void(net::Request &)> &change = {});
    SystemClock m_clock;
};

net::Outcome HttpClientTest::get(const QUrl &url, const std::function<void(net::Request &)> &change)
{
    net::HttpClient client(m_clock);
    net::Request request;
    request.url = url;
    request.deadlineMs = 5000;
    if (change)
        change(request);
    std::optional<net::Outcome> outcome;
    client.send(request, this, [&](net::Outcome one) { outcome = std::move(one); });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000))
        return {failure(ErrorKind::Cancelled, QStringLiteral("the test waited in vain")), 0, {}, 0};
    return *outcome;
}

void HttpClientTest::givesTheWholeBody()
{
    const QByteArray body(3'000'000, 'x');
    TinyHttpServer server([&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, body, {}}; });
    const net::Outcome outcome = get(server.url(QStringLiteral("/a?b=c")));
    QVERIFY(outcome.response);
    QCOMPARE(outcome.response->body, body);
    QCOMPARE(outcome.status, 200);
    QCOMPARE(server.requests().first().target, QByteArray("/a?b=c"));
    QCOMPARE(server.requests().first().headers.value("user-agent"), QByteArray("ToanCanh/0.1"));
}

void HttpClientTest::statusBecomesAnErrorKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Auth;
    QTest::newRow("403") << 403 << ErrorKind::Auth;
    QTest::newRow("404") << 404 << ErrorKind::Network;
    QTest::newRow("429") << 429 << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << ErrorKind::Network;
    QTest::newRow("504") << 504 << ErrorKind::Timeout;
}

void HttpClientTest::statusBecomesAnErrorKind()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    TinyHttpServer server(
        [&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{status, "no", {{"Retry-After", "7"}}}; });
    const net::Outcome outcome = get(server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, kind);
    QVERIFY(outcome.response.error().sentence.contains(QString::number(status)));
    QCOMPARE(outcome.retryAfterMs, std::optional<qint64>(7000));
}

void HttpClientTest::refusedConnectionIsSaidPlainly()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{}; });
    server.close();
    const net::Outcome outcome = get(server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Network);
    QCOMPARE(outcome.response.error().sentence, QStringLiteral("the server refused the connection"));
}

void HttpClientTest::silentServerMeetsTheDeadline()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply;
        reply.hang = true;
        return reply;
    });
    const net::Outcome outcome =
        get(server.url(QStringLiteral("/")), [](net::Request &request) { request.deadlineMs = 300; });
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Timeout);
    QCOMPARE(outcome.response.error().sentence, QStringLiteral("the server did not answer within 1 s"));
    QVERIFY(outcome.durationMs >= 290 && outcome.durationMs < 3000);
}

void HttpClientTest::declaredLengthAboveTheCapEndsTheTransfer()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, QByteArray(2'000'000, 'x'), {}}; });
    const net::Outcome outcome =
        get(server.url(QStringLiteral("/")), [](net::Request &request) { request.maximumBytes = 1024 * 1024; });
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Malformed);
    QCOMPARE(outcome.response.error().sentence, QStringLiteral("the answer is larger than 1 MiB"));
}

void HttpClientTest::undeclaredLengthAboveTheCapEndsTheTransfer()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply{200, QByteArray(2'000'000, 'x'), {}};
        reply.withoutLength = true;
        return reply;
    });
    const net::Outcome outcome =
        get(server.url(QStringLiteral("/")), [](net::Request &request) { request.maximumBytes = 1024 * 1024; });
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().sentence, QStringLiteral("the answer is larger than 1 MiB"));
}

void HttpClientTest::answerThatUnpacksAboveTheCapEndsTheTransfer()
{
    const QByteArray packed = qCompress(QByteArray(50'000'000, '0'), 9).mid(4);
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{200, packed, {{"Content-Encoding", "deflate"}}};
    });
    const net::Outcome outcome =
        get(server.url(QStringLiteral("/")), [](net::Request &request) { request.maximumBytes = 1024 * 1024; });
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Malformed);
    QVERIFY(outcome.response.error().sentence.contains(QStringLiteral("the answer is larger than 1 MiB")));
}

void HttpClientTest::cutOffAnswerIsNoAnswer()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply{200, "[1,2", {}};
        reply.closeEarly = true;
        return reply;
    });
    const net::Outcome outcome = get(server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Network);
}

void HttpClientTest::redirectWithinTheServerIsFollowed()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        if (request.target == "/old")
            return TinyHttpServer::Reply{302, "moved", {{"Location", "/newer"}}};
        if (request.target == "/newer")
            return TinyHttpServer::Reply{307, "moved again", {{"Location", "/new"}}};
        return TinyHttpServer::Reply{200, "here", {}};
    });
    const net::Outcome outcome =
        get(server.url(QStringLiteral("/old")), [](net::Request &request) { request.carriesCredentials = true; });
    QVERIFY(outcome.response);
    QCOMPARE(outcome.response->body, QByteArray("here"));
    QCOMPARE(outcome.response->url, server.url(QStringLiteral("/new")));
    QCOMPARE(server.requests().size(), 3);
}

void HttpClientTest::credentialsAreNotCarriedToAnotherHost()
{
    TinyHttpServer other([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "stolen", {}}; });
    QUrl elsewhere = other.url(QStringLiteral("/x?token=abc"));
    elsewhere.setHost(QStringLiteral("localhost"));
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{302, {}, {{"Location", elsewhere.toEncoded()}}};
    });
    const net::Outcome outcome = get(server.url(QStringLiteral("/")), [](net::Request &request) {
        request.headers.emplaceBack("Authorization", "Bearer s3cret");
        request.carriesCredentials = true;
    });
    QVERIFY(!outcome.response);
    QVERIFY(outcome.response.error().sentence.contains(QStringLiteral("redirects to")));
    QVERIFY(!outcome.response.error().sentence.contains(QStringLiteral("abc")));
    QVERIFY(other.requests().isEmpty());
}

void HttpClientTest::credentialsAreNotCarriedToAnotherPort()
{
    TinyHttpServer other([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "stolen", {}}; });
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{302, {}, {{"Location", other.url(QStringLiteral("/")).toEncoded()}}};
    });
    QVERIFY(get(server.url(QStringLiteral("/"))).response);
    QVERIFY(!get(server.url(QStringLiteral("/")), [](net::Request &request) {
                 request.carriesCredentials = true;
             }).response);
    QCOMPARE(other.requests().size(), 1);
}

void HttpClientTest::endlessRedirectsEnd()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{302, {}, {{"Location", "/again"}}}; });
    const net::Outcome outcome = get(server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().sentence, QStringLiteral("the server redirects too many times"));
    QCOMPARE(server.requests().size(), 6);
}

void HttpClientTest::cookiesAreNotKept()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        if (request.target == "/old")
            return TinyHttpServer::Reply{302, {}, {{"Location", "/new"}, {"Set-Cookie", "a=b"}}};
        return TinyHttpServer::Reply{200, "here", {}};
    });
    QVERIFY(get(server.url(QStringLiteral("/old"))).response);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().at(1).headers.contains("cookie"));
}

void HttpClientTest::onlyHttpIsFetched()
{
    const net::Outcome outcome = get(QUrl(QStringLiteral("file:///etc/passwd")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Config);
}

void HttpClientTest::destroyedContextIsNotCalled()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "late", {}}; });
    net::HttpClient client(m_clock);
    bool called = false;
    auto context = std::make_unique<QObject>();
    net::Request request;
    request.url = server.url(QStringLiteral("/"));
    client.send(request, context.get(), [&](const net::Outcome &) { called = true; });
    context.reset();
    QTest::qWait(200);
    QVERIFY(!called);
}

void HttpClientTest::errorNamesTheAddressWithoutItsSecrets()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{500, {}, {}}; });
    const net::Outcome outcome = get(server.url(QStringLiteral("/a?api_key=s3cret&page=2")));
    QVERIFY(!outcome.response);
    QVERIFY(outcome.response.error().where.contains(QStringLiteral("page=2")));
    QVERIFY(!outcome.response.error().where.contains(QStringLiteral("s3cret")));
}

void HttpClientTest::retryAfterIsRead()
{
    const qint64 nowMs = QDateTime(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    QCOMPARE(net::retryAfterMs("120", {}, nowMs), std::optional<qint64>(120'000));
    QCOMPARE(net::retryAfterMs("Sat, 21 Nov 2026 08:00:30 GMT", {}, nowMs), std::optional<qint64>(30'000));
    QCOMPARE(net::retryAfterMs("Sat, 21 Nov 2026 07:00:30 GMT", {}, nowMs), std::optional<qint64>(0));
    QCOMPARE(net::retryAfterMs("soon", {}, nowMs), std::optional<qint64>());
    // A server whose clock is years from ours still means half a minute.
    QCOMPARE(net::retryAfterMs("Mon, 01 Jan 2035 00:00:30 GMT", "Mon, 01 Jan 2035 00:00:00 GMT", nowMs),
             std::optional<qint64>(30'000));
    QCOMPARE(net::retryAfterMs("Thu, 01 Jan 2015 00:00:30 GMT", "Thu, 01 Jan 2015 00:00:00 GMT", nowMs),
             std::optional<qint64>(30'000));
}

void HttpClientTest::whatACallerNeedsOfTheHeadersIsGiven()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        if (request.target == "/long")
            return TinyHttpServer::Reply{200, "[]", {{"ETag", QByteArray(20'000, 'x')}}};
        return TinyHttpServer::Reply{200,
                                     "[]",
                                     {{"Link", "</2>; rel=\"next\""},
                                      {"Link", "</9>; rel=\"last\""},
                                      {"ETag", "W/\"7\""},
                                      {"Last-Modified", "Sat, 21 Nov 2026 08:00:30 GMT"}}};
    });
    const net::Outcome outcome = get(server.url(QStringLiteral("/")));
    QVERIFY(outcome.response);
    QCOMPARE(outcome.response->link, QByteArray("</2>; rel=\"next\", </9>; rel=\"last\""));
    QCOMPARE(outcome.response->etag, QByteArray("W/\"7\""));
    QCOMPARE(outcome.response->lastModified, QByteArray("Sat, 21 Nov 2026 08:00:30 GMT"));
    QCOMPARE(get(server.url(QStringLiteral("/long"))).response->etag, QByteArray());
}

void HttpClientTest::unchangedIsNoErrorWhereItWasAskedFor()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{304, {}, {{"ETag", "\"7\""}, {"Content-Encoding", "gzip"}}};
    });
    for (const char *name : {"If-None-Match", "if-modified-since"}) {
        const net::Outcome outcome = get(server.url(QStringLiteral("/")),
                                         [&](net::Request &request) { request.headers.emplaceBack(name, "\"7\""); });
        QVERIFY(outcome.response);
        QCOMPARE(outcome.response->status, 304);
        QCOMPARE(outcome.response->body, QByteArray());
        QCOMPARE(outcome.response->etag, QByteArray("\"7\""));
    }
    const net::Outcome unasked = get(server.url(QStringLiteral("/")));
    QVERIFY(!unasked.response);
    QCOMPARE(unasked.status, 304);
}

void HttpClientTest::onlySoManyRequestsRunAgainstOneHost()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply;
        reply.hang = true;
        return reply;
    });
    net::HttpClient client(m_clock);
    QObject one;
    QObject other;
    const auto send = [&](QObject &context, const char *path, int parallel) {
        net::Request request;
        request.url = server.url(QLatin1String(path));
        request.parallelPerHost = parallel;
        client.send(request, &context, [](const net::Outcome &) { QFAIL("a server that is silent has answered"); });
    };
    for (int i = 0; i < 3; ++i)
        send(one, "/one", 2);
    send(other, "/other", 2);
    QTRY_COMPARE(server.requests().size(), 2);
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(1).target, QByteArray("/one"));
    send(one, "/four", 4); // it waits for nobody but those that came before it
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 2);
}

void HttpClientTest::theDeadlineCountsWhileARequestWaits()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply;
        reply.hang = true;
        return reply;
    });
    net::HttpClient client(m_clock);
    std::vector<net::Outcome> outcomes;
    for (const qint64 deadlineMs : {400, 100}) {
        net::Request request;
        request.url = server.url(QStringLiteral("/"));
        request.parallelPerHost = 1;
        request.deadlineMs = deadlineMs;
        client.send(request, this, [&](net::Outcome one) { outcomes.push_back(std::move(one)); });
    }
    QTRY_COMPARE(outcomes.size(), 2U);
    QCOMPARE(outcomes.front().response.error().kind, ErrorKind::Timeout);
    QCOMPARE(outcomes.front().response.error().sentence,
             QStringLiteral("other requests to the same server left no room within 1 s"));
    QVERIFY(outcomes.front().durationMs < 350);
    QCOMPARE(outcomes.back().response.error().sentence, QStringLiteral("the server did not answer within 1 s"));
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::aCancelledRequestLeavesTheQueue()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        TinyHttpServer::Reply reply{200, "here", {}};
        reply.hang = request.target == "/silent";
        return reply;
    });
    net::HttpClient client(m_clock);
    const auto send = [&](QObject *context, const char *path, const net::OnOutcome &onOutcome) {
        net::Request request;
        request.url = server.url(QLatin1String(path));
        request.parallelPerHost = 1;
        client.send(request, context, onOutcome);
    };
    const auto never = [](const net::Outcome &) { QFAIL("who has gone was called"); };
    auto running = std::make_unique<QObject>();
    auto waiting = std::make_unique<QObject>();
    std::optional<net::Outcome> outcome;
    send(running.get(), "/silent", never);
    send(running.get(), "/never", never);
    send(waiting.get(), "/never", never);
    send(this, "/last", [&](net::Outcome one) { outcome = std::move(one); });
    QTRY_COMPARE(server.requests().size(), 1);
    waiting.reset();
    running.reset();
    QTRY_VERIFY(outcome.has_value());
    QVERIFY(outcome->response);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(1).target, QByteArray("/last"));
}

void HttpClientTest::aProxyOfTheRequestIsAsked()
{
    TinyHttpServer proxy([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "by proxy", {}}; });
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "direct", {}}; });
    net::HttpClient client(m_clock);
    const auto fetch = [&](const std::optional<QUrl> &through) {
        net::Request request;
        request.url = server.url(QStringLiteral("/x"));
        request.proxy = through;
        std::optional<net::Outcome> outcome;
        client.send(request, this, [&](net::Outcome one) { outcome = std::move(one); });
        (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000);
        return outcome && outcome->response ? outcome->response->body : QByteArray();
    };
    QCOMPARE(fetch(proxy.url({})), QByteArray("by proxy"));
    QCOMPARE(fetch({}), QByteArray("direct"));
    QCOMPARE(fetch(proxy.url({})), QByteArray("by proxy"));
    QCOMPARE(proxy.requests().first().target, server.url(QStringLiteral("/x")).toEncoded());
    QCOMPARE(proxy.requests().size(), 2);
}

void HttpClientTest::anAddressThatIsNoProxysIsToldAsSuch()
{
    const net::Outcome outcome = get(QUrl(QStringLiteral("http://127.0.0.1/")), [](net::Request &request) {
        request.proxy = QUrl(QStringLiteral("ftp://127.0.0.1:1"));
    });
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Config);
    QVERIFY(outcome.response.error().sentence.contains(QStringLiteral("proxy")));
}

void HttpClientTest::aClientThatEndsWhileRequestsWaitCallsNobody()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply;
        reply.hang = true;
        return reply;
    });
    auto client = std::make_unique<net::HttpClient>(m_clock);
    QObject context;
    for (int i = 0; i < 3; ++i) {
        net::Request request;
        request.url = server.url(QStringLiteral("/"));
        request.parallelPerHost = 1;
        request.deadlineMs = 100;
        client->send(request, &context, [](const net::Outcome &) { QFAIL("a client that has ended called"); });
    }
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 1);
}

TOANCANH_TEST(HttpClientTest)
#include "HttpClientTest.moc"
