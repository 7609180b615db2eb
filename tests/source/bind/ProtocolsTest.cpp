// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Mapping.h"
#include "models/source/fetch/PageReader.h"

#include "tests/support/TestProgram.h"

#include <QDir>
#include <QTemporaryDir>

using namespace toancanh;

/// The shipped protocols, on answers of the kind that such systems give.
class ProtocolsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void answerNeedsNoMapping_data();
    void answerNeedsNoMapping();
    void theDomainOfWarningsTakesThoseOfCap();
    void everyShippedProtocolIsTriedHere();
    void errorsThatComeAsGoodAnswersAreKnown_data();
    void errorsThatComeAsGoodAnswersAreKnown();
    void pagesLeadToTheNext_data();
    void pagesLeadToTheNext();

private:
    struct Bound
    {
        source::SourceSpec source;
        dataset::DatasetSpec dataset;
        QTimeZone zone;
        QString finding;
    };
    static Bound bind(const QByteArray &yaml, const QByteArray &domains = {});

    QStringList m_tried;
};

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray sourceOf(const QByteArray &protocol, const QByteArray &more = {})
{
    return "source: s\nprotocol: " + protocol + "\nrequest: {url: \"https://a.example/api\"}\n" + more;
}

QString cellText(const dataset::Value &value)
{
    if (const qint64 *whole = std::get_if<qint64>(&value))
        return QString::number(*whole);
    if (const double *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 12);
    if (const std::string *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return QStringLiteral("-");
}

/// The named columns of every row: "a=1 b=2; a=3 b=4".
QString shown(const source::MappedPage &page, const dataset::DatasetSpec &dataset, const QString &columns)
{
    QStringList rows;
    for (const dataset::Row &row : page.rows) {
        QStringList cells;
        for (const QString &column : columns.split(QLatin1Char(' ')))
            cells << cellText(row.values.at(size_t(dataset.columnIndex(column))));
        rows << cells.join(QLatin1Char('|'));
    }
    return rows.join(QStringLiteral("; "));
}

const QByteArray warning = R"(<?xml version="1.0" encoding="UTF-8"?>
<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
  <cap:identifier>TV-7</cap:identifier><cap:sender>khituong@an-hai.example</cap:sender>
  <cap:sent>2026-11-21T06:30:00+07:00</cap:sent><cap:status>Actual</cap:status><cap:msgType>Update</cap:msgType>
  <cap:references>khituong@an-hai.example,TV-6,2026-11-20T06:30:00+07:00</cap:references>
  <cap:info><cap:language>vi-VN</cap:language><cap:event>Mưa lớn</cap:event><cap:severity>Severe</cap:severity>
    <cap:expires>2026-11-22T06:30:00+07:00</cap:expires><cap:headline>Mưa lớn ở An Hải</cap:headline>
    <cap:area><cap:areaDesc>Trà Sơn</cap:areaDesc><cap:polygon>15,108 15,109 16,109 15,108</cap:polygon></cap:area>
    <cap:area><cap:areaDesc>Bắc An</cap:areaDesc><cap:polygon>17,108 17,109 18,109 17,108</cap:polygon></cap:area></cap:info>
  <cap:info><cap:event>Heavy rain</cap:event><cap:severity>Severe</cap:severity></cap:info>
</cap:alert>)";

} // namespace

ProtocolsTest::Bound ProtocolsTest::bind(const QByteArray &yaml, const QByteArray &domains)
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("centre.yaml")),
          "centre: x\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [" + domains + "]\n");
    write(folder.filePath(QStringLiteral("sources/s.yaml")), yaml);
    const profile::Profile profile = profile::Profile::load(folder.path(), QStringLiteral(TOANCANH_DOMAINS));
    Bound bound;
    bound.zone = profile.centre.zone;
    const auto datasets = dataset::bindDatasets(profile);
    const auto sources = source::bindSources(profile, datasets);
    for (const profile::Finding &finding : *profile.findings)
        bound.finding += finding.text() + QLatin1Char('\n');
    if (!sources.isEmpty() && !datasets.isEmpty()) {
        bound.source = sources.constFirst();
        bound.dataset = datasets.constFirst();
    }
    return bound;
}

