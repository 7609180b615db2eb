// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/BoundSource.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

/// What is wrong in a source's file is said where it stands, and leaves the source out.
class SourceMistakesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void mistakesAreFindingsAndLeaveTheSourceOut_data();
    void mistakesAreFindingsAndLeaveTheSourceOut();
    void mistakesInAStreamAreFindings_data();
    void mistakesInAStreamAreFindings() { mistakesAreFindingsAndLeaveTheSourceOut(); }
};

namespace {

void columns()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
}

/// A file in which `from` became `to`.
void mistake(const QByteArray &whole, const char *name, const char *from, const char *to, const char *finding)
{
    QTest::newRow(name) << whole << QByteArray(from) << QByteArray(to) << QString::fromUtf8(finding);
}

} // namespace

void SourceMistakesTest::mistakesAreFindingsAndLeaveTheSourceOut_data()
{
    columns();
    const auto row = [](const char *name, const char *from, const char *to, const char *finding) {
        mistake(goodSource, name, from, to, finding);
    };
    row("unknown key", "paging:", "pagging:", "mot-cua.yaml:11:1: unknown key \"pagging\", did you mean \"paging\"?");
    row("unknown dataset", "into: dossier", "into: dosier", "did you mean \"dossier\"?");
    row("unknown column", "  code: ", "  codee: ", "did you mean \"code\"?");
    row("column without a field", "  code:     /maHoSo\n", "", "must have a field");
    row("time without a pattern", ", time: dd/MM/yyyy HH:mm}", "}", "needs a \"time\" pattern");
    row("bad pattern", "time: dd/MM/yyyy HH:mm", "time: HH:mm", "is not a date pattern");
    row("bad pointer", "/maHoSo", "maHoSo", "is not a JSON Pointer");
    row("unknown packing", "rows: /duLieu", "rows: /duLieu\ninside: {xmll: //a}",
        ":10: unknown format \"xmll\", did you mean \"xml\"?");
    row("packing without a place", "rows: /duLieu", "rows: /duLieu\ninside: xml", ":9: \"inside\" names one place");
    row("two packings", "rows: /duLieu", "rows: /duLieu\ninside: {xml: //a, json: /a}", "\"inside\" names one place");
    row("list of places", "rows: /duLieu", "rows: /duLieu\ninside: {xml: [//a]}", ":15: \"inside\" names one place");
    row("wrong place of a packed answer", "rows: /duLieu", "rows: /duLieu\ninside: {json: d}",
        ":16: \"d\" is not a JSON Pointer");
    row("wrong XPath of a packed answer", "rows: /duLieu", "rows: /duLieu\ninside: {xml: \"//[\"}",
        ":15: \"//[\" is no XPath");
    row("packed workbook", "rows: /duLieu", "format: xlsx\ninside: {json: /d}",
        ":9: only JSON, XML and CSV come as a text in another answer");
    row("encoding in JSON", "rows: /duLieu", "format: {xml: {encoding: UTF-8}}\ninside: {json: /d}",
        "what is inside JSON has no encoding of its own");
    row("unknown template", "{page}", "{pgae}", "did you mean \"{page}\"?");
    row("row without for-each", "{page}", "{row.id}", "needs a \"for-each\"");
    row("since without a part", "since: {field: received, overlap: 2 days}\n", "", "needs a \"since\" part");
    row("unknown code system", "system: h01", "system: h10", "did you mean \"h01\"?");
    row("system of a text", "code:     /maHoSo", "code: {at: /maHoSo, system: h01}", "belongs to a column of areas");
    row("unknown auth", "oauth2-client", "oauth2-cleint", "did you mean \"oauth2-client\"?");
    row("password in the address", "https://motcua", "https://me:pw@motcua", "holds a user or password");
    row("no http", "url: https://motcua", "url: ftp://motcua", "must begin with https://");
    row("two bodies", "  deadline: 30 s", "  form: {a: b}\n  text: c", "one of \"form\", \"json\" and \"text\"");
    row("GET with a body", "  deadline: 30 s", "  method: GET\n  json: {a: b}", "a GET carries no body");
    row("unknown method", "  deadline: 30 s", "  method: PSOT", "did you mean \"POST\"?");
    row("template in a body", "  deadline: 30 s", "  json: {a: [\"{pgae}\"]}", "did you mean \"{page}\"?");
    row("secret in a body", "  deadline: 30 s", "  json: {a: {password: x}}", "a profile holds no secrets");
    row("secret in a form", "  deadline: 30 s", "  form: {token: x}", "a profile holds no secrets");
    row("a scalar as JSON", "  deadline: 30 s", "  form: {a: {json: 5}}", "\"json\" is a map or a list");
    row("header that is ours", "  deadline: 30 s", "  headers: {Host: x}", "\"Host\" can't be set as a header");
    row("header that is none", "  deadline: 30 s", "  headers: {\"A b\": x}", "\"A b\" can't be set as a header");
    row("template in a header", "  deadline: 30 s", "  headers: {A: \"{row.x}\"}", "needs a \"for-each\"");
    row("no server", "  deadline: 30 s", "  hosts: [a.vn/x]", "\"a.vn/x\" is not a server such as");
    row("conditional pages", "  deadline: 30 s", "  conditional: true", "only a GET without paging and for-each");
    row("proxy with a password", "  deadline: 30 s", "  proxy: http://a:b@p.vn", "without user and password");
    row("no rows at all", "  deadline: 30 s", "  maximum-rows: 0", "\"maximum-rows\" is a number from 1 to");
    row("no deadline", "  deadline: 30 s", "  deadline: 0 s", "\"deadline\" is a length of time");
    row("window without windows", "{page}", "{from}", "need \"windows\" under \"paging\"");
    row("two kinds of pages", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}",
        "paging: {page: {}, next: /n}", "paging is exactly one of");
    row("no kind of pages", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}", "paging: {}",
        "paging is exactly one of");
    row("unknown kind of pages", "paging: {page:", "paging: {pgae:", "did you mean \"page\"?");
    row("next without a place", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}", "paging: {next: \"\"}",
        "is not a JSON Pointer");
    row("short without a size", "size: 500", "stop-on-short: true", "\"stop-on-short\" needs a \"size\"");
    row("first without a cursor", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}",
        "paging: {cursor: {next: /n, first: \"*\"}}", "needs \"{cursor}\" in the request");
    row("cursor while nowhere", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}",
        "paging: {cursor: {next: /n, while: {at: more, is: x}}}", "is not a JSON Pointer");
    row("cursor while without a value", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}",
        "paging: {cursor: {next: /n, while: {at: /more}}}", "either \"is\" or \"is-not\"");
    row("a refusal as the end", "size: 500", "until-status: [404, 401]", "but not 401, 403, 407, 408 and 429");
    row("a good status as the end", "size: 500", "until-status: 200", "\"until-status\" has numbers from 400");
    row("offset below zero", "paging: {page: {from: 0, until-empty: /duLieu, size: 500}}",
        "paging: {offset: {from: -1, size: 5}}", "\"from\" is at least 0");
    row("dataset and values", "into: dossier", "into: dossier\nfor-each: {dataset: entry, values: [1]}",
        "either a \"dataset\" or \"values\"");
    row("neither dataset nor values", "into: dossier", "into: dossier\nfor-each: {parallel: 2}",
        "either a \"dataset\" or \"values\"");
    row("no values", "into: dossier", "into: dossier\nfor-each: {values: []}", "\"values\" is a list of 1 to");
    row("values that are none", "into: dossier", "into: dossier\nfor-each: {values: 5}", "\"values\" is a list of");
    row("values of other names", "into: dossier", "into: dossier\nfor-each: {values: [{a: 1, b: 2}, {a: 1}]}",
        "has the names of the first: a, b");
    row("values and maps", "into: dossier", "into: dossier\nfor-each: {values: [1, {a: 1}]}",
        "has the names of the first: value");
    row("values within values", "into: dossier", "into: dossier\nfor-each: {values: [[1]]}",
        "are numbers and texts, or maps of them");
    row("maps within maps", "into: dossier", "into: dossier\nfor-each: {values: [{a: [1]}]}",
        "are numbers and texts, or maps of them");
    row("values with where", "into: dossier", "into: dossier\nfor-each: {values: [1], where: \"a = 1\"}",
        "\"where\" needs a \"dataset\"");
    row("unknown value", "{page}", "{row.valeu}\"}\n  headers: {A: \"{page}", "needs a \"for-each\"");
    row("cookies of another server",
        "auth: {oauth2-client: {token-url: https://sso.example.gov.vn/token, secret: motcua}}",
        "auth: {login: {url: https://sso.example.gov.vn/login, secret: motcua, cookie: true}}",
        "only to the server that sets them");
    row("a secret in the address", "/api/ho-so", "/api/{secret:a}", "no secret stands in an address");
    row("a secret without a name", "{page}", "{secret}", "needs the name of a secret: {secret:name}");
    row("all windows alike", "paging: {page:", "paging: {windows: {span: 7 days}, page:", "names no \"{from}\"");
    row("smallest beyond the span",
        "paging: {page:", "paging: {windows: {span: 7 days, smallest: 8 days}, page:", "no longer than \"span\"");
    row("newest of a text", "newest: received", "newest: code", "is not a time");
    row("unknown agency", "into: dossier", "into: dossier\nagency: so-yte", "did you mean \"so-yt\"?");
    row("nothing expected", "into: dossier", "into: dossier\nexpects: 0", "\"expects\" is a number from 1 to 100000");
    row("expected without a column", "into: dossier", "into: dossier\nexpects: {from: area.id}", "\"column\"");
    row("expected in no column", "into: dossier", "into: dossier\nexpects: {column: aera, from: area.id}",
        "did you mean \"area\"?");
    row("expected from no table", "into: dossier", "into: dossier\nexpects: {column: code, from: entri.code}",
        "did you mean \"entry\"?");
    row("expected from a table alone", "into: dossier", "into: dossier\nexpects: {column: code, from: entry}",
        "names no column of a table");
    row("expected from no column", "into: dossier", "into: dossier\nexpects: {column: code, from: entry.cod}",
        "has no column \"cod\"");
    row("expected of another type", "into: dossier", "into: dossier\nexpects: {column: code, from: entry.received}",
        "values of different types");
    row("no time to be stuck", "{at: /trangThai,", "{at: /trangThai, stuck: 0 h,", "\"stuck\" is a length of time");
    row("level of a text", "{at: /trangThai,", "{at: /trangThai, level: true,", "\"level\" belongs to a number");
    row("two ways", "{at: /ngayTiepNhan,", "{at: /ngayTiepNhan, constant: x,", "exactly one of");
}

