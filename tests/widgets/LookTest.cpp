// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "widgets/look/AlarmShape.h"
#include "widgets/look/Fonts.h"
#include "widgets/look/Language.h"
#include "widgets/look/LocalText.h"
#include "widgets/look/RichLine.h"
#include "widgets/look/TextLine.h"

#include <QFontMetricsF>
#include <QImage>

using namespace toancanh;
using namespace toancanh::look;

class LookTest : public StrictTest
{
    Q_OBJECT

    static constexpr qint64 minute = 60'000;
    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
    const QLocale m_vi{QLocale::Vietnamese, QLocale::Vietnam};
    const qint64 m_now = QDateTime({2026, 11, 17}, {14, 32, 7}, m_zone).toMSecsSinceEpoch();

    static QImage alarm(int priority, AlarmState state)
    {
        QImage image(240, 240, QImage::Format_RGB32);
        image.fill(colour::tile);
        QPainter painter(&image);
        drawAlarm(painter, QRectF(0, 0, 240, 240), priority, state);
        return image;
    }

    static int count(const QImage &image, const QColor &colour)
    {
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == colour;
        return found;
    }

private Q_SLOTS:
    void initTestCase() { installTranslators(m_vi); }

    void theFamilyIsInstalledAndItsDigitsAreOfOneWidth()
    {
        QVERIFY(checkFonts());
        const QFontMetricsF metrics(font(type::value));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }

    void noMarkOfALetterLeavesItsLine()
    {
        for (const TypeToken &token : {type::meta, type::body, type::axis, type::title, type::sentence, type::key}) {
            const QRectF ink = QFontMetricsF(font(token)).tightBoundingRect(QStringLiteral("ẾỂỆặgỰ"));
            QVERIFY2(baselineOf(token) + ink.top() >= -0.03 * token.px, qPrintable(QString::number(token.px)));
            QVERIFY(baselineOf(token) + ink.bottom() <= token.line + 0.03 * token.px);
        }
    }

    void anAlarmIsFilledUntilItIsAcknowledged()
    {
        for (int priority = 1; priority <= 4; ++priority) {
            const QColor own = colour::priority(priority);
            const int filled = count(alarm(priority, AlarmState::Unacknowledged), own);
            const int outlined = count(alarm(priority, AlarmState::Acknowledged), own);
            const int dashed = count(alarm(priority, AlarmState::Cleared), own);
            QVERIFY(2 * filled > 3 * outlined);
            QVERIFY(outlined > dashed && dashed > 0);
            QCOMPARE(count(alarm(priority, AlarmState::Shelved), own), 0);
            QVERIFY(count(alarm(priority, AlarmState::Shelved), colour::ink3) > 0);
            QVERIFY(count(alarm(priority, AlarmState::Unacknowledged), Qt::black) > 100);
        }
    }

    void aNumeralStandsInTheMiddleOfItsShape()
    {
        for (int priority = 1; priority <= 4; ++priority) {
            const QImage image = alarm(priority, AlarmState::Unacknowledged);
            int left = 240;
            int right = 0;
            for (int y = 0; y < 240; ++y)
                for (int x = 0; x < 240; ++x)
                    if (image.pixelColor(x, y) == Qt::black) {
                        left = qMin(left, x);
                        right = qMax(right, x);
                    }
            QVERIFY2(qAbs((left + right) / 2.0 - 119.5) <= 2,
                     qPrintable(QStringLiteral("%1: %2").arg(priority).arg((left + right) / 2.0)));
        }
    }

    void agesAreSaidAsPeopleSayThem()
    {
        const LocalText format(m_vi, m_zone);
        QCOMPARE(format.updated(m_now - 3000, m_now), QStringLiteral("vừa cập nhật"));
        QCOMPARE(format.updated(m_now - 29'000, m_now), QStringLiteral("cập nhật 20 giây trước"));
        QCOMPARE(format.updated(m_now - 2 * minute - 5000, m_now), QStringLiteral("cập nhật 2 phút trước"));
        QCOMPARE(format.updated(m_now - 59 * minute, m_now), QStringLiteral("cập nhật 59 phút trước"));
        QCOMPARE(format.updated(m_now - 60 * minute, m_now), QStringLiteral("cập nhật 13:32"));
        QCOMPARE(format.updated(m_now - 24 * 60 * minute, m_now), QStringLiteral("cập nhật 16/11/2026"));
        QCOMPARE(format.late(m_now - 17 * minute - 20'000, m_now, 5 * minute),
                 QStringLiteral("chậm 17 phút, chu kỳ 5 phút"));
        QCOMPARE(format.loading(m_now - 2100, m_now), QStringLiteral("đang tải · 2 giây"));
        QCOMPARE(format.lastKnown(m_now - 77 * minute, m_now), QStringLiteral("lần cuối có số liệu 13:15"));
        QCOMPARE(format.lastKnown(std::nullopt, m_now), QStringLiteral("chưa từng có số liệu"));
        QCOMPARE(format.longDate(m_now), QStringLiteral("Thứ Ba, 17/11/2026"));
        QCOMPARE(format.countdown(18 * minute + 4000), QStringLiteral("00:18"));
        QCOMPARE(format.countdown(-130 * minute), QStringLiteral("quá 02:10"));
        QCOMPARE(format.measured(97, 0, QStringLiteral("%")), QStringLiteral("97%"));
        QCOMPARE(format.number(1234.5, 1), QStringLiteral("1.234,5"));
    }

    void theLanguageCanBeChanged()
    {
        const QLocale en(QLocale::English, QLocale::UnitedKingdom);
        installTranslators(en);
        QCOMPARE(LocalText(en, m_zone).updated(m_now - 2 * minute, m_now), QStringLiteral("updated 2 min ago"));
        installTranslators(m_vi);
        QCOMPARE(LocalText(m_vi, m_zone).updated(m_now - 2 * minute, m_now), QStringLiteral("cập nhật 2 phút trước"));
    }

    void aLongLineIsSqueezedThenElidedButNeverClipped()
    {
        QImage image(1000, 120, QImage::Format_RGB32);
        for (const char *text :
             {"Mục tiêu **95%**", "▼ 0,4 điểm so tuần trước và mục tiêu **95%** của cả năm nay",
              "**Một câu rất dài** không thể nào vừa với bề rộng của nửa tấm màn hình dù có bóp lại"}) {
            image.fill(colour::tile);
            QPainter painter(&image);
            const QRectF taken = RichLine(QString::fromUtf8(text)).draw(painter, {40, 10}, 816, type::body);
            painter.end();
            QVERIFY(taken.width() <= 816.5);
            for (int y = 0; y < 120; ++y)
                for (int x : {20, 38, 859, 990})
                    QCOMPARE(image.pixelColor(x, y), colour::tile);
        }
    }

    void boldWordsAreBrighter()
    {
        QImage image(600, 100, QImage::Format_RGB32);
        image.fill(colour::tile);
        QPainter painter(&image);
        RichLine(QStringLiteral("iii **WWW**")).draw(painter, {0, 0}, 600, type::body);
        painter.end();
        QVERIFY(count(image, colour::ink1) > 50);
        QCOMPARE(count(image.copy(0, 0, 40, 100), colour::ink1), 0);
    }
};

TOANCANH_GUI_TEST(LookTest)
#include "LookTest.moc"
