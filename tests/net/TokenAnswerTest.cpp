// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/TokenAnswer.h"

#include "tests/support/TestProgram.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace toancanh;

class TokenAnswerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void clientStandsInTheFormOrTheHeader();
    void loginIsAFormOrJson();
    void loginIsATreeInWhichUserAndPasswordStand();
    void tokenIsFoundWhereItStands_data();
    void tokenIsFoundWhereItStands();
    void tokenThatCantBeSentIsRefused_data();
    void tokenThatCantBeSentIsRefused();
    void aLoginWithoutATokenIsARefusal();
    void aLoginWithoutATokenTellsWhatTheSystemSays_data();
    void aLoginWithoutATokenTellsWhatTheSystemSays();
    void aLoginGivesATokenOrCookiesOrBoth();

private:
    static net::Credentials client();
    static net::Credentials login();
    static QByteArray header(const net::Request &request, const char *name);
};

net::Credentials TokenAnswerTest::client()
{
    net::Credentials credentials;
    credentials.kind = net::AuthKind::OAuth2Client;
    credentials.secret = QStringLiteral("i o:c\u1ea1:&");
    credentials.token.url = QStringLiteral("https://sso.test/token");
    return credentials;
}

net::Credentials TokenAnswerTest::login()
{
    net::Credentials credentials = client();
    credentials.kind = net::AuthKind::Login;
    credentials.token.tokenAt = QStringLiteral("/data/token");
    return credentials;
}

