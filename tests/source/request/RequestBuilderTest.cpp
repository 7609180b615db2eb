// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/RequestBuilder.h"

#include "tests/support/TestProgram.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

using namespace toancanh;
using source::RequestBuilder;
using source::RequestSpec;
using source::UrlTemplate;

class RequestBuilderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void templatesAreFilledAndEncoded();
    void sinceIsFormattedInTheCentresZone_data();
    void sinceIsFormattedInTheCentresZone();
    void timesAreMovedOnTheCalendar_data();
    void timesAreMovedOnTheCalendar();
    void itemsOfAnEmptyCursorAreLeftOut();
    void bracesAreWrittenTwice();
    void namesMayStandSeveralTimes();
    void headersAreFilledAndBeginNoOthers();
    void aHeaderReplacesWhatIsSaidOtherwise();
    void formsCarryTextsAndTrees();
    void numbersStayNumbersInJson();
    void textsAreSentAsTheyAre_data();
    void textsAreSentAsTheyAre();
    void timesOfRowsAreWritten();
    void anAddressOfARowStaysAsItIs();
    void secretsAreWrittenAsTheirPlaceWants();
    void allSecretsOfARequestAreNamed();
    void badTemplatesAreExplained_data();
    void badTemplatesAreExplained();

private:
    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
};

void RequestBuilderTest::templatesAreFilledAndEncoded()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/tram/{row.id}/gio?x=1");
    spec.query = {{QStringLiteral("trang"), QStringLiteral("{page}")},
                  {QStringLiteral("q"), QStringLiteral("{row.ten}+&")},
                  {QStringLiteral("n"), QStringLiteral("{size}/{offset}")}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    source::RequestVariables variables;
    variables.page = 3;
    variables.size = 500;
    variables.offset = 1000;
    variables.row = {{QStringLiteral("id"), QStringLiteral("a/b c")},
                     {QStringLiteral("ten"), QStringLiteral("Tr\u00e0")}};
    QCOMPARE(builder->request(variables).url.toEncoded(),
             QByteArray("https://a.vn/tram/a%2Fb%20c/gio?x=1&trang=3&q=Tr%C3%A0%2B%26&n=500%2F1000"));
}

void RequestBuilderTest::sinceIsFormattedInTheCentresZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("pattern") << "{since:dd/MM/yyyy HH:mm}" << "21/11/2026 01:30";
    QTest::newRow("iso") << "{since}" << "2026-11-20T18:30:00Z";
    QTest::newRow("seconds") << "{since:epoch-s}" << "1795199400";
    QTest::newRow("offset") << "{since:iso-offset}" << "2026-11-21T01:30:00+07:00";
    QTest::newRow("local labelled Z") << "{since:local-z}" << "2026-11-21T01:30:00.000Z";
    QTest::newRow("year") << "{since:year}" << "2026";
    QTest::newRow("half year") << "{since:half-year}" << "2";
    QTest::newRow("quarter") << "{since:quarter}" << "4";
    QTest::newRow("month") << "{since:month}/{since:day}" << "11/21";
    QTest::newRow("milliseconds") << "{since:epoch-ms}" << "1795199400000";
}

void RequestBuilderTest::sinceIsFormattedInTheCentresZone()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    source::RequestVariables variables;
    variables.sinceMs = QDateTime(QDate(2026, 11, 20), QTime(18, 30), QTimeZone::utc()).toMSecsSinceEpoch();
    const auto compiled = UrlTemplate::compile(text);
    QVERIFY(compiled);
    QCOMPARE(compiled->filled(variables, m_zone), filled);
}

void RequestBuilderTest::timesAreMovedOnTheCalendar_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    const auto row = [](const char *text, const char *filled) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(filled);
    };
    row("{now:yyyy-MM-dd HH:mm:ss}", "2026-03-31 01:30:00");
    row("{now-1d:yyyy-MM-dd}", "2026-03-30");
    row("{now-1M:yyyy-MM-dd}", "2026-02-28"); // no 31st there
    row("{now-1y+2w:yyyy-MM-dd}", "2025-04-14");
    row("{now-90m:yyyy-MM-dd HH:mm}", "2026-03-31 00:00");
    row("{now+3h-30s:HH:mm:ss}", "04:29:30");
    row("{day-start:yyyy-MM-dd HH:mm}", "2026-03-31 00:00");
    row("{day-start+1d-1s:local-z}", "2026-03-31T23:59:59.000Z");
    row("{week-start:yyyy-MM-dd}", "2026-03-30"); // a Monday
    row("{month-start:iso}", "2026-02-28T17:00:00Z");
    row("{month-start+1M-1d:yyyy-MM-dd}", "2026-03-31");
    row("{quarter-start-3M:dd/MM/yyyy}", "01/10/2025");
    row("{year-start:epoch-s}", "1767200400");
    row("{from:HH:mm}-{to-1h:HH:mm}", "23:30-00:30");
}

