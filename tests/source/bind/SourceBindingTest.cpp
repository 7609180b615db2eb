// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/BoundSource.h"
#include "tests/support/TestProgram.h"

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
    void aListOfValuesIsWalked();
    void secretsMayStandInARequest();
    void requestAsksForTheFormatThatIsRead();
    void answerInsideAnotherIsRead();
    void sameCodeIsAnotherAgencyInAnotherSystem();
    void streamIsRead();
    void whatIsExpectedAndWatchedIsRead();
    void agencyOfTheSystemIsRead();
};

void SourceBindingTest::sourceIsRead()
{
    const BoundSource bound = BoundSource::bind(goodSource);
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
        const BoundSource bound = BoundSource::bind(QByteArray(goodSource).replace("  deadline: 30 s", "  " + yaml));
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
    const BoundSource bound =
        BoundSource::bind(QByteArray(goodSource)
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
    row("{cursor: {next: /n, first: '*', while: {at: /has_more, is: ['true']}}}", Kind::Cursor,
        [](source::PagingSpec &spec) {
            spec.next = QStringLiteral("/n");
            spec.first = QLatin1Char('*');
            spec.goesOnWhile = field::ConditionSpec{QStringLiteral("/has_more"), {QStringLiteral("true")}, {}};
        });
    row("{offset: {from: 1, size: 5, until-status: [400, 404]}}", Kind::Offset, [](source::PagingSpec &spec) {
        spec.fromOffset = 1;
        spec.size = 5;
        spec.untilStatus = {400, 404};
    });
    row("{page: {until-404: true, until-status: 416}}", Kind::Page,
        [](source::PagingSpec &spec) { spec.untilStatus = {404, 416}; });
    row("{offset: {size: 5, stop-on-short: true}}", Kind::Offset, [](source::PagingSpec &spec) {
        spec.size = 5;
        spec.stopOnShort = true;
    });
    row("{page: {from: 0, until-404: true, total: /0/TOTAL_RECORDS}}", Kind::Page, [](source::PagingSpec &spec) {
        spec.from = 0;
        spec.untilStatus = {404};
        spec.total = QStringLiteral("/0/TOTAL_RECORDS");
    });
    row("{page: }", Kind::Page, [](source::PagingSpec &) {});
}

void SourceBindingTest::pagingIsRead()
{
    QFETCH(QByteArray, yaml);
    QFETCH(source::PagingSpec, expected);
    const BoundSource bound =
        BoundSource::bind(QByteArray(goodSource)
                              .replace("{page: {from: 0, until-empty: /duLieu, size: 500}}", yaml)
                              .replace("trang: \"{page}\"", "trang: \"{page}\", tiep: \"{cursor}\""));
    QCOMPARE(bound.findings, QStringList());
    QVERIFY(bound.sources.first().paging == expected);
}

void SourceBindingTest::windowsAreRead()
{
    const QByteArray yaml =
        QByteArray(goodSource)
            .replace("{since:yyyy-MM-dd}", "{from:iso}/{to:iso}")
            .replace("paging: {page:", "paging: {windows: {span: 7 days, cap: 1000, smallest: 1 h}, page:");
    const BoundSource bound = BoundSource::bind(yaml);
    QCOMPARE(bound.findings, QStringList());
    const source::PagingSpec &paging = bound.sources.first().paging;
    QVERIFY(paging.kind == source::PagingSpec::Kind::Page);
    QCOMPARE(paging.windows->spanMs, 7LL * 24 * 3'600'000);
    QCOMPARE(paging.windows->cap, 1000);
    QCOMPARE(paging.windows->smallestMs, 3'600'000);
    QVERIFY(!paging.windows->reachMs);

    const QByteArray noSince = QByteArray(yaml).replace("since: {field: received, overlap: 2 days}\n", "");
    QVERIFY(BoundSource::bind(noSince)
                .findings.join(QLatin1Char(' '))
                .contains(QStringLiteral("windows start at {since}")));
    const BoundSource back = BoundSource::bind(QByteArray(noSince).replace("cap: 1000", "from: 30 days"));
    QCOMPARE(back.findings, QStringList());
    QCOMPARE(back.sources.first().paging.windows->reachMs, std::optional<qint64>(30LL * 24 * 3'600'000));
}

void SourceBindingTest::rowsOfAnIndexMayHoldTheAddress()
{
    const QByteArray index = QByteArray(goodSource)
                                 .replace("source: one-stop-dossiers", "source: index")
                                 .replace("into: dossier", "into: entry")
                                 .replace("https://motcua.example.gov.vn/", "https://index.vn:8443/")
                                 .replace("paging: {page: {from: 0, until-empty: /duLieu, size: 500}}\n", "");
    const QByteArray each = QByteArray(goodSource)
                                .replace("https://motcua.example.gov.vn/api/ho-so", "\"{row.code}\"")
                                .replace("{since:yyyy-MM-dd}", "{row.received:yyyy-MM-dd}")
                                .replace("into: dossier", "into: dossier\nfor-each: {dataset: entry, skip-seen: true, "
                                                          "newest: 50, by: received}")
                                .replace("  deadline: 30 s", "  hosts: b.vn");
    const BoundSource bound = BoundSource::bind(each, index);
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.size(), 2);
    const bool isFirst = bound.sources.first().forEach.has_value();
    const source::SourceSpec &walking = bound.sources.at(isFirst ? 0 : 1);
    QVERIFY(bound.sources.at(isFirst ? 1 : 0).request.conditional);
    QVERIFY(!walking.request.conditional);
    QCOMPARE(walking.request.origins,
             QStringList({QStringLiteral("https://b.vn:443"), QStringLiteral("https://index.vn:8443")}));
    QCOMPARE(walking.forEach->bases.size(), 1);
    QCOMPARE(walking.forEach->bases.constFirst().first, QStringLiteral("index"));
    QCOMPARE(walking.forEach->bases.constFirst().second, QStringLiteral("https://index.vn:8443/api/ho-so"));
    QVERIFY(walking.forEach->skipSeen);
    QCOMPARE(walking.forEach->newest, 50);
    QCOMPARE(walking.forEach->newestBy, QStringLiteral("received"));
    QCOMPARE(walking.forEach->key, QStringList(QStringLiteral("code")));

    const auto findings = [&](const char *from, const char *to) {
        return BoundSource::bind(QByteArray(each).replace(from, to), index).findings.join(QLatin1Char(' '));
    };
    QVERIFY(findings("{row.received:", "{row.code:").contains(QStringLiteral("the column is not a time")));
    QVERIFY(findings("by: received", "by: code").contains(QStringLiteral("is not a time")));
    QVERIFY(findings("newest: 50, ", "").contains(QStringLiteral("\"by\" needs \"newest\"")));
    QVERIFY(findings("newest: 50", "newest: 0").contains(QStringLiteral("\"newest\" is a number from 1")));
    QVERIFY(findings("every:", "snapshot: true\nevery:").contains(QStringLiteral("exclude each other")));
}

