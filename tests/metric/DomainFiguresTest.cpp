// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/metric/DomainFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

/// The figures of the shipped domains over a store of a few rows, held against those reckoned by hand.
class DomainFiguresTest : public DomainFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { bindDemo(); }
    void dossiersOnTimeCountThoseDoneAndThoseInHand();
    void dossiersOnTimeByAgencyFoldTheCommunes();
    void overdueDossiersAreThoseInHandPastTheirDay();
    void submittedDossiersFallIntoTheirHours();
    void onlineShareIsByQuarter();
    void revenueIsHeldAgainstThePlanOfTheDaysGone();
    void bedsAreCountedByHospital();
    void airIsTheIndexOfTheNewestHour();
    void vesselsAreLostAfterSixHoursAtSea();
    void openReportsAreLetteredByDue();
    void reportsOnTimeByFieldAreComparedWithLastMonth();
    void weeksAreForecastBeyondTheLastWholeOne();
    void satisfactionIsOfThoseWhoRated();
    void reportsByAreaNameEveryCommuneOfToday();
};

void DomainFiguresTest::dossiersOnTimeCountThoseDoneAndThoseInHand()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"), {dossier("good", "d1", at(11, 2), at(11, 10), at(11, 9)),
                                             dossier("late", "d1", at(11, 2), at(11, 5), at(11, 6)),
                                             dossier("in hand", "d1", at(11, 3), at(11, 20), {}),
                                             dossier("in hand, late", "d1", at(10, 3), at(11, 16), {}),
                                             dossier("no due day", "d1", at(11, 3), {}, {}),
                                             dossier("last month", "d1", at(10, 5), at(10, 9), at(10, 8)),
                                             dossier("older", "d1", at(8, 5), at(8, 9), at(8, 20))});
    const auto result = run(store, "on-time");
    // This month 2 of 4. Last month up to 17/10, 14:32: "last month" was done in time, "in hand, late" not yet late.
    QCOMPARE(first(result, "value").toDouble(), 50.0);
    QCOMPARE(first(result, "before").toDouble(), 100.0);

    const auto weeks = run(store, "on-time-weekly");
    QCOMPARE(weeks.rows.constLast().constFirst().toLongLong(), m_now);
    // The last seven days: in hand two, one of them late. The week before also the two done in it.
    QCOMPARE(weeks.at(weeks.rows.size() - 1, QStringLiteral("value")).toDouble(), 50.0);
    QCOMPARE(weeks.at(weeks.rows.size() - 2, QStringLiteral("value")).toDouble(), 75.0);
}

void DomainFiguresTest::dossiersOnTimeByAgencyFoldTheCommunes()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(11, 2), at(11, 10), at(11, 9)), dossier("2", "d1", at(11, 2), at(11, 30), {}),
                  dossier("3", "u1", at(11, 2), at(11, 5), at(11, 6)),
                  dossier("4", "u2", at(11, 2), at(11, 5), at(11, 4))});
    const auto result = run(store, "on-time-by-agency");
    QCOMPARE(column(result, "label"), QVariantList({text("Sở Tư pháp"), text("Cấp xã (2 đơn vị)")}));
    QCOMPARE(column(result, "agency"), QVariantList({text("d1"), text("communes")}));
    QCOMPARE(column(result, "value"), QVariantList({100.0, 50.0}));
}

void DomainFiguresTest::overdueDossiersAreThoseInHandPastTheirDay()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(11, 2), at(11, 16), {}), dossier("2", "d1", at(10, 2), at(11, 1), {}),
                  dossier("3", "d1", at(10, 2), at(11, 2), at(11, 12)), dossier("4", "d1", at(11, 2), at(11, 18), {}),
                  dossier("5", "d1", at(10, 2), at(10, 9), at(10, 12))});
    const auto result = run(store, "overdue");
    QCOMPARE(first(result, "value").toInt(), 2);
    QCOMPARE(first(result, "before").toInt(), 2); // a week ago: 2 and 3
    const auto weeks = run(store, "overdue-weekly");
    QCOMPARE(column(weeks, "value").constLast().toInt(), 2);
    QCOMPARE(column(weeks, "value").constFirst().toInt(), 0); // from the first week that is known whole: 6 October
    QCOMPARE(weeks.rows.size(), 7);
}

