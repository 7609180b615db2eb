// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "tests/widgets/TileSamples.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/TileFactory.h"
#include "widgets/tiles/chart/ChartForms.h"
#include "widgets/tiles/chart/ChartModel.h"
#include "widgets/tiles/list/AlertLine.h"
#include "widgets/tiles/list/WorkListTile.h"

using namespace toancanh;
using samples::hour;
using samples::minute;

/// Which rows, columns and words the tiles show when there are more or fewer of them than fit, told by the pixels.
class TileContentTest : public StrictTest
{
    Q_OBJECT

    const ManualClock m_clock{samples::now};

    QImage pictureOf(const samples::Sample &sample) const
    {
        auto tile = tiles::makeTile(sample.spec, samples::context(m_clock), sample.at.size());
        samples::give(*tile, sample);
        return samples::picture(*tile);
    }

    static bool holds(const QImage &image, const QRect &area, const QColor &wanted)
    {
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.pixelColor(x, y) == wanted)
                    return true;
        return false;
    }

    /// How many bands of ink lie one under the other in the area.
    static int bands(const QImage &image, const QRect &area)
    {
        int count = 0;
        bool wasInked = false;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            bool isInked = false;
            for (int x = area.left(); x <= area.right() && !isInked; ++x)
                isInked = image.pixelColor(x, y) != look::colour::tile;
            count += isInked && !wasInked;
            wasInked = isInked;
        }
        return count;
    }

    /// How high the lines of the colour reach within the area, in pixels.
    static int heightOf(const QImage &image, const QRect &area, const QColor &colour)
    {
        QRect box;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.pixelColor(x, y) == colour)
                    box |= QRect(x, y, 1, 1);
        return box.height();
    }

    static samples::Sample listOf(wall::ChartForm form, metric::Better better, const QList<double> &values)
    {
        samples::Sample sample = samples::beds();
        sample.alerts.clear();
        sample.spec.form = form;
        sample.spec.minimum = 40;
        sample.spec.maximum = 100;
        sample.spec.threshold = 90;
        for (metric::MetricSpec &spec : sample.specs)
            spec.better = better;
        QList<QVariantList> rows;
        for (const double value : values)
            rows.append({QStringLiteral("Bệnh viện %1").arg(value), value});
        sample.results[1].columns = {QStringLiteral("label"), QStringLiteral("value")};
        sample.results[1].rows = rows;
        return sample;
    }

    static samples::Sample hours(const QList<int> &counts)
    {
        samples::Sample sample = samples::security();
        sample.alerts.clear();
        QList<QVariantList> rows;
        for (qsizetype i = 0; i < counts.size(); ++i)
            rows.append({samples::now - (counts.size() - 1 - i) * hour, counts.at(i)});
        sample.results[1].rows = rows;
        return sample;
    }

