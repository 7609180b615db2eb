// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "widgets/tiles/chart/PlainChartPainter.h"
#include "widgets/tiles/chart/QtChartPainter.h"
#include "widgets/tiles/paint/PaintShop.h"
#include "widgets/tiles/paint/PictureItem.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QSemaphore>
#include <QSignalSpy>

using namespace toancanh;
using namespace toancanh::tiles;

namespace {

/// One colour; its painting can be held up.
class Patch : public PictureItem
{
public:
    explicit Patch(const QSizeF &size) : PictureItem(size) {}

    void set(const QColor &colour)
    {
        m_colour = colour;
        refresh();
    }
    void setLeftEdge(const QColor &colour)
    {
        m_colour = colour;
        refresh(QRectF(0, 0, 10, size().height()));
    }
    void hold() { m_held = true; }
    void letGo()
    {
        m_held = false;
        m_gate.release();
    }
    bool isBegun() { return m_begun.tryAcquire(1, 5000); }
    QThread *paintedOn() const { return m_thread; }
    /// For each time that it was shown, how often the event loop had got to something else since the first.
    QList<int> turnsShown() const { return m_turnsShown; }
    void forgetTurns() { m_turnsShown.clear(); }
    /// What is done when it is shown next.
    void whenShown(std::function<void()> then) { m_whenShown = std::move(then); }
    void aboutToShow() override
    {
        if (m_whenShown)
            std::exchange(m_whenShown, nullptr)();
        if (m_turnsShown.isEmpty())
            m_turn = 0;
        m_turnsShown.append(m_turn);
        QMetaObject::invokeMethod(this, [this, next = m_turn + 1] { m_turn = next; }, Qt::QueuedConnection);
    }

protected:
    void render(QPainter &painter) override
    {
        m_thread = QThread::currentThread();
        m_begun.release();
        if (m_held)
            m_gate.acquire();
        painter.fillRect(boundingRect(), m_colour);
    }

private:
    QColor m_colour = Qt::black;
    std::atomic<bool> m_held{false};
    QSemaphore m_gate;
    QSemaphore m_begun;
    std::atomic<QThread *> m_thread{nullptr};
    QList<int> m_turnsShown;
    std::function<void()> m_whenShown;
    int m_turn = 0;
};

/// Windows that draw when the test says so.
class SlowScreens : public Screens
{
public:
    explicit SlowScreens(int windows) : m_windows(windows) {}

    quint64 sent() override { return ++m_sent; }
    bool isDrawn(quint64 number) override { return number <= m_drawn; }
    int windows() const override { return m_windows; }
    void drawAll() { m_drawn = m_sent; }

private:
    int m_windows;
    quint64 m_sent = 0;
    quint64 m_drawn = 0;
};

ChartSeries lineSeries()
{
    ChartSeries series;
    series.plot = QRectF(40, 40, 600, 300);
    series.maxX = 9;
    series.maxY = 100;
    ChartSeries::Line line{{}, QColor(0x8F, 0xB4, 0xCC), 8, {}};
    ChartSeries::Line dashed{{}, QColor(0x5E, 0x7F, 0x95), 6, {14, 12}};
    ChartSeries::Band band{{}, {}, QColor(0x2A, 0x3A, 0x45)};
    for (int i = 0; i < 10; ++i) {
        line.points.append({double(i), 50 + 45 * std::sin(i * 1.3)});
        dashed.points.append({double(i), 20.0 + 5 * i});
        band.lower.append({double(i), 10.0 + 2 * i});
        band.upper.append({double(i), 30.0 + 7 * i});
    }
    series.lines = {line, dashed};
    series.band = band;
    return series;
}

ChartSeries barSeries(bool isHorizontal)
{
    ChartSeries series;
    series.plot = QRectF(40, 40, 600, 300);
    series.barWidth = 0.6;
    series.isHorizontal = isHorizontal;
    double &lowest = isHorizontal ? series.minY : series.minX;
    double &highest = isHorizontal ? series.maxY : series.maxX;
    lowest = -0.5;
    highest = 4.5;
    (isHorizontal ? series.maxX : series.maxY) = 100;
    series.bars = {{90, Qt::white}, {30, Qt::red}, {0, Qt::white}, {71.3, Qt::white}, {100, Qt::red}};
    return series;
}

} // namespace

/// Pictures that are painted on the threads of a shop, and charts that are painted there.
class PictureTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPictureIsPaintedOnAnotherThreadAndChangesWait();
    void whoAsksForThePictureGetsTheNewest();
    void onlyWhatChangedIsPainted();
    void windowsGetOnePanelInEachTurn();
    void whatIsShownMayAddToWhatWaits();
    void aWindowIsLeftAloneUntilItsScreenHasDrawnIt();
    void aWallInOneWindowWaitsForItsScreen();
    void aChartLooksAsQtChartsDrawsIt_data();
    void aChartLooksAsQtChartsDrawsIt();
};

void PictureTest::aPictureIsPaintedOnAnotherThreadAndChangesWait()
{
    PaintShop shop({1920, 1080});
    Patch patch({64, 32});
    patch.hold();
    patch.setShop(&shop);
    QTRY_VERIFY(!patch.isFree());
    QVERIFY(patch.isBegun());
    QVERIFY(patch.paintedOn() != QThread::currentThread());

    bool isChanged = false;
    patch.whenFree([&] {
        isChanged = true;
        patch.set(Qt::red);
    });
    QCoreApplication::processEvents();
    QVERIFY(!isChanged);
    patch.letGo();
    QTRY_VERIFY(patch.isCurrent());
    QVERIFY(isChanged);
    QCOMPARE(patch.renderCount(), 2);
    QCOMPARE(patch.picture().pixelColor(5, 5), QColor(Qt::red));
    QCOMPARE(patch.renderCount(), 2);
    shop.close();
}

