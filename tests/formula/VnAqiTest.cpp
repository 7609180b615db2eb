// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formula/VnAqi.h"
#include "tests/support/TestProgram.h"

#include <QObject>

using namespace toancanh;
using namespace toancanh::formula;

/// VN_AQI by Quyết định 1459/QĐ-TCMT; examples are those of its text unless said otherwise.
class VnAqiTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theNowCastLeansToTheNewestHours();
    void theNowCastNeedsTwoOfTheNewestThreeHours();
    void anHourWithoutAMeanHasNoWeight();
    void airThatChangesMuchHalvesTheWeightOfEachHour();
    void aPollutantHasItsIndex_data();
    void aPollutantHasItsIndex();
    void anHourIsAsBadAsItsWorstPollutant();
    void anHourWithoutDustHasNoIndex();
};

static const TwelveHours Example = {20.6, 19.6, 22.4, 20.3, 16.5, 19.0, 16.5, 19.5, 23.5, 20.5, 24.7, 26.9};

void VnAqiTest::theNowCastLeansToTheNewestHours()
{
    const auto mean = nowCast(Example);
    QVERIFY(mean);
    QCOMPARE(qRound(*mean * 10), 203);
    TwelveHours steady;
    steady.fill(30.0);
    QCOMPARE(*nowCast(steady), 30.0);
    TwelveHours clean;
    clean.fill(0.0);
    QCOMPARE(*nowCast(clean), 0.0);
}

void VnAqiTest::theNowCastNeedsTwoOfTheNewestThreeHours()
{
    TwelveHours hours = Example;
    hours[0].reset();
    QVERIFY(nowCast(hours));
    hours[2].reset();
    QVERIFY(!nowCast(hours));
    hours[0] = 20.0;
    QVERIFY(nowCast(hours));
    hours[1] = -3.0; // no concentration
    QVERIFY(!nowCast(hours));
}

void VnAqiTest::anHourWithoutAMeanHasNoWeight()
{
    TwelveHours hours;
    hours[0] = 40.0;
    hours[2] = 30.0;
    // w = 0.75: (40 + 0.5625 · 30) / (1 + 0.5625)
    QCOMPARE(*nowCast(hours), 56.875 / 1.5625);
}

void VnAqiTest::airThatChangesMuchHalvesTheWeightOfEachHour()
{
    TwelveHours hours;
    hours.fill(10.0);
    hours[0] = 100.0;
    // 1/2 · 100 + (1/4 + … + 1/4096) · 10
    QCOMPARE(*nowCast(hours), 50.0 + (0.5 - 1.0 / 4096) * 10);
}

void VnAqiTest::aPollutantHasItsIndex_data()
{
    QTest::addColumn<Pollutant>("pollutant");
    QTest::addColumn<double>("concentration");
    QTest::addColumn<int>("index");
    QTest::newRow("O3 1 h") << Pollutant::Ozone1h << 136.1 << 43;
    QTest::newRow("NO2, which the text rounds wrongly to 60") << Pollutant::NitrogenDioxide << 118.7 << 59;
    QTest::newRow("PM2.5") << Pollutant::Pm25 << 20.3 << 41;
    QTest::newRow("day: O3 8 h") << Pollutant::Ozone8h << 89.3 << 45;
    QTest::newRow("day: O3 1 h") << Pollutant::Ozone1h << 114.6 << 36;
    QTest::newRow("day: NO2") << Pollutant::NitrogenDioxide << 130.8 << 65;
    QTest::newRow("day: PM2.5") << Pollutant::Pm25 << 55.7 << 110;
    QTest::newRow("a break point") << Pollutant::SulphurDioxide << 350.0 << 100;
    QTest::newRow("the last break point") << Pollutant::Pm10 << 600.0 << 500;
    QTest::newRow("beyond it") << Pollutant::CarbonMonoxide << 900'000.0 << 500;
    QTest::newRow("nothing in the air") << Pollutant::Pm10 << 0.0 << 0;
    QTest::newRow("O3 8 h above its table") << Pollutant::Ozone8h << 400.1 << -1;
    QTest::newRow("no concentration") << Pollutant::Pm10 << -0.1 << -1;
}

void VnAqiTest::aPollutantHasItsIndex()
{
    QFETCH(Pollutant, pollutant);
    QFETCH(double, concentration);
    QFETCH(int, index);
    QCOMPARE(qRound(subIndex(pollutant, concentration).value_or(-1)), index);
}

void VnAqiTest::anHourIsAsBadAsItsWorstPollutant()
{
    HourAir air{.pm25NowCast = nowCast(Example), .pm10NowCast = {}, .so2 = {}, .no2 = 118.7, .co = {}, .o3 = 136.1};
    QCOMPARE(hourAqi(air), std::optional(59));
    air.no2.reset();
    QCOMPARE(hourAqi(air), std::optional(43));
    air.o3.reset();
    QCOMPARE(hourAqi(air), std::optional(41));
    air.so2 = 2000;
    QCOMPARE(hourAqi(air), std::optional(380));
}

void VnAqiTest::anHourWithoutDustHasNoIndex()
{
    HourAir air{.pm25NowCast = {}, .pm10NowCast = {}, .so2 = 10, .no2 = 10, .co = 10, .o3 = 10};
    QCOMPARE(hourAqi(air), std::optional<int>());
    air.pm10NowCast = 50;
    QCOMPARE(hourAqi(air), std::optional(50));
}

TOANCANH_TEST(VnAqiTest)
#include "VnAqiTest.moc"
