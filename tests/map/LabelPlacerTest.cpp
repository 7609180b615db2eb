// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/LabelPlacer.h"
#include "models/map/Clusters.h"
#include "tests/support/TestProgram.h"

using namespace toancanh::map;

class LabelPlacerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstWishStandsRightOfItsMark();
    void theSecondWishAvoidsTheFirst();
    void aTextThatWouldCrossASeamMovesOffIt();
    void aTextWithoutFreePlaceIsLeftOut();
    void aHundredWishesNeverOverlapNorTouchSeams();
    void pointsNearEachOtherBecomeOneCluster();
};

namespace {
const QRectF frame(0, 0, 5760, 3240);
const QList<double> seamsX{1920, 3840};
const QList<double> seamsY{1080, 2160};
} // namespace

void LabelPlacerTest::theFirstWishStandsRightOfItsMark()
{
    LabelPlacer placer(frame, seamsX, seamsY, 40);
    QCOMPARE(placer.place({{500, 500}, {300, 60}, 50}), QRectF(550, 470, 300, 60));
}

void LabelPlacerTest::theSecondWishAvoidsTheFirst()
{
    LabelPlacer placer(frame, seamsX, seamsY, 40);
    placer.place({{500, 500}, {300, 60}, 50});
    QCOMPARE(placer.place({{500, 500}, {300, 60}, 50}), QRectF(150, 470, 300, 60));
}

void LabelPlacerTest::aTextThatWouldCrossASeamMovesOffIt()
{
    LabelPlacer placer(frame, seamsX, seamsY, 40);
    const auto rect = placer.place({{1800, 500}, {300, 60}, 50});
    QVERIFY(rect.has_value());
    QVERIFY(rect->right() <= 1880 || rect->left() >= 1960);
}

void LabelPlacerTest::aTextWithoutFreePlaceIsLeftOut()
{
    LabelPlacer placer(QRectF(0, 0, 400, 200), {}, {}, 40);
    placer.block({0, 0, 400, 200});
    QVERIFY(!placer.place({{200, 100}, {100, 50}, 10}).has_value());
}

void LabelPlacerTest::aHundredWishesNeverOverlapNorTouchSeams()
{
    LabelPlacer placer(frame, seamsX, seamsY, 40);
    QList<QRectF> placed;
    for (int i = 0; i < 100; ++i) {
        const QPointF anchor((i * 977) % 5760, (i * 613) % 3240);
        if (const auto rect = placer.place({anchor, {240.0 + i % 7 * 30, 70}, 40}))
            placed << *rect;
    }
    QVERIFY(placed.size() > 50);
    for (qsizetype i = 0; i < placed.size(); ++i) {
        for (const double seam : seamsX)
            QVERIFY(placed[i].right() <= seam - 40 || placed[i].left() >= seam + 40);
        for (const double seam : seamsY)
            QVERIFY(placed[i].bottom() <= seam - 40 || placed[i].top() >= seam + 40);
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!placed[i].intersects(placed[j]));
    }
}

void LabelPlacerTest::pointsNearEachOtherBecomeOneCluster()
{
    const QList<QPointF> points{{100, 100}, {120, 110}, {2000, 1000}, {149, 152}, {-50, 0}};
    const QList<MarkCluster> clusters = clustered(points, frame, 150);
    QCOMPARE(clusters.size(), 2);
    QCOMPARE(clusters.at(0).marks, (QList<qsizetype>{0, 1, 3}));
    QCOMPARE(clusters.at(0).at, QPointF(123, 362.0 / 3));
    QCOMPARE(clusters.at(1).marks, QList<qsizetype>{2});
}

TOANCANH_TEST(LabelPlacerTest)
#include "LabelPlacerTest.moc"
