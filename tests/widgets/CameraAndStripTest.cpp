// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "tests/widgets/TileSamples.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/tiles/camera/VideoTone.h"
#include "widgets/tiles/chart/ChartModel.h"
#include "widgets/tiles/chart/ChartPicture.h"
#include "widgets/tiles/chart/QtChartPainter.h"

#include <QGraphicsScene>

using namespace toancanh;
using camera::CameraState;

class CameraAndStripTest : public StrictTest
{
    Q_OBJECT

    ManualClock m_clock{samples::now};

    std::unique_ptr<tiles::CameraTile> cameraTile(const QStringList &who = {})
    {
        wall::TileSpec spec;
        spec.kind = QStringLiteral("camera");
        spec.camera = QStringLiteral("CAM-0214");
        spec.who = who;
        auto tile = std::make_unique<tiles::CameraTile>(spec, samples::context(m_clock), QSizeF(960, 540));
        camera::CameraSpec camera;
        camera.id = spec.camera;
        camera.name = QStringLiteral("Ngầm Suối Cạn");
        tile->setCamera(camera, QStringLiteral("X. Trà Sơn"));
        return tile;
    }

    static camera::CameraStatus status(CameraState state)
    {
        camera::CameraStatus status;
        status.state = state;
        status.lastFrameAtMs = samples::now - 41'000;
        status.attempt = 3;
        return status;
    }

    static QImage seen(QGraphicsItem &item, QSize size)
    {
        QGraphicsScene scene(QRectF(QPointF(), size));
        scene.addItem(&item);
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        scene.render(&painter, image.rect(), scene.sceneRect());
        painter.end();
        scene.removeItem(&item);
        return image;
    }

private Q_SLOTS:
    void initTestCase() { look::installTranslators(QLocale(QLocale::Vietnamese, QLocale::Vietnam)); }

    void videoIsTonedDown()
    {
        QImage source(2, 1, QImage::Format_RGB32);
        source.setPixelColor(0, 0, QColor(200, 200, 200));
        source.setPixelColor(1, 0, QColor(255, 0, 0));
        QImage toned;
        tiles::applyTone(source, toned, tiles::Tone::of(0.8, 0.9));
        QVERIFY(qAbs(toned.pixelColor(0, 0).red() - 180) <= 2);
        QVERIFY(toned.pixelColor(1, 0).red() < 200 && toned.pixelColor(1, 0).green() > 5);
        tiles::applyTone(source, toned, tiles::oldFrameTone);
        QCOMPARE(toned.pixelColor(1, 0).red(), toned.pixelColor(1, 0).green());
    }

    void onlyANewFrameIsTaken()
    {
        auto tile = cameraTile();
        QVERIFY(!tile->takeFrame());
        auto frames = std::make_shared<camera::FrameSlot>();
        tile->setFrames(frames);
        QVERIFY(!tile->takeFrame());
        QImage picture(tile->pictureSize(), QImage::Format_RGB32);
        picture.fill(QColor(100, 100, 100));
        frames->put({picture, 1, samples::now, true});
        QVERIFY(tile->takeFrame());
        QVERIFY(!tile->takeFrame());
        frames->put({picture, 2, samples::now + 40, true});
        QVERIFY(tile->takeFrame());
    }