void RequestBuilderTest::timesAreMovedOnTheCalendar()
{
    QFETCH(QString, text);
    source::RequestVariables variables;
    variables.nowMs = QDateTime(QDate(2026, 3, 30), QTime(18, 30), QTimeZone::utc()).toMSecsSinceEpoch();
    variables.fromMs = variables.nowMs - 2LL * 3600 * 1000;
    variables.toMs = variables.nowMs;
    const auto compiled = UrlTemplate::compile(text);
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().sentence));
    QTEST(compiled->filled(variables, m_zone), "filled");
}

void RequestBuilderTest::itemsOfAnEmptyCursorAreLeftOut()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.query = {{QStringLiteral("cursor"), QStringLiteral("{cursor}")}, {QStringLiteral("empty"), QString()}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    QCOMPARE(builder->request({}).url.toEncoded(), QByteArray("https://a.vn/x?empty="));
    source::RequestVariables variables;
    variables.cursor = QStringLiteral("a=b");
    QCOMPARE(builder->request(variables).url.toEncoded(), QByteArray("https://a.vn/x?cursor=a%3Db&empty="));
}

void RequestBuilderTest::bracesAreWrittenTwice()
{
    source::RequestVariables variables;
    variables.page = 2;
    const auto compiled = UrlTemplate::compile(QStringLiteral("{{\"p\":{page},\"a\":{{}}}} {{page}}"));
    QVERIFY(compiled);
    QCOMPARE(compiled->filled(variables, m_zone), QStringLiteral("{\"p\":2,\"a\":{}} {page}"));
}

void RequestBuilderTest::namesMayStandSeveralTimes()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x?k=%28");
    spec.query = {{QStringLiteral("k"), QStringLiteral("1")}, {QStringLiteral("k"), QStringLiteral("2")}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    QCOMPARE(builder->request({}).url.toEncoded(), QByteArray("https://a.vn/x?k=%28&k=1&k=2"));
}

void RequestBuilderTest::headersAreFilledAndBeginNoOthers()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.headers = {{QStringLiteral("X-Unit"), QStringLiteral("u {row.id}")}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    QVERIFY(builder->uses(QStringLiteral("row")));
    source::RequestVariables variables;
    variables.row = {{QStringLiteral("id"), QStringLiteral("7\r\nX-Evil: 1\n")}};
    const net::Request request = builder->request(variables);
    QCOMPARE(request.headers,
             (QList<std::pair<QByteArray, QByteArray>>{{"X-Unit", "u 7X-Evil: 1"}, {"Accept", "application/json"}}));
    QCOMPARE(request.method, QByteArray("GET"));
}

void RequestBuilderTest::aHeaderReplacesWhatIsSaidOtherwise()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.method = "POST";
    spec.headers = {{QStringLiteral("content-type"), QStringLiteral("application/vnd.x+json")},
                    {QStringLiteral("ACCEPT"), QStringLiteral("text/csv")}};
    spec.body.kind = source::BodySpec::Kind::Json;
    spec.body.json = QJsonObject();
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    QCOMPARE(builder->request({}).headers.size(), 2);
    QCOMPARE(builder->request({}).body, QByteArray("{}"));
}

void RequestBuilderTest::formsCarryTextsAndTrees()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.body.kind = source::BodySpec::Kind::Form;
    spec.body.form = {{QStringLiteral("tên"), QStringLiteral("a&b {page}")},
                      {QStringLiteral("k"), QStringLiteral("1")},
                      {QStringLiteral("k"), QStringLiteral("2")},
                      {QStringLiteral("cursor"), QStringLiteral("{cursor}")},
                      {QStringLiteral("params"), QJsonObject{{QStringLiteral("p"), QStringLiteral("{page}")}}}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    source::RequestVariables variables;
    variables.page = 3;
    const net::Request request = builder->request(variables);
    QCOMPARE(request.body, QByteArray("t%C3%AAn=a%26b%203&k=1&k=2&params=%7B%22p%22%3A3%7D"));
    QVERIFY(request.headers.contains(
        std::pair<QByteArray, QByteArray>("Content-Type", "application/x-www-form-urlencoded")));
}

