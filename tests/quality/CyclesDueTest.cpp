// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/DayScores.h"

#include "tests/support/TestProgram.h"

#include <QDateTime>

using namespace toancanh;
using namespace toancanh::quality;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

qint64 at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), zone).toMSecsSinceEpoch();
}

CycleRules always(qint64 everyMs)
{
    return {everyMs, [](qint64) { return true; }, [](qint64) { return std::optional<dataset::Rest>(); }};
}

} // namespace

class CyclesDueTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void cyclesAreKeptWhileTheDataAreYoungerThanTwo();
    void aDayEndsAtMidnight();
    void restIsNotDueAndDoesNotAge();
    void aFastSourceIsJudgedOnceAMinuteAndASlowOneOnceADay();
    void withoutDataNoCycleIsKept();
    void longSleepIsJudgedForTwoDays();
    void scoresAreSharesOfWhatCanBeJudged();
};

void CyclesDueTest::cyclesAreKeptWhileTheDataAreYoungerThanTwo()
{
    const auto days = cyclesDue(at(17, 8), at(17, 9), at(17, 8), always(10 * minuteMs), zone);
    QCOMPARE(days.size(), 1);
    QVERIFY((days.value(at(17, 0)) == Cycles{6, 1})); // 8:10 is, 8:20 is two cycles after
}

void CyclesDueTest::aDayEndsAtMidnight()
{
    const auto days = cyclesDue(at(17, 23, 30), at(18, 0, 30), at(17, 23, 45), always(15 * minuteMs), zone);
    QVERIFY((days.value(at(17, 0)) == Cycles{1, 1}));
    QVERIFY((days.value(at(18, 0)) == Cycles{3, 1}));
}

void CyclesDueTest::restIsNotDueAndDoesNotAge()
{
    const dataset::Rest night{at(17, 17), at(18, 7)};
    CycleRules rules = always(hourMs);
    rules.isOpen = [night](qint64 ms) { return ms < night.fromMs || ms >= night.untilMs; };
    rules.restFrom = [night](qint64) { return std::optional(night); };
    const auto days = cyclesDue(at(17, 16, 30), at(18, 8), at(17, 16, 30), rules, zone);
    QCOMPARE(days.size(), 1);
    QVERIFY((days.value(at(18, 0)) == Cycles{2, 2})); // 7:00 and 8:00: half an hour and one and a half old
}

void CyclesDueTest::aFastSourceIsJudgedOnceAMinuteAndASlowOneOnceADay()
{
    const auto fast = cyclesDue(at(17, 8), at(17, 8, 3), at(17, 8, 3), always(1000), zone);
    QCOMPARE(fast.value(at(17, 0)).due, 3);
    const auto slow = cyclesDue(at(17, 8), at(19, 7), at(10, 8), always(30 * 24 * hourMs), zone);
    QVERIFY((slow.value(at(18, 0)) == Cycles{1, 1}));
    QVERIFY((slow.value(at(19, 0)) == Cycles{1, 1}));
    QCOMPARE(slow.size(), 2);
}

void CyclesDueTest::withoutDataNoCycleIsKept()
{
    const auto days = cyclesDue(at(17, 8), at(17, 9), std::nullopt, always(10 * minuteMs), zone);
    QVERIFY((days.value(at(17, 0)) == Cycles{6, 0}));
}

void CyclesDueTest::longSleepIsJudgedForTwoDays()
{
    const auto days = cyclesDue(at(1, 8), at(20, 8), at(1, 8), always(hourMs), zone);
    qint64 due = 0;
    for (const Cycles &cycles : days)
        due += cycles.due;
    QCOMPARE(due, 48);
}

void CyclesDueTest::scoresAreSharesOfWhatCanBeJudged()
{
    QVERIFY(scoresOf({}) == DayScores());
    DaySums sums;
    sums.rows = 100;
    sums.passed = 80;
    sums.rejected = 10;
    sums.duplicates = 10;
    DayScores scores = scoresOf(sums);
    QCOMPARE(scores.correct.value_or(-1), 0.8);
    QCOMPARE(scores.clean.value_or(-1), 0.8);
    QVERIFY(!scores.complete && !scores.alive);
    QCOMPARE(scores.score.value_or(-1), 0.8);
    sums.expected = 22;
    sums.reported = 11;
    sums.cycles = {4, 1};
    scores = scoresOf(sums);
    QCOMPARE(scores.complete.value_or(-1), 0.5);
    QCOMPARE(scores.alive.value_or(-1), 0.25);
    QCOMPARE(scores.score.value_or(-1), (0.8 + 0.8 + 0.5 + 0.25) / 4);
}

TOANCANH_TEST(CyclesDueTest)
#include "CyclesDueTest.moc"
