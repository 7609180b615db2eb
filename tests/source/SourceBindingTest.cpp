// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/SourceSpec.h"

#include "tests/support/StrictTest.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace toancanh;

class SourceBindingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void sourceIsRead();
    void bodiesAreRead();
    void requestsAreRead();
    void pagingIsRead_data();
    void pagingIsRead();
    void windowsAreRead();
    void rowsOfAnIndexMayHoldTheAddress();
    void requestAsksForTheFormatThatIsRead();
    void sameCodeIsAnotherAgencyInAnotherSystem();
    void streamIsRead();
    void mistakesInAStreamAreFindings_data();
    void mistakesInAStreamAreFindings();
    void whatIsExpectedAndWatchedIsRead();
    void agencyOfTheSystemIsRead();
    void mistakesAreFindingsAndLeaveTheSourceOut_data();
    void mistakesAreFindingsAndLeaveTheSourceOut();

private:
    struct Bound
    {
        QList<source::SourceSpec> sources;
        QStringList findings;
    };
    static Bound bind(const QByteArray &yaml, const QByteArray &second = {});
};

namespace {

const QByteArray good = R"(source: one-stop-dossiers
title: {vi: Một cửa điện tử, en: One-stop dossiers}
into: dossier
every: 10 min
newest: received
request:
  url: https://motcua.example.gov.vn/api/ho-so
  query: {tuNgay: "{since:yyyy-MM-dd}", trang: "{page}", kichThuoc: "{size}"}
  auth: {oauth2-client: {token-url: https://sso.example.gov.vn/token, secret: motcua}}
  deadline: 30 s
paging: {page: {from: 0, until-empty: /duLieu, size: 500}}
rows: /duLieu
fields:
  code:     /maHoSo
  agency:   {at: [/donVi/ma, /ma], lookup: agency, system: h01}
  received: {at: /ngayTiepNhan, time: dd/MM/yyyy HH:mm}
  state:    {at: /trangThai, map: {4: processing, 9: done}, otherwise: returned}
since: {field: received, overlap: 2 days}
)";

const QByteArray stream = R"(source: ais
into: dossier
every: 1 min
newest: received
request: {url: "tcp://10.1.2.3:4001"}
format: nmea
fields:
  code: mmsi
  received: {at: time, time: epoch-ms}
  agency: {constant: so-yt}
  state: {constant: x}
)";

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QList<store::DatasetSpec> datasets()
{
    using store::ColumnType;
    store::DatasetSpec dossier;
    dossier.name = QStringLiteral("dossier");
    dossier.key = {QStringLiteral("code")};
    dossier.columns = {{QStringLiteral("code"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("agency"), ColumnType::Agency, false, false, {}},
                       {QStringLiteral("area"), ColumnType::Area, true, false, {}},
                       {QStringLiteral("received"), ColumnType::Time, false, false, {}},
                       {QStringLiteral("state"), ColumnType::Text, false, false, {}}};
    store::DatasetSpec entry = dossier;
    entry.name = QStringLiteral("entry");
    return {dossier, entry};
}

} // namespace

SourceBindingTest::Bound SourceBindingTest::bind(const QByteArray &yaml, const QByteArray &second)
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("centre.yaml")),
          "centre: an-hai\ntitle: {vi: IOC}\nzone: Asia/Ho_Chi_Minh\ndomains: []\n");
    write(folder.filePath(QStringLiteral("sources/mot-cua.yaml")), yaml);
    if (!second.isEmpty())
        write(folder.filePath(QStringLiteral("sources/muc-luc.yaml")), second);
    QDir().mkpath(folder.filePath(QStringLiteral("domains")));
    profile::Profile profile = profile::Profile::load(folder.path(), folder.filePath(QStringLiteral("domains")));
    profile.findings->clear();
    profile.agencies = {{QStringLiteral("so-yt"), QStringLiteral("Sở Y tế"), {}, {}},
                        {QStringLiteral("so-xd"), QStringLiteral("Sở Xây dựng"), {}, {}}};
    profile.agencyCodes = {{QStringLiteral("so-yt"), QStringLiteral("h01"), QStringLiteral("H01.1")},
                           {QStringLiteral("so-xd"), QStringLiteral("mot-cua"), QStringLiteral("H01.1")}};
    Bound result;
    result.sources = source::bindSources(profile, datasets());
    for (const profile::Finding &finding : *profile.findings)
        result.findings << finding.text();
    return result;
}