QByteArray TokenAnswerTest::header(const net::Request &request, const char *name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void TokenAnswerTest::clientStandsInTheFormOrTheHeader()
{
    net::Credentials credentials = client();
    credentials.token.scope = QStringLiteral("read all");
    credentials.token.extra = {{QStringLiteral("audience"), QStringLiteral("a&b")}};
    const net::Request form = net::tokenRequest(credentials);
    QCOMPARE(form.url, QUrl(QStringLiteral("https://sso.test/token")));
    QCOMPARE(form.method, QByteArray("POST"));
    QCOMPARE(header(form, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(form.body, QByteArray("grant_type=client_credentials&client_id=i%20o&client_secret=c%E1%BA%A1%3A%26"
                                   "&scope=read%20all&audience=a%26b"));
    QCOMPARE(header(form, "Authorization"), QByteArray());
    QVERIFY(form.carriesCredentials);
    QCOMPARE(form.redirects, net::RedirectRule::SameOrigin);

    credentials.token.client = net::TokenSpec::Client::Header;
    const net::Request inHeader = net::tokenRequest(credentials);
    QCOMPARE(inHeader.body, QByteArray("grant_type=client_credentials&scope=read%20all&audience=a%26b"));
    QCOMPARE(header(inHeader, "Authorization"), "Basic " + QByteArray("i%20o:c%E1%BA%A1%3A%26").toBase64());
}

void TokenAnswerTest::loginIsAFormOrJson()
{
    net::Credentials credentials = login();
    credentials.token.userField = QStringLiteral("tai_khoan");
    credentials.token.extra = {{QStringLiteral("app"), QStringLiteral("ioc")}};
    const net::Request form = net::tokenRequest(credentials);
    QCOMPARE(form.body, QByteArray("tai_khoan=i%20o&password=c%E1%BA%A1%3A%26&app=ioc"));
    credentials.token.body = net::TokenSpec::Body::Json;
    credentials.token.method = "PUT";
    const net::Request json = net::tokenRequest(credentials);
    QCOMPARE(json.method, QByteArray("PUT"));
    QCOMPARE(header(json, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(QString::fromUtf8(json.body),
             QStringLiteral("{\"app\":\"ioc\",\"password\":\"c\u1ea1:&\",\"tai_khoan\":\"i o\"}"));
}

void TokenAnswerTest::loginIsATreeInWhichUserAndPasswordStand()
{
    net::Credentials credentials = login();
    credentials.secret = QStringLiteral("{password}:a\"b");
    credentials.token.json = QJsonDocument::fromJson(R"({"jsonrpc":"2.0","method":"user.login","id":1,"params":
        {"username":"{user}","password":"{password}","list":["{user}:{password}","{other}",true,null]}})")
                                 .object();
    const net::Request request = net::tokenRequest(credentials);
    QCOMPARE(header(request, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.body, QByteArray(R"({"id":1,"jsonrpc":"2.0","method":"user.login","params":)"
                                      R"({"list":["{password}:a\"b","{other}",true,null],)"
                                      R"("password":"a\"b","username":"{password}"}})"));
    QVERIFY(request.secrets.contains("a\"b"));
}

void TokenAnswerTest::tokenIsFoundWhereItStands_data()
{
    QTest::addColumn<bool>("isLogin");
    QTest::addColumn<QString>("at");
    QTest::addColumn<qint64>("ownLifeMs"); // 0: none
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<qint64>("lifeMs"); // 0: until it is refused
    const auto row = [](const char *name, bool isLogin, const char *at, qint64 ownLifeMs, const char *answer,
                        const char *token, qint64 lifeMs) {
        QTest::newRow(name) << isLogin << QString::fromLatin1(at) << ownLifeMs << QByteArray(answer)
                            << QByteArray(token) << lifeMs;
    };
    row("oauth2", false, "/access_token", 0, R"({"access_token":"t1","expires_in":100})", "t1", 100'000);
    row("oauth2, life as text", false, "/access_token", 0, R"({"access_token":"t1","expires_in":"100"})", "t1",
        100'000);
    row("oauth2 without a life", false, "/access_token", 0, R"({"access_token":"t1"})", "t1", 300'000);
    row("oauth2 for ever", false, "/access_token", 0, R"({"access_token":"t1","expires_in":1e300})", "t1",
        30LL * 24 * 3600 * 1000);
    row("login", true, "/data/token", 0, R"({"expires_in":5,"data":{"token":"t.1 \n"}})", "t.1", 0);
    row("login, life beside", true, "/data/token", 0, R"({"data":{"token":"t1","expiresIn":60}})", "t1", 60'000);
    row("login, life of the profile", true, "/data/token", 5000, R"({"data":{"token":"t1"}})", "t1", 5000);
    row("login, the shorter life", true, "/data/token", 90'000, R"({"data":{"token":"t1","expires_in":60}})", "t1",
        60'000);
    row("login, within a list", true, "/0/a~1b", 0, R"([{"a/b":"t1"}])", "t1", 0);
    row("login, a bare text", true, "", 0, "\"t1\"", "t1", 0);
    row("login, two words", true, "/t", 0, R"({"t":"Bearer t1"})", "Bearer t1", 0);
}

void TokenAnswerTest::tokenIsFoundWhereItStands()
{
    QFETCH(bool, isLogin);
    QFETCH(QString, at);
    QFETCH(qint64, ownLifeMs);
    QFETCH(QByteArray, answer);
    net::Credentials credentials = isLogin ? login() : client();
    credentials.token.tokenAt = at;
    if (ownLifeMs > 0)
        credentials.token.lifeMs = ownLifeMs;
    const Result<net::Token> token = net::tokenIn(answer, credentials);
    QVERIFY(token);
    QTEST(token->text, "token");
    QTEST(token->lifeMs.value_or(0), "lifeMs");
}

void TokenAnswerTest::tokenThatCantBeSentIsRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("line break") << QByteArray(R"({"access_token":"t1\r\nX-Evil: 1"})");
    QTest::newRow("null") << QByteArray(R"({"access_token":"t1\u0000"})");
    QTest::newRow("not ASCII") << QByteArray("{\"access_token\":\"t\u1ea1\"}");
    QTest::newRow("too long") << "{\"access_token\":\"" + QByteArray(20'000, 'x') + "\"}";
    QTest::newRow("empty") << QByteArray(R"({"access_token":" "})");
    QTest::newRow("a number") << QByteArray(R"({"access_token":1})");
    QTest::newRow("elsewhere") << QByteArray(R"({"token":"t1"})");
    QTest::newRow("no JSON") << QByteArray("<html>t1</html>");
    QTest::newRow("nothing") << QByteArray();
}

void TokenAnswerTest::tokenThatCantBeSentIsRefused()
{
    QFETCH(QByteArray, answer);
    const Result<net::Token> token = net::tokenIn(answer, client());
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Malformed);
    QVERIFY(!token.error().sentence.contains(QStringLiteral("t1")));
    QVERIFY(token.error().next.contains(QStringLiteral("token-url")));
}

void TokenAnswerTest::aLoginWithoutATokenIsARefusal()
{
    const Result<net::Token> token = net::tokenIn(R"({"success":false,"data":null})", login());
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Auth);
    QVERIFY(token.error().sentence.contains(QStringLiteral("/data/token")));
}

void TokenAnswerTest::aLoginWithoutATokenTellsWhatTheSystemSays_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &answer, const char *said) {
        QTest::newRow(name) << answer << QString::fromUtf8(said);
    };
    row("a message", R"({"code":1,"Message":"Invalid username or password.","data":null})",
        "Invalid username or password");
    row("an error within", R"({"error":{"code":-32602,"message":"Sai mật khẩu"}})", "Sai mật khẩu");
    row("beside a code", R"({"maLoi":"01","noiDung":"Tài khoản bị khóa"})", "Tài khoản bị khóa");
    row("within a header", R"({"response":{"header":{"resultMsg":"no such user"}}})", "no such user");
    row("a list", R"({"errors":[{"msg":"locked"},{"msg":"other"}]})", "locked");
    row("the user and the password", R"({"message":"no io-user with c\u1ea1:&x"})", "no *** with ***");
    row("a token elsewhere", R"({"message":"OK","result":{"token":"eyJhbGciOi.abc"},"session":"s1"})", "OK");
    row("a token as a message", R"({"code":0,"message":"eyJhbGciOiJIUzI1NiJ9.e30.abc"})", "");
    row("a token in a message", R"({"message":"Bearer eyJhbGciOiJIUzI1NiJ9, use it"})", "Bearer *** use it");
    row("a token without digits", "{\"message\":\"is " + QByteArray(41, 'q') + "\"}", "is ***");
    row("a code in words", R"({"error":"invalid_username_or_password"})", "invalid_username_or_password");
    row("a pair", R"({"message":"see /?token=abc"})", "see /?token=***");
    row("lines", R"({"message":"a\n\tb"})", "a b");
    row("numbers", R"({"message":5,"error":true})", "");
    row("no JSON", "<html><title>message</title></html>", "");
    row("a bare list", R"([{"message":"x"}])", "");
    row("a bare text", R"("a secret")", "");
}

void TokenAnswerTest::aLoginWithoutATokenTellsWhatTheSystemSays()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, said);
    net::Credentials credentials = login();
    credentials.secret = QStringLiteral("io-user:c\u1ea1:&x");
    const Result<net::Token> token = net::tokenIn(answer, credentials);
    QVERIFY(!token);
    const QString bare = QStringLiteral("the login's answer holds no token at \"/data/token\"");
    QCOMPARE(token.error().sentence, said.isEmpty() ? bare : bare + QStringLiteral("; the system says: ") + said);

    const QByteArray big = "{\"message\":\"" + QByteArray("ab ").repeated(50'000) + "\"}";
    QVERIFY(net::tokenIn(big, credentials).error().sentence.size() < 250);
}

void TokenAnswerTest::aLoginGivesATokenOrCookiesOrBoth()
{
    net::Credentials credentials = login();
    credentials.token.takesCookies = true;
    net::Response answer;
    answer.url = QUrl(QStringLiteral("https://sso.test/login"));
    answer.body = R"({"data":{"token":"t1"}})";
    const Result<net::Token> none = net::tokenOf(answer, credentials);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Auth);
    QCOMPARE(none.error().sentence, QStringLiteral("the login's answer sets no cookie"));
    answer.body = R"({"data":{"token":"t1"},"message":"too many sessions"})";
    QCOMPARE(net::tokenOf(answer, credentials).error().sentence,
             QStringLiteral("the login's answer sets no cookie; the system says: too many sessions"));

    answer.cookies = QNetworkCookie::parseCookies("sid=s1\nx=2");
    const Result<net::Token> both = net::tokenOf(answer, credentials);
    QVERIFY(both);
    QCOMPARE(both->text, QByteArray("t1"));
    QCOMPARE(both->cookies, QByteArray("sid=s1; x=2"));
    QCOMPARE(net::secretsIn(*both), QList<QByteArray>({"t1", "sid=s1; x=2", "s1", "2"}));

    credentials.token.takesToken = false;
    credentials.token.lifeMs = 5000;
    answer.body = "<html>Welcome</html>";
    const Result<net::Token> cookies = net::tokenOf(answer, credentials);
    QVERIFY(cookies);
    QCOMPARE(cookies->text, QByteArray());
    QCOMPARE(cookies->lifeMs, std::optional<qint64>(5000));

    answer.cookies = {QNetworkCookie("sid", QByteArray(20'000, 'x'))};
    QVERIFY(!net::tokenOf(answer, credentials));
}

TOANCANH_TEST(TokenAnswerTest)
#include "TokenAnswerTest.moc"
