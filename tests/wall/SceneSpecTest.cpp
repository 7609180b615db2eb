// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/WallSpec.h"
#include "tests/support/TestProgram.h"
#include "tests/wall/ProfileText.h"

using namespace toancanh;
using namespace toancanh::wall;

class SceneSpecTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aSceneIsRead();
    void wrongPlacementsAreReportedAndKeepTheirPlaces();
    void wrongMapsAreReported();
    void aMapNeedsBoundaries();
    void scenesAreCheckedAgainstEachOther();
    void aSceneWithoutANameMayBeTheOneThatIsMissed();
    void aTileThatIsDeclaredWronglyIsBlamedWhereItIsDeclared();
    void whatADomainThatCannotBeReadDeclaresIsNotReportedMissing();

private:
    static void writeDomain(ProfileText &text)
    {
        text.write(QStringLiteral("domains/demo.yaml"), "domain: demo\n"
                                                        "metrics: {on-time: {}, rain: {}}\n"
                                                        "tiles: {on-time: {kpi: on-time, title: A}}\n"
                                                        "layers: {vessels: {icon: chevron, points: rain}}\n");
    }
    static QList<SceneSpec> bind(const profile::Profile &profile)
    {
        return bindScenes(profile, bindWall(profile), bindTiles(profile), {QStringLiteral("CAM-0214")});
    }
};

void SceneSpecTest::aSceneIsRead()
{
    ProfileText text;
    writeDomain(text);
    text.setBoundaries();
    text.write(QStringLiteral("cameras.yaml"), "cameras: [{id: CAM-0214}]");
    text.write(QStringLiteral("scenes/overview.yaml"),
               "scene: overview\n"
               "title: {vi: Toàn cảnh tỉnh}\n"
               "tiles:\n"
               "  - {at: A1.L, tile: on-time}\n"
               "  - {at: A1.R, tile: on-time, title: B}\n"
               "  - {at: B2:D4, map: province, title: M, colour: rain, breaks: [1, 3, 6, 10],\n"
               "     show: [cameras, vessels, alerts], notes: [x]}\n"
               "  - {at: B5, camera: CAM-0214, title: C, who: [leader]}\n");
    const auto profile = text.load();
    const QList<SceneSpec> scenes = bind(profile);
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
    QCOMPARE(scenes.size(), 1);
    QCOMPARE(scenes[0].id, QStringLiteral("overview"));
    QCOMPARE(scenes[0].title.vi, QStringLiteral("Toàn cảnh tỉnh"));
    const QList<Placement> &placements = scenes[0].placements;
    QCOMPARE(placements.size(), 4);
    QCOMPARE(placements[0].at.text(), QStringLiteral("A1.L"));
    QVERIFY(placements[0].tile == bindTiles(profile).at(0));
    QCOMPARE(placements[1].tile.title.vi, QStringLiteral("B"));
    QCOMPARE(placements[1].tile.metric, QStringLiteral("on-time"));
    const TileSpec &map = placements[2].tile;
    QCOMPARE(map.kind, QStringLiteral("map"));
    QCOMPARE(map.title.vi, QStringLiteral("M"));
    QCOMPARE(map.colour, QStringLiteral("rain"));
    QCOMPARE(map.breaks, QList<double>({1, 3, 6, 10}));
    QCOMPARE(map.show, QStringList({QStringLiteral("cameras"), QStringLiteral("vessels"), QStringLiteral("alerts")}));
    QCOMPARE(map.notes.size(), 1);
    QCOMPARE(map.file, QStringLiteral("scenes/overview.yaml"));
    QCOMPARE(map.line, 6);
    const TileSpec &camera = placements[3].tile;
    QCOMPARE(camera.kind, QStringLiteral("camera"));
    QCOMPARE(camera.camera, QStringLiteral("CAM-0214"));
    QCOMPARE(camera.title.vi, QStringLiteral("C"));
    QCOMPARE(camera.who, QStringList(QStringLiteral("leader")));
}

