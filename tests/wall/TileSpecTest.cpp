// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileSpec.h"
#include "models/wall/LayerSpec.h"
#include "tests/support/TestProgram.h"
#include "tests/wall/ProfileText.h"

using namespace toancanh;
using namespace toancanh::wall;

namespace {

const QByteArray metrics =
    "domain: demo\nmetrics: {on-time: {}, weekly: {}, beds: {}, rows: {}, aqi: {}, points: {}}\n";

profile::Profile load(const QByteArray &more)
{
    ProfileText text;
    text.write(QStringLiteral("domains/demo.yaml"), metrics + more);
    return text.load();
}

} // namespace

class TileSpecTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aFigureIsRead();
    void aChartMayHaveAFigureAtItsHead();
    void rowsMayBeListed();
    void wrongTilesAreReportedAndLeftOut();
    void layersAreRead();
    void wrongLayersAreReportedAndLeftOut();
    void theShippedDomainsBindWithoutFindings();
};

void TileSpecTest::aFigureIsRead()
{
    const auto profile =
        load("tiles:\n"
             "  on-time: {kpi: on-time, trend: weekly, change: {vi: so tuần trước, en: on last week},\n"
             "    notes: [{vi: \"Mục tiêu **{target:0}%**\"}, two], threshold: 95, source-name: Một cửa,\n"
             "    progress: beds, who: [leader], grants: Văn phòng, title: Đúng hạn}\n");
    const QList<TileSpec> tiles = bindTiles(profile);
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
    TileSpec tile;
    tile.id = QStringLiteral("on-time");
    tile.kind = QStringLiteral("kpi");
    tile.metric = QStringLiteral("on-time");
    tile.trend = QStringLiteral("weekly");
    tile.progress = QStringLiteral("beds");
    tile.change = {QStringLiteral("so tuần trước"), QStringLiteral("on last week")};
    tile.notes = {{QStringLiteral("Mục tiêu **{target:0}%**"), QString()},
                  {QStringLiteral("two"), QStringLiteral("two")}};
    tile.threshold = 95.0;
    tile.sourceName = {QStringLiteral("Một cửa"), QStringLiteral("Một cửa")};
    tile.who = QStringList(QStringLiteral("leader"));
    tile.grants = {QStringLiteral("Văn phòng"), QStringLiteral("Văn phòng")};
    tile.title = {QStringLiteral("Đúng hạn"), QStringLiteral("Đúng hạn")};
    tile.file = QStringLiteral("domains/demo.yaml");
    tile.line = 4;
    QVERIFY(tiles == QList<TileSpec>{tile});
}

void TileSpecTest::aChartMayHaveAFigureAtItsHead()
{
    const auto profile =
        load("tiles:\n"
             "  beds: {kpi: beds, chart: rows, as: bars, threshold: 90, threshold-label: {vi: \"ngưỡng 90%\"},\n"
             "    minimum: 0, maximum: 100}\n"
             "  bare: {chart: rows}\n"
             "  dots: {chart: rows, as: dot-track}\n"
             "  columns: {chart: rows, as: columns}\n");
    const QList<TileSpec> tiles = bindTiles(profile);
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
    QCOMPARE(tiles.size(), 4);
    QCOMPARE(tiles[0].kind, QStringLiteral("chart"));
    QCOMPARE(tiles[0].metric, QStringLiteral("beds"));
    QCOMPARE(tiles[0].chart, QStringLiteral("rows"));
    QCOMPARE(tiles[0].form, ChartForm::Bars);
    QCOMPARE(tiles[0].threshold, 90.0);
    QCOMPARE(tiles[0].thresholdLabel.vi, QStringLiteral("ngưỡng 90%"));
    QCOMPARE(tiles[0].minimum, 0.0);
    QCOMPARE(tiles[0].maximum, 100.0);
    QCOMPARE(tiles[1].kind, QStringLiteral("chart"));
    QCOMPARE(tiles[1].metric, QString());
    QCOMPARE(tiles[1].form, ChartForm::Line);
    QCOMPARE(tiles[2].form, ChartForm::DotTrack);
    QCOMPARE(tiles[3].form, ChartForm::Columns);
}