    void everyStateLooksItsOwn()
    {
        auto tile = cameraTile();
        auto frames = std::make_shared<camera::FrameSlot>();
        QImage picture(tile->pictureSize(), QImage::Format_RGB32);
        picture.fill(QColor(200, 60, 60));
        frames->put({picture, 1, samples::now, true});
        tile->setFrames(frames);
        QVERIFY(!tile->isComplete());
        tile->takeFrame();
        tile->setStatus(status(CameraState::Live));
        QVERIFY(tile->isComplete());
        const QImage live = seen(*tile, {960, 540});
        QVERIFY(live.pixelColor(10, 10).red() > live.pixelColor(10, 10).green() + 60);
        QVERIFY(live.pixelColor(10, 500).red() < 40); // the scrim

        tile->setStatus(status(CameraState::Reconnecting));
        tile->tick(samples::now);
        const QImage seeking = seen(*tile, {960, 540});
        QCOMPARE(seeking.pixelColor(10, 10).red(), seeking.pixelColor(10, 10).green());
        QVERIFY(seeking.pixelColor(10, 10).red() < 60);

        tile->setStatus(status(CameraState::Lost));
        tile->tick(samples::now);
        const QImage lost = seen(*tile, {960, 540});
        int hatch = 0;
        for (int x = 0; x < 960; ++x)
            hatch += lost.pixelColor(x, 8) == look::colour::hatchLine;
        QVERIFY(hatch > 20);
        QCOMPARE(tile->state(), tiles::TileState::Error);

        tile->setStatus(status(CameraState::NoPermission));
        QCOMPARE(tile->state(), tiles::TileState::NoPermission);
        QCOMPARE(seen(*tile, {960, 540}).pixelColor(10, 530), look::colour::tile);
    }

    void theFirstPictureAfterAnOutageIsANewOne()
    {
        auto tile = cameraTile();
        auto frames = std::make_shared<camera::FrameSlot>();
        tile->setFrames(frames);
        QImage picture(tile->pictureSize(), QImage::Format_RGB32);
        picture.fill(QColor(200, 60, 60));
        frames->put({picture, 1, samples::now, true});
        tile->takeFrame();
        tile->setStatus(status(CameraState::Live));
        tile->setStatus(status(CameraState::Reconnecting));
        // The stream's thread puts the frame, then tells; the paint clock has not come by yet.
        picture.fill(QColor(60, 60, 200));
        frames->put({picture, 2, samples::now, true});
        tile->setStatus(status(CameraState::Live));
        const QColor first = seen(*tile, {960, 540}).pixelColor(10, 10);
        QVERIFY2(first.blue() > first.red() + 60, qPrintable(first.name()));
    }

    void aForbiddenCameraTakesNoFrame()
    {
        auto tile = cameraTile({QStringLiteral("leader")});
        auto frames = std::make_shared<camera::FrameSlot>();
        QImage picture(64, 36, QImage::Format_RGB32);
        picture.fill(Qt::white);
        frames->put({picture, 1, samples::now, true});
        tile->setFrames(frames);
        QVERIFY(!tile->takeFrame());
        tile->setStatus(status(CameraState::Live));
        QCOMPARE(tile->state(), tiles::TileState::NoPermission);
    }

    void anAlertOfThisCameraFramesItsPicture()
    {
        auto tile = cameraTile();
        tile->setAlerts({samples::alert(1, "level", "CAM-0001", "Khác")});
        QVERIFY(seen(*tile, {960, 540}).pixelColor(4, 270) != look::colour::p1);
        tile->setAlerts({samples::alert(1, "level", "CAM-0214", "Ngập 0,7 m")});
        const QImage image = seen(*tile, {960, 540});
        QCOMPARE(image.pixelColor(4, 270), look::colour::p1);
        QVERIFY(image.pixelColor(12, 270) != look::colour::p1);
    }

