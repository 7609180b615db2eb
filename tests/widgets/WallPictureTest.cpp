// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "tests/widgets/TileSamples.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/TileFactory.h"
#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/tiles/camera/VideoTone.h"

#include <QDir>
#include <QGraphicsScene>

#include <cmath>

using namespace toancanh;

/// The whole wall as a scene of tiles, looked at as a picture. With TOANCANH_PICTURES=FOLDER the pictures are kept.
class WallPictureTest : public StrictTest
{
    Q_OBJECT

    static void keep(const QImage &image, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TOANCANH_PICTURES");
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(name));
    }

    static camera::CameraStatus status(camera::CameraState state)
    {
        camera::CameraStatus status;
        status.state = state;
        status.framesPerSecond = state == camera::CameraState::Live ? 25 : 0;
        status.attempt = 3;
        status.lastFrameAtMs = samples::now - (state == camera::CameraState::Lost ? 23 * samples::minute : 41'000);
        return status;
    }

    static std::unique_ptr<tiles::Tile> cameraTile(int column, const char *id, const char *name, const char *area,
                                                   camera::CameraState state, const tiles::TileContext &context,
                                                   qreal scale)
    {
        wall::TileSpec spec;
        spec.kind = QStringLiteral("camera");
        spec.camera = QString::fromUtf8(id);
        auto tile = tiles::makeTile(spec, context, QSizeF(1920, 1080));
        auto *view = static_cast<tiles::CameraTile *>(tile.get());
        view->setRenderScale(scale);
        camera::CameraSpec camera;
        camera.id = spec.camera;
        camera.name = QString::fromUtf8(name);
        view->setCamera(camera, QString::fromUtf8(area));
        auto frames = std::make_shared<camera::FrameSlot>();
        QImage photograph = samples::photograph(view->pictureSize(), 40 * column);
        tiles::applyTone(photograph, tiles::Tone::of(tiles::videoTone.saturation, tiles::videoTone.brightness));
        frames->put({photograph, 1, samples::now - (state == camera::CameraState::Live ? 0 : 41'000), column != 2});
        view->setFrames(frames);
        view->takeFrame();
        view->setStatus(status(state));
        view->tick(samples::now);
        view->setPos(1920 * column, 4320);
        return tile;
    }

    static QImage wallPicture(const QLocale &locale, qreal typeScale, qreal scale)
    {
        const ManualClock clock(samples::now);
        tiles::TileContext context = samples::context(clock, locale);
        context.typeScale = typeScale;
        QGraphicsScene scene(0, 0, 9600, 5400);
        for (const samples::Sample &sample : samples::wall()) {
            auto tile = tiles::makeTile(sample.spec, context, sample.at.size());
            tile->setRenderScale(scale);
            tile->setPos(sample.at.topLeft());
            if (sample.at.width() < 1000 && sample.at.left() > 0)
                tile->setRule(tiles::Tile::Rule::Left);
            samples::give(*tile, sample);
            scene.addItem(tile.release());
        }
        auto ford = cameraTile(1, "CAM-0214", "Ngầm Suối Cạn", "X. Trà Sơn", camera::CameraState::Live, context, scale);
        ford->setAlerts({samples::alert(1, "level", "CAM-0214", "Ngập 0,7 m", "0.7 m of water")});
        scene.addItem(ford.release());
        scene.addItem(
            cameraTile(2, "CAM-0108", "Cảng cá Cửa Lạch", "P. Cửa Lạch", camera::CameraState::Live, context, scale)
                .release());
        scene.addItem(cameraTile(3, "CAM-0031", "Hùng Vương – Lê Lợi", "P. Tân An", camera::CameraState::Reconnecting,
                                 context, scale)
                          .release());
        scene.addItem(
            cameraTile(4, "CAM-0219", "Đê kè Trà Sơn km 12", "X. Trà Sơn", camera::CameraState::Lost, context, scale)
                .release());

        auto strip = std::make_unique<tiles::StripTile>(
            context, samples::text("IOC tỉnh An Hải", "An Hải provincial IOC"), QSizeF(9600, 264));
        strip->setRenderScale(scale);
        strip->setAreaNames({{QStringLiteral("tra-son"), QStringLiteral("Xã Trà Sơn")}});
        alert::Alert flood =
            samples::alert(1, "level", "ford", "Ngập 0,7 m – ngầm Suối Cạn", "0.7 m of water at the Suối Cạn ford");
        flood.area = QStringLiteral("tra-son");
        alert::Alert vessel =
            samples::alert(2, "vessel", "AH", "Tàu AH-91734-TS mất tín hiệu", "Vessel AH-91734-TS lost");
        vessel.detail = samples::text("Cách Cù Lao Yến 19 hải lý", "19 nautical miles off Cù Lao Yến");
        vessel.sinceMs = samples::now - 6 * samples::hour - 12 * samples::minute;
        alert::Alert bed = samples::alert(2, "beds", "dk", "Hồi sức BV Đa khoa tỉnh 97%", "Intensive care 97% full");
        bed.sinceMs = samples::now - 38 * samples::minute;
        QList<alert::Alert> alerts{bed, flood, vessel};
        for (int i = 0; i < 6; ++i)
            alerts.append(samples::alert(3, "m3", "x", "A"));
        for (int i = 0; i < 9; ++i)
            alerts.append(samples::alert(4, "m4", "x", "A"));
        strip->setAlerts(alerts);
        strip->setSources(QList<dataset::SourceState>(6, samples::source("a", "a", samples::minute, samples::hour)));
        strip->setCameras(QList<camera::CameraStatus>(25, status(camera::CameraState::Live)));
        scene.addItem(strip.release());

        QImage image(QSizeF(9600 * scale, 5400 * scale).toSize(), QImage::Format_RGB32);
        image.fill(look::colour::wall);
        QPainter painter(&image);
        scene.render(&painter, image.rect(), scene.sceneRect());
        return image;
    }

private Q_SLOTS:
    void aWallIsQuiet_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("typeScale");
        QTest::newRow("vi") << QLocale(QLocale::Vietnamese, QLocale::Vietnam) << 1.0;
        QTest::newRow("en") << QLocale(QLocale::English, QLocale::UnitedKingdom) << 1.0;
        QTest::newRow("vi, far viewers") << QLocale(QLocale::Vietnamese, QLocale::Vietnam) << 1.2;
    }
    void aWallIsQuiet()
    {
        QFETCH(QLocale, locale);
        QFETCH(double, typeScale);
        look::installTranslators(locale);
        const bool isKept = qEnvironmentVariableIsSet("TOANCANH_PICTURES");
        const QImage image = wallPicture(locale, typeScale, isKept ? 1.0 / 3 : 1.0 / 6);
        keep(image, QStringLiteral("wall-%1.png").arg(QLatin1String(QTest::currentDataTag())));
        qint64 strong = 0;
        double luminance = 0;
        QList<double> linear;
        for (int c = 0; c < 256; ++c)
            linear.append(c <= 10 ? c / 255.0 / 12.92 : std::pow((c / 255.0 + 0.055) / 1.055, 2.4));
        for (int y = 0; y < image.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int r = qRed(line[x]);
                const int g = qGreen(line[x]);
                const int b = qBlue(line[x]);
                luminance += 0.2126 * linear.at(r) + 0.7152 * linear.at(g) + 0.0722 * linear.at(b);
                strong += qMax(qMax(r, g), b) - qMin(qMin(r, g), b) > 0.35 * 255;
            }
        }
        const double pixels = double(image.width()) * image.height();
        QVERIFY2(luminance / pixels < 0.07, qPrintable(QString::number(luminance / pixels)));
        QVERIFY2(double(strong) / pixels < 0.012, qPrintable(QString::number(double(strong) / pixels)));
    }
};

TOANCANH_GUI_TEST(WallPictureTest)
#include "WallPictureTest.moc"
