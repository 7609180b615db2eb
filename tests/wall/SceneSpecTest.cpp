// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/WallSpec.h"
#include "tests/support/StrictTest.h"
#include "tests/wall/ProfileText.h"

using namespace toancanh;
using namespace toancanh::wall;

class SceneSpecTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aSceneIsRead();
    void wrongPlacementsAreReportedAndLeftOut();
    void wrongMapsAreReported();
    void aMapNeedsBoundaries();
    void scenesAreCheckedAgainstEachOther();

private:
    static void writeDomain(ProfileText &text)
    {
        text.write(QStringLiteral("domains/demo.yaml"), "domain: demo\n"
                                                        "metrics: {on-time: {}, rain: {}}\n"
                                                        "tiles: {on-time: {kpi: on-time, title: A}}\n"
                                                        "layers: {vessels: {as: vessel, points: rain}}\n");
    }
    static QList<SceneSpec> bind(const profile::Profile &profile)
    {
        return bindScenes(profile, bindWall(profile), bindTiles(profile));
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
    QVERIFY(placements[0].tile == bindTiles(profile)[0]);
    QCOMPARE(placements[1].tile.title.vi, QStringLiteral("B"));
    QCOMPARE(placements[1].tile.metric, QStringLiteral("on-time"));
    const TileSpec &map = placements[2].tile;
    QCOMPARE(map.kind, TileKind::Map);
    QCOMPARE(map.title.vi, QStringLiteral("M"));
    QCOMPARE(map.colour, QStringLiteral("rain"));
    QCOMPARE(map.breaks, QList<double>({1, 3, 6, 10}));
    QCOMPARE(map.show, QStringList({QStringLiteral("cameras"), QStringLiteral("vessels"), QStringLiteral("alerts")}));
    QCOMPARE(map.notes.size(), 1);
    QCOMPARE(map.file, QStringLiteral("scenes/overview.yaml"));
    QCOMPARE(map.line, 6);
    const TileSpec &camera = placements[3].tile;
    QCOMPARE(camera.kind, TileKind::Camera);
    QCOMPARE(camera.camera, QStringLiteral("CAM-0214"));
    QCOMPARE(camera.title.vi, QStringLiteral("C"));
    QCOMPARE(camera.who, QStringList(QStringLiteral("leader")));
}

void SceneSpecTest::wrongPlacementsAreReportedAndLeftOut()
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
                                                "  - {at: A1, tile: ontime}\n"
                                                "  - {at: A1, camera: CAM-0124}\n"
                                                "  - {at: A1, camera: CAM-0214, tile: on-time}\n"
                                                "  - {at: A1.L, tile: on-time}\n"
                                                "  - {at: A1.T, tile: on-time}\n"
                                                "  - {at: A1.R, tile: on-time, colour: rain}\n"
                                                "  - {tile: on-time}\n"
                                                "  - A1\n");
    const auto profile = text.load();
    const QList<SceneSpec> scenes = bind(profile);
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList(
            {QStringLiteral("scenes/a.yaml:4:10: D4 overlaps B2:D4 of line 3; move one of them"),
             QStringLiteral("scenes/a.yaml:5:10: \"F1\" is not on the wall; its last panel is E5"),
             QStringLiteral("scenes/a.yaml:6:10: \"A1.X\" is no place on the wall, write a panel (A1), a block of "
                            "panels (B2:D4) or half a panel (A1.L, A1.R, A1.T, A1.B)"),
             QStringLiteral("scenes/a.yaml:7:20: unknown tile \"ontime\", did you mean \"on-time\"?"),
             QStringLiteral("scenes/a.yaml:8:22: unknown camera \"CAM-0124\", did you mean \"CAM-0214\"?"),
             QStringLiteral("scenes/a.yaml:9:5: one thing stands in one place; give it one of tile, map or camera"),
             QStringLiteral("scenes/a.yaml:11:10: A1.T overlaps A1.L of line 10; move one of them"),
             QStringLiteral("scenes/a.yaml:12:31: unknown key \"colour\"; known: at, tile, map, camera, title"),
             QStringLiteral("scenes/a.yaml:13:5: \"at\" is missing"),
             QStringLiteral("scenes/a.yaml:14:5: a map is expected here; write {key: value} or one line for each "
                            "key")}));
    QStringList places;
    for (const Placement &placement : scenes.at(0).placements)
        places.append(placement.at.text());
    QCOMPARE(places, QStringList({QStringLiteral("B2:D4"), QStringLiteral("A1.L"), QStringLiteral("A1.R")}));
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
    QCOMPARE(scenes.at(0).placements.size(), 2);
    QCOMPARE(scenes.at(0).placements.at(1).tile.show, QStringList(QStringLiteral("alerts")));
}

void SceneSpecTest::aMapNeedsBoundaries()
{
    ProfileText text;
    writeDomain(text);
    text.write(QStringLiteral("scenes/a.yaml"), "scene: a\ntiles:\n  - {at: A1, map: province}\n");
    const auto profile = text.load();
    QVERIFY(bind(profile).at(0).placements.isEmpty());
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
    text.write(QStringLiteral("scenes/c.yaml"), "title: x\n");
    const auto profile = text.load();
    QCOMPARE(bind(profile).size(), 1);
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList({QStringLiteral("scenes/b.yaml:1:8: the scene \"overview\" is there already; give it another name"),
                     QStringLiteral("scenes/c.yaml:1:1: \"scene\" is missing"),
                     QStringLiteral("scenes/c.yaml:1:1: \"tiles\" is missing"),
                     QStringLiteral("wall.yaml:2:14: unknown scene \"overviw\", did you mean \"overview\"?")}));
}

QTEST_GUILESS_MAIN(SceneSpecTest)
#include "SceneSpecTest.moc"
