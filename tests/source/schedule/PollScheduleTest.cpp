// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/schedule/PollSchedule.h"
#include "models/source/spec/LocalMoment.h"

#include "tests/support/TestProgram.h"

#include <QDateTime>

using namespace toancanh;
using source::DaySet;
using source::DueTime;
using source::PollSchedule;
using source::ScheduleSpec;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
constexpr quint32 seed = 7;
constexpr quint8 weekdays = 0b0011111;
const QTimeZone zone("Asia/Ho_Chi_Minh");

qint64 at(const char *local, const QTimeZone &in = zone)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(local), QStringLiteral("yyyy-MM-dd HH:mm"));
    return source::momentOf(time.date(), time.time(), in);
}

ScheduleSpec daily(const QList<QTime> &times, qint64 jitterMs = 0)
{
    ScheduleSpec spec;
    for (const QTime &time : times)
        spec.at << DueTime{time, {}};
    spec.jitterMs = jitterMs;
    return spec;
}

ScheduleSpec officeHours()
{
    ScheduleSpec spec;
    spec.hours = source::HoursSpec{QTime(7, 0), QTime(17, 30), {weekdays, 0, false}};
    spec.jitterMs = 0;
    return spec;
}

PollSchedule schedule(const ScheduleSpec &spec, qint64 everyMs = dayMs, const QTimeZone &in = zone)
{
    return PollSchedule(everyMs, spec, in, seed);
}

} // namespace

class PollScheduleTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aCycleIsKeptAndShortenedByTheJitterAlone();
    void aTimeOfDayComesNextAndNotBeforeIt();
    void everyTimeBringsOneFetchAlsoWhereClocksChange_data();
    void everyTimeBringsOneFetchAlsoWhereClocksChange();
    void aTimerThatFiresEarlyRepeatsNothing();
    void aTimeThatPassedWhileFetchingIsNotLost();
    void aStartFetchesOnlyWhatWasMissed_data();
    void aStartFetchesOnlyWhatWasMissed();
    void aFailureIsRetriedUntilTheNextTime();
    void aFailingSourceIsTriedForEverAndNotTooOften();
    void aRestartWaitsTheRestOfTheCycle();
    void outsideTheHoursNothingIsFetched();
    void hoursMayGoThroughTheNight();
    void daysOfTheMonthAndItsEndAreMet();
    void theLongestGapIsWhatIsPromised_data();
    void theLongestGapIsWhatIsPromised();
    void restDoesNotAgeTheData();
};