void SourceBindingTest::secretsMayStandInARequest()
{
    const BoundSource bound = BoundSource::bind(
        QByteArray(goodSource)
            .replace("  deadline: 30 s",
                     "  headers: {X-Api-Key: \"{secret:gate}\"}\n  json: {auth: {token: \"{password:zabbix}\"}}"));
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.first().request.headers.first().second, QStringLiteral("{secret:gate}"));
}

void SourceBindingTest::aListOfValuesIsWalked()
{
    const auto bind = [](const char *values, const char *used, const char *from) {
        return BoundSource::bind(
            QByteArray(goodSource)
                .replace("into: dossier", QByteArray("into: dossier\nfor-each: {values: ") + values + ", parallel: 2}")
                .replace("{since:yyyy-MM-dd}", used)
                .replace("agency:   {at: [/donVi/ma, /ma], lookup: agency, system: h01}",
                         QByteArray("agency: {from-row: ") + from + "}"));
    };
    const BoundSource plain = bind("[0, 1.5, \"2\", x]", "{row.value}", "value");
    QCOMPARE(plain.findings, QStringList());
    const source::ForEachSpec forEach = plain.sources.first().forEach.value_or(source::ForEachSpec());
    QVERIFY(!plain.sources.first().walksDataset());
    QCOMPARE(forEach.parallel, 2);
    QCOMPARE(forEach.values.size(), 4);
    QCOMPARE(forEach.values.at(0).value(QStringLiteral("value")), QVariant(0LL));
    QCOMPARE(forEach.values.at(1).value(QStringLiteral("value")), QVariant(1.5));
    QCOMPARE(forEach.values.at(2).value(QStringLiteral("value")), QVariant(QStringLiteral("2")));

    const BoundSource maps = bind("[{lat: 15.1, name: A}, {name: B, lat: 16}]", "{row.lat}", "name");
    QCOMPARE(maps.findings, QStringList());
    QCOMPARE(maps.sources.first().forEach->key, QStringList({QStringLiteral("lat"), QStringLiteral("name")}));
    QVERIFY(bind("[{lat: 1}]", "{row.lon}", "lat")
                .findings.join(QLatin1Char(' '))
                .contains(QStringLiteral("unknown name \"{row.lon}\"")));
    QVERIFY(bind("[{lat: 1}]", "{row.lat}", "name")
                .findings.join(QLatin1Char(' '))
                .contains(QStringLiteral("unknown column \"name\"")));
    QVERIFY(bind("[{lat: 1}]", "{row.lat:yyyy}", "lat")
                .findings.join(QLatin1Char(' '))
                .contains(QStringLiteral("the column is not a time")));
}

