// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/AuthBinding.h"

#include "models/profile/Yaml.h"
#include "models/source/request/CredentialsOf.h"
#include "models/source/request/SourceAdvice.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace toancanh;
using Kind = source::AuthSpec::Kind;

class AuthBindingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsRead_data();
    void everyKindIsRead();
    void everythingOfAnOAuth2ClientIsRead();
    void everythingOfALoginIsRead();
    void aLoginNeedsLittle();
    void aLoginMayHaveATreeAndCookies();
    void aCertificateStandsAloneOrBesideOne();
    void mistakesAreFindings_data();
    void mistakesAreFindings();
    void credentialsHoldTheSecrets();
    void missingCertificateIsNamed();
    void secretThatCantBeSentIsRefused();

private:
    struct Bound
    {
        source::AuthSpec auth;
        QStringList findings;
    };
    static Bound bind(const QByteArray &yaml);
};

AuthBindingTest::Bound AuthBindingTest::bind(const QByteArray &yaml)
{
    profile::Findings findings;
    const profile::Node root = profile::parseYaml("auth: " + yaml, QStringLiteral("a.yaml"), &findings);
    Bound result{source::bindAuth(root.at(QStringLiteral("auth"))), {}};
    for (const profile::Finding &finding : std::as_const(findings))
        result.findings << finding.text();
    return result;
}

void AuthBindingTest::everyKindIsRead_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("kind");
    QTest::newRow("basic") << QByteArray("{basic: {secret: a}}") << int(Kind::Basic);
    QTest::newRow("digest") << QByteArray("{digest: {secret: a}}") << int(Kind::Digest);
    QTest::newRow("bearer") << QByteArray("{bearer: {secret: a}}") << int(Kind::Bearer);
    QTest::newRow("api-key") << QByteArray("{api-key: {secret: a, header: X-Key}}") << int(Kind::ApiKey);
    QTest::newRow("oauth2-client") << QByteArray("{oauth2-client: {secret: a, token-url: https://sso.test/t}}")
                                   << int(Kind::OAuth2Client);
    QTest::newRow("login") << QByteArray("{login: {secret: a, url: https://sso.test/t, token: /t}}")
                           << int(Kind::Login);
}

void AuthBindingTest::everyKindIsRead()
{
    QFETCH(QByteArray, yaml);
    const Bound bound = bind(yaml);
    QCOMPARE(bound.findings, QStringList());
    QTEST(int(bound.auth.kind), "kind");
    QCOMPARE(bound.auth.secret, QStringLiteral("a"));
    QCOMPARE(bound.auth.certificate, QString());
}

void AuthBindingTest::everythingOfAnOAuth2ClientIsRead()
{
    const Bound bound = bind("{oauth2-client: {secret: a, token-url: https://sso.test/t, client: header, "
                             "scope: read, extra: {audience: ioc, resource: https://x.test}}}");
    QCOMPARE(bound.findings, QStringList());
    const net::TokenSpec &token = bound.auth.token;
    QCOMPARE(token.url, QStringLiteral("https://sso.test/t"));
    QCOMPARE(token.client, net::TokenSpec::Client::Header);
    QCOMPARE(token.scope, QStringLiteral("read"));
    QCOMPARE(token.extra.size(), 2);
    QCOMPARE(token.extra.at(1).second, QStringLiteral("https://x.test"));
    QCOMPARE(token.tokenAt, QStringLiteral("/access_token"));
}

void AuthBindingTest::everythingOfALoginIsRead()
{
    const Bound bound = bind("{login: {secret: a, url: https://sso.test/t, method: PUT, body: json, "
                             "fields: {user: ten, password: mk}, extra: {app: 7}, token: /data/token, "
                             "header: X-Token, prefix: 'Token ', life: 8 h}}");
    QCOMPARE(bound.findings, QStringList());
    const net::TokenSpec &token = bound.auth.token;
    QCOMPARE(token.method, QByteArray("PUT"));
    QCOMPARE(token.body, net::TokenSpec::Body::Json);
    QCOMPARE(token.userField, QStringLiteral("ten"));
    QCOMPARE(token.passwordField, QStringLiteral("mk"));
    QCOMPARE(token.extra.value(0).second, QStringLiteral("7"));
    QCOMPARE(token.tokenAt, QStringLiteral("/data/token"));
    QCOMPARE(token.header, QStringLiteral("X-Token"));
    QCOMPARE(token.prefix, QStringLiteral("Token "));
    QCOMPARE(token.lifeMs, std::optional<qint64>(8 * 3'600'000));
}