void RequestBuilderTest::numbersStayNumbersInJson()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.body.kind = source::BodySpec::Kind::Json;
    spec.body.json =
        QJsonObject{{QStringLiteral("a"), 1},
                    {QStringLiteral("b"), QStringLiteral("{page}")},
                    {QStringLiteral("c"), QStringLiteral("{page:text}")},
                    {QStringLiteral("d"), QStringLiteral("p{page}")},
                    {QStringLiteral("e"), QJsonArray{QStringLiteral("{row.id}"), QStringLiteral("{row.name}"),
                                                     QStringLiteral("{row.none}"), QStringLiteral("{cursor}"), true}},
                    {QStringLiteral("f"), QJsonObject{{QStringLiteral("since"), QStringLiteral("{since:epoch-ms}")}}},
                    {QStringLiteral("g"), QStringLiteral("{now:epoch-ms}")},
                    {QStringLiteral("h"), QStringLiteral("{now:quarter:text}")},
                    {QStringLiteral("i"), QJsonValue::Null}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    source::RequestVariables variables;
    variables.page = 2;
    variables.nowMs = 1795199400000;
    variables.row = {{QStringLiteral("id"), qlonglong(9007199254740993)},
                     {QStringLiteral("name"), QStringLiteral("\"Trà\"")}};
    const QByteArray expected = R"({"a":1,"b":2,"c":"2","d":"p2","e":[9007199254740993,"\"Trà\"",null,true],"f":{},)"
                                R"("g":1795199400000,"h":"4","i":null})";
    QCOMPARE(builder->request(variables).body, expected);
}

void RequestBuilderTest::textsAreSentAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("headerOfSource");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("text") << "trang {page}" << QByteArray() << QByteArray("trang 0")
                          << QByteArray("text/plain; charset=utf-8");
    QTest::newRow("XML") << "<trang>{page}</trang>" << QByteArray() << QByteArray("<trang>0</trang>")
                         << QByteArray("text/xml; charset=utf-8");
    QTest::newRow("XML below a blank line")
        << "\n <a/>" << QByteArray() << QByteArray("\n <a/>") << QByteArray("text/xml; charset=utf-8");
    QTest::newRow("SOAP with an action") << "<a/>" << QByteArray("SOAPAction") << QByteArray("<a/>")
                                         << QByteArray("text/xml; charset=utf-8");
    QTest::newRow("a type of its own") << "<a/>" << QByteArray("content-type") << QByteArray("<a/>")
                                       << QByteArray("of the source");
}

void RequestBuilderTest::textsAreSentAsTheyAre()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, headerOfSource);
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.body.kind = source::BodySpec::Kind::Text;
    spec.body.text = text;
    spec.accept.clear();
    if (!headerOfSource.isEmpty())
        spec.headers = {{QString::fromLatin1(headerOfSource), QStringLiteral("of the source")}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    const net::Request request = builder->request({});
    QTEST(request.body, "body");
    QTEST(request.headers.last().second, "type");
    QCOMPARE(request.headers.size(), headerOfSource == "SOAPAction" ? 2 : 1);
}

void RequestBuilderTest::timesOfRowsAreWritten()
{
    source::RequestVariables variables;
    variables.row = {{QStringLiteral("at"), qlonglong(1795199400000)}};
    const auto compiled = UrlTemplate::compile(QStringLiteral("{row.at:dd/MM/yyyy HH:mm} {row.none:yyyy}"));
    QVERIFY(compiled);
    QCOMPARE(compiled->filled(variables, m_zone), QStringLiteral("21/11/2026 01:30 "));
    QCOMPARE(compiled->rowTimes(), QStringList({QStringLiteral("at"), QStringLiteral("none")}));
}

void RequestBuilderTest::anAddressOfARowStaysAsItIs()
{
    RequestSpec spec;
    spec.url = QStringLiteral("{row.href}");
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    QVERIFY(builder->hasAddressOfRow());
    source::RequestVariables variables;
    variables.row = {{QStringLiteral("href"), QStringLiteral(" https://b.vn/%28a%29?q=%2B+%25 ")}};
    QCOMPARE(builder->request(variables).url.toEncoded(), QByteArray("https://b.vn/%28a%29?q=%2B+%25"));
}

