// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/FaultTile.h"
#include "tests/support/TestProgram.h"
#include "tests/widgets/TileSamples.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/TileFactory.h"
#include "widgets/wall/WallScene.h"

#include <QDir>

using namespace toancanh;
using tiles::TileState;

/// What stands in the place of a tile that the profile declares wrongly, and the strip's word on it. With
/// TOANCANH_PICTURES=FOLDER the pictures are kept.
class FaultTileTest : public StrictTest
{
    Q_OBJECT

    static void keep(const QImage &image, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TOANCANH_PICTURES");
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }

    static tiles::TileContext context(const Clock &clock, const QLocale &locale)
    {
        tiles::TileContext context = samples::context(clock, locale);
        context.profileFolder = QStringLiteral("/etc/toancanh/an-hai");
        return context;
    }

    static wall::Placement placement(const char *at)
    {
        wall::Placement placement;
        placement.at = *wall::CellRange::parse(QString::fromLatin1(at));
        placement.tile.id = QStringLiteral("on-time");
        placement.tile.metric = QStringLiteral("on-time");
        placement.tile.title = samples::text("Hồ sơ đúng hạn", "Dossiers on time");
        placement.fault =
            profile::Finding{QStringLiteral("domains/one-stop.yaml"), 114, 18,
                             QStringLiteral("unknown metric \"on-tme\""), QStringLiteral("did you mean \"on-time\"?")};
        return placement;
    }

    static QRect inked(const QImage &image, const QRect &area)
    {
        QRect box;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.pixelColor(x, y) != look::colour::tile)
                    box |= QRect(x, y, 1, 1);
        return box;
    }

    static qint64 bright(const QImage &image)
    {
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += qGray(image.pixel(x, y)) > 150;
        return count;
    }

private Q_SLOTS:
    void initTestCase() { look::installTranslators(QLocale(QLocale::Vietnamese, QLocale::Vietnam)); }

    void aNoticeStandsInTheTilesPlace_data()
    {
        QTest::addColumn<QString>("at");
        for (const char *at : {"A2", "A1", "A1.L", "B2.T", "A2.R", "A2:B3"})
            QTest::newRow(at) << QString::fromLatin1(at);
    }
    void aNoticeStandsInTheTilesPlace()
    {
        QFETCH(QString, at);
        const ManualClock clock(samples::now);
        const tiles::TileContext shared = context(clock, QLocale(QLocale::Vietnamese, QLocale::Vietnam));
        const wall::Placement broken = placement(qPrintable(at));
        auto tile = tiles::makeTile(broken, shared);
        QVERIFY(qobject_cast<tiles::FaultTile *>(tile.get()));
        const QRectF place = shared.geometry.rect(broken.at);
        QCOMPARE(tile->pos(), place.topLeft());
        QCOMPARE(tile->size(), place.size());
        QCOMPARE(tile->state(), TileState::Broken);
        QVERIFY(tile->isComplete());
        QVERIFY(tile->metrics().isEmpty());

        const QImage image = samples::picture(*tile);
        keep(image, QStringLiteral("fault-%1").arg(at));
        // Framed like a tile without data, its title at its place, the notice under it, and within its panel.
        QCOMPARE(image.pixelColor(10, 6), look::colour::line3);
        const QRect panel(12, 12, qMin(1920, image.width()) - 24, qMin(1080, image.height()) - 24);
        QVERIFY(inked(image, QRect(12, 40, panel.width(), 130)).width() > 400);
        const QRect ink = inked(image, panel);
        QVERIFY(ink.left() >= 60 && ink.right() <= panel.right() - 50);
        QVERIFY(ink.bottom() > 300 && ink.bottom() <= panel.bottom() - 40);
    }

    void nothingThatComesInChangesIt()
    {
        const ManualClock clock(samples::now);
        auto tile = tiles::makeTile(placement("A2"), context(clock, QLocale(QLocale::English)));
        const QImage before = samples::picture(*tile);
        tile->setMetricSpec(samples::metricSpec("on-time"));
        tile->setResult(samples::result("on-time", samples::valueColumns, {{94.6, 95.0}}));
        tile->setAlerts({samples::alert(1, "on-time", "x", "A")});
        tile->tick(samples::now + samples::day);
        QCOMPARE(samples::picture(*tile), before);
    }

    void theSceneShowsItAndIsNotLive()
    {
        const ManualClock clock(samples::now);
        wall::SceneSpec spec;
        spec.placements = {placement("A2")};
        const wallview::WallScene scene(spec, context(clock, QLocale(QLocale::English)), samples::text("A"));
        QCOMPARE(scene.tiles().size(), 1);
        QVERIFY(scene.metrics().isEmpty());
        QCOMPARE(scene.notLive(), QStringList(QStringLiteral("on-time")));
    }

    void theStripCountsWhatIsWrongWhileThereIsAnything_data()
    {
        QTest::addColumn<int>("columns");
        QTest::newRow("five panels") << 5;
        QTest::newRow("one panel") << 1;
    }
    void theStripCountsWhatIsWrongWhileThereIsAnything()
    {
        QFETCH(int, columns);
        const ManualClock clock(samples::now);
        tiles::TileContext shared = context(clock, QLocale(QLocale::Vietnamese, QLocale::Vietnam));
        shared.geometry.columns = columns;
        tiles::StripTile strip(shared, samples::text("IOC tỉnh An Hải"), shared.geometry.stripRect().size());
        strip.setSources({samples::source("a", "a", samples::minute, samples::hour)});
        camera::CameraStatus camera;
        camera.state = camera::CameraState::Live;
        strip.setCameras({camera});
        const QImage sound = samples::picture(strip);
        strip.setFindings(3);
        const QImage broken = samples::picture(strip);
        keep(broken, QStringLiteral("fault-strip-%1").arg(columns));
        QVERIFY(broken != sound);
        strip.setFindings(0);
        const QImage mended = samples::picture(strip);
        if (columns > 1) // the words are a further line; with one column they stand in the centre's place
            QVERIFY(bright(sound) < bright(broken) && bright(mended) < bright(broken));
    }
};

TOANCANH_GUI_TEST(FaultTileTest)
#include "FaultTileTest.moc"