    void whatIsWrongWithThePlaceTakesTheLastAlertsCell()
    {
        tiles::StripTile strip(samples::context(m_clock), samples::text("IOC tỉnh An Hải"), QSizeF(9600, 264));
        strip.setRenderScale(0.5);
        const QRect alertCells(QPoint(960, 0), QSize(1920, 132));
        const QRect noticeCell(QPoint(2880, 0), QSize(960, 132));
        strip.setAlerts({samples::alert(2, "a", "b", "Ngập 0,7 m"), samples::alert(2, "c", "d", "Ngập 0,8 m"),
                         samples::alert(2, "e", "f", "Ngập 0,9 m")});
        const QImage before = strip.picture().copy();
        strip.setNotices({samples::text("đĩa đã đầy").vi, samples::text("mất màn hình").vi});
        const QImage told = strip.picture().copy();
        QVERIFY(told.copy(noticeCell) != before.copy(noticeCell));
        QCOMPARE(told.copy(alertCells), before.copy(alertCells));
        strip.setNotices({});
        QCOMPARE(strip.picture().copy(), before);
    }
    void theStripCountsSecondsInItsOwnCell()
    {
        tiles::StripTile strip(samples::context(m_clock), samples::text("IOC tỉnh An Hải"), QSizeF(9600, 264));
        strip.setRenderScale(0.5);
        strip.setAlerts({samples::alert(1, "a", "b", "Ngập 0,7 m")});
        const QImage before = strip.picture().copy();
        QCOMPARE(before.pixelColor(961, 5), look::colour::p1Ground);
        QCOMPARE(before.pixelColor(1500, 130), look::colour::p1);
        QCOMPARE(before.pixelColor(5, 5), look::colour::wall);
        const int drawn = strip.renderCount();
        strip.tick(samples::now + 1000);
        const QImage after = strip.picture().copy();
        QCOMPARE(strip.renderCount(), drawn + 1);
        QVERIFY(before.copy(0, 0, 960, 132) != after.copy(0, 0, 960, 132));
        QCOMPARE(before.copy(960, 0, 3840, 132), after.copy(960, 0, 3840, 132));
    }

    void aSeriesIsReducedToItsExtremes()
    {
        QList<QPointF> points;
        for (int i = 0; i < 100'000; ++i)
            points.append(QPointF(i, i == 54'321 ? 1000 : i % 7));
        const QList<QPointF> few = tiles::reduced(points);
        QVERIFY(few.size() <= 2 * 384);
        QVERIFY(std::any_of(few.cbegin(), few.cend(), [](const QPointF &p) { return p == QPointF(54'321, 1000); }));
        QVERIFY(
            std::is_sorted(few.cbegin(), few.cend(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    }

    void aChartIsDrawnAgainOnlyWhenItChanges()
    {
        const tiles::TileContext context = samples::context(m_clock);
        const tiles::TileLayout layout(QSizeF(1920, 816), context);
        const samples::Sample sample = samples::dengue();
        const auto model = tiles::chartModel({.spec = sample.spec,
                                              .rows = sample.results.at(1),
                                              .metric = &sample.specs.at(1),
                                              .title = {},
                                              .alerts = {},
                                              .nowMs = samples::now},
                                             tiles::ChartShape::Line, context.format());
        QCOMPARE(model.items.size(), 15);
        QVERIFY(model.items.last().isForecast);
        QCOMPARE(model.items.last().targetText, QStringLiteral("90–149"));
        tiles::ChartPicture picture;
        QImage image(1920, 816, QImage::Format_RGB32);
        QPainter painter(&image);
        for (int i = 0; i < 3; ++i) {
            picture.setModel(model);
            picture.draw(painter, layout.body(true), layout, 1, false);
        }
        QCOMPARE(picture.renderCount(), 1);
        picture.draw(painter, layout.body(true), layout, 0.5, false);
        QCOMPARE(picture.renderCount(), 2);
    }

    void qtChartsDrawsExactlyInThePlot()
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        tiles::ChartSeries series;
        series.plot = QRectF(50, 50, 300, 200);
        series.minX = -0.5;
        series.maxX = 2.5;
        series.maxY = 10;
        series.barWidth = 0.5;
        series.bars = {{10, Qt::white}, {5, Qt::red}, {0, Qt::white}};
        tiles::QtChartPainter().paint(painter, series);
        painter.end();
        QCOMPARE(image.pixelColor(100, 53), QColor(Qt::white));
        QCOMPARE(image.pixelColor(100, 47), QColor(Qt::black));
        QCOMPARE(image.pixelColor(78, 100), QColor(Qt::white));
        QCOMPARE(image.pixelColor(72, 100), QColor(Qt::black));
        QCOMPARE(image.pixelColor(200, 153), QColor(Qt::red));
        QCOMPARE(image.pixelColor(200, 147), QColor(Qt::black));
        QCOMPARE(image.pixelColor(200, 253), QColor(Qt::black));
    }
};

TOANCANH_GUI_TEST(CameraAndStripTest)
#include "CameraAndStripTest.moc"