void ProtocolsTest::answerNeedsNoMapping_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("rows");
    const auto row = [this](const char *protocol, const char *more, const QByteArray &answer, const char *columns,
                            const char *rows) {
        m_tried << QLatin1String(protocol);
        QTest::newRow(qPrintable(QLatin1String(protocol) + QLatin1String(more)))
            << QByteArray(protocol) << QByteArray(more) << answer << QString::fromUtf8(columns)
            << QString::fromUtf8(rows);
    };
    const QByteArray request =
        R"({"service_request_id":638344,"status":"open","service_code":"006","service_name":"Đèn đường","requested_datetime":"2026-11-20T08:00:00+07:00","updated_datetime":"null","lat":15.5,"long":108.2,"zipcode":0})";
    row("open311", "", "[" + request + "]", "id status service requested updated lat lon zip",
        "638344|open|Đèn đường|1795136400000|-|15.5|108.2|-");
    row("open311", "rows: /requests\n", "{\"requests\":[" + request + "]}", "id lat", "638344|15.5");
    row("world-bank", "",
        R"([{"page":1,"pages":1,"per_page":"1000","total":2},[{"indicator":{"id":"NY","value":"GDP"},"country":{"id":"VN","value":"Viet Nam"},"countryiso3code":"VNM","date":"2024","value":476.4},{"indicator":{"id":"NY","value":"GDP"},"country":{"id":"VN","value":"Viet Nam"},"countryiso3code":"VNM","date":"2023Q2","value":null}]])",
        "indicator country period value", "NY|VNM|1704042000000|476.4; NY|VNM|1680282000000|-");
    row("ckan", "",
        R"({"help":"x","success":true,"result":{"records":[{"_id":1,"xa":"A"},{"_id":2,"xa":"B"}],"total":2,"_links":{"next":"/x"}}})",
        "row record", R"(1|{"_id":1,"xa":"A"}; 2|{"_id":2,"xa":"B"})");
    const QByteArray features =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{"ten":"Thửa 12"},"geometry":{"type":"Point","coordinates":[108.2,15.5,3]}},{"type":"Feature","properties":{"id":"b"},"geometry":null}]})";
    row("ogc-features", "", features, "id properties shape",
        R"(7|{"ten":"Thửa 12"}|{"type":"Point","coordinates":[108.2,15.5]}; b|{"id":"b"}|-)");
    row("wfs", "", features, "id", "7; b");
    row("sensorthings-datastreams", "",
        R"({"value":[{"@iot.id":92,"name":"Mực nước","unitOfMeasurement":{"symbol":"m"},"phenomenonTime":"2026-01-01T00:00:00Z/2026-01-02T00:00:00Z","ObservedProperty":{"name":"H"},"Thing":{"name":"T1"},"observedArea":{"type":"Point","coordinates":[108,15]}}]})",
        "id name unit property thing begins ends", "92|Mực nước|m|H|T1|1767225600000|1767312000000");
    row("sensorthings-observations", "",
        R"({"value":[{"@iot.id":1,"phenomenonTime":"2026-01-01T00:00:00Z","result":8.81,"Datastream":{"@iot.id":92},"resultQuality":{"status":"9"}},{"@iot.id":2,"phenomenonTime":"2026-01-01T00:10:00Z","result":"cạn","Datastream":{"@iot.id":92}}]})",
        "datastream id at value text quality",
        R"(92|1|1767225600000|8.81|8.81|{"status":"9"}; 92|2|1767226200000|-|cạn|-)");
    row("sdmx-json", "",
        R"({"dataSets":[{"series":{"0:0":{"observations":{"0":[7.5],"1":[8]}}}}],"structure":{"dimensions":{"series":[{"id":"FREQ","values":[{"id":"A"}]},{"id":"AREA","values":[{"id":"VN"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"id":"2024"},{"id":"2025-03"}]}]}}})",
        "dimensions period value", "FREQ=A,AREA=VN|1704042000000|7.5; FREQ=A,AREA=VN|1740762000000|8");
    row("alertmanager", "",
        R"([{"annotations":{"summary":"Đĩa đầy"},"endsAt":"2026-11-21T01:00:00.000Z","fingerprint":"ab12","startsAt":"2026-11-21T00:00:00.123Z","status":{"state":"active"},"updatedAt":"2026-11-21T00:30:00Z","labels":{"alertname":"DiskFull","severity":"critical"}}])",
        "fingerprint starts state name severity summary", "ab12|1795219200123|active|DiskFull|critical|Đĩa đầy");
    row("cap-index", "",
        R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>A</title><updated>2026-11-21T00:00:00Z</updated><link rel="related" href="https://a.example/x"/><link type="application/cap+xml" href="https://a.example/1.cap"/></entry></feed>)",
        "link id title", "https://a.example/1.cap|1|A");
    row("cap-index", "",
        R"(<rss><channel><item><link>https://a.example/2.cap</link><guid>2</guid></item></channel></rss>)", "link id",
        "https://a.example/2.cap|2");
    row("cap", "", warning, "reference language part status exercise type refers headline area_name shape",
        "khituong@an-hai.example,TV-7,2026-11-21T06:30:00+07:00|vi-VN|0|Actual|0|Update|khituong@an-hai.example,TV-6,"
        "2026-11-20T06:30:00+07:00|Mưa lớn ở An Hải|Trà Sơn Bắc An|"
        R"({"type":"MultiPolygon","coordinates":[[[[108.0,15.0],[109.0,15.0],[109.0,16.0],[108.0,15.0]]],[[[108.0,17.0],[109.0,17.0],[109.0,18.0],[108.0,17.0]]]]})"
        "; khituong@an-hai.example,TV-7,2026-11-21T06:30:00+07:00|en-US|1|Actual|0|Update|khituong@an-hai.example,TV-6,"
        "2026-11-20T06:30:00+07:00|-|-|-");
    row("cap", "",
        R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.1"><identifier>X</identifier><sender>s</sender><sent>2026-11-21T06:30:00-00:00</sent><status>Exercise</status><msgType>Cancel</msgType><references>s,W,t</references></alert>)",
        "reference language sent exercise type refers",
        "s,X,2026-11-21T06:30:00-00:00|en-US|1795242600000|1|Cancel|s,W,t");
}