void DomainFiguresTest::submittedDossiersFallIntoTheirHours()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(11, 17, 14, 5), {}, {}), dossier("2", "d1", at(11, 17, 9, 5), {}, {}, "direct"),
                  dossier("3", "d1", at(11, 17, 9, 59), {}, {}), dossier("4", "d1", at(11, 16, 14, 0), {}, {})});
    const auto head = run(store, "submitted");
    QCOMPARE(first(head, "value").toInt(), 3);
    QCOMPARE(first(head, "before").toInt(), 1);
    QCOMPARE(first(head, "online").toInt(), 2);
    QCOMPARE(first(head, "most").toInt(), 2);
    QCOMPARE(first(head, "most_at").toLongLong(), at(11, 17, 9));
    const auto hours = run(store, "submitted-hourly");
    QCOMPARE(hours.rows.size(), 24);
    QCOMPARE(column(hours, "at").constFirst().toLongLong(), at(11, 16, 15));
    QCOMPARE(column(hours, "at").constLast().toLongLong(), at(11, 17, 14));
    QCOMPARE(column(hours, "value").constLast().toInt(), 1);
    QCOMPARE(column(hours, "value").at(18).toInt(), 2);
}

void DomainFiguresTest::onlineShareIsByQuarter()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(2, 1), {}, {}), dossier("2", "d1", at(3, 31, 23, 59), {}, {}, "direct"),
                  dossier("3", "d1", at(7, 1), {}, {}), dossier("4", "d1", at(10, 1), {}, {}),
                  dossier("5", "d1", at(10, 2), {}, {}), dossier("6", "d1", at(10, 3), {}, {}),
                  dossier("7", "d1", at(10, 4), {}, {}, "post")});
    const auto head = run(store, "online");
    QCOMPARE(first(head, "value").toDouble(), 75.0);
    QCOMPARE(first(head, "before").toDouble(), 100.0);
    const auto quarters = run(store, "online-quarterly");
    QCOMPARE(column(quarters, "at"), QVariantList({at(1, 1), at(4, 1), at(7, 1), at(10, 1)}));
    QCOMPARE(column(quarters, "value"), QVariantList({50.0, QVariant(), 100.0, 75.0}));
    QCOMPARE(column(quarters, "current"), QVariantList({0LL, 0LL, 0LL, 1LL}));
}

void DomainFiguresTest::revenueIsHeldAgainstThePlanOfTheDaysGone()
{
    TestStore store(settings(), m_clock);
    const auto day = [](qint64 ms, double amount) {
        return cells({{"day", ms}, {"item", text("thuế")}, {"amount", amount}});
    };
    store.insert(QStringLiteral("revenue"), {day(at(1, 5), 700), day(at(11, 3), 300), day(at(11, 4), -50),
                                             day(at(11, 3, 0, 0, 2025), 760), day(at(12, 3, 0, 0, 2025), 999)});
    QList<QVariantMap> plan;
    for (int month = 1; month <= 12; ++month)
        plan.append(cells({{"month", at(month, 1)}, {"amount", 100.0}}));
    plan.append(cells({{"month", at(1, 1, 0, 0, 2027)}, {"amount", 5000.0}}));
    store.insert(QStringLiteral("revenue_plan"), plan);

    const auto year = run(store, "revenue-this-year");
    QCOMPARE(first(year, "value").toDouble(), 950.0);
    QCOMPARE(first(year, "before").toDouble(), 760.0);
    QCOMPARE(first(year, "target").toDouble(), 1200.0);
    QCOMPARE(first(year, "growth").toDouble(), 25.0);
    // Ten months and 16 days, 14:32 of November's 30.
    const double expected = 1000 + 100 * (16 + (14 + 32 / 60.0) / 24) / 30;
    QVERIFY(qAbs(first(year, "expected").toDouble() - expected) < 1e-6);
    QVERIFY(qAbs(first(year, "expected_share").toDouble() - expected / 12) < 1e-6);

    const auto months = run(store, "revenue-monthly");
    QCOMPARE(months.rows.size(), 12);
    QCOMPARE(column(months, "at").constLast().toLongLong(), at(12, 1));
    QCOMPARE(column(months, "value").constFirst().toDouble(), 700.0);
    QCOMPARE(column(months, "value").at(10).toDouble(), 250.0);
    QVERIFY(column(months, "value").constLast().isNull());
    QCOMPARE(column(months, "target").constLast().toDouble(), 100.0);
    QCOMPARE(column(months, "current").at(10).toInt(), 1);
}

