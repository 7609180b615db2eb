// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SheetTimes.h"

#include "tests/support/TestProgram.h"

#include <QDateTime>
#include <QTimeZone>

using namespace toancanh;

class SheetTimesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void numberFormatsTellTimes_data();
    void numberFormatsTellTimes();
    void serialsBecomeTimes_data();
    void serialsBecomeTimes();
    void writtenTimesAreRead_data();
    void writtenTimesAreRead();

private:
    static QString shown(const std::optional<qint64> &ms);
};

QString SheetTimesTest::shown(const std::optional<qint64> &ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, QTimeZone::utc())
                    .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"))
              : QString();
}

void SheetTimesTest::numberFormatsTellTimes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("shows");
    for (const char *const code : {"dd/mm/yyyy", "[$-42A]dd MMMM yyyy", "h:mm AM/PM", "mm:ss.0", "\"ngày\" dd",
                                   "[Red]yyyy;@", "General \"x\" d"})
        QTest::newRow(code) << QByteArray(code) << true;
    for (const char *const code : {"General", "0.00", "#,##0\\ \"đồng\"", "[Red]#,##0;[Blue]-d", "_-* #,##0_d",
                                   "[h]:mm:ss", "0\\d", "\"day", "@", "[$VND]0", ""})
        QTest::newRow(code) << QByteArray(code) << false;
}

void SheetTimesTest::numberFormatsTellTimes()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, shows);
    QCOMPARE(format::showsTime(std::string_view(code.constData(), size_t(code.size()))), shows);
}

void SheetTimesTest::serialsBecomeTimes_data()
{
    QTest::addColumn<double>("days");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("time");
    QTest::newRow("first day") << 1.0 << false << "1900-01-01T00:00:00.000";
    QTest::newRow("before the day that never was") << 59.0 << false << "1900-02-28T00:00:00.000";
    QTest::newRow("after it") << 61.0 << false << "1900-03-01T00:00:00.000";
    QTest::newRow("half a day") << 46347.5 << false << "2026-11-21T12:00:00.000";
    QTest::newRow("seven digits") << 46347.3333333 << false << "2026-11-21T08:00:00.000";
    QTest::newRow("half a second") << 46347.0 + 0.5 / 86400 << false << "2026-11-21T00:00:00.500";
    QTest::newRow("since 1904") << 44885.0 << true << "2026-11-21T00:00:00.000";
    QTest::newRow("before all") << -1.0 << false << "";
    QTest::newRow("after all") << 1e9 << false << "";
    QTest::newRow("no number") << qQNaN() << false << "";
}

void SheetTimesTest::serialsBecomeTimes()
{
    QFETCH(double, days);
    QFETCH(bool, from1904);
    QFETCH(QString, time);
    QCOMPARE(shown(format::timeOfSerial(days, from1904)), time);
}

void SheetTimesTest::writtenTimesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("a day") << QByteArray("2026-11-21") << "2026-11-21T00:00:00.000";
    QTest::newRow("a time") << QByteArray("2026-11-21T08:30:15") << "2026-11-21T08:30:15.000";
    QTest::newRow("parts of a second") << QByteArray("2026-11-21T08:30:15.250Z") << "2026-11-21T08:30:15.250";
    QTest::newRow("no such day") << QByteArray("2026-02-30") << "";
    QTest::newRow("no such time") << QByteArray("2026-11-21T25:00:00") << "";
    QTest::newRow("a time of day") << QByteArray("PT08H30M15S") << "1899-12-30T08:30:15.000";
    QTest::newRow("no time of day") << QByteArray("PT08") << "";
    QTest::newRow("nothing") << QByteArray() << "";
}

void SheetTimesTest::writtenTimesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, time);
    const std::string_view view(text.constData(), size_t(text.size()));
    QCOMPARE(shown(text.startsWith('P') ? format::timeOfDuration(view) : format::timeOfIso(view)), time);
}

TOANCANH_TEST(SheetTimesTest)
#include "SheetTimesTest.moc"
