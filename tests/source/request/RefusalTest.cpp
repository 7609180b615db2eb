// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/Refusal.h"

#include "tests/support/TestProgram.h"

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
        return source::wordsOfTheSystem(outcome);
    }
};

void RefusalTest::whatASystemSaysIsFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &body, const char *type, const QString &said) {
        QTest::newRow(name) << body << QByteArray(type) << said;
    };
    const char *json = "application/json";
    row("a message", R"({"code":7,"message":"limit is at most 100."})", json, QStringLiteral("limit is at most 100"));
    row("an error within", R"({"error":{"code":3,"message":"no such field"}})", json, QStringLiteral("no such field"));
    row("a list", R"([{"errorCode":"X","message":"no session"}])", json, QStringLiteral("no session"));
    row("a bare text", R"("Thiếu tham số")", json, QStringLiteral("Thiếu tham số"));
    row("problem", R"({"type":"about:blank","title":"Bad Request","detail":"size must be positive","status":400})",
        "application/problem+json", QStringLiteral("size must be positive"));
    row("ASP.NET",
        R"({"title":"One or more validation errors occurred.","status":400,"traceId":"00-a",)"
        R"("errors":{"tuNgay":["Ngày phải theo dạng dd/MM/yyyy"],"soDong":["Lớn quá","Sai"]}})",
        "application/problem+json",
        QStringLiteral("One or more validation errors occurred: tuNgay: Ngày phải theo dạng dd/MM/yyyy; "
                       "soDong: Lớn quá; Sai"));
    row("ASP.NET of old", R"({"Message":"The request is invalid.","ModelState":{"q.tuNgay":["Thiếu ngày."]}})", json,
        QStringLiteral("The request is invalid: q.tuNgay: Thiếu ngày"));
    row("a field called title", R"({"title":"Sai","errors":{"title":["Thiếu"]}})", json,
        QStringLiteral("Sai: title: Thiếu"));
    row("fields alone", R"({"limit":["A valid integer is required."]})", json,
        QStringLiteral("limit: A valid integer is required"));
    row("FastAPI",
        R"({"detail":[{"loc":["query","limit"],"msg":"field required","type":"missing"},)"
        R"({"loc":["body","rows",0],"msg":"no number"}]})",
        json, QStringLiteral("query.limit: field required; body.rows.0: no number"));
    row("errors with fields", R"({"message":"Invalid","errors":[{"field":"limit","message":"too large"}]})", json,
        QStringLiteral("Invalid: limit: too large"));
    row("the same twice", R"({"message":"too large","errors":["too large","too large"]})", json,
        QStringLiteral("too large"));
    row("no errors", R"({"message":"busy","errors":[]})", json, QStringLiteral("busy"));
    row("a return code", R"({"returnCode":"99","returnMessage":"Thiếu A"})", json, QStringLiteral("Thiếu A"));
    row("within a header", R"({"response":{"header":{"resultCode":"30","resultMsg":"KEY IS NOT REGISTERED"}}})", json,
        QStringLiteral("KEY IS NOT REGISTERED"));
    for (const char *name :
         {"resultMessage", "errorMessage", "errMsg", "err_msg", "moTaLoi", "thongBao", "ThongBao", "noiDung"})
        row(name, "{\"maLoi\":7,\"" + QByteArray(name) + "\":\"Sai mã\"}", json, QStringLiteral("Sai mã"));
    row("content without a code", R"({"noiDung":"Mưa to"})", json, QString());
    row("texts around", R"({"response":"x","header":"y","status":"z"})", json, QString());
    row("JSON as text", R"({"message":"no"})", "text/html", QStringLiteral("no"));
    row("broken JSON", R"({"message":)", json, QString());
    row("SOAP",
        "<?xml version='1.0'?><s:Envelope xmlns:s='x'><s:Body><s:Fault><faultcode>s:Client</faultcode>"
        "<faultstring>Sai mật khẩu</faultstring></s:Fault></s:Body></s:Envelope>",
        "text/xml", QStringLiteral("Sai mật khẩu"));
    row("SOAP 1.2",
        "<s:Envelope xmlns:s='x'><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason>\n"
        "<s:Text xml:lang='vi'>Thiếu mã trạm</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>",
        "application/soap+xml", QStringLiteral("Thiếu mã trạm"));
    row("OGC of old",
        "<ServiceExceptionReport xmlns='o'><ServiceException code='LayerNotDefined'>\n no such layer \n"
        "</ServiceException></ServiceExceptionReport>",
        "text/xml", QStringLiteral("no such layer"));
    row("OGC",
        "<ows:ExceptionReport xmlns:ows='o'><ows:Exception exceptionCode='InvalidParameterValue'>"
        "<ows:ExceptionText>bbox is wrong</ows:ExceptionText></ows:Exception></ows:ExceptionReport>",
        "text/xml", QStringLiteral("bbox is wrong"));
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
    QCOMPARE(source::wordsOfTheSystem({tl::unexpected<Error>(error), 0, {}, 0}), QString());
    QCOMPARE(source::withWords(error, QString(200, QLatin1Char('x'))).next,
             QStringLiteral("the system says: ") + QString(200, QLatin1Char('x')));
}

TOANCANH_TEST(RefusalTest)
#include "RefusalTest.moc"
