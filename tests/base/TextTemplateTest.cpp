// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/TextTemplate.h"
#include "tests/support/TestProgram.h"

#include <QDateTime>

using namespace toancanh;

class TextTemplateTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAreWrittenTheLocalesWay_data();
    void numbersAreWrittenTheLocalesWay();
    void durationsNameTheirTwoLargestUnits_data();
    void durationsNameTheirTwoLargestUnits();
    void templatesAreFilled_data();
    void templatesAreFilled();

private:
    const QLocale m_vi{QLocale::Vietnamese, QLocale::Vietnam};
    const QLocale m_en{QLocale::English, QLocale::UnitedKingdom};
};

void TextTemplateTest::numbersAreWrittenTheLocalesWay_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("vi");
    QTest::addColumn<QString>("en");
    QTest::newRow("groups") << 1234.5 << 1 << "1.234,5" << "1,234.5";
    QTest::newRow("fixed decimals") << 94.0 << 1 << "94,0" << "94.0";
    QTest::newRow("whole") << 12308.4 << 0 << "12.308" << "12,308";
    QTest::newRow("true minus") << -0.46 << 1 << QStringLiteral("\u22120,5") << QStringLiteral("\u22120.5");
    QTest::newRow("no negative zero") << -0.04 << 1 << "0,0" << "0.0";
}

void TextTemplateTest::numbersAreWrittenTheLocalesWay()
{
    QFETCH(double, number);
    QFETCH(int, decimals);
    QTEST(numberText(number, decimals, m_vi), "vi");
    QTEST(numberText(number, decimals, m_en), "en");
}

void TextTemplateTest::durationsNameTheirTwoLargestUnits_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("vi");
    QTest::addColumn<QString>("en");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 giây") << "0 s";
    QTest::newRow("seconds") << qint64(45'900) << QStringLiteral("45 giây") << "45 s";
    QTest::newRow("minutes") << qint64(12 * 60'000 + 59'000) << QStringLiteral("12 phút") << "12 min";
    QTest::newRow("hours") << qint64(372 * 60'000) << QStringLiteral("6 giờ 12 phút") << "6 h 12 min";
    QTest::newRow("whole hours") << qint64(2 * 3'600'000) << QStringLiteral("2 giờ") << "2 h";
    QTest::newRow("days") << qint64(76) * 3'600'000 << QStringLiteral("3 ngày 4 giờ") << "3 d 4 h";
    QTest::newRow("past") << qint64(-18 * 60'000) << QStringLiteral("\u221218 phút") << QStringLiteral("\u221218 min");
}

void TextTemplateTest::durationsNameTheirTwoLargestUnits()
{
    QFETCH(qint64, ms);
    QTEST(durationText(ms, m_vi), "vi");
    QTEST(durationText(ms, m_en), "en");
}

void TextTemplateTest::templatesAreFilled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("vi");
    QTest::newRow("plain") << QStringLiteral("Mục tiêu **95%**") << QStringLiteral("Mục tiêu **95%**");
    QTest::newRow("text and number") << QStringLiteral("{label} đúng hạn {value} %")
                                     << QStringLiteral("Sở Y tế đúng hạn 88,7 %");
    QTest::newRow("decimals") << "{value:2} {whole:0} {whole}" << "88,72 1.942 1.942";
    QTest::newRow("duration") << "{silent:duration}" << QStringLiteral("6 giờ 12 phút");
    QTest::newRow("local time") << "{at:time} {at:date} {at:week}" << "14:32 17/11/2026 T47";
    QTest::newRow("nothing") << "{gone} {none:1}" << QStringLiteral("– –");
    QTest::newRow("a value is not filled again") << "{trap}" << "{value}";
    QTest::newRow("braces that are no field") << "{} { value } {1}" << "{} { value } {1}";
}

void TextTemplateTest::templatesAreFilled()
{
    QFETCH(QString, text);
    const QTimeZone zone("Asia/Ho_Chi_Minh");
    const QVariantMap values{
        {QStringLiteral("label"), QStringLiteral("Sở Y tế")},
        {QStringLiteral("value"), 88.72},
        {QStringLiteral("whole"), qlonglong(1942)},
        {QStringLiteral("silent"), qlonglong(372 * 60'000)},
        {QStringLiteral("at"), QDateTime(QDate(2026, 11, 17), QTime(14, 32), zone).toMSecsSinceEpoch()},
        {QStringLiteral("gone"), QVariant()},
        {QStringLiteral("trap"), QStringLiteral("{value}")},
    };
    QTEST(filled(text, [&](const QString &name) { return values.value(name); }, m_vi, zone), "vi");
}

TOANCANH_TEST(TextTemplateTest)
#include "TextTemplateTest.moc"
