// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset/LocalTime.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDateTime>

using namespace toancanh;
using namespace toancanh::store;

static qint64 at(const char *time, const char *zone = "Asia/Ho_Chi_Minh")
{
    QDateTime moment = QDateTime::fromString(QString::fromLatin1(time), QStringLiteral("yyyy-MM-dd HH:mm"));
    moment.setTimeZone(QTimeZone(zone));
    return moment.toMSecsSinceEpoch();
}

/// The functions that metrics call, as SQL sees them.
class SqlFunctionsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void localStretchesStartInTheCentresZone_data();
    void localStretchesStartInTheCentresZone();
    void aDayStartsRightWhereClocksChange();
    void aTimeIsWrittenInTheCentresZone();
    void onTimeLooksAtTheEndOrAtNow_data();
    void onTimeLooksAtTheEndOrAtNow();
    void workingDaysAreMondaysToFridays_data();
    void workingDaysAreMondaysToFridays();
    void textIsFoldedForSearch();
    void nullGivesNull();
    void theAqiOfAnHourIsAnAggregate();

private:
    QVariant ask(const QString &expression, const QVariantMap &parameters = {})
    {
        const auto table = m_reader->query(QStringLiteral("SELECT ") + expression, parameters);
        return table ? table->rows.first().first() : QVariant(table.error().sentence);
    }

    StoreFixture m_fixture;
    std::unique_ptr<Reader> m_reader;
};

void SqlFunctionsTest::init()
{
    StrictTest::init();
    QVERIFY(m_fixture.open());
    m_reader = *Reader::open(m_fixture.settings.folder + name("/cache.db"), m_fixture.settings.zone);
}

void SqlFunctionsTest::localStretchesStartInTheCentresZone_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("start");
    // Local midnight is 17:00 UTC of the day before.
    QTest::newRow("day, last minute") << name("local_day") << at("2026-11-21 23:59") << at("2026-11-21 00:00");
    QTest::newRow("day, midnight") << name("local_day") << at("2026-11-22 00:00") << at("2026-11-21 17:00", "UTC");
    QTest::newRow("day, before 1970") << name("local_day") << at("1969-07-20 03:17") << at("1969-07-20 00:00");
    QTest::newRow("hour") << name("local_hour") << at("2026-11-22 00:59") << at("2026-11-22 00:00");
    QTest::newRow("month, first minute") << name("local_month") << at("2026-11-01 00:00") << at("2026-11-01 00:00");
    QTest::newRow("month, last minute") << name("local_month") << at("2024-02-29 23:59") << at("2024-02-01 00:00");
    QTest::newRow("week, Sunday") << name("local_week") << at("2026-11-22 23:59") << at("2026-11-16 00:00");
    QTest::newRow("week, Monday") << name("local_week") << at("2026-11-23 00:00") << at("2026-11-23 00:00");
}

void SqlFunctionsTest::localStretchesStartInTheCentresZone()
{
    QFETCH(QString, function);
    QFETCH(qint64, ms);
    QFETCH(qint64, start);
    QCOMPARE(ask(function + name("(:ms)"), {{name(":ms"), ms}}), QVariant(start));
}

void SqlFunctionsTest::aDayStartsRightWhereClocksChange()
{
    const QTimeZone zone("Europe/Berlin");
    const dataset::LocalTime berlin(zone);
    QCOMPARE(berlin.startOfDay(at("2026-03-29 12:00", "Europe/Berlin")), at("2026-03-29 00:00", "Europe/Berlin"));
    QCOMPARE(berlin.startOfDay(at("2026-10-25 23:30", "Europe/Berlin")), at("2026-10-25 00:00", "Europe/Berlin"));
    QCOMPARE(berlin.startOfMonth(at("2026-03-31 12:00", "Europe/Berlin")), at("2026-03-01 00:00", "Europe/Berlin"));
    for (qint64 ms = at("2026-01-01 00:00"); ms < at("2027-01-01 00:00"); ms += 5 * 3'600'000) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(ms, zone).date();
        QCOMPARE(berlin.startOfDay(ms), date.startOfDay(zone).toMSecsSinceEpoch());
    }
}

void SqlFunctionsTest::aTimeIsWrittenInTheCentresZone()
{
    QCOMPARE(ask(name("local_format(:ms, 'dd/MM HH:mm')"), {{name(":ms"), at("2026-11-21 17:30", "UTC")}}),
             QVariant(name("22/11 00:30")));
}