void DomainFiguresTest::bedsAreCountedByHospital()
{
    TestStore store(settings(), m_clock);
    const auto bed = [&](const char *hospital, const char *department, bool intensive, int beds, int occupied) {
        return cells({{"hospital", text(hospital)},
                      {"hospital_name", text(hospital)},
                      {"department", text(department)},
                      {"intensive", intensive},
                      {"beds", beds},
                      {"occupied", occupied},
                      {"at", m_now}});
    };
    store.insert(QStringLiteral("bed"), {bed("A", "nội", false, 80, 40), bed("A", "hồi sức", true, 20, 19),
                                         bed("B", "nhi", false, 100, 110), bed("C", "mới", false, 0, 0)});
    const auto all = run(store, "bed-occupancy");
    QCOMPARE(first(all, "value").toDouble(), 84.5);
    QCOMPARE(first(all, "free").toInt(), 41);
    const auto hospitals = run(store, "bed-occupancy-by-hospital");
    QCOMPARE(column(hospitals, "label"), QVariantList({text("B"), text("A")}));
    QCOMPARE(column(hospitals, "value"), QVariantList({110.0, 59.0}));
    const auto intensive = run(store, "intensive-care");
    QCOMPARE(column(intensive, "hospital"), QVariantList({text("A")}));
    QCOMPARE(column(intensive, "value"), (QVariantList{QVariant(95.0)}));
}

void DomainFiguresTest::airIsTheIndexOfTheNewestHour()
{
    TestStore store(settings(), m_clock);
    const auto station = [](const char *id) {
        return cells({{"id", text(id)}, {"name", text(id)}, {"area", text("c1")}});
    };
    store.insert(QStringLiteral("station"), {station("law"), station("old"), station("none")});
    // The example of Quyết định 1459/QĐ-TCMT: PM2.5 of 09:00 to 20:00, NowCast 20,3 gives 41; NO2 118,7 gives 59.
    const QList<double> pm25{26.9, 24.7, 20.5, 23.5, 19.5, 16.5, 19.0, 16.5, 20.3, 22.4, 19.6, 20.6};
    const qint64 newest = at(11, 17, 14);
    QList<QVariantMap> hours;
    for (int i = 0; i < 12; ++i)
        hours.append(cells({{"station", text("law")},
                            {"at", newest - (11 - i) * hourMs},
                            {"pm25", pm25.at(i)},
                            {"no2", i == 11 ? QVariant(118.7) : QVariant(20.0)}}));
    for (int i = 0; i < 12; ++i)
        hours.append(cells({{"station", text("old")}, {"at", newest - (80 + i) * hourMs}, {"pm25", 300.0}}));
    store.insert(QStringLiteral("air_hour"), hours);
    const auto result = run(store, "air-quality");
    QCOMPARE(column(result, "label"), QVariantList({text("law"), text("none"), text("old")}));
    QCOMPARE(column(result, "value").at(0).toInt(), 59);
    QVERIFY(column(result, "value").at(1).isNull());
    QVERIFY(column(result, "value").at(2).isNull());
    QCOMPARE(column(result, "silent").at(2).toLongLong(), m_now - (newest - 80 * hourMs));
}

