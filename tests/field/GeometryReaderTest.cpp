// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/GeometryReader.h"

#include "tests/support/TestProgram.h"

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
    void geometriesOfArcGisSayTheirSystem_data();
    void geometriesOfArcGisSayTheirSystem();
    void ringsWithoutEndKeepNobodyBusy();
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
    QTest::newRow("ArcGIS point") << QString() << QByteArray(R"({"x":108.25,"y":15.5,"z":3})") << point;
    QTest::newRow("ArcGIS point in degrees")
        << QString() << QByteArray(R"({"x":108.25,"y":15.5,"spatialReference":{"wkid":4326}})") << point;
    QTest::newRow("ArcGIS points") << QString() << QByteArray(R"({"points":[[1,2],[3,4,5]],"hasZ":true})")
                                   << R"({"type":"MultiPoint","coordinates":[[1.0,2.0],[3.0,4.0]]})";
    QTest::newRow("ArcGIS path") << QString() << QByteArray(R"({"paths":[[[1,2],[3,4]]]})")
                                 << R"({"type":"LineString","coordinates":[[1.0,2.0],[3.0,4.0]]})";
    QTest::newRow("ArcGIS paths")
        << QString() << QByteArray(R"({"paths":[[[1,2],[3,4]],[[5,6],[7,8]]]})")
        << R"({"type":"MultiLineString","coordinates":[[[1.0,2.0],[3.0,4.0]],[[5.0,6.0],[7.0,8.0]]]})";
    QTest::newRow("ArcGIS ring, open")
        << QString() << QByteArray(R"({"rings":[[[0,0],[0,9],[9,9]]]})")
        << R"({"type":"Polygon","coordinates":[[[0.0,0.0],[0.0,9.0],[9.0,9.0],[0.0,0.0]]]})";
    QTest::newRow("ArcGIS ring with a hole")
        << QString() << QByteArray(R"({"rings":[[[0,0],[0,9],[9,9],[9,0],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]})")
        << R"({"type":"Polygon","coordinates":[[[0.0,0.0],[0.0,9.0],[9.0,9.0],[9.0,0.0],[0.0,0.0]],[[1.0,1.0],[2.0,1.0],[2.0,2.0],[1.0,1.0]]]})";
    QTest::newRow("ArcGIS rings, the hole first and in the second")
        << QString()
        << QByteArray(
               R"({"rings":[[[21,21],[22,21],[22,22],[21,21]],[[0,0],[0,9],[9,9],[0,0]],[[20,20],[20,29],[29,29],[29,20],[20,20]]]})")
        << R"({"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[0.0,9.0],[9.0,9.0],[0.0,0.0]]],[[[20.0,20.0],[20.0,29.0],[29.0,29.0],[29.0,20.0],[20.0,20.0]],[[21.0,21.0],[22.0,21.0],[22.0,22.0],[21.0,21.0]]]]})";
    QTest::newRow("ArcGIS rings that all go the other way")
        << QString() << QByteArray(R"({"rings":[[[0,0],[9,0],[9,9],[0,0]],[[20,20],[29,20],[29,29],[20,20]]]})")
        << R"({"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]],[[[20.0,20.0],[29.0,20.0],[29.0,29.0],[20.0,20.0]]]]})";
    QTest::newRow("ArcGIS in metres") << QString()
                                      << QByteArray(
                                             R"({"x":0,"y":0,"spatialReference":{"wkid":102100,"latestWkid":3857}})")
                                      << R"({"type":"Point","coordinates":[0.0,0.0]})";
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
    QTest::newRow("ArcGIS without numbers") << QByteArray(R"({"x":"NaN","y":"NaN"})");
    QTest::newRow("ArcGIS with nothing") << QByteArray(R"({"x":null,"y":null})");
    QTest::newRow("ArcGIS without rings") << QByteArray(R"({"rings":[]})");
    QTest::newRow("ArcGIS with half a corner") << QByteArray(R"({"rings":[[[0,0],[0],[9,9]]]})");
    QTest::newRow("ArcGIS with curves") << QByteArray(R"({"curveRings":[[[0,0],{"c":[[3,3],[1,4]]}]]})");
    QTest::newRow("ArcGIS in an unknown system") << QByteArray(R"({"x":1,"y":2,"spatialReference":{"wkid":1}})");
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

void GeometryReaderTest::geometriesOfArcGisSayTheirSystem_data()
{
    QTest::addColumn<QString>("crs");
    QTest::addColumn<QByteArray>("reference");
    QTest::newRow("old number of the web's map") << QString() << QByteArray(R"({"wkid":102100})");
    QTest::newRow("the latest counts") << QString() << QByteArray(R"({"wkid":1,"latestWkid":3857})");
    QTest::newRow("the field's counts more") << "EPSG:3857" << QByteArray(R"({"wkid":4326})");
}

void GeometryReaderTest::geometriesOfArcGisSayTheirSystem()
{
    QFETCH(QString, crs);
    QFETCH(QByteArray, reference);
    GeometrySpec spec;
    spec.crs = crs;
    auto reader = GeometryReader::compile(spec);
    const QByteArray text = R"({"x":12050334.8,"y":1745637.6,"spatialReference":)" + reference + '}';
    for (int i = 0; i < 2; ++i) {
        const auto point = reader->point(std::string_view(text.constData(), size_t(text.size())));
        QVERIFY(point);
        QVERIFY2(std::abs(point->longitude - 108.25) < 1e-3, qPrintable(QString::number(point->longitude, 'g', 12)));
        QVERIFY2(std::abs(point->latitude - 15.489) < 1e-2, qPrintable(QString::number(point->latitude, 'g', 12)));
    }
}

void GeometryReaderTest::ringsWithoutEndKeepNobodyBusy()
{
    QByteArray outlines;
    QByteArray holes;
    for (int i = 0; i < 20'000; ++i) {
        outlines += "[[0,0],[0,9],[9,0]],";
        holes += "[[50,50],[51,50],[51,51]],";
    }
    const QByteArray text = "{\"rings\":[" + outlines + holes.chopped(1) + "]}";
    auto reader = GeometryReader::compile({});
    QVERIFY(!reader->geoJson(std::string_view(text.constData(), size_t(text.size()))));
}

TOANCANH_TEST(GeometryReaderTest)
#include "GeometryReaderTest.moc"