void SourceMistakesTest::mistakesAreFindingsAndLeaveTheSourceOut()
{
    QFETCH(QByteArray, whole);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    QVERIFY(whole.contains(from));
    const BoundSource bound = BoundSource::bind(QByteArray(whole).replace(from, to));
    QVERIFY2(bound.findings.join(QLatin1Char('\n')).contains(finding),
             qPrintable(bound.findings.join(QLatin1Char('\n'))));
    QVERIFY(bound.sources.isEmpty());
}

void SourceMistakesTest::mistakesInAStreamAreFindings_data()
{
    columns();
    const auto row = [](const char *name, const char *from, const char *to, const char *finding) {
        mistake(goodStream, name, from, to, finding);
    };
    row("no port", ":4001", "", "is tcp://host:port");
    row("a path", ":4001", ":4001/x", "is tcp://host:port");
    row("another format", "format: nmea\n", "", "only sentences of NMEA come over tcp://");
    row("a query", "4001\"}", "4001\", query: {a: b}}", "a stream has only an address");
    row("a snapshot", "format: nmea", "format: nmea\nsnapshot: true", "a stream has no \"snapshot\"");
    row("hours", "format: nmea", "format: nmea\nhours: {from: \"07:00\", to: \"17:00\"}", "no times and hours");
    row("rows", "format: nmea", "format: nmea\nrows: /a", "every report of AIS is a row");
    row("a place", "code: mmsi", "code: mmssi", "AIS has no \"mmssi\"");
}

TOANCANH_TEST(SourceMistakesTest)
#include "SourceMistakesTest.moc"
