// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/LevelWatch.h"

#include "tests/support/TestProgram.h"

using namespace toancanh::quality;

class LevelWatchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theMedianIsTheMiddleOne();
    void fiveFetchesBeyondAreAShift();
    void oneOutlierIsNone();
    void outliersToBothSidesAreNone();
    void littleIsNotJudged();
    void aNewLevelBecomesTheUsualOne();
    void whatIsKnownSurvivesItsText();

private:
    /// Twenty to forty fetches around 10, of which the MAD is 1.
    static LevelWatch usual(int fetches = 30)
    {
        LevelWatch watch;
        for (int i = 0; i < fetches; ++i)
            watch.see(column, 10 + (i % 5 - 2), i);
        return watch;
    }
    static inline const QString column = QStringLiteral("pm25");
};

void LevelWatchTest::theMedianIsTheMiddleOne()
{
    QCOMPARE(medianOf({}), 0.0);
    QCOMPARE(medianOf({3}), 3.0);
    QCOMPARE(medianOf({9, 1, 4}), 4.0);
    QCOMPARE(medianOf({9, 1, 4, 2}), 3.0);
}

void LevelWatchTest::fiveFetchesBeyondAreAShift()
{
    LevelWatch watch = usual();
    for (int i = 0; i < 4; ++i)
        QVERIFY(!watch.see(column, 16.5, 100 + i));
    const auto finding = watch.see(column, 16.5, 104);
    QVERIFY(finding);
    QVERIFY(finding->kind == SourceFinding::Kind::Level);
    QCOMPARE(finding->place, column);
    QCOMPARE(finding->sinceMs, 104);
    QCOMPARE(finding->said, QStringLiteral("the mean of pm25 was about 10 and is now about 16.5"));
    QVERIFY(watch.see(column, 30, 105));
    QVERIFY(!watch.see(column, 11, 106));

    LevelWatch nearer = usual();
    for (int i = 0; i < 10; ++i)
        QVERIFY(!nearer.see(column, 15.9, 100 + i)); // within 6 MAD
}

void LevelWatchTest::oneOutlierIsNone()
{
    LevelWatch watch = usual();
    for (int i = 0; i < 40; ++i)
        QVERIFY(!watch.see(column, i % 5 == 4 ? 10 : 500, 100 + i));
}

void LevelWatchTest::outliersToBothSidesAreNone()
{
    LevelWatch watch = usual();
    for (int i = 0; i < 40; ++i)
        QVERIFY(!watch.see(column, i % 2 == 0 ? 500 : -500, 100 + i));
}

void LevelWatchTest::littleIsNotJudged()
{
    LevelWatch watch;
    for (int i = 0; i < 12; ++i)
        QVERIFY(!watch.see(column, i < 6 ? 1 : 1000, i));
    LevelWatch constant;
    for (int i = 0; i < 50; ++i)
        QVERIFY(!constant.see(column, i < 30 ? 100 : 100.3, i)); // within 6 thousandths
}

void LevelWatchTest::aNewLevelBecomesTheUsualOne()
{
    LevelWatch watch = usual();
    for (int i = 0; i < 99; ++i)
        QCOMPARE(watch.see(column, 50, 100 + i).has_value(), i >= 4);
    QVERIFY(!watch.see(column, 50, 300));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(watch.see(column, 10, 301 + i).has_value(), i == 4);
}

void LevelWatchTest::whatIsKnownSurvivesItsText()
{
    LevelWatch before = usual();
    for (int i = 0; i < 5; ++i)
        before.see(column, 50, 100 + i);
    const LevelWatch after = LevelWatch::fromCbor(before.toCbor(), column);
    QVERIFY(after.finding() == before.finding());
    QCOMPARE(after.toCbor(), before.toCbor());
}

TOANCANH_TEST(LevelWatchTest)
#include "LevelWatchTest.moc"