void TileSpecTest::rowsMayBeListed()
{
    const auto profile = load("tiles:\n"
                              "  reports: {worklist: rows, kpi: on-time, empty: {vi: Không có phản ánh}}\n"
                              "  air: {list: aqi, notes: [a], maximum: 200}\n");
    const QList<TileSpec> tiles = bindTiles(profile);
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
    QCOMPARE(tiles.size(), 2);
    QCOMPARE(tiles[0].kind, QStringLiteral("worklist"));
    QCOMPARE(tiles[0].chart, QStringLiteral("rows"));
    QCOMPARE(tiles[0].metric, QStringLiteral("on-time"));
    QCOMPARE(tiles[0].empty.vi, QStringLiteral("Không có phản ánh"));
    QCOMPARE(tiles[1].kind, QStringLiteral("list"));
    QCOMPARE(tiles[1].chart, QStringLiteral("aqi"));
    QCOMPARE(tiles[1].notes.size(), 1);
}

void TileSpecTest::wrongTilesAreReportedAndLeftOut()
{
    const auto profile = load("tiles:\n"
                              "  a: {kpi: on-tiem}\n"
                              "  b: {title: nothing}\n"
                              "  c: {chart: rows, as: pie}\n"
                              "  d: {kpi: on-time, chrat: rows}\n"
                              "  e: {chart: rows, minimum: 100, maximum: 0}\n"
                              "  f: text\n"
                              "  g: {worklist: rows, list: aqi}\n"
                              "  h: {list: aqi, trend: weekly}\n");
    QStringList ids;
    for (const TileSpec &tile : bindTiles(profile))
        ids.append(tile.id);
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList(
            {QStringLiteral("domains/demo.yaml:4:12: unknown metric \"on-tiem\", did you mean \"on-time\"?"),
             QStringLiteral(
                 "domains/demo.yaml:5:6: this tile shows nothing; give it one of kpi, chart, list, worklist"),
             QStringLiteral(
                 "domains/demo.yaml:6:24: unknown form of chart \"pie\"; known: line, columns, bars, dot-track"),
             QStringLiteral("domains/demo.yaml:7:21: unknown key \"chrat\", did you mean \"chart\"?"),
             QStringLiteral("domains/demo.yaml:8:43: the maximum is not above the minimum"),
             QStringLiteral(
                 "domains/demo.yaml:9:6: a map is expected here; write {key: value} or one line for each key"),
             QStringLiteral("domains/demo.yaml:10:6: this tile is both list and worklist; make two tiles of it"),
             QStringLiteral("domains/demo.yaml:11:18: unknown key \"trend\"; known: kpi, chart, list, worklist, title, "
                            "who, grants, source-name, empty, notes, change, maximum")}));
    QCOMPARE(ids, QStringList({QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("g"),
                               QStringLiteral("h")}));
}

void TileSpecTest::layersAreRead()
{
    const auto profile =
        load("layers:\n  vessels: {icon: chevron, points: points, tracks: rows, heading: course, title: Tàu cá}\n");
    const QList<LayerSpec> layers = bindLayers(profile);
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
    LayerSpec layer;
    layer.id = QStringLiteral("vessels");
    layer.icon = QStringLiteral("chevron");
    layer.points = QStringLiteral("points");
    layer.tracks = QStringLiteral("rows");
    layer.heading = QStringLiteral("course");
    layer.title = {QStringLiteral("Tàu cá"), QStringLiteral("Tàu cá")};
    QVERIFY(layers == QList<LayerSpec>{layer});
}

void TileSpecTest::wrongLayersAreReportedAndLeftOut()
{
    const auto profile = load("layers:\n"
                              "  a: {icon: chevrn, points: points}\n"
                              "  b: {icon: pin}\n"
                              "  cameras: {icon: pin, points: points}\n");
    QVERIFY(bindLayers(profile).isEmpty());
    QCOMPARE(ProfileText::findingsOf(profile),
             QStringList({QStringLiteral("domains/demo.yaml:4:13: unknown icon \"chevrn\", did you mean \"chevron\"?"),
                          QStringLiteral("domains/demo.yaml:5:6: \"points\" is missing"),
                          QStringLiteral(
                              "domains/demo.yaml:6:3: the layer \"cameras\" is there already; give it another name")}));
}

void TileSpecTest::theShippedDomainsBindWithoutFindings()
{
    QTemporaryDir dir;
    QFile centre(dir.filePath(QStringLiteral("centre.yaml")));
    QVERIFY(centre.open(QIODevice::WriteOnly));
    centre.write("centre: a\ntitle: A\ndomains: [one-stop, field-reports, air, health, budget, vessels]\n");
    centre.close();
    const auto profile =
        profile::Profile::load(dir.path(), QStringLiteral(TOANCANH_SOURCE_DIR) + QStringLiteral("/resources/domains"));
    bindTiles(profile);
    bindLayers(profile);
    QCOMPARE(ProfileText::findingsOf(profile).join(QLatin1Char('\n')), QString());
}

TOANCANH_TEST(TileSpecTest)
#include "TileSpecTest.moc"
