// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/AirStations.h"
#include "tests/province/world/CitizenReports.h"
#include "tests/province/world/Dossiers.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/Hospitals.h"
#include "tests/province/world/LocalTime.h"
#include "tests/province/world/Revenue.h"
#include "tests/province/world/Vessels.h"
#include "tests/support/TestProgram.h"

#include <QSet>

#include <algorithm>

using namespace toancanh::province;

class ProvinceWorldTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void localTimesAreThoseOfVietNam();
    void theSameSeedGivesTheSameDayAndAnotherSeedAnother();
    void dossiersKeepTheirOrderAndEndWithin45Days();
    void mostDossiersAreOnTimeAndAWorkingDayBringsAboutAHundred();
    void reportsLieInTheirCommuneAndAreMostlyOnTime();
    void airIsWorstAtTheIndustrialPark();
    void bedsAreNeverOverfull();
    void aYearsRevenueIsNearItsPlanAndHasCorrections();
    void boatsAtSeaAreAtSeaAndThreeAreSilent();
};

namespace {

constexpr int someDay = 20'774; // Tuesday 17/11/2026

} // namespace

void ProvinceWorldTest::localTimesAreThoseOfVietNam()
{
    QCOMPARE(dayOf(QDate(2026, 11, 17)), someDay);
    QCOMPARE(weekday(someDay), 1);
    const qint64 time = dayStartMs(someDay) + 14 * hourMs + 32 * minuteMs;
    QCOMPARE(slashTime(time), QByteArray("17/11/2026 14:32"));
    QCOMPARE(dashTime(time), QByteArray("2026-11-17 14:32"));
    QCOMPARE(isoLocal(time), QByteArray("2026-11-17T14:32:00+07:00"));
    QCOMPARE(isoUtc(time), QByteArray("2026-11-17T07:32:00Z"));
    QCOMPARE(parsedTime("2026-11-17T07:32:00Z"), time);
    QCOMPARE(parsedTime("2026-11-17T14:32:00+07:00"), time);
    QCOMPARE(parsedTime("17/11/2026"), dayStartMs(someDay));
    QCOMPARE(parsedTime("2026-11-17"), dayStartMs(someDay));
    QCOMPARE(parsedTime("yesterday"), -1);
    QCOMPARE(workingDaysAfter(dayOf(QDate(2026, 11, 20)), 1), dayOf(QDate(2026, 11, 23)));
    QVERIFY(!isWorkingDay(dayOf(QDate(2026, 9, 2))));
}

void ProvinceWorldTest::theSameSeedGivesTheSameDayAndAnotherSeedAnother()
{
    Dossiers one(1), same(1), other(2);
    same.ofDay(someDay - 3); // what was asked before makes no difference
    QCOMPARE(one.ofDay(someDay).size(), same.ofDay(someDay).size());
    bool differs = one.ofDay(someDay).size() != other.ofDay(someDay).size();
    for (qsizetype i = 0; i < one.ofDay(someDay).size(); ++i) {
        const Dossier &a = one.ofDay(someDay)[i];
        const Dossier &b = same.ofDay(someDay)[i];
        QCOMPARE(a.code, b.code);
        QCOMPARE(a.receivedMs, b.receivedMs);
        QCOMPARE(a.finishedMs, b.finishedMs);
        differs = differs || a.receivedMs != other.ofDay(someDay)[i].receivedMs;
    }
    QVERIFY(differs);

    Vessels fleet(1), sameFleet(1);
    const qint64 slot = dayStartMs(someDay) / Vessels::slotMs;
    QCOMPARE(fleet.reported(slot).size(), sameFleet.reported(slot).size());
    QCOMPARE(fleet.reported(slot).first().place, sameFleet.reported(slot).first().place);
}

void ProvinceWorldTest::dossiersKeepTheirOrderAndEndWithin45Days()
{
    Dossiers dossiers(1);
    QSet<QByteArray> codes;
    for (int day = someDay - 60; day <= someDay; ++day) {
        qint64 before = dayStartMs(day);
        for (const Dossier &dossier : dossiers.ofDay(day)) {
            QVERIFY(dossier.receivedMs >= before && dossier.receivedMs < dayStartMs(day + 1));
            before = dossier.receivedMs;
            QVERIFY(dossier.finishedMs > dossier.receivedMs);
            QVERIFY(dossier.returnedMs < dayStartMs(day + 45));
            QVERIFY(!codes.contains(dossier.code));
            codes.insert(dossier.code);
        }
    }
}

void ProvinceWorldTest::mostDossiersAreOnTimeAndAWorkingDayBringsAboutAHundred()
{
    Dossiers dossiers(1);
    int all = 0;
    int onTime = 0;
    for (int day = someDay - 90; day < someDay; ++day) {
        const QList<Dossier> &list = dossiers.ofDay(day);
        if (isWorkingDay(day))
            QVERIFY2(list.size() > 70 && list.size() < 180, qPrintable(QString::number(list.size())));
        else
            QVERIFY(list.size() < 20);
        for (const Dossier &dossier : list) {
            if (dossier.dueMs < 0)
                continue;
            ++all;
            onTime += dossier.finishedMs <= dossier.dueMs ? 1 : 0;
        }
    }
    const double share = 100.0 * onTime / all;
    QVERIFY2(share > 92 && share < 97, qPrintable(QString::number(share)));
}

