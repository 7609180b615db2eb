// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/GroundPainter.h"
#include "models/map/MapRenderer.h"
#include "tests/support/TestProgram.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace toancanh;
using namespace toancanh::map;

namespace {

MapStyle style()
{
    MapStyle s;
    s.sea = QColor(0, 0, 100);
    s.land = QColor(20, 20, 20);
    s.border = QColor(200, 200, 200);
    s.communeLine = QColor(1, 1, 1);
    s.isobath = s.river = s.road = s.line = s.line3 = QColor(90, 90, 90);
    s.ink1 = QColor(255, 255, 255);
    s.ink2 = s.ink3 = s.seaName = QColor(180, 180, 180);
    s.halo = QColor(0, 0, 0);
    s.classes = {QColor(10, 0, 0), QColor(60, 0, 0), QColor(110, 0, 0), QColor(160, 0, 0), QColor(210, 0, 0)};
    s.priorities = {QColor(255, 0, 0), QColor(255, 128, 0), QColor(255, 255, 0), QColor(128, 0, 255)};
    s.fontFamily = QStringLiteral("Open Sans");
    s.paintAlarm = [](QPainter &painter, const QRectF &rect, int) { painter.fillRect(rect, QColor(255, 0, 255)); };
    return s;
}

Ring square(double south, double west, double side)
{
    return {{south, west}, {south, west + side}, {south + side, west + side}, {south + side, west}, {south, west}};
}

MapScene scene()
{
    auto base = std::make_shared<BaseMap>();
    base->areas = {
        {QStringLiteral("west"), QStringLiteral("X. Tây"), {square(15.0, 107.5, 0.5)}, {15.25, 107.75}, 0.25},
        {QStringLiteral("east"), QStringLiteral("X. Đông"), {square(15.0, 108.0, 0.5)}, {15.25, 108.25}, 0.25}};
    MapScene s;
    s.base = base;
    s.view = {{15.25, 108.0}, 400};
    s.size = {1000, 600};
    s.values = {{QStringLiteral("west"), 5}, {QStringLiteral("east"), 0}};
    s.breaks = {1, 3, 6, 10};
    return s;
}

QColor at(const QImage &image, const MapScene &s, const LatLon &place)
{
    return image.pixelColor(Projection(s.view, s.size).toPixel(place).toPoint());
}

} // namespace

class MapPictureTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aClassHoldsValuesFromItsBreakUpToTheNext();
    void areasAreFilledByTheClassOfTheirValueAndTheSeaStaysSea();
    void anAreaWithoutValueIsHatched();
    void anAlertStandsOnItsPlateWithItsName();
    void newestRequestIsWhatIsPaintedLast();
    void aFileThatIsNoMapSaysWhatIsWrong_data();
    void aFileThatIsNoMapSaysWhatIsWrong();
};

void MapPictureTest::aClassHoldsValuesFromItsBreakUpToTheNext()
{
    const QList<double> breaks{50, 100, 200, 300};
    QCOMPARE(classOf(0, breaks), 0);
    QCOMPARE(classOf(49.9, breaks), 0);
    QCOMPARE(classOf(50, breaks), 1);
    QCOMPARE(classOf(299, breaks), 3);
    QCOMPARE(classOf(1000, breaks), 4);
}

void MapPictureTest::areasAreFilledByTheClassOfTheirValueAndTheSeaStaysSea()
{
    const MapScene s = scene();
    const QImage image = paintGround(s, style());
    QCOMPARE(at(image, s, {15.25, 107.7}), QColor(110, 0, 0));
    QCOMPARE(at(image, s, {15.25, 108.3}), QColor(10, 0, 0));
    QCOMPARE(at(image, s, {15.7, 108.0}), QColor(0, 0, 100));
}

void MapPictureTest::anAreaWithoutValueIsHatched()
{
    MapScene s = scene();
    s.values.remove(QStringLiteral("east"));
    const QImage image = paintGround(s, style());
    QSet<QRgb> colours;
    for (double longitude = 108.1; longitude < 108.4; longitude += 0.003)
        colours << at(image, s, {15.25, longitude}).rgb();
    QVERIFY(colours.contains(QColor(20, 20, 20).rgb()));
    QVERIFY(colours.size() > 1);
}

void MapPictureTest::anAlertStandsOnItsPlateWithItsName()
{
    MapScene s = scene();
    s.size = {2400, 1400};
    s.alerts = {{QStringLiteral("a"),
                 1,
                 {15.25, 108.25},
                 QStringLiteral("Ngầm Suối Cạn"),
                 QStringLiteral("ngập 0,7 m"),
                 false}};
    MapRenderer renderer(style());
    QSignalSpy spy(&renderer, &MapRenderer::rendered);
    renderer.request([s] { return s; });
    QVERIFY(spy.wait());
    const QImage image = spy.first().first().value<QImage>();
    QCOMPARE(at(image, s, {15.25, 108.25}), QColor(255, 0, 255));
    int white = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            white += image.pixelColor(x, y) == QColor(255, 255, 255);
    }
    QVERIFY(white > 200);
}

void MapPictureTest::newestRequestIsWhatIsPaintedLast()
{
    MapRenderer renderer(style());
    QSignalSpy spy(&renderer, &MapRenderer::rendered);
    MapScene s = scene();
    for (int i = 1; i <= 20; ++i) {
        s.view.pixelsPerDegree = 400 + i;
        renderer.request([s] { return s; });
    }
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.last().at(1).value<MapView>().pixelsPerDegree, 420.0);
    QCOMPARE(spy.first().at(2).toLongLong(), 1);
    QCOMPARE(spy.last().at(2).toLongLong(), 20);
}

void MapPictureTest::aFileThatIsNoMapSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no JSON") << QByteArray("<html>") << QStringLiteral("no JSON");
    QTest::newRow("no features") << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[]}")
                                 << QStringLiteral("no features");
    QTest::newRow("metres instead of degrees")
        << QByteArray("{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[557000,1712000]}}]}")
        << QStringLiteral("WGS 84");
}

void MapPictureTest::aFileThatIsNoMapSaysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("map.geojson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto features = readGeoJson(file.fileName());
    QVERIFY(!features.has_value());
    QVERIFY2(features.error().sentence.contains(expected), qPrintable(features.error().sentence));
    QCOMPARE(features.error().where, file.fileName());
}

TOANCANH_GUI_TEST(MapPictureTest)
#include "MapPictureTest.moc"