void AuthBindingTest::aLoginNeedsLittle()
{
    const Bound bound = bind("{login: {secret: a, url: https://sso.test/t, token: '', prefix: ''}}");
    QCOMPARE(bound.findings, QStringList());
    const net::TokenSpec &token = bound.auth.token;
    QCOMPARE(token.method, QByteArray("POST"));
    QCOMPARE(token.body, net::TokenSpec::Body::Form);
    QCOMPARE(token.userField, QStringLiteral("username"));
    QCOMPARE(token.header, QStringLiteral("Authorization"));
    QCOMPARE(token.prefix, QString());
    QVERIFY(!token.lifeMs);
    QCOMPARE(bind("{login: {secret: a, url: https://sso.test/t, token: /t}}").auth.token.prefix,
             QStringLiteral("Bearer "));
}

void AuthBindingTest::aLoginMayHaveATreeAndCookies()
{
    const Bound tree = bind("{login: {secret: a, url: https://sso.test/t, token: /result, query: token, "
                            "json: {id: 1, params: {user: '{user}', password: '{password}', list: ['1', 2]}}}}");
    QCOMPARE(tree.findings, QStringList());
    QCOMPARE(QJsonDocument(tree.auth.token.json.toObject()).toJson(QJsonDocument::Compact),
             QByteArray(R"({"id":1,"params":{"list":["1",2],"password":"{password}","user":"{user}"}})"));
    QCOMPARE(tree.auth.queryItem, QStringLiteral("token"));
    QCOMPARE(tree.auth.token.prefix, QString());
    QVERIFY(tree.auth.token.takesToken && !tree.auth.token.takesCookies);

    const Bound cookies = bind("{login: {secret: a, url: https://sso.test/t, cookie: true}}");
    QCOMPARE(cookies.findings, QStringList());
    QVERIFY(!cookies.auth.token.takesToken && cookies.auth.token.takesCookies);
    const Bound both = bind("{login: {secret: a, url: https://sso.test/t, cookie: true, token: /t}}");
    QVERIFY(both.auth.token.takesToken && both.auth.token.takesCookies);
}

void AuthBindingTest::aCertificateStandsAloneOrBesideOne()
{
    const Bound alone = bind("{client-certificate: {secret: pem}}");
    QCOMPARE(alone.findings, QStringList());
    QCOMPARE(alone.auth.kind, Kind::None);
    QCOMPARE(alone.auth.certificate, QStringLiteral("pem"));
    for (const char *yaml : {"{client-certificate: {secret: pem}, bearer: {secret: a}}",
                             "{bearer: {secret: a}, client-certificate: {secret: pem}}"}) {
        const Bound both = bind(yaml);
        QCOMPARE(both.findings, QStringList());
        QCOMPARE(both.auth.kind, Kind::Bearer);
        QCOMPARE(both.auth.secret, QStringLiteral("a"));
        QCOMPARE(both.auth.certificate, QStringLiteral("pem"));
    }
}

void AuthBindingTest::mistakesAreFindings_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const QByteArray &yaml, const char *finding) {
        QTest::newRow(name) << yaml << QString::fromUtf8(finding);
    };
    const auto login = [](const char *more) {
        return "{login: {secret: a, url: https://sso.test/t, token: /t, " + QByteArray(more) + "}}";
    };
    const auto client = [](const char *more) {
        return "{oauth2-client: {secret: a, token-url: https://sso.test/t, " + QByteArray(more) + "}}";
    };
    row("unknown", "{baisc: {secret: a}}", "a.yaml:1:8: unknown auth \"baisc\", did you mean \"basic\"?");
    row("none", "{}", "auth is exactly one of");
    row("no map", "bearer", "a.yaml:1:7:");
    row("two", "{bearer: {secret: a}, basic: {secret: b}}",
        "a.yaml:1:7: auth is exactly one of: basic, bearer, api-key, oauth2-client, digest, login, "
        "client-certificate; only \"client-certificate\" may stand beside another");
    row("unknown beside a certificate", "{client-certificate: {secret: a}, diggest: {secret: b}}",
        "did you mean \"digest\"?");
    row("no secret", "{digest: {}}", "\"secret\"");
    row("unknown key", "{digest: {secret: a, realm: b}}", "unknown key \"realm\"");
    row("certificate with a file", "{client-certificate: {secret: a, file: b}}", "unknown key \"file\"");
    row("header and query", "{api-key: {secret: a, header: b, query: c}}", "either a \"header\" or a \"query\"");
    row("header with a blank", "{api-key: {secret: a, header: X Key}}", "\"X Key\" is not the name of a header");
    row("no token-url", "{oauth2-client: {secret: a}}", "\"token-url\"");
    row("token-url", "{oauth2-client: {secret: a, token-url: ftp://x}}", "must begin with https://");
    row("client", client("client: body"), "unknown value \"body\"");
    row("the program's own item", client("extra: {grant_type: password}"), "\"grant_type\" is set by the program");
    row("a secret among the items", client("extra: {api_key: x}"), "a profile holds no secrets");
    row("method", login("method: GET"), "unknown value \"GET\"");
    row("body", login("body: xml"), "unknown value \"xml\"");
    row("no token", "{login: {secret: a, url: https://sso.test/t}}", "\"token\"");
    row("no pointer", "{login: {secret: a, url: https://sso.test/t, token: data}}", "is not a JSON Pointer");
    row("fields", login("fields: {user: a, pasword: b}"), "did you mean \"password\"?");
    row("one field for both", login("fields: {user: a, password: a}"), "two different fields");
    row("a place as a field", login("fields: {user: /params/user}"), "a field is one name at the outermost");
    row("a tree without a password", login("json: {user: '{user}'}"), "\"json\" names no \"{password}\"");
    row("a tree with a secret", login("json: {password: '{password}', token: x}"), "a profile holds no secrets");
    row("no tree", login("json: x"), "\"json\" is a map or a list");
    row("a tree and fields", login("json: {password: '{password}'}, fields: {user: a}"), "it stands without");
    row("header and query of a login", login("header: A, query: b"), "either a \"header\" or a \"query\"");
    row("neither token nor cookie", "{login: {secret: a, url: https://sso.test/t, cookie: false}}", "\"token\"");
    row("extra for the user", login("extra: {username: x}"), "\"username\" is set by the program");
    row("header of a login", login("header: 'X:'"), "is not the name of a header");
    row("prefix", login("prefix: \"a\\nb\""), "a prefix consists of plain letters");
    row("life", login("life: long"), "a.yaml:1:");
    row("no life", login("life: 0 s"), "\"life\" is at least 1 s");
    row("password in the address", "{login: {secret: a, url: https://me:pw@sso.test/t, token: /t}}",
        "holds a user or password");
}

