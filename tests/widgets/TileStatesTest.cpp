// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/MarkIcons.h"
#include "models/wall/LayerSpec.h"
#include "models/wall/TileKinds.h"
#include "tests/support/TestProgram.h"
#include "tests/widgets/TileSamples.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/TileFactory.h"
#include "widgets/tiles/chart/KpiTile.h"
#include "widgets/tiles/list/WorkListTile.h"

#include <QDir>
#include <QGraphicsScene>

using namespace toancanh;
using samples::minute;
using tiles::TileState;

/// What every kind of tile shows in every state, told by the pixels.
class TileStatesTest : public StrictTest
{
    Q_OBJECT

    static void keep(const QImage &image, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TOANCANH_PICTURES");
        if (!folder.isEmpty())
            image.scaledToWidth(image.width() / 2, Qt::SmoothTransformation)
                .save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }

    static QColor at(const QImage &image, QPoint point) { return image.pixelColor(point); }

    /// The smallest rectangle of the area that holds every pixel unlike the ground.
    static QRect inked(const QImage &image, const QRect &area, const QColor &ground = look::colour::tile)
    {
        QRect box;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.pixelColor(x, y) != ground)
                    box |= QRect(x, y, 1, 1);
        return box;
    }

    static bool holds(const QImage &image, const QRect &area, const QColor &wanted)
    {
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.pixelColor(x, y) == wanted)
                    return true;
        return false;
    }

    /// A sample in a state that follows from its data alone.
    static samples::Sample inState(samples::Sample sample, TileState state)
    {
        sample.alerts.clear();
        for (metric::MetricResult &one : sample.results) {
            one.cycleMs = 5 * minute;
            const qint64 ageMs = state == TileState::Stale   ? 17 * minute
                                 : state == TileState::Error ? 45 * minute
                                                             : 2 * minute;
            one.dataAtMs = samples::now - ageMs;
            one.sources.first().dataAtMs = one.dataAtMs;
            if (state == TileState::Error) {
                one.sources.first().error = Error{ErrorKind::Network, QStringLiteral("máy chủ từ chối kết nối"), {}};
                one.sources.first().failingSinceMs = samples::now - 72 * minute;
                one.sources.first().nextTryMs = samples::now + 40'000;
            }
            if (state == TileState::Empty)
                one.rows.clear();
        }
        if (state == TileState::Loading)
            sample.results.clear();
        if (state == TileState::NoPermission) {
            sample.spec.who = {QStringLiteral("leader")};
            sample.spec.grants = samples::text("Dữ liệu hạn chế. Quản trị: Sở KH&CN, máy lẻ 104.",
                                               "Restricted. Ask the Department of Science, extension 104.");
        }
        return sample;
    }

    static std::unique_ptr<tiles::Tile> tileOf(const samples::Sample &sample, const Clock &clock,
                                               const QLocale &locale = QLocale(QLocale::Vietnamese, QLocale::Vietnam))
    {
        auto tile = tiles::makeTile(sample.spec, samples::context(clock, locale), sample.at.size());
        samples::give(*tile, sample);
        return tile;
    }