void SourceBindingTest::requestAsksForTheFormatThatIsRead()
{
    const auto acceptOf = [](const QByteArray &format) {
        QByteArray yaml = goodSource;
        yaml.replace("rows: /duLieu\n", format);
        yaml.replace("until-empty: /duLieu, ", {});
        const BoundSource bound = BoundSource::bind(yaml);
        return bound.sources.isEmpty() ? bound.findings.join(QLatin1Char('\n')) : bound.sources.first().request.accept;
    };
    QCOMPARE(BoundSource::bind(goodSource).sources.first().request.accept, QStringLiteral("application/json"));
    QVERIFY2(acceptOf("format: csv\n").startsWith(QStringLiteral("text/csv,")), qPrintable(acceptOf("format: csv\n")));
    QVERIFY2(acceptOf("format: csv\ninside: {xml: //string}\n").startsWith(QStringLiteral("application/xml,")),
             qPrintable(acceptOf("format: csv\ninside: {xml: //string}\n")));
    QCOMPARE(acceptOf("format: xml\ninside: {json: /d}\n"), QStringLiteral("application/json"));
    QVERIFY2(acceptOf("format: xml\n").startsWith(QStringLiteral("application/xml,")),
             qPrintable(acceptOf("format: xml\n")));
}

void SourceBindingTest::answerInsideAnotherIsRead()
{
    QByteArray yaml = goodSource;
    const BoundSource bound = BoundSource::bind(yaml.replace("rows:", "inside: {xml: //string}\nrows:"));
    QVERIFY2(bound.findings.isEmpty(), qPrintable(bound.findings.join(QLatin1Char('\n'))));
    const format::FormatSpec format = bound.sources.first().format;
    QVERIFY(format.kind == format::FormatSpec::Kind::Json && format.packedIn == format::FormatSpec::Kind::Xml);
    QCOMPARE(format.packedAt, QStringLiteral("//string"));
    // Pages are walked by what the packed answer says.
    const BoundSource outer = BoundSource::bind(yaml.replace("until-empty: /duLieu", "until-empty: \"*\""));
    QVERIFY(outer.findings.join(QLatin1Char('\n')).contains(QStringLiteral("is not a JSON Pointer")));
}

void SourceBindingTest::sameCodeIsAnotherAgencyInAnotherSystem()
{
    const auto agencyOf = [](const QByteArray &yaml) {
        const BoundSource bound = BoundSource::bind(yaml);
        return bound.sources.isEmpty() ? bound.findings.join(QLatin1Char('\n'))
                                       : bound.sources.first().fields.at(1).codes.value(QStringLiteral("H01.1"));
    };
    QCOMPARE(agencyOf(goodSource), QStringLiteral("so-yt"));
    QCOMPARE(agencyOf(QByteArray(goodSource).replace("system: h01", "system: mot-cua")), QStringLiteral("so-xd"));
    // Without a system the id itself is meant.
    QCOMPARE(agencyOf(QByteArray(goodSource).replace(", system: h01", "")), QString());
}

void SourceBindingTest::streamIsRead()
{
    const BoundSource bound = BoundSource::bind(goodStream);
    QCOMPARE(bound.findings, QStringList());
    QVERIFY(bound.sources.first().isStream());
    QVERIFY(!bound.sources.first().request.conditional);
    QVERIFY(bound.sources.first().format.kind == format::FormatSpec::Kind::Nmea);
    QVERIFY(!BoundSource::bind(goodSource).sources.first().isStream());
}

void SourceBindingTest::whatIsExpectedAndWatchedIsRead()
{
    BoundSource bound = BoundSource::bind(QByteArray(goodSource)
                                              .replace("into: dossier",
                                                       "into: dossier\nagency: so-yt\n"
                                                       "expects: {column: area, from: area.id, where: \"level = 'x'\"}")
                                              .replace("{at: /trangThai,", "{at: /trangThai, stuck: 6 h,"));
    QCOMPARE(bound.findings, QStringList());
    const source::SourceSpec source = bound.sources.value(0);
    QCOMPARE(source.agency, QStringLiteral("so-yt"));
    QVERIFY(source.expects.has_value());
    QCOMPARE(source::selectExpected(*source.expects),
             QStringLiteral("SELECT DISTINCT \"id\" FROM \"area\" WHERE \"id\" IS NOT NULL AND (level = 'x'\n)"));
    const quality::RowWatchSpec watched = source::rowWatchOf(source, BoundSource::datasets().constFirst());
    QVERIFY(watched.countsReporting);
    QCOMPARE(watched.reporting.value_or(99), size_t(2));
    QCOMPARE(watched.object, std::vector<size_t>{0});
    QCOMPARE(watched.stuck.size(), size_t(1));
    QCOMPARE(watched.stuck.front().stuckMs, 6 * 3'600'000LL);
    bound = BoundSource::bind(QByteArray(goodSource).replace("into: dossier", "into: dossier\nexpects: 138"));
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.value(0).expects.value_or(source::ExpectsSpec()).count, 138);
}

void SourceBindingTest::agencyOfTheSystemIsRead()
{
    QCOMPARE(BoundSource::bind(goodSource + "agency: so-yt\n").sources.first().agency, QStringLiteral("so-yt"));
    const BoundSource wrong = BoundSource::bind(goodSource + "agency: so-gd\n");
    QCOMPARE(wrong.findings.size(), 1);
    QVERIFY2(wrong.findings.first().contains(QStringLiteral("unknown agency \"so-gd\"")),
             qPrintable(wrong.findings.first()));
}

TOANCANH_TEST(SourceBindingTest)
#include "SourceBindingTest.moc"