void AuthBindingTest::mistakesAreFindings()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    const QString findings = bind(yaml).findings.join(QLatin1Char('\n'));
    QVERIFY2(findings.contains(finding), qPrintable(findings));
}

void AuthBindingTest::credentialsHoldTheSecrets()
{
    QFile file(QStringLiteral(TOANCANH_TLS_FOLDER "/client.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pem = QString::fromUtf8(file.readAll());
    const source::SecretOf secretOf = [&pem](const QString &name) -> Result<QString> {
        return name == QLatin1String("pem") ? pem : name + QStringLiteral(":pw");
    };
    const Bound bound = bind("{client-certificate: {secret: pem}, login: {secret: a, url: https://sso.test/t, "
                             "token: /t}}");
    const auto credentials = source::credentialsOf(bound.auth, secretOf);
    QVERIFY(credentials);
    QCOMPARE(credentials->kind, Kind::Login);
    QCOMPARE(credentials->secret, QStringLiteral("a:pw"));
    QCOMPARE(credentials->token, bound.auth.token);
    QVERIFY(credentials->certificate);
    QVERIFY(!source::credentialsOf(bind("{bearer: {secret: a}}").auth, secretOf)->certificate);
    QVERIFY(source::credentialsOf({}, {}));
    QVERIFY(!source::credentialsOf(bound.auth, {}));
}

void AuthBindingTest::missingCertificateIsNamed()
{
    const source::SecretOf secretOf{[](const QString &name) -> Result<QString> {
                                        if (name == QLatin1String("pem"))
                                            return failure(ErrorKind::Auth, QStringLiteral("not there"));
                                        return name;
                                    },
                                    QStringLiteral("the drawer")};
    source::SourceSpec source;
    source.request.auth = bind("{client-certificate: {secret: pem}, bearer: {secret: a}}").auth;
    const auto credentials = source::credentialsOf(source.request.auth, secretOf);
    QVERIFY(!credentials);
    QVERIFY(
        source::advised(credentials.error(), source, secretOf)
            .next.startsWith(QStringLiteral("set the secret \"pem\" (a PEM with certificate and key) in the drawer")));
    source.request.auth = bind("{client-certificate: {secret: pem}}").auth;
    QVERIFY(source::advised({ErrorKind::Auth, {}, {}}, source, secretOf).next.contains(QStringLiteral("\"pem\"")));
    source.request.auth = bind("{digest: {secret: a}}").auth;
    QVERIFY(
        source::advised({ErrorKind::Auth, {}, {}}, source, secretOf).next.contains(QStringLiteral("user:password")));
}

void AuthBindingTest::secretThatCantBeSentIsRefused()
{
    const source::SecretOf secretOf = [](const QString &) -> Result<QString> {
        return QStringLiteral("s3cret\r\nX-Evil: 1");
    };
    for (const char *yaml : {"{bearer: {secret: a}}", "{api-key: {secret: a, header: b}}", "{digest: {secret: a}}"}) {
        const auto credentials = source::credentialsOf(bind(yaml).auth, secretOf);
        QVERIFY2(!credentials, yaml);
        QCOMPARE(credentials.error().kind, ErrorKind::Auth);
        QVERIFY(!credentials.error().sentence.contains(QStringLiteral("s3cret")));
    }
    QVERIFY(source::credentialsOf(bind("{basic: {secret: a}}").auth, secretOf));
}

TOANCANH_TEST(AuthBindingTest)
#include "AuthBindingTest.moc"
