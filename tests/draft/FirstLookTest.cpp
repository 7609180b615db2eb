// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/FirstLook.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

using namespace toancanh;

class FirstLookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusalSaysWhatTheSystemSays_data();
    void refusalSaysWhatTheSystemSays();
    void plusIsSentAsABlank();
};

void FirstLookTest::refusalSaysWhatTheSystemSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasAuth");
    QTest::addColumn<QString>("hint");
    QTest::newRow("no password") << 401 << false << QStringLiteral("give --auth basic:NAME");
    QTest::newRow("no rights") << 403 << false << QStringLiteral("give --auth basic:NAME");
    QTest::newRow("a wrong password") << 401 << true << QStringLiteral("toancanh secret set tram");
    QTest::newRow("a wrong question") << 422 << false << QString();
    QTest::newRow("a broken server") << 500 << false << QString();
}

void FirstLookTest::refusalSaysWhatTheSystemSays()
{
    QFETCH(int, status);
    QFETCH(bool, hasAuth);
    QFETCH(QString, hint);
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{status, R"({"message":"ma_tram lacks"})", {{"Content-Type", "application/json"}}};
    });
    draft::FirstQuestion question;
    question.url = server.url(QStringLiteral("/api"));
    if (hasAuth) {
        question.auth.kind = source::AuthSpec::Kind::Bearer;
        question.auth.secret = QStringLiteral("tram");
    }
    const SystemClock clock;
    const auto answer =
        draft::lookFirst(question, {[](const QString &) { return Result<QString>(QStringLiteral("s3cret")); }}, clock);
    QVERIFY(!answer);
    const QString said = answer.error().sentence + QLatin1Char('\n') + answer.error().next;
    QVERIFY2(said.contains(QLatin1String("ma_tram lacks")), qPrintable(said));
    QVERIFY2(said.contains(hint), qPrintable(said));
    QCOMPARE(said.contains(QLatin1String("--auth")), !hint.isEmpty() && !hasAuth);
    QVERIFY(!answer.error().where.isEmpty());
}

void FirstLookTest::plusIsSentAsABlank()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "[]", {}}; });
    draft::FirstQuestion question;
    question.url = server.url(QStringLiteral("/api?sort=id+asc&a=1%2B1"));
    const SystemClock clock;
    QVERIFY(draft::lookFirst(question, {}, clock));
    QCOMPARE(server.requests().first().target, QByteArray("/api?sort=id%20asc&a=1%2B1"));
}

TOANCANH_TEST(FirstLookTest)
#include "FirstLookTest.moc"
