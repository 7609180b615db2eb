// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/FaultRun.h"
#include "tests/e2e/faults/HeardLog.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using Reply = TinyHttpServer::Reply;
using Request = TinyHttpServer::Request;
using System = FaultRun::System;
using Page = FaultRun::Page;

namespace {

void useBearer(System &system)
{
    system.source.request.auth = {source::AuthSpec::Kind::Bearer, system.name, {}, {}, {}, {}};
}

void useTokens(System &system)
{
    source::AuthSpec &auth = system.source.request.auth;
    auth.kind = source::AuthSpec::Kind::OAuth2Client;
    auth.secret = system.name;
    auth.token.url = system.server.url(QStringLiteral("/token")).toString();
}

} // namespace

/// Faults of who we are: secrets that are wrong or not there, tokens that run out, services that give none.
class AuthFaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_run.reset(); }
    void aFaultLeavesTheLastGoodRowsAndIsToldOnce_data() { m_run->addRows(); }
    void aFaultLeavesTheLastGoodRowsAndIsToldOnce();
    void aRefusalNamesTheSecretAndItsPlace();
    void noSecretIsEverTold();
    void nothingElseIsSaid() { QCOMPARE(m_run->strayWarnings(), QStringList()); }

private:
    /// The token that was good until now is refused at the page, and the token service gives this.
    void addTokenFault(const char *name, ErrorKind kind, const char *sentence, const Reply &answer);

    std::unique_ptr<FaultRun> m_run;
};

void AuthFaultsTest::addTokenFault(const char *name, ErrorKind kind, const char *sentence, const Reply &answer)
{
    m_run->add({QLatin1String(name), kind, QLatin1String(sentence),
                [answer](System &, const Request &request, int) {
                    return request.target == "/token" ? answer : Reply{401, "{}", {}};
                },
                useTokens});
}

void AuthFaultsTest::initTestCase()
{
    m_run = std::make_unique<FaultRun>();
    m_run->add({QStringLiteral("wrong secret"), ErrorKind::Auth, QStringLiteral("password or token was refused (401)"),
                [](System &, const Request &, int) { return Reply{401, "{}", {}}; }, useBearer});
    m_run->add({QStringLiteral("forbidden"), ErrorKind::Auth, QStringLiteral("forbids this access (403)"),
                [](System &, const Request &, int) { return Reply{403, "{}", {}}; }, useBearer});
    m_run->add(
        {QStringLiteral("secret told back"), ErrorKind::Auth, QStringLiteral("the system says: no *** here"),
         [](System &, const Request &, int) { return Reply{403, R"({"message":"no hush:hush-hush here"})", {}}; },
         useBearer});
    // A secret is read at the start, and again after a refusal: so it can be missing at the first fetch alone.
    m_run->add({QStringLiteral("missing secret"),
                ErrorKind::Auth,
                QStringLiteral("the drawer is empty"),
                {},
                useBearer,
                [](System &system, bool broken) {
                    if (broken)
                        system.secret = failure(ErrorKind::Auth, QStringLiteral("\u2039the drawer is empty\u203a"));
                    else
                        system.secret = System::goodSecret;
                }},
               {Page::First});
    addTokenFault("wrong client", ErrorKind::Auth, "token service refused the client id or secret (401)",
                  {401, R"({"error":"invalid_client"})", {}});
    addTokenFault("token service in trouble", ErrorKind::Network, "reported an error of its own (500)", {500, {}, {}});
    addTokenFault("token service asks for patience", ErrorKind::RateLimited, "asks for fewer requests (429)",
                  {429, {}, {{"Retry-After", "1"}}});
    addTokenFault("token service sends a page", ErrorKind::Malformed, "gave no access token",
                  {200, "<html>Login</html>", {}});
    addTokenFault("token service nests", ErrorKind::Malformed, "gave no access token",
                  {200, QByteArray(100'000, '[') + QByteArray(100'000, ']'), {}});
    addTokenFault("token that is refused again", ErrorKind::Auth, "password or token was refused (401)",
                  {200, R"({"access_token":"hush-other","expires_in":3600})", {}});
    Reply endless;
    endless.flow = TinyHttpServer::Flow::Endless;
    addTokenFault("token without end", ErrorKind::Malformed, "the answer is larger than 0.25 MiB", endless);
    QVERIFY2(m_run->run(), qPrintable(m_run->problem()));
}

void AuthFaultsTest::aFaultLeavesTheLastGoodRowsAndIsToldOnce()
{
    QFETCH(QString, fault);
    QFETCH(int, page);
    const QString wrong = m_run->judge(fault, Page(page));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void AuthFaultsTest::aRefusalNamesTheSecretAndItsPlace()
{
    for (const char *fault : {"wrong secret", "missing secret", "wrong client", "token that is refused again"}) {
        const System &system = m_run->system(QLatin1String(fault), Page::First);
        const QString next = m_run->seen(QLatin1String(fault), Page::First).during->error->next;
        QVERIFY2(next.contains(QStringLiteral("set the secret \"%1\"").arg(system.name)), qPrintable(next));
        QVERIFY2(next.contains(QStringLiteral("the test's drawer")), qPrintable(next));
    }
}

void AuthFaultsTest::noSecretIsEverTold()
{
    QCOMPARE(HeardLog::linesWith(QStringLiteral("hush")), QStringList());
}

TOANCANH_TEST(AuthFaultsTest)
#include "AuthFaultsTest.moc"