private Q_SLOTS:
    void initTestCase() { look::installTranslators(QLocale(QLocale::Vietnamese, QLocale::Vietnam)); }

    void aShortTileShowsTheFourWorstRows_data()
    {
        QTest::addColumn<wall::ChartForm>("form");
        QTest::newRow("bars") << wall::ChartForm::Bars;
        QTest::newRow("dot track") << wall::ChartForm::DotTrack;
    }
    void aShortTileShowsTheFourWorstRows()
    {
        QFETCH(wall::ChartForm, form);
        const QRect numbers(1700, 60, 148, 314);
        const auto shown = [&](metric::Better better, const QList<double> &values) {
            return pictureOf(listOf(form, better, values)).copy(0, 338, 1920, 374);
        };
        const QImage six = shown(metric::Better::Higher, {99, 97, 93, 91, 60, 50});
        QCOMPARE(bands(six, numbers), 4);
        QCOMPARE(six, shown(metric::Better::Higher, {93, 91, 60, 50}));
        QCOMPARE(shown(metric::Better::Lower, {99, 97, 93, 91, 60, 50}),
                 shown(metric::Better::Lower, {99, 97, 93, 91}));
        // Where neither way is worse, that some are left out is told in the fourth place.
        QCOMPARE(bands(shown(metric::Better::Neither, {99, 97, 93, 91, 60, 50}), numbers), 3);
    }

    void aTallTileShowsAsManyRowsAsItsPanelsHold()
    {
        const tiles::Seams one(QSizeF(1920, 1080), QSizeF(1920, 1080), 0);
        const tiles::Seams three(QSizeF(1920, 3240), QSizeF(1920, 1080), 0);
        QCOMPARE(tiles::planRows(one, 200, 1000, 30, 96, 74).tops.size(), 8);
        const tiles::RowPlan plan = tiles::planRows(three, 200, 3160, 30, 96, 74);
        QCOMPARE(plan.tops.size(), 24);
        QCOMPARE(plan.left, 7);
        QCOMPARE(tiles::planRows(three, 200, 3160, 20, 96, 74).left, 0);
        for (const qreal top : plan.tops)
            QCOMPARE(int(top / 1080), int((top + plan.pitch - 1) / 1080));
    }

    void aThresholdFarOffDoesNotFlattenTheLine()
    {
        samples::Sample sample = samples::overdue();
        sample.results[1].rows = samples::trend({21, 24, 22, 28, 25, 30, 27, 22, 24, 26, 23, 21});
        const QRect chart(72, 530, 780, 170);
        for (const auto &[threshold, isShown] : {std::pair(350.0, false), std::pair(40.0, true)}) {
            sample.spec.threshold = threshold;
            const QImage image = pictureOf(sample);
            QVERIFY2(heightOf(image, chart, look::colour::data) > (isShown ? 40 : 80),
                     qPrintable(QString::number(threshold)));
            QCOMPARE(holds(image, chart, look::colour::reference), isShown);
        }
    }

    void fewOfSomethingCountedDoNotFillTheHeight()
    {
        QList<int> counts(24, 0);
        const QRect chart(72, 340, 1776, 310);
        const QImage none = pictureOf(hours(counts));
        QVERIFY(holds(none, chart, look::colour::line));
        QVERIFY(!holds(none, chart, look::colour::ink2));
        counts[4] = 2;
        const int two = heightOf(pictureOf(hours(counts)), chart, look::colour::data);
        counts[4] = 50;
        const int fifty = heightOf(pictureOf(hours(counts)), chart, look::colour::data);
        QVERIFY2(std::abs(two - 0.4 * fifty) < 4, qPrintable(QStringLiteral("%1 of %2").arg(two).arg(fifty)));
    }

    void thePeakOfYesterdayIsSaidToBeYesterdays()
    {
        const samples::Sample sample = hours(QList<int>(24, 1));
        const auto format = samples::context(m_clock).format();
        const auto model = tiles::chartModel({.spec = sample.spec,
                                              .rows = sample.results.at(1),
                                              .metric = nullptr,
                                              .title = {},
                                              .alerts = {},
                                              .nowMs = samples::now},
                                             tiles::ChartShape::Columns, format);
        QCOMPARE(model.items.at(2).momentText, QString::fromUtf8("17:32 hôm qua"));
        QCOMPARE(model.items.at(20).momentText, QStringLiteral("11:32"));
        QCOMPARE(model.items.last().momentText, QStringLiteral("14:32"));
    }

    void aReportShowsItsPictureWhereItHasOne()
    {
        const samples::Sample sample = samples::reports();
        auto tile = tiles::makeTile(sample.spec, samples::context(m_clock), sample.at.size());
        samples::give(*tile, sample);
        const QImage image = samples::picture(*tile);
        const QList<QRectF> rows = static_cast<tiles::WorkListTile *>(tile.get())->rowRects();
        for (int i = 0; i < 7; ++i) {
            const QPoint middle = (rows.at(i).topLeft() + QPointF(200, 117)).toPoint();
            QCOMPARE(image.pixelColor(middle) == look::colour::raise, i == 5);
            QVERIFY(image.pixelColor(middle) != look::colour::tile);
        }
    }

    void anAlertTellsItsPlaceOnceAndOneDuration()
    {
        const auto format = samples::context(m_clock).format();
        const QHash<QString, QString> areas{{QStringLiteral("tra-son"), QString::fromUtf8("Xã Trà Sơn")}};
        alert::Alert alert = samples::alert(2, "lost-vessels", "AH-91734-TS", "Tàu AH-91734-TS mất tín hiệu");
        alert.sinceMs = samples::now - 15 * hour - 16 * minute;
        QCOMPARE(tiles::alertLine(alert, areas, format, samples::now), QString::fromUtf8("15 giờ 16 phút"));
        alert.area = QStringLiteral("tra-son");
        QCOMPARE(tiles::alertLine(alert, areas, format, samples::now),
                 QString::fromUtf8("Xã Trà Sơn · 15 giờ 16 phút"));
        alert.detail = samples::text("Cảng Hải Thành");
        QCOMPARE(tiles::alertLine(alert, areas, format, samples::now),
                 QString::fromUtf8("Cảng Hải Thành · 15 giờ 16 phút"));
        alert.sinceMs = samples::now + 5 * minute;
        QCOMPARE(tiles::alertLine(alert, areas, format, samples::now), QString::fromUtf8("Cảng Hải Thành · vừa xong"));
    }
};

TOANCANH_GUI_TEST(TileContentTest)
#include "TileContentTest.moc"
