// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/Forecast.h"
#include "models/metric/MetricResult.h"
#include "tests/support/TestProgram.h"

#include <random>

using namespace toancanh;
using namespace toancanh::metric;

class ForecastTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aFlatSeriesStaysFlatAndSure();
    void aTrendGoesOnButSlowsDown();
    void theBandWidensWithTheSteps();
    void countsAreNotForecastBelowZero();
    void aFewValuesAreNotForecast();
    void theIntervalHoldsAboutFourFifthsOfANoisySeries();
    void rowsNamedBySqlAreFilledAndThenContinued();
    void freshnessFollowsTheAgeAlone();
};

void ForecastTest::aFlatSeriesStaysFlatAndSure()
{
    for (const ForecastPoint &point : dampedTrend(QList<double>(12, 97.0), 3)) {
        QCOMPARE(point.value, 97.0);
        QCOMPARE(point.upper - point.lower, 0.0);
    }
}

void ForecastTest::aTrendGoesOnButSlowsDown()
{
    QList<double> values;
    for (int i = 0; i < 12; ++i)
        values.append(100 + 5 * i);
    const auto points = dampedTrend(values, 4);
    QCOMPARE(points.size(), 4);
    const double first = points.at(0).value - values.last();
    const double second = points.at(1).value - points.at(0).value;
    const double third = points.at(2).value - points.at(1).value;
    QVERIFY(first > 3.5 && first <= 5.0);
    QVERIFY(second < first && third < second && third > 0);
    // Damped: each further step is phi times the one before it.
    const double fourth = points.at(3).value - points.at(2).value;
    QVERIFY(qAbs(fourth / third - third / second) < 1e-9);
}

void ForecastTest::theBandWidensWithTheSteps()
{
    const auto points = dampedTrend({62, 71, 66, 75, 70, 78, 74, 83, 80, 88, 86, 97}, 3);
    QCOMPARE(points.size(), 3);
    double width = 0;
    for (const ForecastPoint &point : points) {
        QVERIFY(point.lower < point.value && point.value < point.upper);
        QVERIFY(point.upper - point.lower > width);
        width = point.upper - point.lower;
    }
}

void ForecastTest::countsAreNotForecastBelowZero()
{
    for (const ForecastPoint &point : dampedTrend({9, 7, 6, 4, 3, 1, 0, 1, 0}, 6)) {
        QVERIFY(point.lower >= 0);
        QVERIFY(point.value >= 0);
    }
}

void ForecastTest::aFewValuesAreNotForecast()
{
    QVERIFY(dampedTrend({1, 2, 3, 4, 5}, 3).isEmpty());
    QVERIFY(dampedTrend({1, 2, 3, 4, 5, 6}, 0).isEmpty());
}

void ForecastTest::theIntervalHoldsAboutFourFifthsOfANoisySeries()
{
    std::minstd_rand random(20261121);
    std::normal_distribution<double> noise(0.0, 10.0);
    int inside = 0;
    constexpr int series = 300;
    for (int s = 0; s < series; ++s) {
        QList<double> values;
        for (int i = 0; i < 40; ++i)
            values.append(500 + noise(random));
        const double next = values.takeLast();
        const ForecastPoint point = dampedTrend(values, 1).constFirst();
        inside += point.lower <= next && next <= point.upper;
    }
    QVERIFY2(inside > series * 70 / 100 && inside < series * 90 / 100, qPrintable(QString::number(inside)));
}

void ForecastTest::rowsNamedBySqlAreFilledAndThenContinued()
{
    store::Table table{{QStringLiteral("label"), QStringLiteral("at"), QStringLiteral("value")}, {}};
    for (int week = 1; week <= 8; ++week)
        table.rows.append({QStringLiteral("T%1").arg(week), qlonglong(week * 1000), 10.0});
    table.rows.append({QStringLiteral("T9"), qlonglong(9000), QVariant()});
    const store::Table with = withForecast(table, ForecastSpec{2});
    QCOMPARE(with.rows.size(), 10);
    QCOMPARE(with.columns.mid(3),
             QStringList({QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("forecast")}));
    QCOMPARE(with.rows.at(7).mid(2), QVariantList({10.0, QVariant(), QVariant(), qlonglong(0)}));
    QCOMPARE(with.rows.at(8), QVariantList({QStringLiteral("T9"), qlonglong(9000), 10.0, 10.0, 10.0, qlonglong(1)}));
    QCOMPARE(with.rows.at(9), QVariantList({QVariant(), qlonglong(10000), 10.0, 10.0, 10.0, qlonglong(1)}));
}

void ForecastTest::freshnessFollowsTheAgeAlone()
{
    QCOMPARE(freshness(std::nullopt, 100, 1000), Freshness::Loading);
    QCOMPARE(freshness(1000, 100, 1200), Freshness::Live);
    QCOMPARE(freshness(1000, 100, 1201), Freshness::Stale);
    QCOMPARE(freshness(1000, 100, 1600), Freshness::Stale);
    QCOMPARE(freshness(1000, 100, 1601), Freshness::Error);
    QCOMPARE(freshness(2000, 100, 1000), Freshness::Live);
}

TOANCANH_TEST(ForecastTest)
#include "ForecastTest.moc"