void SceneSpecTest::wrongPlacementsAreReportedAndKeepTheirPlaces()
{
    ProfileText text;
    writeDomain(text);
    text.write(QStringLiteral("cameras.yaml"), "cameras: [{id: CAM-0214}]");
    text.write(QStringLiteral("scenes/a.yaml"), "scene: a\n"
                                                "tiles:\n"
                                                "  - {at: B2:D4, tile: on-time}\n"
                                                "  - {at: D4, tile: on-time}\n"
                                                "  - {at: F1, tile: on-time}\n"
                                                "  - {at: A1.X, tile: on-time}\n"
                                                "  - {at: B1, tile: ontime}\n"
                                                "  - {at: C1, camera: CAM-0124, title: Ngầm}\n"
                                                "  - {at: D1, camera: CAM-0214, tile: on-time}\n"
                                                "  - {at: A1.L, tile: on-time}\n"
                                                "  - {at: A1.T, tile: on-time}\n"
                                                "  - {at: A1.R, tile: on-time, colour: rain}\n"
                                                "  - {tile: on-time}\n"
                                                "  - A1\n");
    const auto profile = text.load();
    const QList<SceneSpec> scenes = bind(profile);
    QCOMPARE(ProfileText::findingsOf(profile),
             QStringList(
                 {QStringLiteral("scenes/a.yaml:4:10: D4 overlaps B2:D4 of line 3; move one of them"),
                  QStringLiteral("scenes/a.yaml:5:10: \"F1\" is not on the wall; its last panel is E5"),
                  QStringLiteral("scenes/a.yaml:6:10: \"A1.X\" is no place on the wall, write a panel (A1), a block of "
                                 "panels (B2:D4) or half a panel (A1.L, A1.R, A1.T, A1.B)"),
                  QStringLiteral("scenes/a.yaml:7:20: unknown tile \"ontime\", did you mean \"on-time\"?"),
                  QStringLiteral("scenes/a.yaml:8:22: unknown camera \"CAM-0124\", did you mean \"CAM-0214\"?"),
                  QStringLiteral("scenes/a.yaml:9:5: one thing stands in one place; give it one of tile, map, camera"),
                  QStringLiteral("scenes/a.yaml:11:10: A1.T overlaps A1.L of line 10; move one of them"),
                  QStringLiteral("scenes/a.yaml:12:31: unknown key \"colour\"; known: at, tile, map, camera, title"),
                  QStringLiteral("scenes/a.yaml:13:5: \"at\" is missing"),
                  QStringLiteral("scenes/a.yaml:14:5: a map is expected here; write {key: value} or one line for each "
                                 "key")}));
    QStringList places;
    for (const Placement &placement : scenes.at(0).placements)
        places.append(placement.at.text() + (placement.fault ? u'!' + placement.fault->text() : QString()));
    QCOMPARE(
        places,
        QStringList({QStringLiteral("B2:D4"),
                     QStringLiteral("B1!scenes/a.yaml:7:20: unknown tile \"ontime\", did you mean \"on-time\"?"),
                     QStringLiteral("C1!scenes/a.yaml:8:22: unknown camera \"CAM-0124\", did you mean \"CAM-0214\"?"),
                     QStringLiteral("D1!scenes/a.yaml:9:5: one thing stands in one place; give it one of tile, map, "
                                    "camera"),
                     QStringLiteral("A1.L"), QStringLiteral("A1.R")}));
    // What is known of a tile that can't be shown is kept for its title.
    QCOMPARE(scenes.at(0).placements.at(1).tile.id, QStringLiteral("ontime"));
    QCOMPARE(scenes.at(0).placements.at(2).tile.title.vi, QStringLiteral("Ngầm"));
}

void SceneSpecTest::wrongMapsAreReported()
{
    ProfileText text;
    writeDomain(text);
    text.setBoundaries();
    text.write(QStringLiteral("scenes/a.yaml"),
               "scene: a\n"
               "tiles:\n"
               "  - {at: A1, map: provinces}\n"
               "  - {at: A2, map: province, colour: rian, breaks: [1, 3, 3, 10], show: [vessel]}\n"
               "  - {at: A3, map: province, breaks: [1, 3, 6], show: alerts}\n");
    const auto profile = text.load();
    const QList<SceneSpec> scenes = bind(profile);
    QCOMPARE(ProfileText::findingsOf(profile),
             QStringList(
                 {QStringLiteral("scenes/a.yaml:3:19: unknown map \"provinces\", did you mean \"province\"?"),
                  QStringLiteral("scenes/a.yaml:4:37: unknown metric \"rian\", did you mean \"rain\"?"),
                  QStringLiteral("scenes/a.yaml:4:51: a map has four growing breaks; write them like [1, 3, 6, 10]"),
                  QStringLiteral("scenes/a.yaml:4:73: unknown layer \"vessel\", did you mean \"vessels\"?"),
                  QStringLiteral("scenes/a.yaml:5:37: a map has four growing breaks; write them like [1, 3, 6, 10]")}));
    const QList<Placement> &placements = scenes.at(0).placements;
    QCOMPARE(placements.size(), 3);
    QVERIFY(placements.at(0).fault);
    QVERIFY(!placements.at(1).fault && !placements.at(2).fault);
    QCOMPARE(placements.at(2).tile.show, QStringList(QStringLiteral("alerts")));
}