void DomainFiguresTest::vesselsAreLostAfterSixHoursAtSea()
{
    TestStore store(settings(), m_clock);
    const auto vessel = [](const char *id, double length) {
        return cells({{"registration", text(id)}, {"length", length}, {"port", text("Cửa Lạch")}});
    };
    const auto position = [](const char *id, qint64 ms, bool atSea) {
        return cells({{"registration", text(id)}, {"at", ms}, {"lat", 15.5}, {"lon", 109.0}, {"at_sea", atSea}});
    };
    store.insert(QStringLiteral("vessel"), {vessel("near", 18), vessel("lost", 24), vessel("small", 9),
                                            vessel("in port", 18), vessel("never", 18)});
    store.insert(QStringLiteral("vessel_position"),
                 {position("near", m_now - hourMs, true), position("near", m_now - 40 * hourMs, true),
                  position("lost", m_now - 372 * 60'000, true), position("lost", m_now - 30 * hourMs, false),
                  position("small", m_now - 7 * hourMs, true), position("in port", m_now - 9 * hourMs, false)});
    const auto all = run(store, "at-sea");
    QCOMPARE(first(all, "value").toInt(), 3);
    QCOMPARE(first(all, "before").toInt(), 1); // yesterday, the same time: only "near"
    QCOMPARE(first(all, "lost").toInt(), 1);
    const auto lost = run(store, "lost-vessels");
    QCOMPARE(column(lost, "label"), QVariantList({text("lost")}));
    QCOMPARE(first(lost, "silent").toLongLong(), 372LL * 60'000);
    QCOMPARE(first(lost, "since").toLongLong(), m_now - 372LL * 60'000);
    QCOMPARE(first(lost, "place"), text("Cảng Cửa Lạch"));
    QCOMPARE(column(run(store, "vessel-points"), "label"), QVariantList({text("near")}));
    QCOMPARE(run(store, "vessel-tracks").rows.size(), 1);
    QCOMPARE(column(run(store, "at-sea-daily"), "value").constLast().toInt(), 3);
}

void DomainFiguresTest::openReportsAreLetteredByDue()
{
    TestStore store(settings(), m_clock);
    QVariantMap pictured = report("second", "Môi trường", at(11, 17, 8), at(11, 17, 16), {});
    pictured.insert(QStringLiteral("picture"), QStringLiteral("http://anh/1.jpg"));
    store.insert(QStringLiteral("report"), {report("undated", "Đô thị", at(11, 17, 9), {}, {}), pictured,
                                            report("overdue", "Giao thông", at(11, 15), at(11, 17, 14), {}),
                                            report("closed", "Giao thông", at(11, 10), at(11, 12), at(11, 13), 4)});
    QVERIFY(store->writePicture(QStringLiteral("http://anh/1.jpg"), "bytes").result());
    const auto open = run(store, "open-reports");
    QCOMPARE(column(open, "id"), QVariantList({text("overdue"), text("second"), text("undated")}));
    QCOMPARE(column(open, "letter"), QVariantList({text("A"), text("B"), QVariant()}));
    QCOMPARE(column(open, "picture"), QVariantList({QVariant(), QByteArray("bytes"), QVariant()}));
    QCOMPARE(first(open, "place"), text("P. Tân An"));
    QCOMPARE(first(open, "remaining").toLongLong(), -32LL * 60'000);
    const auto lettered = run(store, "lettered-reports");
    QCOMPARE(column(lettered, "letter"), QVariantList({text("A"), text("B")}));
    const auto head = run(store, "open-reports-count");
    QCOMPARE(first(head, "value").toInt(), 3);
    QCOMPARE(first(head, "new_today").toInt(), 2);
    QCOMPARE(first(head, "overdue").toInt(), 1);
    QVERIFY(qAbs(first(head, "on_time").toDouble() - 100.0 / 3) < 1e-9);
    QCOMPARE(first(head, "rating").toDouble(), 4.0);
}

void DomainFiguresTest::reportsOnTimeByFieldAreComparedWithLastMonth()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("report"), {report("1", "Đô thị", at(11, 2), at(11, 4), at(11, 3)),
                                            report("2", "Đô thị", at(11, 2), at(11, 4), at(11, 5)),
                                            report("3", "Đô thị", at(10, 2), at(10, 4), at(10, 3)),
                                            report("4", "Giao thông", at(11, 16), at(11, 19), {}),
                                            report("5", "Y tế", at(10, 2), at(10, 4), at(10, 5))});
    const auto fields = run(store, "reports-on-time-by-field");
    QCOMPARE(column(fields, "label"), QVariantList({text("Giao thông"), text("Đô thị")}));
    QCOMPARE(column(fields, "value"), QVariantList({100.0, 50.0}));
    QCOMPARE(column(fields, "before"), QVariantList({QVariant(), 100.0}));
    const auto all = run(store, "reports-on-time");
    QVERIFY(qAbs(first(all, "value").toDouble() - 200.0 / 3) < 1e-9);
    QCOMPARE(first(all, "before").toDouble(), 50.0);
    QCOMPARE(first(all, "closed").toInt(), 2);
}

void DomainFiguresTest::weeksAreForecastBeyondTheLastWholeOne()
{
    TestStore store(settings(), m_clock);
    QList<QVariantMap> rows;
    // Ten whole weeks of five reports, Mondays from 7 September; one in the week that has just begun.
    for (int week = 0; week < 10; ++week)
        for (int i = 0; i < 5; ++i)
            rows.append(report(qPrintable(QStringLiteral("%1-%2").arg(week).arg(i)), "Đô thị",
                               at(9, 7) + qint64(week) * 7 * 24 * hourMs + i * hourMs, {}, {}));
    rows.append(report("new", "Đô thị", at(11, 16, 9), {}, {}));
    store.insert(QStringLiteral("report"), rows);
    const auto weeks = run(store, "reports-weekly");
    QCOMPARE(weeks.rows.size(), 13);
    QCOMPARE(column(weeks, "at").constFirst().toLongLong(), at(9, 7));
    QCOMPARE(column(weeks, "at").at(9).toLongLong(), at(11, 9));
    QCOMPARE(column(weeks, "at").constLast().toLongLong(), at(11, 30));
    QCOMPARE(column(weeks, "value").at(9).toInt(), 5);
    QCOMPARE(column(weeks, "forecast").mid(9), QVariantList({0LL, 1LL, 1LL, 1LL}));
    QCOMPARE(column(weeks, "value").constLast().toDouble(), 5.0);
    const auto head = run(store, "reports-last-week");
    QCOMPARE(first(head, "value").toInt(), 5);
    QCOMPARE(first(head, "before").toInt(), 5);
    QCOMPARE(first(head, "this_week").toInt(), 1);
}

void DomainFiguresTest::satisfactionIsOfThoseWhoRated()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("report"),
                 {report("1", "a", at(11, 2), {}, at(11, 3), 5), report("2", "a", at(11, 2), {}, at(11, 3), 3),
                  report("3", "a", at(11, 2), {}, at(11, 16), 1), report("4", "a", at(11, 2), {}, at(11, 16)),
                  report("5", "a", at(10, 2), {}, at(10, 3), 2)});
    const auto all = run(store, "satisfaction");
    QVERIFY(qAbs(first(all, "value").toDouble() - 200.0 / 3) < 1e-9);
    QCOMPARE(first(all, "before").toDouble(), 0.0);
    QCOMPARE(first(all, "mean").toDouble(), 3.0);
    const auto weeks = run(store, "satisfaction-weekly");
    QCOMPARE(column(weeks, "value"), QVariantList({0.0, 100.0, 0.0}));
}

void DomainFiguresTest::reportsByAreaNameEveryCommuneOfToday()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("report"), {report("1", "a", at(11, 2), {}, {}), report("2", "a", at(9, 2), {}, {})});
    const auto areas = run(store, "reports-by-area");
    QCOMPARE(column(areas, "area"), QVariantList({text("c1"), text("c2")}));
    QCOMPARE(column(areas, "value"), QVariantList({1LL, 0LL}));
}

TOANCANH_TEST(DomainFiguresTest)
#include "DomainFiguresTest.moc"