void RequestBuilderTest::secretsAreWrittenAsTheirPlaceWants()
{
    source::RequestVariables variables;
    variables.secrets = {{QStringLiteral("soap"), QStringLiteral("ioc-user:a<\"&'b")},
                         {QStringLiteral("gate"), QStringLiteral("k 1:2")}};
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/");
    spec.query = {{QStringLiteral("k"), QStringLiteral("{secret:gate}")}};
    spec.headers = {{QStringLiteral("X-Gate"), QStringLiteral("Key {secret:gate}")}};
    const auto request = [&](const source::BodySpec &body) {
        spec.body = body;
        const auto builder = RequestBuilder::compile(spec, m_zone);
        return builder ? builder->request(variables) : net::Request();
    };
    source::BodySpec body;
    body.kind = source::BodySpec::Kind::Text;
    body.text = QStringLiteral(" <u n='{user:soap}'>{password:soap}</u>");
    const net::Request xml = request(body);
    QCOMPARE(xml.body, QByteArray(" <u n='ioc-user'>a&lt;&quot;&amp;&apos;b</u>"));
    QCOMPARE(xml.url.toEncoded(), QByteArray("https://a.vn/?k=k%201%3A2"));
    QCOMPARE(xml.headers.first().second, QByteArray("Key k 1:2"));
    QVERIFY(xml.carriesCredentials);
    for (const char *secret : {"k 1:2", "ioc-user", "a<\"&'b", "a&lt;&quot;&amp;&apos;b", "ioc-user:a<\"&'b"})
        QVERIFY2(xml.secrets.contains(secret), secret);

    body.text = QStringLiteral("{password:soap}");
    QCOMPARE(request(body).body, QByteArray("a<\"&'b"));
    body.kind = source::BodySpec::Kind::Json;
    body.json = QJsonObject{{QStringLiteral("a"), QStringLiteral("{password:soap}")},
                            {QStringLiteral("b"), QStringLiteral("x{user:soap}")}};
    QCOMPARE(request(body).body, QByteArray("{\"a\":\"a<\\\"&'b\",\"b\":\"xioc-user\"}"));
    body.kind = source::BodySpec::Kind::Form;
    body.form = {{QStringLiteral("p"), QStringLiteral("{password:soap}")}};
    QCOMPARE(request(body).body, QByteArray("p=a%3C%22%26%27b"));
    spec.query.clear();
    spec.headers.clear();
    QVERIFY(!request({}).carriesCredentials);
    QVERIFY(request({}).secrets.isEmpty());
}

void RequestBuilderTest::allSecretsOfARequestAreNamed()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/");
    spec.auth.secret = QStringLiteral("a");
    spec.auth.certificate = QStringLiteral("b");
    spec.query = {{QStringLiteral("k"), QStringLiteral("{secret:c}")}};
    spec.headers = {{QStringLiteral("A"), QStringLiteral("{user:c}{password:d}")}};
    spec.body.kind = source::BodySpec::Kind::Json;
    spec.body.json =
        QJsonArray{QStringLiteral("{secret:e}"), QJsonObject{{QStringLiteral("f"), QStringLiteral("{secret:a}")}}};
    QStringList names = source::secretNames(spec);
    names.sort();
    QCOMPARE(names.join(QString()), QStringLiteral("abcde"));
}

void RequestBuilderTest::badTemplatesAreExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("explained");
    QTest::newRow("near") << "{pgae}" << "did you mean \"{page}\"";
    QTest::newRow("far") << "{whatever}" << "unknown name \"{whatever}\"";
    QTest::newRow("open") << "{page" << "without a \"}\"";
    QTest::newRow("format") << "{page:3}" << "takes no format";
    QTest::newRow("no length") << "{now-1x}" << "\"{now-1x}\" is not a time such as {now-1d}";
    QTest::newRow("start of what") << "{moth-start}" << "did you mean \"{month-start}\"";
    QTest::newRow("row") << "{row}" << "unknown name \"{row}\"";
}

void RequestBuilderTest::badTemplatesAreExplained()
{
    QFETCH(QString, text);
    QFETCH(QString, explained);
    const auto compiled = UrlTemplate::compile(text);
    QVERIFY(!compiled);
    QVERIFY2(compiled.error().sentence.contains(explained), qPrintable(compiled.error().sentence));
}

TOANCANH_TEST(RequestBuilderTest)
#include "RequestBuilderTest.moc"
