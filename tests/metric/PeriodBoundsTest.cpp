// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/PeriodBounds.h"
#include "tests/support/TestProgram.h"

#include <QDateTime>

using namespace toancanh::metric;

class PeriodBoundsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void eachPeriodHasItsBounds_data();
    void eachPeriodHasItsBounds();
    void noPeriodBindsOnlyNow();
    void aPeriodBindsItsSixBounds();

private:
    qint64 ms(const QString &local) const
    {
        const QDateTime time = QDateTime::fromString(local, Qt::ISODateWithMs);
        return QDateTime(time.date(), time.time(), m_zone).toMSecsSinceEpoch();
    }
    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
};

void PeriodBoundsTest::eachPeriodHasItsBounds_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("bounds"); // from, from and to before, from and to last year
    const QString tuesday = QStringLiteral("2026-11-17T14:32:00");
    const auto row = [](const char *name, Period period, const QString &now, const QStringList &bounds) {
        QTest::newRow(name) << period << now << bounds;
    };
    row("today", Period::Today, tuesday,
        {QStringLiteral("2026-11-17T00:00:00"), QStringLiteral("2026-11-16T00:00:00"),
         QStringLiteral("2026-11-16T14:32:00"), QStringLiteral("2025-11-17T00:00:00"),
         QStringLiteral("2025-11-17T14:32:00")});
    row("24 hours do not overlap", Period::Last24Hours, tuesday,
        {QStringLiteral("2026-11-16T14:32:00"), QStringLiteral("2026-11-15T14:32:00"),
         QStringLiteral("2026-11-16T14:31:59.999"), QStringLiteral("2025-11-16T14:32:00"),
         QStringLiteral("2025-11-17T14:32:00")});
    row("a week starts on Monday", Period::ThisWeek, QStringLiteral("2026-11-22T23:59:00"),
        {QStringLiteral("2026-11-16T00:00:00"), QStringLiteral("2026-11-09T00:00:00"),
         QStringLiteral("2026-11-15T23:59:00"), QStringLiteral("2025-11-17T00:00:00"),
         QStringLiteral("2025-11-23T23:59:00")});
    row("month", Period::ThisMonth, tuesday,
        {QStringLiteral("2026-11-01T00:00:00"), QStringLiteral("2026-10-01T00:00:00"),
         QStringLiteral("2026-10-17T14:32:00"), QStringLiteral("2025-11-01T00:00:00"),
         QStringLiteral("2025-11-17T14:32:00")});
    row("a month's last day meets a shorter month", Period::ThisMonth, QStringLiteral("2026-03-31T08:00:00"),
        {QStringLiteral("2026-03-01T00:00:00"), QStringLiteral("2026-02-01T00:00:00"),
         QStringLiteral("2026-02-28T08:00:00"), QStringLiteral("2025-03-01T00:00:00"),
         QStringLiteral("2025-03-31T08:00:00")});
    row("29 February", Period::ThisMonth, QStringLiteral("2028-02-29T08:00:00"),
        {QStringLiteral("2028-02-01T00:00:00"), QStringLiteral("2028-01-01T00:00:00"),
         QStringLiteral("2028-01-29T08:00:00"), QStringLiteral("2027-02-01T00:00:00"),
         QStringLiteral("2027-02-28T08:00:00")});
    row("reporting month from the 15th", Period::ReportingMonth, QStringLiteral("2026-11-15T00:00:00"),
        {QStringLiteral("2026-11-15T00:00:00"), QStringLiteral("2026-10-15T00:00:00"),
         QStringLiteral("2026-10-15T00:00:00"), QStringLiteral("2025-11-15T00:00:00"),
         QStringLiteral("2025-11-15T00:00:00")});
    row("reporting month to the 14th", Period::ReportingMonth, QStringLiteral("2026-01-14T23:59:59"),
        {QStringLiteral("2025-12-15T00:00:00"), QStringLiteral("2025-11-15T00:00:00"),
         QStringLiteral("2025-12-14T23:59:59"), QStringLiteral("2024-12-15T00:00:00"),
         QStringLiteral("2025-01-14T23:59:59")});
    row("quarter", Period::ThisQuarter, tuesday,
        {QStringLiteral("2026-10-01T00:00:00"), QStringLiteral("2026-07-01T00:00:00"),
         QStringLiteral("2026-08-17T14:32:00"), QStringLiteral("2025-10-01T00:00:00"),
         QStringLiteral("2025-11-17T14:32:00")});
    row("year", Period::ThisYear, tuesday,
        {QStringLiteral("2026-01-01T00:00:00"), QStringLiteral("2025-01-01T00:00:00"),
         QStringLiteral("2025-11-17T14:32:00"), QStringLiteral("2025-01-01T00:00:00"),
         QStringLiteral("2025-11-17T14:32:00")});
    row("30 days", Period::Last30Days, tuesday,
        {QStringLiteral("2026-10-18T14:32:00"), QStringLiteral("2026-09-18T14:32:00"),
         QStringLiteral("2026-10-18T14:31:59.999"), QStringLiteral("2025-10-18T14:32:00"),
         QStringLiteral("2025-11-17T14:32:00")});
}

void PeriodBoundsTest::eachPeriodHasItsBounds()
{
    QFETCH(Period, period);
    QFETCH(QString, now);
    QFETCH(QStringList, bounds);
    const auto found = PeriodBounds::of(period, ms(now), m_zone);
    QVERIFY(found);
    const auto text = [&](qint64 time) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(time, m_zone);
        return local.toString(local.time().msec() ? QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")
                                                  : QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    };
    QCOMPARE(found->current.toMs, ms(now));
    QCOMPARE(QStringList({text(found->current.fromMs), text(found->before.fromMs), text(found->before.toMs),
                          text(found->lastYear.fromMs), text(found->lastYear.toMs)}),
             bounds);
}

void PeriodBoundsTest::noPeriodBindsOnlyNow()
{
    QCOMPARE(parameters(Period::None, 1000, m_zone), QVariantMap({{QStringLiteral("now"), qint64(1000)}}));
}

void PeriodBoundsTest::aPeriodBindsItsSixBounds()
{
    const QVariantMap bound = parameters(Period::ThisMonth, ms(QStringLiteral("2026-11-17T14:32:00")), m_zone);
    QCOMPARE(bound.keys(), QStringList({QStringLiteral("from"), QStringLiteral("from_before"),
                                        QStringLiteral("from_last_year"), QStringLiteral("now"), QStringLiteral("to"),
                                        QStringLiteral("to_before"), QStringLiteral("to_last_year")}));
    QCOMPARE(bound.value(QStringLiteral("to")), bound.value(QStringLiteral("now")));
}

TOANCANH_TEST(PeriodBoundsTest)
#include "PeriodBoundsTest.moc"