void PictureTest::whoAsksForThePictureGetsTheNewest()
{
    PaintShop shop({1920, 1080});
    Patch patch({64, 32});
    patch.setShop(&shop);
    QTRY_VERIFY(patch.isCurrent());
    patch.set(Qt::blue); // not yet begun
    QCOMPARE(patch.picture().pixelColor(5, 5), QColor(Qt::blue));
    patch.hold();
    patch.set(Qt::green);
    QTRY_VERIFY(!patch.isFree()); // under way
    patch.letGo();
    QCOMPARE(patch.picture().pixelColor(5, 5), QColor(Qt::green));
    QVERIFY(patch.isFree());
    shop.close();
}

void PictureTest::onlyWhatChangedIsPainted()
{
    PaintShop shop({1920, 1080});
    Patch patch({64, 32});
    patch.setShop(&shop);
    patch.set(Qt::white);
    QTRY_VERIFY(patch.isCurrent());
    patch.setLeftEdge(Qt::red);
    QTRY_VERIFY(patch.isCurrent());
    QCOMPARE(patch.picture().pixelColor(9, 5), QColor(Qt::red));
    QCOMPARE(patch.picture().pixelColor(11, 5), QColor(Qt::white));
    shop.close();
}

void PictureTest::windowsGetOnePanelInEachTurn()
{
    QGraphicsScene scene(0, 0, 3 * 1920, 1080);
    PaintShop shop({1920, 1080});
    auto *patch = new Patch({3 * 1920, 1080});
    scene.addItem(patch);
    shop.show(*patch, patch->boundingRect());
    shop.show(*patch, QRectF(0, 0, 10, 10)); // waits already
    QCOMPARE(patch->turnsShown(), QList<int>());
    QTRY_VERIFY(shop.isIdle());
    QCOMPARE(patch->turnsShown(), QList<int>({0, 1, 2}));
    // What is small goes along.
    patch->forgetTurns();
    for (int i = 0; i < 3; ++i)
        shop.show(*patch, QRectF(1920 * i, 0, 100, 100));
    QTRY_VERIFY(shop.isIdle());
    QCOMPARE(patch->turnsShown(), QList<int>({0, 0, 0}));
}

void PictureTest::whatIsShownMayAddToWhatWaits()
{
    QGraphicsScene scene;
    PaintShop shop({1920, 1080});
    auto *first = new Patch({100, 100});
    scene.addItem(first);
    QList<Patch *> more;
    for (int i = 0; i < 1000; ++i) {
        more << new Patch({10, 10});
        scene.addItem(more.last());
    }
    first->whenShown([&] {
        for (Patch *patch : std::as_const(more))
            shop.show(*patch, patch->boundingRect());
    });
    shop.show(*first, first->boundingRect());
    QTRY_VERIFY(shop.isIdle());
    QCOMPARE(first->turnsShown().size(), 1);
    for (const Patch *patch : std::as_const(more))
        QCOMPARE(patch->turnsShown().size(), 1);
}

void PictureTest::aWindowIsLeftAloneUntilItsScreenHasDrawnIt()
{
    SlowScreens screens(2);
    PaintShop shop({1920, 1080});
    shop.setScreens(&screens);
    QGraphicsScene scene;
    auto *left = new Patch({1920, 1080});
    auto *right = new Patch({1920, 1080});
    scene.addItem(left);
    scene.addItem(right);
    right->setPos(1920, 0);
    shop.show(*left, left->boundingRect());
    QTRY_COMPARE(left->turnsShown().size(), 1);
    shop.show(*left, left->boundingRect());
    shop.show(*right, right->boundingRect());
    QTRY_COMPARE(right->turnsShown().size(), 1);
    QTest::qWait(50);
    QCOMPARE(left->turnsShown().size(), 1);
    screens.drawAll();
    QTRY_COMPARE(left->turnsShown().size(), 2);
    QVERIFY(shop.isIdle());
}

void PictureTest::aWallInOneWindowWaitsForItsScreen()
{
    SlowScreens screens(1);
    PaintShop shop({1920, 1080});
    shop.setScreens(&screens);
    QGraphicsScene scene;
    auto *wide = new Patch({3840, 1080});
    scene.addItem(wide);
    shop.show(*wide, wide->boundingRect());
    QTRY_COMPARE(wide->turnsShown().size(), 1);
    QTest::qWait(50);
    QCOMPARE(wide->turnsShown().size(), 1);
    screens.drawAll();
    QTRY_COMPARE(wide->turnsShown().size(), 2);
}

void PictureTest::aChartLooksAsQtChartsDrawsIt_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("lines and a band") << 0;
    QTest::newRow("columns") << 1;
    QTest::newRow("bars") << 2;
}

void PictureTest::aChartLooksAsQtChartsDrawsIt()
{
    QFETCH(int, kind);
    const ChartSeries series = kind == 0 ? lineSeries() : barSeries(kind == 2);
    const auto painted = [&](ChartPainter &chart) {
        QImage image(680, 380, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        chart.paint(painter, series);
        return image;
    };
    QtChartPainter qtCharts;
    PlainChartPainter plain;
    const QImage expected = painted(qtCharts);
    const QImage image = painted(plain);
    int shown = 0;
    int different = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            shown += expected.pixelColor(x, y) != QColor(Qt::black);
            different += qAbs(qGray(image.pixel(x, y)) - qGray(expected.pixel(x, y))) > 24;
        }
    QVERIFY(shown > 10'000);
    QVERIFY2(different * 500 < shown, qPrintable(QStringLiteral("%1 of %2 pixels differ").arg(different).arg(shown)));
}

TOANCANH_GUI_TEST(PictureTest)
#include "PictureTest.moc"
