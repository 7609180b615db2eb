// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Refusal.h"

#include "tests/support/StrictTest.h"

using namespace toancanh;

class RefusalTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatASystemSaysIsFound_data();
    void whatASystemSaysIsFound();
    void secretsAreMasked();
    void sentencesKeepToTheFooter();
    void nothingSaidChangesNothing();

private:
    static QString said(const QByteArray &body, const QByteArray &type, const QList<QByteArray> &secrets = {})
    {
        net::Outcome outcome{tl::unexpected<Error>(Error{}), 400, {}, 0};
        net::Response refused;
        refused.body = body;
        refused.contentType = type;
        outcome.refused = refused;
        outcome.secrets = secrets;
        return source::saidBeside(outcome);
    }
};

void RefusalTest::whatASystemSaysIsFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *body, const char *type, const QString &said) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(type) << said;
    };
    const char *json = "application/json";
    row("a message", R"({"code":7,"message":"limit is at most 100."})", json, QStringLiteral("limit is at most 100"));
    row("an error within", R"({"error":{"code":3,"message":"no such field"}})", json, QStringLiteral("no such field"));
    row("a list", R"([{"errorCode":"X","message":"no session"}])", json, QStringLiteral("no session"));
    row("a bare text", R"("Thiếu tham số")", json, QStringLiteral("Thiếu tham số"));
    row("problem", R"({"type":"about:blank","title":"Bad Request","detail":"size must be positive","status":400})",
        "application/problem+json", QStringLiteral("size must be positive"));
    row("JSON as text", R"({"message":"no"})", "text/html", QStringLiteral("no"));
    row("broken JSON", R"({"message":)", json, QString());
    row("SOAP",
        "<?xml version='1.0'?><s:Envelope xmlns:s='x'><s:Body><s:Fault><faultcode>s:Client</faultcode>"
        "<faultstring>Sai mật khẩu</faultstring></s:Fault></s:Body></s:Envelope>",
        "text/xml", QStringLiteral("Sai mật khẩu"));
    row("a page", "<!DOCTYPE html><html><head><title>Bảo trì &amp; sửa</title></head><body>x</body></html>",
        "text/html", QStringLiteral("Bảo trì & sửa"));
    row("a page without a title", "<html><body>x</body></html>", "text/html", QString());
    row("text", "Missing parameter: key\nat line 3", "text/plain; charset=utf-8",
        QStringLiteral("Missing parameter: key"));
    row("text that is said to be a page", "Bad key", "text/html", QStringLiteral("Bad key"));
    row("bytes", "\x01\x02", "application/octet-stream", QString());
    row("nothing", "", json, QString());
}

void RefusalTest::whatASystemSaysIsFound()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QTEST(said(body, type), "said");
}

void RefusalTest::secretsAreMasked()
{
    const QList<QByteArray> secrets{"s3cret-pass", "ioc"};
    QCOMPARE(said(R"({"message":"no user ioc with s3cret-pass"})", {}, secrets),
             QStringLiteral("no user *** with ***"));
    QCOMPARE(said(R"({"message":"no \u00733cret-pass"})", {}, secrets), QStringLiteral("no ***"));
    QCOMPARE(said("see https://u:p@a.vn/?token=abc", "text/plain"), QStringLiteral("see https://***@a.vn/?token=***"));
}

void RefusalTest::sentencesKeepToTheFooter()
{
    const Error error{
        ErrorKind::Network, QStringLiteral("the server refused the request (400)"), {}, QStringLiteral("compare")};
    const Error brief = source::withWords(error, QStringLiteral("no key"));
    QCOMPARE(brief.sentence, QStringLiteral("the server refused the request (400); the system says: no key"));
    QCOMPARE(brief.next, error.next);

    const QString words(200, QLatin1Char('x'));
    const Error cut = source::withWords(error, words);
    QCOMPARE(cut.sentence.size(), 110);
    QVERIFY(cut.sentence.endsWith(QStringLiteral("xxx\u2026")));
    QCOMPARE(cut.next, QStringLiteral("compare; the system says: ") + words);

    Error full = error;
    full.sentence = QString(90, QLatin1Char('y'));
    QCOMPARE(source::withWords(full, words).sentence, full.sentence);
    QCOMPARE(source::withWords(full, words).next, QStringLiteral("compare; the system says: ") + words);
}

void RefusalTest::nothingSaidChangesNothing()
{
    const Error error{ErrorKind::Network, QStringLiteral("no"), {}, {}};
    QVERIFY(source::withWords(error, {}) == error);
    QCOMPARE(source::saidBeside({tl::unexpected<Error>(error), 0, {}, 0}), QString());
    QCOMPARE(source::withWords(error, QString(200, QLatin1Char('x'))).next,
             QStringLiteral("the system says: ") + QString(200, QLatin1Char('x')));
}

QTEST_GUILESS_MAIN(RefusalTest)
#include "RefusalTest.moc"
