// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TimePattern.h"

#include "tests/support/TestProgram.h"

#include <QDateTime>
#include <QLocale>

using namespace toancanh;
using field::TimePattern;

/// Times by patterns whose letters stand for names, halves of the day and two digits of a year.
class TimePatternTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void timesAreReadWhateverTheMachinesLanguage_data();
    void timesAreReadWhateverTheMachinesLanguage();
    void otherTextsAreRefused_data();
    void otherTextsAreRefused();
    void epochsHaveTheirUnit_data();
    void epochsHaveTheirUnit();

private:
    static QString read(const QString &pattern, const QByteArray &text);
};

/// The local time in the pattern's zone as ISO; empty where the text is none.
QString TimePatternTest::read(const QString &pattern, const QByteArray &text)
{
    const QTimeZone zone("Asia/Ho_Chi_Minh");
    auto time = TimePattern::compile(pattern, zone);
    if (!time)
        return QStringLiteral("no pattern");
    const std::optional<qint64> ms = time->fromText({text.constData(), size_t(text.size())});
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

void TimePatternTest::timesAreReadWhateverTheMachinesLanguage_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *pattern, const char *text, const char *time) {
        QTest::addRow("%s %s", pattern, text)
            << QString::fromUtf8(pattern) << QByteArray(text) << QString::fromUtf8(time);
    };
    row("dd/MM/yy", "15/11/25", "2025-11-15 00:00:00");
    row("dd-MMM-yy", "15-Nov-25", "2025-11-15 00:00:00");
    row("dd MMM yy", "15 nov 25", "2025-11-15 00:00:00");
    row("dd MMM yy", "29 Feb 00", "2000-02-29 00:00:00");
    row("dd-MMM-yy", "15-Nov-99", "2099-11-15 00:00:00");
    row("M/d/yy h:mm AP", "11/15/25 7:05 PM", "2025-11-15 19:05:00");
    row("M/d/yy h:mm AP", "11/15/25 12:05 am", "2025-11-15 00:05:00");
    row("M/d/yyyy h:mm:ss AP", "11/15/2025 12:00:00 PM", "2025-11-15 12:00:00");
    row("M/d/yyyy H:mm ap", "11/15/2025 19:05 PM", "2025-11-15 19:05:00");
    row("d/M/yyyy h:mmap", "15/11/2025 7:05PM", "2025-11-15 19:05:00");
    row("d/M/yyyy h:mm a", "15/11/2025 7:05 PM", "2025-11-15 19:05:00");
    row("dd/MM/yyyy h:mm", "15/11/2025 19:05", "2025-11-15 19:05:00");
    row("M/d/yyyy h:mm AP", "11/15/2025 7:05\u202fPM", "2025-11-15 19:05:00");
    row("dd/MM/yyyy h:mm:ss AP", "15/11/2025 7:00:00 SA", "2025-11-15 07:00:00");
    row("dd/MM/yyyy h:mm:ss AP", "15/11/2025 7:00:00 ch", "2025-11-15 19:00:00");
    row("dd/MM/yyyy h:mm:ss AP", "15/11/2025 12:00:00 CH", "2025-11-15 12:00:00");
    row("dd/MM/yyyy h:mm:ss AP", "15/11/2025 12:00:00 SA", "2025-11-15 00:00:00");
    row("MMM d yyyy h:mmAP", "Nov  5 2025  7:05AM", "2025-11-05 07:05:00");
    row("MMMM d, yyyy", "November 15, 2025", "2025-11-15 00:00:00");
    row("MMM d, yyyy", "Sept 5, 2025", "2025-09-05 00:00:00");
    row("ddd, dd MMM yyyy HH:mm:ss", "Sat, 15 Nov 2025 07:00:01", "2025-11-15 07:00:01");
    row("ddd d MMM yyyy", "Thu 6 Nov 2025", "2025-11-06 00:00:00");
    row("dddd, dd/MM/yyyy", "Thứ Bảy, 15/11/2025", "2025-11-15 00:00:00");
    row("dddd, dd/MM/yyyy", "THỨ BẢY, 15/11/2025", "2025-11-15 00:00:00");
    row("dddd dd/MM/yyyy", "Chủ nhật 16/11/2025", "2025-11-16 00:00:00");
    row("dddd dd/MM/yyyy", "thứ 2 17/11/2025", "2025-11-17 00:00:00");
    row("ddd dd/MM/yyyy", "T7 15/11/2025", "2025-11-15 00:00:00");
    row("ddd dd/MM/yyyy", "Th 7 15/11/2025", "2025-11-15 00:00:00");
    row("ddd dd/MM/yyyy", "CN 16/11/2025", "2025-11-16 00:00:00");
    row("dd-MMM-yy", "15-Th11-25", "2025-11-15 00:00:00");
    row("d MMM, yyyy", "15 thg 1, 2025", "2025-01-15 00:00:00");
    row("dd MMMM yyyy", "15 Tháng 11 2025", "2025-11-15 00:00:00");
    row("dd MMMM yyyy", "15 Tháng Mười Một 2025", "2025-11-15 00:00:00");
    row("dd MMMM yyyy", "15 tháng mười 2025", "2025-10-15 00:00:00");
    row("dd MMMM yyyy", "15 Tháng Tư 2025", "2025-04-15 00:00:00");
    row("dddd, 'ngày' d MMMM 'năm' yyyy", "Thứ bảy, ngày 15 tháng 11 năm 2025", "2025-11-15 00:00:00");
    row("'ngày' d/M/yyyy", "ngày 15/11/2025", "2025-11-15 00:00:00");
    row("yyyy-MM-dd h 'o''clock' AP", "2025-11-15 7 o'clock pm", "2025-11-15 19:00:00");
}