void SourceBindingTest::sourceIsRead()
{
    const Bound bound = bind(good);
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.size(), 1);
    const source::SourceSpec &source = bound.sources.first();
    QCOMPARE(source.id, QStringLiteral("one-stop-dossiers"));
    QCOMPARE(source.everyMs, 600'000);
    QVERIFY(!source.freshnessIsFetch);
    QCOMPARE(source.newest, QStringLiteral("received"));
    QVERIFY(source.request.auth.kind == source::AuthSpec::Kind::OAuth2Client);
    QCOMPARE(source.request.auth.secret, QStringLiteral("motcua"));
    QCOMPARE(source.request.deadlineMs, 30'000);
    QVERIFY(source.paging.kind == source::PagingSpec::Kind::Page);
    QCOMPARE(source.paging.from, 0);
    QCOMPARE(source.paging.size, 500);
    QCOMPARE(source.fields.size(), 4);
    QCOMPARE(source.fields.at(1).at.size(), 2);
    QCOMPARE(source.fields.at(1).codes.value(QStringLiteral("H01.1")), QStringLiteral("so-yt"));
    QCOMPARE(source.fields.at(3).map.size(), 2);
    QCOMPARE(source.since->overlapMs, 2LL * 24 * 3600 * 1000);
}

void SourceBindingTest::bodiesAreRead()
{
    const auto body = [](const QByteArray &yaml) {
        const Bound bound = bind(QByteArray(good).replace("  deadline: 30 s", "  " + yaml));
        if (!bound.findings.isEmpty())
            qWarning("%s", qPrintable(bound.findings.join(QLatin1Char('\n'))));
        return bound.sources.isEmpty() ? source::RequestSpec() : bound.sources.first().request;
    };
    using Kind = source::BodySpec::Kind;
    source::RequestSpec request =
        body(R"(form: {a: "{page}", k: [1, 2], params: {json: {p_nam: "2025", trang: "{page}"}}})");
    QVERIFY(request.body.kind == Kind::Form);
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.body.form.size(), 4);
    QCOMPARE(request.body.form.at(2).first, QStringLiteral("k"));
    QCOMPARE(request.body.form.at(2).second, QJsonValue(QStringLiteral("2")));
    QCOMPARE(request.body.form.at(3).second.toObject(),
             (QJsonObject{{QStringLiteral("p_nam"), QStringLiteral("2025")},
                          {QStringLiteral("trang"), QStringLiteral("{page}")}}));

    request = body(
        R"(json: {a: 1, b: 1.5, c: "1", d: true, e: null, f: [x, {g: -2e3}], h: 007, i: 2026-11-21, j: 9007199254740993})");
    QVERIFY(request.body.kind == Kind::Json);
    const QByteArray expected = R"({"a":1,"b":1.5,"c":"1","d":true,"e":null,"f":["x",{"g":-2000}],"h":"007",)"
                                R"("i":"2026-11-21","j":9007199254740993})";
    QCOMPARE(QJsonDocument(request.body.json.toObject()).toJson(QJsonDocument::Compact), expected);

    request = body(R"(text: "{{\"trang\": {page}}}")");
    QVERIFY(request.body.kind == Kind::Text);
    QCOMPARE(body("method: POST").method, QByteArray("POST"));
    QVERIFY(body("method: POST").body.kind == Kind::None);
}

void SourceBindingTest::requestsAreRead()
{
    const Bound bound = bind(QByteArray(good)
                                 .replace("  deadline: 30 s", "  deadline: 2 min\n  headers: {X-A: \"{page}\"}\n"
                                                              "  hosts: [b.vn, \"http://c.vn:81\"]\n"
                                                              "  proxy: http://proxy.vn:3128\n  parallel-per-host: 2\n"
                                                              "  maximum-bytes: 1000\n  maximum-rows: 50")
                                 .replace("kichThuoc: \"{size}\"", "k: [1, \"{now-1d:yyyy}\"]"));
    QCOMPARE(bound.findings, QStringList());
    const source::RequestSpec &request = bound.sources.first().request;
    QCOMPARE(request.query.size(), 4);
    QCOMPARE(request.query.at(3).second, QStringLiteral("{now-1d:yyyy}"));
    QCOMPARE(request.headers.first().second, QStringLiteral("{page}"));
    QCOMPARE(request.origins, QStringList({QStringLiteral("https://b.vn:443"), QStringLiteral("http://c.vn:81")}));
    QCOMPARE(request.proxy, QStringLiteral("http://proxy.vn:3128"));
    QCOMPARE(request.parallelPerHost, 2);
    QCOMPARE(request.deadlineMs, 120'000);
    QCOMPARE(request.maximumBytes, 1000);
    QCOMPARE(request.maximumRows, 50);
    QVERIFY(!request.conditional);
}

void SourceBindingTest::pagingIsRead_data()
{
    using Kind = source::PagingSpec::Kind;
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<source::PagingSpec>("expected");
    const auto row = [](const char *yaml, Kind kind, const auto &change) {
        source::PagingSpec spec;
        spec.kind = kind;
        spec.untilEmpty = QStringLiteral("/duLieu");
        change(spec);
        QTest::newRow(yaml) << QByteArray(yaml) << spec;
    };
    row("{next: /@iot.nextLink}", Kind::NextLink,
        [](source::PagingSpec &spec) { spec.next = QStringLiteral("/@iot.nextLink"); });
    row("{next: {at: /links, maximum-pages: 9}}", Kind::NextLink, [](source::PagingSpec &spec) {
        spec.next = QStringLiteral("/links");
        spec.maximumPages = 9;
    });
    row("{link-header: true}", Kind::LinkHeader, [](source::PagingSpec &) {});
    row("{link-header: false}", Kind::None, [](source::PagingSpec &) {});
    row("{link-header: {maximum-pages: 3}}", Kind::LinkHeader, [](source::PagingSpec &spec) { spec.maximumPages = 3; });
    row("{cursor: {next: /n}}", Kind::Cursor, [](source::PagingSpec &spec) { spec.next = QStringLiteral("/n"); });
    row("{offset: {size: 5, stop-on-short: true}}", Kind::Offset, [](source::PagingSpec &spec) {
        spec.size = 5;
        spec.stopOnShort = true;
    });
    row("{page: {from: 0, until-404: true, total: /0/TOTAL_RECORDS}}", Kind::Page, [](source::PagingSpec &spec) {
        spec.from = 0;
        spec.until404 = true;
        spec.total = QStringLiteral("/0/TOTAL_RECORDS");
    });
    row("{page: }", Kind::Page, [](source::PagingSpec &) {});
}

void SourceBindingTest::pagingIsRead()
{
    QFETCH(QByteArray, yaml);
    QFETCH(source::PagingSpec, expected);
    const Bound bound = bind(QByteArray(good).replace("{page: {from: 0, until-empty: /duLieu, size: 500}}", yaml));
    QCOMPARE(bound.findings, QStringList());
    QVERIFY(bound.sources.first().paging == expected);
}

void SourceBindingTest::windowsAreRead()
{
    const QByteArray yaml =
        QByteArray(good)
            .replace("{since:yyyy-MM-dd}", "{from:iso}/{to:iso}")
            .replace("paging: {page:", "paging: {windows: {span: 7 days, cap: 1000, smallest: 1 h}, page:");
    const Bound bound = bind(yaml);
    QCOMPARE(bound.findings, QStringList());
    const source::PagingSpec &paging = bound.sources.first().paging;
    QVERIFY(paging.kind == source::PagingSpec::Kind::Page);
    QCOMPARE(paging.windows->spanMs, 7LL * 24 * 3'600'000);
    QCOMPARE(paging.windows->cap, 1000);
    QCOMPARE(paging.windows->smallestMs, 3'600'000);
    QVERIFY(!paging.windows->reachMs);

    const QByteArray noSince = QByteArray(yaml).replace("since: {field: received, overlap: 2 days}\n", "");
    QVERIFY(bind(noSince).findings.join(QLatin1Char(' ')).contains(QStringLiteral("windows start at {since}")));
    const Bound back = bind(QByteArray(noSince).replace("cap: 1000", "from: 30 days"));
    QCOMPARE(back.findings, QStringList());
    QCOMPARE(back.sources.first().paging.windows->reachMs, std::optional<qint64>(30LL * 24 * 3'600'000));
}

void SourceBindingTest::rowsOfAnIndexMayHoldTheAddress()
{
    const QByteArray index = QByteArray(good)
                                 .replace("source: one-stop-dossiers", "source: index")
                                 .replace("into: dossier", "into: entry")
                                 .replace("https://motcua.example.gov.vn/", "https://index.vn:8443/")
                                 .replace("paging: {page: {from: 0, until-empty: /duLieu, size: 500}}\n", "");
    const QByteArray each = QByteArray(good)
                                .replace("https://motcua.example.gov.vn/api/ho-so", "\"{row.code}\"")
                                .replace("{since:yyyy-MM-dd}", "{row.received:yyyy-MM-dd}")
                                .replace("into: dossier", "into: dossier\nfor-each: {dataset: entry, skip-seen: true, "
                                                          "newest: 50, by: received}")
                                .replace("  deadline: 30 s", "  hosts: b.vn");
    const Bound bound = bind(each, index);
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.size(), 2);
    const bool isFirst = bound.sources.first().forEach.has_value();
    const source::SourceSpec &walking = bound.sources.at(isFirst ? 0 : 1);
    QVERIFY(bound.sources.at(isFirst ? 1 : 0).request.conditional);
    QVERIFY(!walking.request.conditional);
    QCOMPARE(walking.request.origins,
             QStringList({QStringLiteral("https://b.vn:443"), QStringLiteral("https://index.vn:8443")}));
    QVERIFY(walking.forEach->skipSeen);
    QCOMPARE(walking.forEach->newest, 50);
    QCOMPARE(walking.forEach->newestBy, QStringLiteral("received"));
    QCOMPARE(walking.forEach->key, QStringList(QStringLiteral("code")));

    const auto findings = [&](const char *from, const char *to) {
        return bind(QByteArray(each).replace(from, to), index).findings.join(QLatin1Char(' '));
    };
    QVERIFY(findings("{row.received:", "{row.code:").contains(QStringLiteral("the column is not a time")));
    QVERIFY(findings("by: received", "by: code").contains(QStringLiteral("is not a time")));
    QVERIFY(findings("newest: 50, ", "").contains(QStringLiteral("\"by\" needs \"newest\"")));
    QVERIFY(findings("newest: 50", "newest: 0").contains(QStringLiteral("\"newest\" is a number from 1")));
    QVERIFY(findings("every:", "snapshot: true\nevery:").contains(QStringLiteral("exclude each other")));
}

void SourceBindingTest::requestAsksForTheFormatThatIsRead()
{
    const auto acceptOf = [](const QByteArray &format) {
        QByteArray yaml = good;
        yaml.replace("rows: /duLieu\n", format);
        yaml.replace("until-empty: /duLieu, ", {});
        const Bound bound = bind(yaml);
        return bound.sources.isEmpty() ? bound.findings.join(QLatin1Char('\n')) : bound.sources.first().request.accept;
    };
    QCOMPARE(bind(good).sources.first().request.accept, QStringLiteral("application/json"));
    QVERIFY2(acceptOf("format: csv\n").startsWith(QStringLiteral("text/csv,")), qPrintable(acceptOf("format: csv\n")));
    QVERIFY2(acceptOf("format: xml\n").startsWith(QStringLiteral("application/xml,")),
             qPrintable(acceptOf("format: xml\n")));
}

void SourceBindingTest::sameCodeIsAnotherAgencyInAnotherSystem()
{
    const auto agencyOf = [](const QByteArray &yaml) {
        const Bound bound = bind(yaml);
        return bound.sources.isEmpty() ? bound.findings.join(QLatin1Char('\n'))
                                       : bound.sources.first().fields.at(1).codes.value(QStringLiteral("H01.1"));
    };
    QCOMPARE(agencyOf(good), QStringLiteral("so-yt"));
    QCOMPARE(agencyOf(QByteArray(good).replace("system: h01", "system: mot-cua")), QStringLiteral("so-xd"));
    // Without a system the id itself is meant.
    QCOMPARE(agencyOf(QByteArray(good).replace(", system: h01", "")), QString());
}

void SourceBindingTest::streamIsRead()
{
    const Bound bound = bind(stream);
    QCOMPARE(bound.findings, QStringList());
    QVERIFY(bound.sources.first().isStream());
    QVERIFY(!bound.sources.first().request.conditional);
    QVERIFY(bound.sources.first().format.kind == format::FormatSpec::Kind::Nmea);
    QVERIFY(!bind(good).sources.first().isStream());
}

void SourceBindingTest::mistakesInAStreamAreFindings_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *from, const char *to, const char *finding) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(finding);
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

void SourceBindingTest::mistakesInAStreamAreFindings()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    QVERIFY(stream.contains(from));
    const Bound bound = bind(QByteArray(stream).replace(from, to));
    QVERIFY2(bound.findings.join(QLatin1Char('\n')).contains(finding),
             qPrintable(bound.findings.join(QLatin1Char('\n'))));
    QVERIFY(bound.sources.isEmpty());
}