void SqlFunctionsTest::onTimeLooksAtTheEndOrAtNow_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QVariant>("answer");
    QTest::newRow("finished before") << name("on_time(4, 5, 9)") << QVariant(1LL);
    QTest::newRow("finished when due") << name("on_time(5, 5, 9)") << QVariant(1LL);
    QTest::newRow("finished after") << name("on_time(6, 5, 9)") << QVariant(0LL);
    QTest::newRow("open, not due") << name("on_time(NULL, 9, 9)") << QVariant(1LL);
    QTest::newRow("open, past due") << name("on_time(NULL, 8, 9)") << QVariant(0LL);
    QTest::newRow("no due time") << name("on_time(4, NULL, 9)") << QVariant();
}

void SqlFunctionsTest::onTimeLooksAtTheEndOrAtNow()
{
    QFETCH(QString, call);
    QFETCH(QVariant, answer);
    QCOMPARE(ask(call), answer);
}

void SqlFunctionsTest::workingDaysAreMondaysToFridays_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("days");
    QTest::newRow("same day") << at("2026-11-20 00:00") << at("2026-11-20 23:59") << 0LL;
    QTest::newRow("Monday to Tuesday") << at("2026-11-16 23:59") << at("2026-11-17 00:00") << 1LL;
    QTest::newRow("Friday to Monday") << at("2026-11-20 10:00") << at("2026-11-23 10:00") << 1LL;
    QTest::newRow("Friday to Sunday") << at("2026-11-20 10:00") << at("2026-11-22 10:00") << 0LL;
    QTest::newRow("three weeks") << at("2026-11-02 10:00") << at("2026-11-23 10:00") << 15LL;
    QTest::newRow("backwards") << at("2026-11-23 10:00") << at("2026-11-20 10:00") << -1LL;
}

void SqlFunctionsTest::workingDaysAreMondaysToFridays()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(qint64, days);
    QCOMPARE(ask(name("working_days(:from, :to)"), {{name(":from"), from}, {name(":to"), to}}), QVariant(days));
}

void SqlFunctionsTest::textIsFoldedForSearch()
{
    QCOMPARE(ask(name("fold(:text)"), {{name(":text"), QStringLiteral("ĐẶC KHU Trà Sơn")}}),
             QVariant(name("dac khu tra son")));
}

void SqlFunctionsTest::nullGivesNull()
{
    for (const char *call : {"local_day(NULL)", "local_format(NULL, 'dd')", "working_days(NULL, 5)", "fold(NULL)"})
        QVERIFY2(ask(name(call)).isNull(), call);
}

void SqlFunctionsTest::theAqiOfAnHourIsAnAggregate()
{
    // The worked example of Quyết định 1459/QĐ-TCMT, as rows of a station.
    const QString hours =
        name("WITH hour(ago, pm25, no2, o3) AS (VALUES (0, 20.6, 118.7, 136.1), (1, 19.6, NULL, NULL), (2, 22.4, 9000, "
             "9000), "
             "(3, 20.3, 1, 1), (4, 16.5, 1, 1), (5, 19.0, 1, 1), (6, 16.5, 1, 1), (7, 19.5, 1, 1), (8, 23.5, 1, 1), "
             "(9, 20.5, 1, 1), (10, 24.7, 1, 1), (11, 26.9, 1, 1), (12, 900, 1, 1), (-1, 900, 1, 1)) ");
    const auto table = m_reader->query(hours
                                           + name("SELECT vn_aqi_nowcast(ago, pm25), "
                                                  "vn_aqi_hour(ago, pm25, NULL, NULL, no2, NULL, o3), "
                                                  "vn_aqi_hour(ago, NULL, NULL, NULL, no2, NULL, o3), "
                                                  "vn_aqi_nowcast(ago, pm25) FILTER (WHERE ago > 1) FROM hour"),
                                       {});
    QVERIFY2(table, table ? "" : qPrintable(table.error().sentence));
    const QVariantList row = table->rows.first();
    QCOMPARE(qRound(row.at(0).toDouble() * 10), 203);
    QCOMPARE(row.at(1), QVariant(59LL));
    QVERIFY(row.at(2).isNull());
    QVERIFY(row.at(3).isNull());
}

TOANCANH_TEST(SqlFunctionsTest)
#include "SqlFunctionsTest.moc"