void TimePatternTest::timesAreReadWhateverTheMachinesLanguage()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, text);
    QFETCH(QString, time);
    QCOMPARE(read(pattern, text), time);
    const QString decomposed = QString::fromUtf8(text).normalized(QString::NormalizationForm_D);
    if (pattern != QStringLiteral("'ngày' d/M/yyyy"))
        QCOMPARE(read(pattern, decomposed.toUtf8()), time);
    const QLocale former;
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(read(pattern, text), time);
    QLocale::setDefault(former);
}

void TimePatternTest::otherTextsAreRefused_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *pattern, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(pattern) << QByteArray(text);
    };
    row("weekday of another date", "ddd, dd MMM yyyy", "Mon, 15 Nov 2025");
    row("Vietnamese weekday of another date", "ddd dd/MM/yyyy", "T2 15/11/2025");
    row("eighth day", "ddd dd/MM/yyyy", "T8 15/11/2025");
    row("thirteenth hour", "M/d/yyyy h:mm AP", "11/15/2025 13:00 PM");
    row("afternoon's word for a morning", "M/d/yyyy H:mm AP", "11/15/2025 7:00 PM");
    row("no half of the day", "M/d/yyyy h:mm AP", "11/15/2025 7:00 XM");
    row("half of the day left out", "M/d/yyyy h:mm AP", "11/15/2025 7:00");
    row("no month", "dd MMM yyyy", "15 Foo 2025");
    row("thirteenth month", "dd MMM yyyy", "15 Th13 2025");
    row("no such day", "dd MMM yy", "31 Nov 25");
    row("more than a date", "dd MMM yy", "15 Nov 2025");
    row("empty", "dd MMM yy", "");
    row("no UTF-8", "dd MMM yy", "15 \xFF 25");
}

void TimePatternTest::otherTextsAreRefused()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, text);
    QCOMPARE(read(pattern, text), QString());
}

void TimePatternTest::epochsHaveTheirUnit_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("seconds") << "epoch-s" << QByteArray("1763166600");
    QTest::newRow("milliseconds") << "epoch-ms" << QByteArray("1763166600000");
    QTest::newRow("microseconds") << "epoch-us" << QByteArray("1763166600000000");
    QTest::newRow("nanoseconds") << "epoch-ns" << QByteArray("1763166600000000000");
}

void TimePatternTest::epochsHaveTheirUnit()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, text);
    QCOMPARE(read(pattern, text), QStringLiteral("2025-11-15 07:30:00"));
    const auto time = TimePattern::compile(pattern, QTimeZone::utc());
    QVERIFY(time && time->isEpoch());
    QCOMPARE(time->fromNumber(text.toDouble()), std::optional<qint64>(1763166600000));
}

TOANCANH_TEST(TimePatternTest)
#include "TimePatternTest.moc"