void SceneSpecTest::aMapNeedsBoundaries()
{
    ProfileText text;
    writeDomain(text);
    text.write(QStringLiteral("scenes/a.yaml"), "scene: a\ntiles:\n  - {at: A1, map: province}\n");
    const auto profile = text.load();
    QVERIFY(bind(profile).at(0).placements.at(0).fault);
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList(QStringLiteral("scenes/a.yaml:3:19: the centre has no boundaries to draw a map of; name them in "
                                   "centre.yaml")));
}

void SceneSpecTest::scenesAreCheckedAgainstEachOther()
{
    ProfileText text;
    writeDomain(text);
    text.write(QStringLiteral("wall.yaml"), "wall: {columns: 5, rows: 5, panel: 1920x1080}\nfirst-scene: overviw\n");
    text.write(QStringLiteral("scenes/a.yaml"), "scene: overview\ntiles: []\n");
    text.write(QStringLiteral("scenes/b.yaml"), "scene: overview\ntiles: []\n");
    const auto profile = text.load();
    QCOMPARE(bind(profile).size(), 1);
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList({QStringLiteral("scenes/b.yaml:1:8: the scene \"overview\" is there already; give it another name"),
                     QStringLiteral("wall.yaml:2:14: unknown scene \"overviw\", did you mean \"overview\"?")}));
}

void SceneSpecTest::aSceneWithoutANameMayBeTheOneThatIsMissed()
{
    ProfileText text;
    writeDomain(text);
    text.write(QStringLiteral("wall.yaml"), "wall: {columns: 5, rows: 5, panel: 1920x1080}\nfirst-scene: overview\n");
    text.write(QStringLiteral("scenes/a.yaml"), "title: x\n");
    const auto profile = text.load();
    QVERIFY(bind(profile).isEmpty());
    QCOMPARE(ProfileText::findingsOf(profile),
             QStringList({QStringLiteral("scenes/a.yaml:1:1: \"scene\" is missing"),
                          QStringLiteral("scenes/a.yaml:1:1: \"tiles\" is missing")}));
}

void SceneSpecTest::aTileThatIsDeclaredWronglyIsBlamedWhereItIsDeclared()
{
    ProfileText text;
    text.write(QStringLiteral("domains/demo.yaml"), "domain: demo\n"
                                                    "metrics: {rain: {title: {vi: Mưa}}, more-rain: {like: rain}}\n"
                                                    "tiles:\n"
                                                    "  rain: {kpi: more-rain, chart: rian}\n"
                                                    "  spark: {kpi: rain, trend: rian}\n");
    text.write(QStringLiteral("scenes/a.yaml"),
               "scene: a\ntiles:\n  - {at: A1, tile: rain}\n  - {at: B1, tile: spark}\n");
    const auto profile = text.load();
    const QList<SceneSpec> scenes = bind(profile);
    const QString finding = QStringLiteral("domains/demo.yaml:4:33: unknown metric \"rian\", did you mean \"rain\"?");
    QCOMPARE(ProfileText::findingsOf(profile),
             QStringList({finding, QStringLiteral("domains/demo.yaml:5:29: unknown metric \"rian\", did you mean "
                                                  "\"rain\"?")}));
    const QList<Placement> &placements = scenes.at(0).placements;
    QCOMPARE(placements.size(), 2);
    QVERIFY(placements.at(0).fault);
    QCOMPARE(placements.at(0).fault->text(), finding);
    QCOMPARE(placements.at(0).tile.title.vi, QStringLiteral("Mưa"));
    // A sparkline is not what a tile is for.
    QVERIFY(!placements.at(1).fault);
    QCOMPARE(placements.at(1).tile.trend, QString());
}

void SceneSpecTest::whatADomainThatCannotBeReadDeclaresIsNotReportedMissing()
{
    ProfileText text;
    writeDomain(text);
    text.write(QStringLiteral("domains/rain.yaml"), "domain: [\n");
    text.write(QStringLiteral("scenes/a.yaml"), "scene: a\ntiles:\n  - {at: A1, tile: rain}\n");
    const auto profile = text.loadBroken();
    const QStringList before = ProfileText::findingsOf(profile);
    QCOMPARE(before.size(), 1);
    const QList<SceneSpec> scenes = bind(profile);
    QCOMPARE(ProfileText::findingsOf(profile), before);
    QVERIFY(scenes.at(0).placements.at(0).fault);
    QCOMPARE(scenes.at(0).placements.at(0).fault->text(), before.constFirst());
}

TOANCANH_TEST(SceneSpecTest)
#include "SceneSpecTest.moc"
