// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/GeometryReader.h"

#include "tests/support/StrictTest.h"

#include <cmath>

using namespace toancanh;
using field::GeometryReader;
using field::GeometrySpec;

class GeometryReaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyWayOfWritingIsRead_data();
    void everyWayOfWritingIsRead();
    void whatIsNoPlaceOnEarthIsRefused_data();
    void whatIsNoPlaceOnEarthIsRefused();
    void vietnamsCoordinatesBecomeDegrees();
    void shapesHaveAMiddle();
    void unknownSystemsAreRefused();
};

void GeometryReaderTest::everyWayOfWritingIsRead_data()
{
    QTest::addColumn<QString>("axes");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("geoJson");
    const QString point = QStringLiteral(R"({"type":"Point","coordinates":[108.25,15.5]})");
    QTest::newRow("WKT") << QString() << QByteArray("POINT(108.25 15.5)") << point;
    QTest::newRow("WKT with a system") << QString() << QByteArray("SRID=4326;Point (108.25 15.5)") << point;
    QTest::newRow("WKT the wrong way round") << "lat-lon" << QByteArray("POINT(15.5 108.25)") << point;
    QTest::newRow("GeoJSON") << QString() << QByteArray(R"({"type":"Point","coordinates":[108.25,15.5,3]})") << point;
    QTest::newRow("lines with heights")
        << QString() << QByteArray(R"({"coordinates":[[1,2,7],[3, 4 ,8]],"type":"LineString","bbox":[1,2,3,4]})")
        << R"({"type":"LineString","coordinates":[[1.0,2.0],[3.0,4.0]]})";
    QTest::newRow("list") << QString() << QByteArray("[108.25, 15.5]") << point;
    QTest::newRow("pair") << QString() << QByteArray(" 15.5, 108.25 ") << point;
    QTest::newRow("pair in brackets") << QString() << QByteArray("(15.5; 108.25)") << point;
    QTest::newRow("pair with the longitude first") << "lon-lat" << QByteArray("108.25 15.5") << point;
    QTest::newRow("nested lists")
        << QString() << QByteArray("[[[[0,0],[1,0],[1,1],[0,0]]]]")
        << R"({"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]})";
    QTest::newRow("closed ring of pairs")
        << QString() << QByteArray("0,0 0,1 1,1 0,0")
        << R"({"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]})";
    QTest::newRow("two rings")
        << QString() << QByteArray("0,0 0,1 1,1 0,0 5,5 5,6 6,6 5,5")
        << R"({"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]],[[[5.0,5.0],[6.0,5.0],[6.0,6.0],[5.0,5.0]]]]})";
    QTest::newRow("open pairs") << QString() << QByteArray("0,0 0,1 1,1")
                                << R"({"type":"LineString","coordinates":[[0.0,0.0],[1.0,0.0],[1.0,1.0]]})";
}

void GeometryReaderTest::everyWayOfWritingIsRead()
{
    QFETCH(QString, axes);
    QFETCH(QByteArray, text);
    QFETCH(QString, geoJson);
    GeometrySpec spec;
    spec.axes = axes;
    auto reader = GeometryReader::compile(spec);
    QVERIFY(reader);
    const auto read = reader->geoJson(std::string_view(text.constData(), size_t(text.size())));
    QVERIFY(read);
    QCOMPARE(QString::fromStdString(*read).remove(QLatin1Char(' ')), geoJson);
}

void GeometryReaderTest::whatIsNoPlaceOnEarthIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("word") << QByteArray("Tam Kỳ");
    QTest::newRow("odd numbers") << QByteArray("1,2,3");
    QTest::newRow("beyond the degrees") << QByteArray("POINT(547000 1713000)");
    QTest::newRow("broken GeoJSON") << QByteArray(R"({"type":"Point","coordinates":"x"})");
    QTest::newRow("without a type") << QByteArray(R"({"coordinates":[1,2]})");
    QTest::newRow("empty shape") << QByteArray("POINT EMPTY");
    QTest::newRow("not a number") << QByteArray("POINT(nan nan)");
    QTest::newRow("open ring") << QByteArray("POLYGON((0 0,1 0,1 1))");
    QTest::newRow("nested 100,000 deep") << QByteArray("GEOMETRYCOLLECTION(").repeated(100'000);
    QTest::newRow("lists 100,000 deep") << QByteArray(100'000, '[');
    QTest::newRow("a point without coordinates") << QByteArray("[[[[1,16],[]]]]");
    QTest::newRow("the same with a name") << QByteArray(R"({"type":"Polygon","coordinates":[[[1,16],[ ]]]})");
}

void GeometryReaderTest::whatIsNoPlaceOnEarthIsRefused()
{
    QFETCH(QByteArray, text);
    auto reader = GeometryReader::compile({});
    QVERIFY(!reader->geoJson(std::string_view(text.constData(), size_t(text.size()))));
    QVERIFY(!reader->point(std::string_view(text.constData(), size_t(text.size()))));
}

void GeometryReaderTest::vietnamsCoordinatesBecomeDegrees()
{
    // VN-2000 / UTM zone 49N; on the central meridian, 111° east, easting is 500 km.
    GeometrySpec spec;
    spec.crs = QStringLiteral("EPSG:3406");
    spec.axes = QStringLiteral("lon-lat");
    auto reader = GeometryReader::compile(spec);
    QVERIFY(reader);
    const auto point = reader->point("500000 1713000");
    QVERIFY(point);
    // WGS 84 lies some two hundred metres beside VN-2000.
    QVERIFY2(std::abs(point->longitude - 111) < 0.003, qPrintable(QString::number(point->longitude, 'g', 12)));
    QVERIFY2(std::abs(point->latitude - 15.494) < 0.01, qPrintable(QString::number(point->latitude, 'g', 12)));
}

void GeometryReaderTest::shapesHaveAMiddle()
{
    auto reader = GeometryReader::compile({});
    const auto middle = reader->point("POLYGON((108 15,109 15,109 16,108 16,108 15))");
    QVERIFY(middle);
    QCOMPARE(middle->latitude, 15.5);
    QCOMPARE(middle->longitude, 108.5);
    // Its two halves nearly cancel each other: the formula's middle lies off the Earth.
    const auto crossed = reader->point("7,107 7  1, 1,108 6,1 7,107");
    QVERIFY(crossed);
    QCOMPARE(crossed->latitude, 4);
    QCOMPARE(crossed->longitude, 54.5);
}

void GeometryReaderTest::unknownSystemsAreRefused()
{
    GeometrySpec spec;
    spec.crs = QStringLiteral("EPSG:1");
    const auto reader = GeometryReader::compile(spec);
    QVERIFY(!reader);
    QVERIFY(reader.error().sentence.contains(QStringLiteral("EPSG:1")));
}

QTEST_GUILESS_MAIN(GeometryReaderTest)
#include "GeometryReaderTest.moc"