private Q_SLOTS:
    void initTestCase() { look::installTranslators(QLocale(QLocale::Vietnamese, QLocale::Vietnam)); }

    void everyKindShowsEveryState_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<samples::Sample>("sample");
        QTest::addColumn<TileState>("state");
        const QList<std::pair<const char *, samples::Sample>> kinds{{"kpi", samples::onTime(QRectF(0, 0, 1920, 1080))},
                                                                    {"half-kpi", samples::onTime()},
                                                                    {"bars", samples::beds()},
                                                                    {"reports", samples::reports()},
                                                                    {"air", samples::air()}};
        const QList<std::pair<const char *, TileState>> states{
            {"loading", TileState::Loading}, {"live", TileState::Live},   {"stale", TileState::Stale},
            {"error", TileState::Error},     {"empty", TileState::Empty}, {"no-permission", TileState::NoPermission}};
        for (const auto &[kind, sample] : kinds)
            for (const auto &[word, state] : states)
                QTest::addRow("%s, %s", kind, word)
                    << QStringLiteral("%1-%2").arg(QLatin1String(kind), QLatin1String(word)) << sample << state;
    }
    void everyKindShowsEveryState()
    {
        QFETCH(QString, name);
        QFETCH(samples::Sample, sample);
        QFETCH(TileState, state);
        const ManualClock clock(samples::now);
        auto tile = tileOf(inState(sample, state), clock);
        QCOMPARE(tile->state(), state);
        QCOMPARE(tile->isComplete(), state != TileState::Loading);
        const QImage image = samples::picture(*tile);
        keep(image, QStringLiteral("state-") + name);

        const bool framed = state == TileState::Stale || state == TileState::Error;
        QCOMPARE(at(image, {10, 6}) == look::colour::line3, framed);
        QCOMPARE(at(image, {1, 1}), look::colour::tile);
        if (state == TileState::Stale) // dashed: 36 on, 24 off
            QVERIFY(inked(image, QRect(40, 5, 200, 3)).width() > 100
                    && holds(image, QRect(40, 5, 200, 3), look::colour::tile));

        // The big figure: white while live, grey when late, gone in any other state.
        const QRect value(72, image.height() < 1000 ? 150 : 180, 300, 150);
        if (!sample.spec.metric.isEmpty()) {
            QCOMPARE(holds(image, value, look::colour::ink1) && state != TileState::Empty && state != TileState::Error
                         && state != TileState::NoPermission,
                     state == TileState::Live);
            if (state == TileState::Stale)
                QVERIFY(holds(image, value, look::colour::ink3));
            if (state == TileState::Error)
                QVERIFY(!holds(image, value, look::colour::ink3) || image.height() < 1000);
        }
        QCOMPARE(holds(image, QRect(72, 300, 300, 100), look::colour::over), state == TileState::Loading);

        const QRect ring(72, image.height() - 100, 44, 60);
        QCOMPARE(inked(image, ring).isEmpty(), state == TileState::NoPermission);
        // Nothing but the frame comes nearer to a panel's edge than 40 px.
        for (const QRect &edge :
             {QRect(14, 14, 26, image.height() - 28), QRect(image.width() - 40, 14, 26, image.height() - 28),
              QRect(14, image.height() - 38, image.width() - 28, 24)})
            QVERIFY2(
                inked(image, edge).isEmpty(),
                qPrintable(
                    QStringLiteral("ink at the edge: %1 %2").arg(inked(image, edge).x()).arg(inked(image, edge).y())));
    }

    void aFailingSourceIsNamedWhileItsDataAreStillGood()
    {
        const ManualClock clock(samples::now);
        samples::Sample sample = samples::onTime(QRectF(0, 0, 1920, 1080));
        auto tile = tileOf(sample, clock);
        const QRect footer(600, 980, 700, 60);
        QVERIFY(!holds(samples::picture(*tile), footer, look::colour::ink1));
        for (metric::MetricResult &one : sample.results) {
            one.sources.first().error = Error{ErrorKind::Network, QStringLiteral("máy chủ từ chối kết nối"), {}};
            one.sources.first().failingSinceMs = samples::now - 2 * minute;
        }
        samples::give(*tile, sample);
        QCOMPARE(tile->state(), TileState::Live);
        const QImage image = samples::picture(*tile);
        keep(image, QStringLiteral("cause"));
        QVERIFY(holds(image, footer, look::colour::ink1));
    }

    void aSourceThatNeverCameAndFailsIsAnError()
    {
        const ManualClock clock(samples::now);
        samples::Sample sample = samples::onTime();
        for (metric::MetricResult &one : sample.results) {
            one.dataAtMs.reset();
            one.rows.clear();
        }
        QCOMPARE(tileOf(sample, clock)->state(), TileState::Loading);
        for (metric::MetricResult &one : sample.results)
            one.sources.first().error = Error{ErrorKind::Network, QStringLiteral("máy chủ từ chối kết nối"), {}};
        QCOMPARE(tileOf(sample, clock)->state(), TileState::Error);
    }

    void anAlertFramesItsTileAndNoOther()
    {
        const ManualClock clock(samples::now);
        samples::Sample sample = samples::beds();
        auto tile = tileOf(sample, clock);
        const QImage image = samples::picture(*tile);
        QCOMPARE(at(image, {6, 400}), look::colour::p2);
        QCOMPARE(at(image, {11, 400}), look::colour::p2);
        QCOMPARE(at(image, {13, 400}), look::colour::tile);
        QVERIFY(holds(image, QRect(1764, 50, 84, 84), look::colour::p2));
        tile->setAlerts({samples::alert(1, "another", "x", "A")});
        QCOMPARE(at(samples::picture(*tile), {6, 400}), look::colour::tile);
    }

    void aTickDrawsOnlyWhatHasChanged()
    {
        ManualClock clock(samples::now);
        auto tile = tileOf(samples::onTime(), clock);
        samples::picture(*tile);
        const int first = tile->renderCount();
        clock.advance(1000);
        tile->tick(clock.nowMs());
        samples::picture(*tile);
        QCOMPARE(tile->renderCount(), first);
        clock.advance(minute);
        tile->tick(clock.nowMs());
        samples::picture(*tile);
        QCOMPARE(tile->renderCount(), first + 1);
        clock.advance(40 * minute);
        tile->tick(clock.nowMs());
        QCOMPARE(tile->state(), TileState::Stale);
    }

    void everyKindOfTileIsMade()
    {
        const ManualClock clock(samples::now);
        QStringList known;
        for (const wall::TileKind &kind : wall::tileKinds()) {
            known.append(kind.word);
            wall::TileSpec spec;
            spec.kind = kind.word;
            spec.metric = QStringLiteral("m");
            spec.chart = QStringLiteral("c");
            spec.camera = QStringLiteral("CAM");
            auto tile = tiles::makeTile(spec, samples::context(clock), QSizeF(1920, 1080));
            QVERIFY2(tile, kind.word.data());
            QCOMPARE(tile->boundingRect(), QRectF(0, 0, 1920, 1080));
            QVERIFY(!samples::picture(*tile, 0.2).isNull());
        }
        QCOMPARE(tiles::madeKinds(), known);
        QCOMPARE(map::markIcons(), wall::layerIcons());
        QVERIFY(!tiles::makeTile(wall::TileSpec(), samples::context(clock), QSizeF(1920, 1080)));
    }

    void halfTilesKeepTheirValueWhole_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("measure");
        const QLocale vi(QLocale::Vietnamese, QLocale::Vietnam);
        const QLocale en(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("vi short") << vi << 94.6 << QStringLiteral("%");
        QTest::newRow("vi long") << vi << 1234567.8 << QStringLiteral("hồ sơ");
        QTest::newRow("vi very long") << vi << 123456789.1 << QStringLiteral("triệu đồng");
        QTest::newRow("en long") << en << 1234567.8 << QStringLiteral("dossiers");
        QTest::newRow("en very long measure") << en << 12345.6 << QStringLiteral("cases for each 100,000 people");
    }
    void halfTilesKeepTheirValueWhole()
    {
        QFETCH(QLocale, locale);
        QFETCH(double, value);
        QFETCH(QString, measure);
        const ManualClock clock(samples::now);
        for (const qreal height : {816.0, 1080.0}) {
            samples::Sample sample = samples::onTime(QRectF(0, 0, 960, height));
            sample.specs[0].measure = {measure, measure};
            sample.results[0].rows = {{value, value + 5}};
            const QImage image = samples::picture(*tileOf(sample, clock, locale));
            const int top = height < 1000 ? 148 : 172;
            const QRect ink = inked(image, QRect(0, top, 960, 184));
            QVERIFY2(ink.left() >= 70 && ink.right() <= 960 - 72,
                     qPrintable(QStringLiteral("%1…%2").arg(ink.left()).arg(ink.right())));
            QVERIFY(ink.width() > 250);
        }
    }

    void rowsOfReportsStandClearOfTheSeam()
    {
        const ManualClock clock(samples::now);
        const samples::Sample sample = samples::reports();
        auto tile = tileOf(sample, clock);
        const QList<QRectF> rows = static_cast<tiles::WorkListTile *>(tile.get())->rowRects();
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows.at(0).top(), 384.0);
        QCOMPARE(rows.at(3).top(), 1104.0);
        for (const QRectF &row : rows)
            QVERIFY(row.bottom() <= 1080 || row.top() >= 1080);
        const QImage image = samples::picture(*tile);
        // Words keep 40 px from the panel's edge; pictures and lines may stand nearer.
        QVERIFY(inked(image, QRect(424, 1040, 1420, 60)).isEmpty());
    }

    void aSmallerScaleDrawsASmallerPicture()
    {
        const ManualClock clock(samples::now);
        auto tile = tileOf(samples::beds(), clock);
        QCOMPARE(samples::picture(*tile, 0.2).size(), QSize(384, 164));
        QCOMPARE(samples::picture(*tile, 1).size(), QSize(1920, 816));
    }

    void paintingStaysWithinTheTile()
    {
        const ManualClock clock(samples::now);
        QGraphicsScene scene(0, 0, 1200, 1000);
        auto tile = tileOf(samples::onTime(), clock);
        tile->setPos(100, 90);
        scene.addItem(tile.release());
        QImage image(1200, 1000, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        scene.render(&painter, image.rect(), scene.sceneRect());
        painter.end();
        QCOMPARE(inked(image, image.rect(), Qt::magenta), QRect(100, 90, 960, 816));
    }
};

TOANCANH_GUI_TEST(TileStatesTest)
#include "TileStatesTest.moc"
