// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/WallSpec.h"
#include "tests/support/TestProgram.h"
#include "tests/wall/ProfileText.h"

using namespace toancanh;
using namespace toancanh::wall;

class WallSpecTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWallIsRead();
    void withoutAFileItIsTheUsualWall();
    void whatIsWrongIsAFinding();
    void panelsAreCheckedAgainstEachOther();

private:
    static profile::Profile load(const QByteArray &wall);
};

profile::Profile WallSpecTest::load(const QByteArray &wall)
{
    ProfileText text;
    text.write(QStringLiteral("domains/demo.yaml"), "domain: demo");
    if (!wall.isEmpty())
        text.write(QStringLiteral("wall.yaml"), wall);
    return text.load();
}

void WallSpecTest::aWallIsRead()
{
    const auto profile =
        load("wall: {columns: 4, rows: 3, panel: 3840x2160, pitch: 0.315 mm, bezel: 0.9 mm, compensate: true}\n"
             "viewers: {nearest: 4 m, middle: 6 m, farthest: 8.5 m}\n"
             "nodes:\n"
             "  - node: wall-1\n"
             "    panels: {A1: {serial: VW55-1}, B1: {name: HDMI-2}, C1: {place: [3840, 0]}}\n"
             "  - node: wall-2\n"
             "    panels:\n"
             "      D3:\n"
             "        place: -3840,0\n"
             "first-scene: overview\n");
    const WallSpec spec = bindWall(profile);
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
    Geometry geometry;
    geometry.columns = 4;
    geometry.rows = 3;
    geometry.panel = QSize(3840, 2160);
    geometry.pitchMm = 0.315;
    geometry.bezelMm = 0.9;
    geometry.compensate = true;
    geometry.farthestM = 8.5;
    QVERIFY(spec.geometry == geometry);
    QCOMPARE(spec.firstScene, QStringLiteral("overview"));
    QCOMPARE(spec.nodes.size(), 2);
    QCOMPARE(spec.nodes[0].node, QStringLiteral("wall-1"));
    QCOMPARE(spec.nodes[0].panels.size(), 3);
    QCOMPARE(spec.nodes[0].panels[0].serial, QStringLiteral("VW55-1"));
    QCOMPARE(spec.nodes[0].panels[1].name, QStringLiteral("HDMI-2"));
    QCOMPARE(spec.nodes[0].panels[2].place, QPoint(3840, 0));
    const PanelSpec last{3, 2, {}, {}, QPoint(-3840, 0)};
    QVERIFY(spec.nodes[1].panels == QList<PanelSpec>{last});
}

void WallSpecTest::withoutAFileItIsTheUsualWall()
{
    const auto profile = load({});
    QVERIFY(bindWall(profile) == WallSpec{});
    QCOMPARE(ProfileText::findingsOf(profile), QStringList());
}

void WallSpecTest::whatIsWrongIsAFinding()
{
    const auto profile =
        load("wall: {columns: 0, rows: 27, panel: 1920*1080, pitch: 0.634, bezel: 3 m, compensat: true}\n"
             "viewers: {nearest: 9 m, farthest: 8 m}\n"
             "viewer: {}\n");
    const WallSpec spec = bindWall(profile);
    QVERIFY(spec == WallSpec{});
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList(
            {QStringLiteral("wall.yaml:1:17: 0 is not from 1 to 26"),
             QStringLiteral("wall.yaml:1:26: 27 is not from 1 to 26"),
             QStringLiteral("wall.yaml:1:37: \"1920*1080\" is not a panel's size in pixels; write it like 1920x1080"),
             QStringLiteral("wall.yaml:1:55: \"0.634\" is not a length in mm; write it like 4.5 mm"),
             QStringLiteral("wall.yaml:1:69: \"3 m\" is not a length in mm; write it like 4.5 mm"),
             QStringLiteral("wall.yaml:1:74: unknown key \"compensat\", did you mean \"compensate\"?"),
             QStringLiteral("wall.yaml:2:10: the viewers' distances do not grow; nearest ≤ middle ≤ farthest"),
             QStringLiteral("wall.yaml:3:1: unknown key \"viewer\", did you mean \"viewers\"?")}));
}

void WallSpecTest::panelsAreCheckedAgainstEachOther()
{
    const auto profile = load("wall: {columns: 2, rows: 2, panel: 1920x1080}\n"
                              "nodes:\n"
                              "  - node: a\n"
                              "    panels:\n"
                              "      A1: {serial: x}\n"
                              "      C1: {serial: y}\n"
                              "      A1.L: {serial: z}\n"
                              "      B1: {serial: z, name: w}\n"
                              "      B2: {place: [1]}\n"
                              "  - node: a\n"
                              "    panels: {A1: {serial: v}}\n");
    const WallSpec spec = bindWall(profile);
    QCOMPARE(
        ProfileText::findingsOf(profile),
        QStringList(
            {QStringLiteral("wall.yaml:6:7: \"C1\" is not on the wall; its last panel is B2"),
             QStringLiteral("wall.yaml:7:7: \"A1.L\" is no panel; write it like A1"),
             QStringLiteral("wall.yaml:8:11: a panel is found in one way; give it one of serial, name or place"),
             QStringLiteral("wall.yaml:9:19: this is not a place in the desktop's pixels; write it like [1920, 0]"),
             QStringLiteral("wall.yaml:9:11: a panel is found in one way; give it one of serial, name or place"),
             QStringLiteral("wall.yaml:11:14: the panel A1 is there already"),
             QStringLiteral("wall.yaml:10:11: the node \"a\" is there already; give it another name")}));
    QCOMPARE(spec.nodes.size(), 1);
    QCOMPARE(spec.nodes[0].panels.size(), 1);
}

TOANCANH_TEST(WallSpecTest)
#include "WallSpecTest.moc"
