// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/Geometry.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::wall;

class GeometryTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRangeIsReadAndWrittenAsOperatorsSayIt_data();
    void aRangeIsReadAndWrittenAsOperatorsSayIt();
    void whatIsNoRangeSaysWhatIs_data();
    void whatIsNoRangeSaysWhatIs();
    void theDemoWallIs9600By5400();
    void compensatedBezelsAreWallPixels();
    void halvesSplitWhatTheStripLeaves();
    void typeFollowsDistanceAndPitch();
};

void GeometryTest::aRangeIsReadAndWrittenAsOperatorsSayIt_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<CellRange>("range");
    QTest::addColumn<QString>("text");
    QTest::newRow("panel") << "A1" << CellRange{0, 0} << "A1";
    QTest::newRow("small letter") << "e5" << CellRange{4, 4} << "E5";
    QTest::newRow("two digits") << "Z12" << CellRange{25, 11} << "Z12";
    QTest::newRow("block") << "B2:D4" << CellRange{1, 1, 3, 3} << "B2:D4";
    QTest::newRow("block of one") << "C3:C3" << CellRange{2, 2} << "C3";
    QTest::newRow("row") << "A1:C1" << CellRange{0, 0, 3, 1} << "A1:C1";
    QTest::newRow("left") << "A1.L" << CellRange{0, 0, 1, 1, Part::Left} << "A1.L";
    QTest::newRow("right") << "B2.R" << CellRange{1, 1, 1, 1, Part::Right} << "B2.R";
    QTest::newRow("top") << "B2.T" << CellRange{1, 1, 1, 1, Part::Top} << "B2.T";
    QTest::newRow("bottom") << "B2.b" << CellRange{1, 1, 1, 1, Part::Bottom} << "B2.B";
}

void GeometryTest::aRangeIsReadAndWrittenAsOperatorsSayIt()
{
    QFETCH(QString, written);
    QFETCH(CellRange, range);
    QFETCH(QString, text);
    const auto read = CellRange::parse(written);
    QVERIFY(read.has_value());
    QVERIFY(*read == range);
    QCOMPARE(read->text(), text);
    QVERIFY(CellRange::parse(text) == range);
}

void GeometryTest::whatIsNoRangeSaysWhatIs_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("sentence");
    const QString allowed =
        QStringLiteral("\"%1\" is no place on the wall, write a panel (A1), a block of panels (B2:D4) or "
                       "half a panel (A1.L, A1.R, A1.T, A1.B)");
    for (const char *wrong : {"", "A", "1A", "A0", "AA1", "A1.X", "A1:B2.L", "A1:", "A100", " A1", "A1\n"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << allowed.arg(QString::fromLatin1(wrong));
    QTest::newRow("backwards") << "D4:B2" << "\"D4:B2\" runs backwards, write its top left panel first";
    QTest::newRow("sideways") << "B2:A4" << "\"B2:A4\" runs backwards, write its top left panel first";
}

void GeometryTest::whatIsNoRangeSaysWhatIs()
{
    QFETCH(QString, written);
    QFETCH(QString, sentence);
    const auto read = CellRange::parse(written);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Config);
    QCOMPARE(read.error().sentence, sentence);
}

void GeometryTest::theDemoWallIs9600By5400()
{
    const Geometry wall;
    QCOMPARE(wall.bezelPx(), 0);
    QCOMPARE(wall.size(), QSize(9600, 5400));
    QCOMPARE(wall.panelRect(4, 4), QRect(7680, 4320, 1920, 1080));
    QCOMPARE(wall.stripRect(), QRect(0, 0, 9600, 264));
    QCOMPARE(wall.rect({0, 0}), QRect(0, 264, 1920, 816));
    QCOMPARE(wall.rect({0, 1}), QRect(0, 1080, 1920, 1080));
    QCOMPARE(wall.rect({1, 1, 3, 3}), QRect(1920, 1080, 5760, 3240));
    QCOMPARE(wall.rect({3, 0, 2, 2}), QRect(5760, 264, 3840, 1896));
}

void GeometryTest::compensatedBezelsAreWallPixels()
{
    Geometry wall;
    wall.compensate = true;
    QCOMPARE(wall.bezelPx(), 11); // 2 · 3.5 / 0.634 = 11.04
    QCOMPARE(wall.size(), QSize(9644, 5444));
    QCOMPARE(wall.panelRect(1, 2), QRect(1931, 2182, 1920, 1080));
    QCOMPARE(wall.stripRect(), QRect(0, 0, 9644, 264));
    QCOMPARE(wall.rect({1, 1, 3, 3}), QRect(1931, 1091, 5782, 3262));
    QCOMPARE(wall.rect({0, 0, 5, 5}), QRect(0, 264, 9644, 5180));
}

void GeometryTest::halvesSplitWhatTheStripLeaves()
{
    Geometry wall;
    QCOMPARE(wall.rect({0, 0, 1, 1, Part::Left}), QRect(0, 264, 960, 816));
    QCOMPARE(wall.rect({0, 0, 1, 1, Part::Right}), QRect(960, 264, 960, 816));
    QCOMPARE(wall.rect({0, 0, 1, 1, Part::Top}), QRect(0, 264, 1920, 408));
    QCOMPARE(wall.rect({0, 0, 1, 1, Part::Bottom}), QRect(0, 672, 1920, 408));
    QCOMPARE(wall.rect({1, 1, 1, 1, Part::Top}), QRect(1920, 1080, 1920, 540));
    QCOMPARE(wall.rect({1, 1, 1, 1, Part::Bottom}), QRect(1920, 1620, 1920, 540));
    wall.panel = QSize(1367, 769);
    const QRect left = wall.rect({1, 1, 1, 1, Part::Left});
    const QRect right = wall.rect({1, 1, 1, 1, Part::Right});
    QCOMPARE(left.right() + 1, right.left());
    QCOMPARE(left.united(right), wall.panelRect(1, 1));
}

void GeometryTest::typeFollowsDistanceAndPitch()
{
    Geometry wall;
    QCOMPARE(wall.typeScale(), 1.0);
    wall.farthestM = 12.0;
    QCOMPARE(wall.typeScale(), 1.5);
    wall.pitchMm = 0.317;
    QCOMPARE(wall.typeScale(), 3.0);
}

TOANCANH_TEST(GeometryTest)
#include "GeometryTest.moc"