void ProtocolsTest::answerNeedsNoMapping()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, answer);
    QFETCH(QString, columns);
    QFETCH(QString, rows);
    const Bound bound = bind(sourceOf(protocol, more));
    QVERIFY2(bound.finding.isEmpty(), qPrintable(bound.finding));
    const auto reader = source::PageReader::make(bound.source, bound.dataset, bound.zone);
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().sentence));
    const auto page = (*reader)->read({answer, {}, {}});
    QVERIFY2(page, qPrintable(page ? QString() : page.error().sentence));
    const QString reason = page->page.rejected.empty() ? QString() : page->page.rejected.front().reason;
    QCOMPARE(reason, QString());
    QCOMPARE(shown(page->page, bound.dataset, columns), rows);
}

void ProtocolsTest::theDomainOfWarningsTakesThoseOfCap()
{
    const Bound bound = bind(sourceOf("cap"), "warnings");
    QCOMPARE(bound.finding, QString());
    QCOMPARE(bound.dataset.name, QStringLiteral("warning"));
    const auto reader = source::PageReader::make(bound.source, bound.dataset, bound.zone);
    QVERIFY(reader);
    const auto page = (*reader)->read({warning, {}, {}});
    QVERIFY(page && page->page.rejected.empty());
    QCOMPARE(
        shown(page->page, bound.dataset, QStringLiteral("language status exercise type refers severity area_name")),
        QStringLiteral("vi-VN|Actual|0|Update|khituong@an-hai.example,TV-6,2026-11-20T06:30:00+07:00|Severe|Trà Sơn "
                       "Bắc An; en-US|Actual|0|Update|khituong@an-hai.example,TV-6,2026-11-20T06:30:00+07:00|"
                       "Severe|-"));
}

void ProtocolsTest::everyShippedProtocolIsTriedHere()
{
    const QStringList files =
        QDir(QStringLiteral(TOANCANH_DOMAINS "/../protocols")).entryList({QStringLiteral("*.yaml")});
    QVERIFY(files.size() > 5);
    for (const QString &file : files)
        QVERIFY2(m_tried.contains(file.chopped(5)), qPrintable(file + QStringLiteral(" is tried nowhere")));
}

void ProtocolsTest::errorsThatComeAsGoodAnswersAreKnown_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("said");
    QTest::newRow("World Bank")
        << QByteArray("world-bank")
        << QByteArray(
               R"([{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}])")
        << "The provided parameter value is not valid";
    QTest::newRow("CKAN") << QByteArray(
        "ckan") << QByteArray(R"({"success":false,"error":{"__type":"Not Found","message":"Resource was not found"}})")
                          << "Resource was not found";
}

void ProtocolsTest::errorsThatComeAsGoodAnswersAreKnown()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, answer);
    QFETCH(QString, said);
    const Bound bound = bind(sourceOf(protocol));
    const auto reader = source::PageReader::make(bound.source, bound.dataset, bound.zone);
    QVERIFY(reader);
    const auto page = (*reader)->read({answer, {}, {}});
    QVERIFY(!page);
    QVERIFY2(page.error().sentence.contains(said), qPrintable(page.error().sentence));
}

void ProtocolsTest::pagesLeadToTheNext_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("next");
    QTest::newRow("OGC API")
        << QByteArray("ogc-features")
        << QByteArray(
               R"({"features":[],"links":[{"rel":"self","href":"/s"},{"rel":"next","href":"https://a.example/items?offset=10"}]})")
        << "https://a.example/items?offset=10";
    QTest::newRow("OGC API, the last") << QByteArray("ogc-features")
                                       << QByteArray(R"({"features":[],"links":[{"rel":"self","href":"/s"}]})") << "";
    QTest::newRow("SensorThings")
        << QByteArray("sensorthings-observations")
        << QByteArray(
               R"({"value":[],"@iot.nextLink":"https://a.example/Observations?$filter=%28year%28phenomenonTime%29+eq+2023%29"})")
        << "https://a.example/Observations?$filter=%28year%28phenomenonTime%29+eq+2023%29";
}

void ProtocolsTest::pagesLeadToTheNext()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, answer);
    QFETCH(QString, next);
    const Bound bound = bind(sourceOf(protocol));
    const auto reader = source::PageReader::make(bound.source, bound.dataset, bound.zone);
    QVERIFY(reader);
    const auto page = (*reader)->read({answer, {}, {}});
    QVERIFY2(page, qPrintable(page ? QString() : page.error().sentence));
    QCOMPARE(page->facts.next, next);
}

TOANCANH_TEST(ProtocolsTest)
#include "ProtocolsTest.moc"