void SourceBindingTest::whatIsExpectedAndWatchedIsRead()
{
    Bound bound = bind(QByteArray(good)
                           .replace("into: dossier", "into: dossier\nagency: so-yt\n"
                                                     "expects: {column: area, from: area.id, where: \"level = 'x'\"}")
                           .replace("{at: /trangThai,", "{at: /trangThai, stuck: 6 h,"));
    QCOMPARE(bound.findings, QStringList());
    const source::SourceSpec source = bound.sources.value(0);
    QCOMPARE(source.agency, QStringLiteral("so-yt"));
    QVERIFY(source.expects.has_value());
    QCOMPARE(source::selectExpected(*source.expects),
             QStringLiteral("SELECT DISTINCT \"id\" FROM \"area\" WHERE \"id\" IS NOT NULL AND (level = 'x'\n)"));
    const quality::RowWatchSpec watched = source::rowWatchOf(source, datasets().constFirst());
    QVERIFY(watched.countsReporting);
    QCOMPARE(watched.reporting.value_or(99), size_t(2));
    QCOMPARE(watched.object, std::vector<size_t>{0});
    QCOMPARE(watched.stuck.size(), size_t(1));
    QCOMPARE(watched.stuck.front().stuckMs, 6 * 3'600'000LL);
    bound = bind(QByteArray(good).replace("into: dossier", "into: dossier\nexpects: 138"));
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.value(0).expects.value_or(source::ExpectsSpec()).count, 138);
}