void ProvinceWorldTest::reportsLieInTheirCommuneAndAreMostlyOnTime()
{
    CitizenReports reports(1);
    QVERIFY(reportThemes().size() >= 60);
    const qint64 now = dayStartMs(someDay) + 14 * hourMs;
    int all = 0;
    int onTime = 0;
    int open = 0;
    for (int day = someDay - 60; day <= someDay; ++day) {
        QVERIFY(reports.ofDay(day).size() >= 30 && reports.ofDay(day).size() <= 48);
        for (const CitizenReport &report : reports.ofDay(day)) {
            QVERIFY(Geography::instance().communes[report.commune].outlines.first().containsPoint(report.place,
                                                                                                  Qt::OddEvenFill));
            QVERIFY2(!report.title.contains(QLatin1Char('{')), qPrintable(report.title));
            QVERIFY(qMax(report.closedMs, report.ratedMs) < report.requestedMs + 20 * dayMs);
            ++all;
            onTime += report.closedMs <= report.dueMs ? 1 : 0;
            open += report.requestedMs <= now && report.closedMs > now ? 1 : 0;
        }
    }
    QVERIFY2(open > 80 && open < 190, qPrintable(QString::number(open)));
    QVERIFY2(100.0 * onTime / all > 94 && 100.0 * onTime / all < 98, qPrintable(QString::number(100.0 * onTime / all)));
}

void ProvinceWorldTest::airIsWorstAtTheIndustrialPark()
{
    QList<double> means;
    for (const AirStation &station : airStations()) {
        double sum = 0;
        int count = 0;
        for (int hour = 0; hour < 48; ++hour) {
            if (const auto value = airMean(1, station, Pollutant::Pm25, dayStartMs(someDay) + hour * hourMs)) {
                QVERIFY(*value > 0);
                sum += *value;
                ++count;
            }
        }
        QVERIFY(count > 40);
        means.append(sum / count);
    }
    QCOMPARE(means.size(), 6);
    QVERIFY(std::is_sorted(means.rbegin(), means.rend()));
    QVERIFY2(means.first() > 80 && means.first() < 100, qPrintable(QString::number(means.first())));
}

void ProvinceWorldTest::bedsAreNeverOverfull()
{
    int beds = 0;
    int taken = 0;
    for (int i = 0; i < int(wards().size()); ++i) {
        const qint64 now = dayStartMs(someDay) + 10 * hourMs;
        const int occupied = occupiedBeds(1, i, now);
        QVERIFY(occupied >= 0 && occupied <= wards()[i].beds);
        QVERIFY(countedAtMs(i, now) <= now && countedAtMs(i, now) > now - 2 * minuteMs);
        beds += wards()[i].beds;
        taken += occupied;
    }
    QVERIFY2(beds > 3400 && beds < 3600, qPrintable(QString::number(beds)));
    QVERIFY(100.0 * taken / beds > 79 && 100.0 * taken / beds < 88);
}

void ProvinceWorldTest::aYearsRevenueIsNearItsPlanAndHasCorrections()
{
    double planned = 0;
    for (int month = 1; month <= 12; ++month)
        planned += plannedMillion(2026, month);
    QVERIFY(std::abs(planned - 14'100'000) < 10'000);
    double sum = 0;
    int corrections = 0;
    for (int day = dayOf(QDate(2026, 1, 1)); day < dayOf(QDate(2027, 1, 1)); ++day) {
        for (const RevenueEntry &entry : revenueOf(1, day)) {
            sum += entry.million;
            corrections += entry.million < 0 ? 1 : 0;
            QVERIFY(entry.postedMs > dayStartMs(day + 1));
        }
    }
    QVERIFY2(sum / planned > 0.94 && sum / planned < 1.04, qPrintable(QString::number(sum / planned)));
    QVERIFY(corrections > 10);
}

void ProvinceWorldTest::boatsAtSeaAreAtSeaAndThreeAreSilent()
{
    Vessels fleet(1);
    QCOMPARE(fleet.all().size(), 1300);
    const qint64 now = dayStartMs(someDay) + 23 * hourMs + 30 * minuteMs;
    QHash<int, VesselPosition> newest;
    for (qint64 slot = (now - 3 * dayMs) / Vessels::slotMs; slot <= now / Vessels::slotMs; ++slot) {
        for (const VesselPosition &position : fleet.reported(slot)) {
            QCOMPARE(position.atMs / Vessels::slotMs, slot);
            if (position.atMs > now)
                continue;
            if (position.atSea)
                QVERIFY(Geography::offshoreKm(position.place) > 0);
            newest.insert(position.vessel, position);
        }
    }
    int atSea = 0;
    QList<int> silent;
    for (const VesselPosition &position : newest) {
        atSea += position.atSea ? 1 : 0;
        if (position.atSea && now - position.atMs > 6 * hourMs)
            silent.append(position.vessel);
    }
    QVERIFY2(atSea > 800 && atSea < 1200, qPrintable(QString::number(atSea)));
    QList<int> expected = fleet.silentAt(now);
    std::sort(silent.begin(), silent.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(silent, expected);
    QCOMPARE(silent.size(), Vessels::silentCount);
}

TOANCANH_TEST(ProvinceWorldTest)
#include "ProvinceWorldTest.moc"