void PollScheduleTest::aCycleIsKeptAndShortenedByTheJitterAlone()
{
    PollSchedule usual(600'000, {}, zone, seed);
    ScheduleSpec exact;
    exact.jitterMs = 0;
    PollSchedule strict(600'000, exact, zone, seed);
    qint64 shortest = 600'000;
    for (int i = 0; i < 200; ++i) {
        const qint64 wait = usual.afterSuccessMs(0, 0);
        QVERIFY(wait >= 588'000 && wait <= 600'000);
        shortest = qMin(shortest, wait);
        QCOMPARE(strict.afterSuccessMs(0, 5000), 595'000);
    }
    QVERIFY(shortest < 598'000);
}

void PollScheduleTest::aTimeOfDayComesNextAndNotBeforeIt()
{
    PollSchedule exact = schedule(daily({QTime(6, 0), QTime(14, 30)}));
    QCOMPARE(exact.afterSuccessMs(at("2026-11-22 05:00"), 0), hourMs);
    QCOMPARE(exact.afterSuccessMs(at("2026-11-22 06:00"), 0), 8 * hourMs + 30 * minuteMs);
    QCOMPARE(exact.afterSuccessMs(at("2026-11-22 23:00"), 0), 7 * hourMs);
    ScheduleSpec usual = daily({QTime(6, 0)});
    usual.jitterMs.reset();
    PollSchedule spread = schedule(usual);
    qint64 longest = 0;
    for (int i = 0; i < 200; ++i) {
        const qint64 wait = spread.afterSuccessMs(at("2026-11-22 05:00"), 0);
        QVERIFY(wait >= hourMs && wait <= hourMs + 30'000);
        longest = qMax(longest, wait);
    }
    QVERIFY(longest > hourMs + 15'000);
}

void PollScheduleTest::everyTimeBringsOneFetchAlsoWhereClocksChange_data()
{
    QTest::addColumn<QTimeZone>("in");
    QTest::addColumn<QTime>("time");
    QTest::newRow("Việt Nam") << zone << QTime(6, 0);
    QTest::newRow("skipped in March") << QTimeZone("Europe/Berlin") << QTime(2, 30);
    QTest::newRow("the hour's first minute") << QTimeZone("Europe/Berlin") << QTime(2, 0);
    QTest::newRow("the hour after") << QTimeZone("Europe/Berlin") << QTime(3, 0);
    QTest::newRow("changes at midnight") << QTimeZone("America/Santiago") << QTime(0, 0);
    QTest::newRow("by half an hour") << QTimeZone("Australia/Lord_Howe") << QTime(1, 45);
}

void PollScheduleTest::everyTimeBringsOneFetchAlsoWhereClocksChange()
{
    QFETCH(QTimeZone, in);
    QFETCH(QTime, time);
    for (QDate last : {QDate(2026, 3, 1), QDate(2026, 9, 1)}) {
        PollSchedule due = schedule(daily({time}), dayMs, in);
        qint64 nowMs = source::momentOf(last, QTime(12, 0), in);
        for (int day = 0; day < 60; ++day) {
            nowMs += due.afterSuccessMs(nowMs, 0);
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(nowMs, in);
            QCOMPARE(local.date(), last.addDays(1));
            QVERIFY2(qAbs(local.time().secsTo(time)) <= 3600, qPrintable(local.toString()));
            last = local.date();
            nowMs += minuteMs; // that it takes
        }
    }
}

void PollScheduleTest::aTimerThatFiresEarlyRepeatsNothing()
{
    PollSchedule due = schedule(daily({QTime(6, 0)}));
    const qint64 early = at("2026-11-22 06:00") - 900;
    QCOMPARE(due.afterSuccessMs(early + 300, 300), dayMs + 600);
}

void PollScheduleTest::aTimeThatPassedWhileFetchingIsNotLost()
{
    PollSchedule due = schedule(daily({QTime(6, 0), QTime(6, 30)}), dayMs);
    QCOMPARE(due.afterSuccessMs(at("2026-11-22 06:40"), 40 * minuteMs), 0);
    QCOMPARE(due.afterSuccessMs(at("2026-11-22 06:41"), minuteMs), 23 * hourMs + 19 * minuteMs);
}

void PollScheduleTest::aStartFetchesOnlyWhatWasMissed_data()
{
    using Time = std::optional<qint64>;
    QTest::addColumn<Time>("lastSuccessMs");
    QTest::addColumn<bool>("wasFailing");
    QTest::addColumn<qint64>("leastMs");
    QTest::addColumn<qint64>("mostMs");
    const qint64 rest = 20 * hourMs; // from 10:00 until 06:00
    QTest::newRow("never") << Time() << false << 0LL << 1000LL;
    QTest::newRow("done this morning") << Time(at("2026-11-22 06:01")) << false << rest << rest;
    QTest::newRow("missed this morning") << Time(at("2026-11-22 05:00")) << false << 0LL << 1000LL;
    QTest::newRow("slept for a week") << Time(at("2026-11-15 06:01")) << false << 0LL << 1000LL;
    QTest::newRow("was failing") << Time(at("2026-11-22 06:01")) << true << 0LL << 1000LL;
    QTest::newRow("the clock was set back") << Time(at("2026-11-23 06:01")) << false << 0LL << 1000LL;
}

void PollScheduleTest::aStartFetchesOnlyWhatWasMissed()
{
    QFETCH(std::optional<qint64>, lastSuccessMs);
    QFETCH(bool, wasFailing);
    QFETCH(qint64, leastMs);
    QFETCH(qint64, mostMs);
    PollSchedule due = schedule(daily({QTime(6, 0)}));
    const qint64 wait = due.firstMs(at("2026-11-22 10:00"), lastSuccessMs, wasFailing);
    QVERIFY2(wait >= leastMs && wait <= mostMs, qPrintable(QString::number(wait)));
    PollSchedule again = schedule(daily({QTime(6, 0)}));
    QCOMPARE(again.firstMs(at("2026-11-22 06:00") - 1000, at("2026-11-21 06:01"), false), 1000);
}

void PollScheduleTest::aFailureIsRetriedUntilTheNextTime()
{
    PollSchedule due = schedule(daily({QTime(6, 0)}));
    qint64 nowMs = at("2026-11-22 06:00");
    qint64 longest = 0;
    int tries = 0;
    for (; nowMs < at("2026-11-23 06:00"); ++tries) {
        const qint64 wait = due.afterFailureMs(nowMs, ErrorKind::Network, {});
        QVERIFY(wait > 0);
        longest = qMax(longest, wait);
        nowMs += wait;
    }
    QCOMPARE(nowMs, at("2026-11-23 06:00")); // that is its next time, and no retry passes it
    QVERIFY(longest > 11 * minuteMs && longest <= 15 * minuteMs);
    QVERIFY(tries > 90);
    QVERIFY(due.afterFailureMs(nowMs, ErrorKind::RateLimited, 40 * minuteMs) >= 40 * minuteMs);
}

void PollScheduleTest::outsideTheHoursNothingIsFetched()
{
    PollSchedule due = schedule(officeHours(), 10 * minuteMs);
    // 2026-11-20 is a Friday.
    QCOMPARE(due.afterSuccessMs(at("2026-11-20 10:00"), 0), 10 * minuteMs);
    const qint64 monday = at("2026-11-23 07:00");
    for (const char *time : {"2026-11-20 17:25", "2026-11-20 18:00", "2026-11-21 12:00", "2026-11-22 23:59"}) {
        const qint64 nowMs = at(time);
        QCOMPARE(nowMs + due.afterSuccessMs(nowMs, 0), monday);
        QCOMPARE(nowMs + due.firstMs(nowMs, {}, false) >= monday, nowMs != at("2026-11-20 17:25"));
    }
    const qint64 evening = at("2026-11-20 17:30");
    QCOMPARE(evening + due.soonMs(evening), monday);
    QCOMPARE(evening + due.afterFailureMs(evening, ErrorKind::Network, {}), monday);
    QVERIFY(due.soonMs(evening - minuteMs) <= 1000);
    QVERIFY(due.soonMs(monday) <= 1000);
}

void PollScheduleTest::hoursMayGoThroughTheNight()
{
    ScheduleSpec spec;
    spec.hours = source::HoursSpec{QTime(22, 0), QTime(5, 0), {1 << 4, 0, false}}; // begins on Fridays
    spec.jitterMs = 0;
    PollSchedule due = schedule(spec, 10 * minuteMs);
    QVERIFY(due.soonMs(at("2026-11-20 23:00")) <= 1000);
    QVERIFY(due.soonMs(at("2026-11-21 04:59")) <= 1000);
    QCOMPARE(at("2026-11-21 05:00") + due.soonMs(at("2026-11-21 05:00")), at("2026-11-27 22:00"));
}

void PollScheduleTest::daysOfTheMonthAndItsEndAreMet()
{
    ScheduleSpec spec;
    spec.at = {{QTime(6, 30), {0, 1U << 1 | 1U << 15, true}}, {QTime(9, 0), {1 << 0, 0, false}}};
    spec.jitterMs = 0;
    PollSchedule due = schedule(spec, 14 * dayMs);
    QStringList times;
    qint64 nowMs = at("2028-02-10 00:00"); // a leap year's
    for (int i = 0; i < 7; ++i) {
        nowMs += due.afterSuccessMs(nowMs, 0);
        times << QDateTime::fromMSecsSinceEpoch(nowMs, zone).toString(QStringLiteral("MM-dd HH:mm"));
    }
    QCOMPARE(times.join(QLatin1Char(' ')),
             QStringLiteral("02-14 09:00 02-15 06:30 02-21 09:00 02-28 09:00 02-29 06:30 03-01 06:30 03-06 09:00"));
}

void PollScheduleTest::theLongestGapIsWhatIsPromised_data()
{
    QTest::addColumn<QList<DueTime>>("times");
    QTest::addColumn<qint64>("gapMs");
    const DaySet all;
    const DaySet working{weekdays, 0, false};
    QTest::newRow("daily") << QList<DueTime>{{QTime(6, 0), all}} << dayMs;
    QTest::newRow("twice") << QList<DueTime>{{QTime(6, 0), all}, {QTime(14, 0), all}} << 16 * hourMs;
    QTest::newRow("in no order") << QList<DueTime>{{QTime(14, 0), all}, {QTime(6, 0), all}} << 16 * hourMs;
    QTest::newRow("working days") << QList<DueTime>{{QTime(6, 0), working}} << 3 * dayMs;
    QTest::newRow("the end of the month") << QList<DueTime>{{QTime(6, 0), {0, 0, true}}} << 31 * dayMs;
    QTest::newRow("the 31st") << QList<DueTime>{{QTime(6, 0), {0, 1U << 31, false}}} << 61 * dayMs;
    QTest::newRow("none") << QList<DueTime>{} << 0LL;
}

void PollScheduleTest::theLongestGapIsWhatIsPromised()
{
    QFETCH(QList<DueTime>, times);
    QFETCH(qint64, gapMs);
    QCOMPARE(source::longestGapMs(times), gapMs);
}

void PollScheduleTest::restDoesNotAgeTheData()
{
    const PollSchedule due = schedule(officeHours(), 10 * minuteMs);
    const qint64 dataAtMs = at("2026-11-20 17:25");
    const auto rest = due.restFrom(dataAtMs);
    QCOMPARE(rest, std::optional(dataset::Rest{at("2026-11-20 17:30"), at("2026-11-23 07:00")}));
    QCOMPARE(dataset::msOutsideRest(dataAtMs, at("2026-11-20 17:29"), rest), 4 * minuteMs);
    QCOMPARE(dataset::msOutsideRest(dataAtMs, at("2026-11-22 12:00"), rest), 5 * minuteMs);
    QCOMPARE(dataset::msOutsideRest(dataAtMs, at("2026-11-23 07:04"), rest), 9 * minuteMs);
    // Data of within the rest, of a source that tells its own times.
    QCOMPARE(due.restFrom(at("2026-11-21 09:00"))->fromMs, at("2026-11-21 09:00"));
    QCOMPARE(schedule({}, 10 * minuteMs).restFrom(dataAtMs), std::nullopt);
}

void PollScheduleTest::aFailingSourceIsTriedForEverAndNotTooOften()
{
    constexpr qint64 nowMs = 0;
    PollSchedule cycle = schedule({}, 10 * minuteMs);
    const qint64 first = cycle.afterFailureMs(nowMs, ErrorKind::Network, {});
    QVERIFY(first >= 1500 && first <= 2000);
    for (int i = 0; i < 500; ++i) {
        const qint64 wait = cycle.afterFailureMs(nowMs, ErrorKind::Network, {});
        QVERIFY(wait > 0 && wait <= 300'000);
        QVERIFY(i < 10 || wait >= 225'000);
    }
    const qint64 afterSuccess = cycle.afterSuccessMs(nowMs, 1000);
    QVERIFY(afterSuccess > 580'000 && afterSuccess <= 599'000);
    QVERIFY(cycle.afterFailureMs(nowMs, ErrorKind::Auth, {}) >= 270'000);
    QVERIFY(cycle.afterFailureMs(nowMs, ErrorKind::RateLimited, 1'000'000) >= 1'000'000);

    PollSchedule quick = schedule({}, 500);
    QVERIFY(quick.afterFailureMs(nowMs, ErrorKind::Auth, {}) <= 500);
}

void PollScheduleTest::aRestartWaitsTheRestOfTheCycle()
{
    PollSchedule cycle = schedule({}, 10 * minuteMs);
    QVERIFY(cycle.firstMs(1'000'000, {}, false) <= 1000);
    QCOMPARE(cycle.firstMs(1'000'000, 900'000, false), 500'000);
    QVERIFY(cycle.firstMs(1'000'000, 100'000, false) <= 1000);
    QVERIFY(cycle.firstMs(1'000'000, 2'000'000, false) <= 1000);
    QVERIFY(cycle.firstMs(1'000'000, 900'000, true) <= 1000);
}

TOANCANH_TEST(PollScheduleTest)
#include "PollScheduleTest.moc"