void SourceBindingTest::agencyOfTheSystemIsRead()
{
    QCOMPARE(bind(good + "agency: so-yt\n").sources.first().agency, QStringLiteral("so-yt"));
    const Bound wrong = bind(good + "agency: so-gd\n");
    QCOMPARE(wrong.findings.size(), 1);
    QVERIFY2(wrong.findings.first().contains(QStringLiteral("unknown agency \"so-gd\"")),
             qPrintable(wrong.findings.first()));
}

void SourceBindingTest::mistakesAreFindingsAndLeaveTheSourceOut_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *from, const char *to, const char *finding) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(finding);
    };
    row("unknown key", "paging:", "pagging:", "mot-cua.yaml:11:1: unknown key \"pagging\", did you mean \"paging\"?");
    row("unknown dataset", "into: dossier", "into: dosier", "did you mean \"dossier\"?");
    row("unknown column", "  code: ", "  codee: ", "did you mean \"code\"?");
    row("column without a field", "  code:     /maHoSo\n", "", "must have a field");
    row("time without a pattern", ", time: dd/MM/yyyy HH:mm}", "}", "needs a \"time\" pattern");
    row("bad pattern", "time: dd/MM/yyyy HH:mm", "time: HH:mm", "is not a date pattern");
    row("bad pointer", "/maHoSo", "maHoSo", "is not a JSON Pointer");
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

void SourceBindingTest::mistakesAreFindingsAndLeaveTheSourceOut()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    QVERIFY(good.contains(from));
    const Bound bound = bind(QByteArray(good).replace(from, to));
    QVERIFY2(bound.findings.join(QLatin1Char('\n')).contains(finding),
             qPrintable(bound.findings.join(QLatin1Char('\n'))));
    QVERIFY(bound.sources.isEmpty());
}

QTEST_GUILESS_MAIN(SourceBindingTest)
#include "SourceBindingTest.moc"
