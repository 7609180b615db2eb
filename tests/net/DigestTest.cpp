// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace toancanh;

namespace {

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

/// What a server does that knows one user by digest (RFC 7616 with MD5, RFC 2069 without a qop).
struct DigestServer
{
    QByteArray qop = "auth";
    QByteArray nonce = "n1";
    QByteArray user = "ioc";
    QByteArray password = "p\u1ea1:ss";
    bool saysStale = true;
    int usesOfNonce = 1000; ///< after so many it takes another
    int questions = 0;
    int refusals = 0; ///< of an answer that was wrong, not merely late
    QStringList heads;

    static QByteArray item(const QByteArray &header, const char *name)
    {
        static const QRegularExpression form(QStringLiteral("\\b(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))"));
        auto matches = form.globalMatch(QString::fromLatin1(header));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.captured(1) == QLatin1String(name))
                return (match.captured(2) + match.captured(3)).toLatin1();
        }
        return {};
    }

    bool isRight(const TinyHttpServer::Request &request, const QByteArray &header) const
    {
        const QByteArray a1 = md5(user + ":ioc realm:" + password);
        const QByteArray a2 = md5(request.method + ':' + request.target);
        const QByteArray told = item(header, "nonce");
        const QByteArray middle =
            qop.isEmpty() ? told : told + ':' + item(header, "nc") + ':' + item(header, "cnonce") + ":auth";
        return header.startsWith("Digest ") && item(header, "uri") == request.target
               && item(header, "response") == md5(a1 + ':' + middle + ':' + a2);
    }

    TinyHttpServer::Reply operator()(const TinyHttpServer::Request &request)
    {
        const QByteArray header = request.headers.value("authorization");
        heads << QString::fromLatin1(header);
        const bool isRightAnswer = isRight(request, header);
        const bool isLate = item(header, "nonce") != nonce;
        if (isRightAnswer && !isLate && usesOfNonce-- > 0)
            return {200, "[]", {}};
        if (isRightAnswer && !isLate) {
            nonce += 'x';
            usesOfNonce = 1;
        }
        ++questions;
        refusals += !header.isEmpty() && !isRightAnswer ? 1 : 0;
        QByteArray challenge = "Digest realm=\"ioc realm\", nonce=\"" + nonce + '"';
        if (!qop.isEmpty())
            challenge += ", qop=\"" + qop + '"';
        if (isRightAnswer && saysStale)
            challenge += ", stale=true";
        return {401, "who?", {{"WWW-Authenticate", challenge}}};
    }
};

} // namespace

class DigestTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerIsRight_data();
    void theAnswerIsRight();
    void anAnswerIsKeptForTheNextRequest();
    void aNonceThatGoesStaleIsReplaced_data();
    void aNonceThatGoesStaleIsReplaced();
    void parallelRequestsAreAllAnswered();
    void aRefusalIsAnAuthErrorAfterFewTries();
    void thePasswordIsNotGivenToAServerThatWantsItInClear();
    void nothingIsKeptForOtherSources();
    void aRedirectToAnotherServerIsNotFollowed();
    void aRedirectWithinTheServerIsFollowed();

private:
    struct Source
    {
        explicit Source(net::HttpClient &client, const QString &secret = QStringLiteral("ioc:p\u1ea1:ss"))
            : authorizer(client, credentials(secret))
        {}
        static net::Credentials credentials(const QString &secret)
        {
            net::Credentials credentials;
            credentials.kind = net::AuthKind::Digest;
            credentials.secret = secret;
            return credentials;
        }
        net::Authorizer authorizer;
    };
    std::vector<net::Outcome> get(net::Authorizer &authorizer, const QUrl &url, size_t count = 1);

    SystemClock m_clock;
    net::HttpClient m_client{m_clock};
};

std::vector<net::Outcome> DigestTest::get(net::Authorizer &authorizer, const QUrl &url, size_t count)
{
    std::vector<net::Outcome> outcomes;
    for (size_t i = 0; i < count; ++i) {
        net::Request request;
        request.url = url;
        request.deadlineMs = 5000;
        authorizer.send(request, this, [&](net::Outcome one) { outcomes.push_back(std::move(one)); });
    }
    (void)QTest::qWaitFor([&] { return outcomes.size() == count; }, 10'000);
    return outcomes;
}

void DigestTest::theAnswerIsRight_data()
{
    QTest::addColumn<QByteArray>("qop");
    QTest::newRow("qop=auth") << QByteArray("auth");
    QTest::newRow("several") << QByteArray("auth,auth-int");
    QTest::newRow("without") << QByteArray();
}

void DigestTest::theAnswerIsRight()
{
    QFETCH(QByteArray, qop);
    DigestServer digest;
    digest.qop = qop;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) { return digest(request); });
    Source source(m_client);
    QVERIFY(get(source.authorizer, server.url(QStringLiteral("/a?b=c%20d"))).front().response);
    QCOMPARE(digest.refusals, 0);
}

