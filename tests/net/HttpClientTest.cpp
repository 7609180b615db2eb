// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpClient.h"

#include "models/net/HttpSentence.h"
#include "tests/support/StrictTest.h"
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
    void endlessRedirectsEnd();
    void cookiesAreNotKept();
    void onlyHttpIsFetched();
    void destroyedContextIsNotCalled();
    void errorNamesTheAddressWithoutItsSecrets();
    void retryAfterIsRead();

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

QTEST_GUILESS_MAIN(HttpClientTest)
#include "HttpClientTest.moc"
