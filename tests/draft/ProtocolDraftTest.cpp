// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/draft/DraftedProfile.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

class ProtocolDraftTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void protocolIsNamedWithASourceThatBinds_data();
    void protocolIsNamedWithASourceThatBinds();
    void otherAnswersNameNone_data();
    void otherAnswersNameNone();
};

void ProtocolDraftTest::protocolIsNamedWithASourceThatBinds_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *protocol, const char *query, const char *body) {
        QTest::addRow("%s %s", protocol, query)
            << QString::fromUtf8(protocol) << QString::fromUtf8(query) << QByteArray(body);
    };
    row("open311", "?jurisdiction_id=a.example",
        R"([{"service_request_id":"1","status":"open","requested_datetime":"2026-11-21T06:30:00Z"}])");
    row("open311", "", R"({"requests":[{"service_request_id":1,"requested_datetime":"2026-11-21 06:30:00"}]})");
    row("ckan", "?resource_id=abc&limit=5",
        R"({"success":true,"result":{"resource_id":"abc","fields":[{"id":"_id"}],"records":[{"_id":1}],"_links":{"next":"/api?offset=5"}}})");
    row("world-bank", "?format=json&per_page=50&page=1",
        R"([{"page":1,"pages":5,"per_page":"50","total":248},[{"indicator":{"id":"X","value":"x"},"country":{"id":"VN","value":"V"},"value":"1","decimal":"0","date":"2014"}]])");
    row("ogc-features", "?f=json&limit=10",
        R"({"type":"FeatureCollection","numberReturned":1,"links":[],"features":[{"type":"Feature","id":"a","properties":{"n":1},"geometry":null}]})");
    row("wfs", "?service=WFS&typeNames=a:b",
        R"({"type":"FeatureCollection","totalFeatures":1,"features":[{"type":"Feature","id":"a","properties":{"n":1},"geometry":null}]})");
    row("sensorthings-datastreams", "",
        R"({"value":[{"@iot.id":1,"name":"a","observationType":"x","unitOfMeasurement":{"name":"m"}}]})");
    row("sensorthings-observations", "?$top=100",
        R"({"value":[{"@iot.id":1,"phenomenonTime":"2026-11-21T06:30:00Z","result":1.5}]})");
    row("cap", "",
        R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier><sender>a</sender><info><event>Lũ</event></info></alert>)");
    row("cap-index", "",
        R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link type="application/cap+xml" href="https://a.example/1"/></entry><entry><id>2</id><link type="application/cap+xml" href="https://a.example/2"/></entry></feed>)");
    row("sdmx-json", "",
        R"({"dataSets":[{"series":{"0":{"observations":{"0":[1.5]}}}}],"structure":{"dimensions":{"series":[{"id":"AREA","values":[{"id":"VN"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"id":"2024"}]}]}}})");
    row("alertmanager", "?active=true",
        R"([{"fingerprint":"a","startsAt":"2026-11-21T06:30:00Z","labels":{"alertname":"x"},"status":{"state":"active"}}])");
}

void ProtocolDraftTest::protocolIsNamedWithASourceThatBinds()
{
    QFETCH(QString, protocol);
    QFETCH(QString, query);
    QFETCH(QByteArray, body);
    const draft::FirstAnswer answer = answered(body, query);
    const auto draft = draft::draftOf(answer);
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().sentence));
    const QList<QByteArray> lines = draft->source.split('\n');
    const QByteArray said = "#   protocol: " + protocol.toUtf8();
    QVERIFY2(lines.mid(0, 6).contains(said), draft->source.constData());

    const qsizetype at = lines.indexOf(said);
    QByteArray instead;
    for (qsizetype i = at - 1; lines.value(i).startsWith("#   "); ++i)
        instead += lines.at(i).mid(4) + '\n';
    const DraftedProfile profile = DraftedProfile::bound({}, instead, answer.asked.name);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    const auto format = format::Format::make(profile.source.format, profile.source.rows);
    QVERIFY(format);
    const auto read = (*format)->read(body);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
    QVERIFY2((*read)->hasRows() && (*read)->next(), instead.constData());
    const DraftedProfile mapped = DraftedProfile::of(*draft, answer);
    QVERIFY2(mapped.wrong.isEmpty(), qPrintable(mapped.wrong));
    QVERIFY(mapped.rows > 0);
}

void ProtocolDraftTest::otherAnswersNameNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("list") << QByteArray(R"([{"id":1,"status":"open"}])");
    QTest::newRow("value") << QByteArray(R"({"value":[{"id":1,"result":2}]})");
    QTest::newRow("features") << QByteArray(
        R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"n":1},"geometry":null}]})");
    QTest::newRow("feed") << QByteArray(
        R"(<rss><channel><item><title>a</title></item><item><title>b</title></item></channel></rss>)");
}

void ProtocolDraftTest::otherAnswersNameNone()
{
    QFETCH(QByteArray, body);
    const auto draft = draft::draftOf(answered(body));
    QVERIFY(draft);
    QVERIFY2(!draft->source.contains("protocol:"), draft->source.constData());
}

TOANCANH_TEST(ProtocolDraftTest)
#include "ProtocolDraftTest.moc"