void DigestTest::anAnswerIsKeptForTheNextRequest()
{
    DigestServer digest;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) { return digest(request); });
    Source source(m_client);
    QVERIFY(get(source.authorizer, server.url(QStringLiteral("/1"))).front().response);
    const int questions = digest.questions;
    QVERIFY(get(source.authorizer, server.url(QStringLiteral("/2"))).front().response);
    QCOMPARE(digest.questions, questions);
}

void DigestTest::aNonceThatGoesStaleIsReplaced_data()
{
    QTest::addColumn<bool>("saysStale");
    QTest::newRow("and the server says so") << true;
    QTest::newRow("and the server is silent of it") << false;
}

void DigestTest::aNonceThatGoesStaleIsReplaced()
{
    QFETCH(bool, saysStale);
    DigestServer digest;
    digest.saysStale = saysStale;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) { return digest(request); });
    Source source(m_client);
    QVERIFY(get(source.authorizer, server.url(QStringLiteral("/1"))).front().response);
    for (int i = 0; i < 3; ++i) {
        digest.nonce += 'x';
        QVERIFY(get(source.authorizer, server.url(QStringLiteral("/2"))).front().response);
    }
}

void DigestTest::parallelRequestsAreAllAnswered()
{
    DigestServer digest;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) { return digest(request); });
    Source source(m_client);
    for (const net::Outcome &outcome : get(source.authorizer, server.url(QStringLiteral("/x")), 6))
        QVERIFY(outcome.response);
}

void DigestTest::aRefusalIsAnAuthErrorAfterFewTries()
{
    DigestServer digest;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) { return digest(request); });
    Source source(m_client, QStringLiteral("ioc:wr0ng"));
    for (const int most : {1, 3}) { // Qt tries again what it has heard before
        digest.refusals = 0;
        const net::Outcome outcome = get(source.authorizer, server.url(QStringLiteral("/x"))).front();
        QVERIFY(!outcome.response);
        QCOMPARE(outcome.status, 401);
        QCOMPARE(outcome.response.error().kind, ErrorKind::Auth);
        QVERIFY(!outcome.response.error().sentence.contains(QStringLiteral("wr0ng")));
        QVERIFY2(digest.refusals >= 1 && digest.refusals <= most, qPrintable(QString::number(digest.refusals)));
    }
    digest.password = "wr0ng"; // what was refused once may be right later
    QVERIFY(get(source.authorizer, server.url(QStringLiteral("/x"))).front().response);
}

void DigestTest::thePasswordIsNotGivenToAServerThatWantsItInClear()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{401, {}, {{"WWW-Authenticate", "Basic realm=\"x\""}}};
    });
    Source source(m_client);
    const net::Outcome outcome = get(source.authorizer, server.url(QStringLiteral("/x"))).front();
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Auth);
    QVERIFY(outcome.response.error().sentence.contains(QStringLiteral("digest")));
    QCOMPARE(server.requests().size(), 1);
    for (const TinyHttpServer::Request &request : server.requests())
        QVERIFY(!request.headers.contains("authorization"));
}

void DigestTest::nothingIsKeptForOtherSources()
{
    DigestServer digest;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) { return digest(request); });
    Source source(m_client);
    QVERIFY(get(source.authorizer, server.url(QStringLiteral("/x"))).front().response);
    digest.heads.clear();
    net::Authorizer open(m_client, {});
    QVERIFY(!get(open, server.url(QStringLiteral("/x"))).front().response);
    Source other(m_client, QStringLiteral("other:wr0ng"));
    QVERIFY(!get(other.authorizer, server.url(QStringLiteral("/x"))).front().response);
    for (const QString &head : std::as_const(digest.heads))
        QVERIFY2(!head.contains(QStringLiteral("\"ioc\"")), qPrintable(head));
}

void DigestTest::aRedirectToAnotherServerIsNotFollowed()
{
    DigestServer digest;
    TinyHttpServer other([&](const TinyHttpServer::Request &request) { return digest(request); });
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{302, {}, {{"Location", other.url(QStringLiteral("/")).toEncoded()}}};
    });
    Source source(m_client);
    const net::Outcome outcome = get(source.authorizer, server.url(QStringLiteral("/x"))).front();
    QVERIFY(!outcome.response);
    QVERIFY(outcome.response.error().sentence.contains(QStringLiteral("redirects to")));
    QVERIFY(other.requests().isEmpty());
}

void DigestTest::aRedirectWithinTheServerIsFollowed()
{
    DigestServer digest;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) {
        const TinyHttpServer::Reply reply = digest(request);
        return reply.status == 200 && request.target == "/old"
                   ? TinyHttpServer::Reply{302, {}, {{"Location", "/new?a=b"}}}
                   : reply;
    });
    Source source(m_client);
    const net::Outcome outcome = get(source.authorizer, server.url(QStringLiteral("/old"))).front();
    QVERIFY(outcome.response);
    QCOMPARE(outcome.response->url, server.url(QStringLiteral("/new?a=b")));
    QCOMPARE(digest.refusals, 0);
}

TOANCANH_TEST(DigestTest)
#include "DigestTest.moc"
