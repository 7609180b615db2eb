// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check/LoadedProfile.h"
#include "tests/support/TestProgram.h"
#include "widgets/tiles/map/MapInputs.h"
#include "widgets/tiles/map/MapTile.h"
#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindow.h"
#include "widgets/wall/WallWindows.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTimer>
#include <QWheelEvent>

using namespace toancanh;

/// The windows of the demo's wall on real screens, and hands on its map; without data.
class WindowsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPanelHasItsPartOnItsScreen();
    void windowsPaintOnceTheirTilesArePainted();
    void windowsDoNotWaitForWhatIsNeverPainted();
    void whereMostScreensAreUnknownTheWholeIsInOneWindow();
    void anUnknownNodeOpensNothing();
    void picturesHaveTheScaleOfTheWindow();
    void aWheelZoomsTheMapWhereItIs();
    void aDragMovesTheMapAlongAndADoubleClickReturns();

private:
    std::unique_ptr<wallview::WallScene> makeScene() const;
    static tiles::MapTile *mapOf(const wallview::WallScene &scene);
    static void press(QWidget *viewport, QEvent::Type type, const QPoint &at, Qt::MouseButtons held);
    static void wheel(QWidget *viewport, const QPoint &at, int steps);

    const SystemClock m_clock{};
    check::LoadedProfile m_loaded;
    std::shared_ptr<const tiles::MapInputs> m_map;
};

void WindowsTest::initTestCase()
{
    QVERIFY2(QGuiApplication::screens().size() >= 25,
             qPrintable(QStringLiteral("this test needs 25 screens, as packaging/test.sh provides; here are %1")
                            .arg(QGuiApplication::screens().size())));
    m_loaded = check::LoadedProfile::load(QStringLiteral(TOANCANH_DEMO_PROFILE), QStringLiteral(TOANCANH_DOMAINS));
    QVERIFY2(m_loaded.findings().isEmpty(), qPrintable(m_loaded.findings().value(0).text()));
    auto base = map::BaseMap::load(m_loaded.profile);
    QVERIFY2(base, base ? "" : qPrintable(base.error().sentence));
    m_map =
        std::make_shared<const tiles::MapInputs>(tiles::MapInputs{*std::move(base), m_loaded.layers, m_loaded.cameras});
}

std::unique_ptr<wallview::WallScene> WindowsTest::makeScene() const
{
    tiles::TileContext context;
    context.clock = &m_clock;
    context.geometry = m_loaded.wall.geometry;
    context.map = m_map;
    return std::make_unique<wallview::WallScene>(*m_loaded.scene(m_loaded.wall.firstScene), context,
                                                 m_loaded.profile.centre.title);
}

tiles::MapTile *WindowsTest::mapOf(const wallview::WallScene &scene)
{
    for (tiles::Tile *tile : scene.tiles()) {
        if (auto *map = qobject_cast<tiles::MapTile *>(tile))
            return map;
    }
    return nullptr;
}

void WindowsTest::press(QWidget *viewport, QEvent::Type type, const QPoint &at, Qt::MouseButtons held)
{
    QMouseEvent event(type, at, viewport->mapToGlobal(QPointF(at)),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &event);
}

void WindowsTest::wheel(QWidget *viewport, const QPoint &at, int steps)
{
    QWheelEvent event(at, viewport->mapToGlobal(QPointF(at)), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

void WindowsTest::everyPanelHasItsPartOnItsScreen()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    QVERIFY(windows.showOnPanels(QStringLiteral("wall-1")));
    QCOMPARE(windows.windows().size(), size_t(25));
    QSet<QPoint> parts;
    for (const auto &window : windows.windows()) {
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        // The wall's picture is the desktop: each part lies where its screen lies.
        QCOMPARE(window->geometry(), window->part());
        QCOMPARE(window->screen()->geometry(), window->part());
        QCOMPARE(window->mapToScene(0, 0).toPoint(), window->part().topLeft());
        QCOMPARE(window->transform().m11(), 1.0);
        parts.insert(window->part().topLeft());
    }
    QCOMPARE(parts.size(), 25);
    QCOMPARE(scene->renderScale(), 1.0);
}

void WindowsTest::windowsPaintOnceTheirTilesArePainted()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    QVERIFY(windows.showOnPanels({}));
    QVERIFY(!windows.areOpen());
    int open = 0;
    const auto arePaintedWhereOpen = [&] {
        open = 0;
        for (const auto &window : windows.windows()) {
            open += window->updatesEnabled();
            if (window->updatesEnabled() && !scene->isPainted(window->part()))
                return false;
        }
        return true;
    };
    QVERIFY(arePaintedWhereOpen());
    QCOMPARE(open, 0);
    QTRY_VERIFY_WITH_TIMEOUT(windows.areOpen(), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(arePaintedWhereOpen(), 10'000);
    QCOMPARE(open, 25);
}

void WindowsTest::windowsDoNotWaitForWhatIsNeverPainted()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    QVERIFY(windows.showOnPanels({}));
    QTimer restless; // the strip says another time before the last one is painted
    qint64 nowMs = m_clock.nowMs();
    connect(&restless, &QTimer::timeout, scene.get(), [&] { scene->tick(nowMs += 1000); });
    restless.start(1);
    QTRY_VERIFY_WITH_TIMEOUT(windows.areOpen(), 10'000);
}

void WindowsTest::whereMostScreensAreUnknownTheWholeIsInOneWindow()
{
    const auto scene = makeScene();
    wall::WallSpec wall = m_loaded.wall;
    for (qsizetype i = 0; i < 13; ++i)
        wall.nodes[0].panels[i].serial = QStringLiteral("NOT-ON-THIS-DESK");
    wallview::WallWindows windows(*scene, wall);
    QVERIFY(!windows.showOnPanels({}));
    QVERIFY(windows.windows().empty());
    windows.showWhole();
    QCOMPARE(windows.windows().size(), size_t(1));
    const wallview::WallWindow &window = *windows.windows().front();
    QVERIFY(QTest::qWaitForWindowExposed(windows.windows().front().get()));
    QCOMPARE(window.part(), QRect(QPoint(), wall.geometry.size()));
    QCOMPARE(window.width() * 5400, window.height() * 9600);
    QVERIFY(window.screen()->geometry().contains(window.geometry()));
    QCOMPARE(window.mapToScene(window.viewport()->rect()).boundingRect().toAlignedRect().size(), wall.geometry.size());
}

void WindowsTest::anUnknownNodeOpensNothing()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    QVERIFY(!windows.showOnPanels(QStringLiteral("wall-9")));
    QVERIFY(windows.windows().empty());
}

void WindowsTest::picturesHaveTheScaleOfTheWindow()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    windows.showWhole();
    wallview::WallWindow &window = *windows.windows().front();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), QSize(1920, 1080));
    QCOMPARE(scene->renderScale(), 0.2);
    window.resize(960, 540);
    QTRY_COMPARE(scene->renderScale(), 0.1);
}

void WindowsTest::aWheelZoomsTheMapWhereItIs()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    windows.showWhole();
    wallview::WallWindow &window = *windows.windows().front();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    tiles::MapTile *map = mapOf(*scene);
    QVERIFY(map);
    const QPoint at = window.mapFromScene(map->sceneBoundingRect().center() + QPointF(800, -300));
    const QPointF on = map->mapFromScene(window.mapToScene(at));

    const map::MapView before = map->view();
    const map::LatLon under = map::Projection(before, map->size()).toPlace(on);
    wheel(window.viewport(), at, 3);
    QVERIFY(map->view().pixelsPerDegree > before.pixelsPerDegree * 1.5);
    const map::LatLon still = map::Projection(map->view(), map->size()).toPlace(on);
    QVERIFY(qAbs(still.latitude - under.latitude) < 0.001);
    QVERIFY(qAbs(still.longitude - under.longitude) < 0.001);
    wheel(window.viewport(), at, -3);
    QVERIFY(qAbs(map->view().pixelsPerDegree - before.pixelsPerDegree) < before.pixelsPerDegree * 0.001);

    // Beside the map nothing happens to it.
    const map::MapView rest = map->view();
    wheel(window.viewport(), window.mapFromScene(QPointF(960, 1600)), 3);
    QCOMPARE(map->view().pixelsPerDegree, rest.pixelsPerDegree);
}

void WindowsTest::aDragMovesTheMapAlongAndADoubleClickReturns()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_loaded.wall);
    windows.showWhole();
    wallview::WallWindow &window = *windows.windows().front();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    tiles::MapTile *map = mapOf(*scene);
    QVERIFY(map);
    const QPoint from = window.mapFromScene(map->sceneBoundingRect().center());
    const QPoint to = from + QPoint(60, 40);
    const map::MapView whole = map->view();
    const map::LatLon held = map::Projection(whole, map->size()).toPlace(map->mapFromScene(window.mapToScene(from)));

    press(window.viewport(), QEvent::MouseButtonPress, from, Qt::LeftButton);
    press(window.viewport(), QEvent::MouseMove, from + QPoint(30, 20), Qt::LeftButton);
    press(window.viewport(), QEvent::MouseMove, to, Qt::LeftButton);
    press(window.viewport(), QEvent::MouseButtonRelease, to, Qt::NoButton);
    const map::LatLon now = map::Projection(map->view(), map->size()).toPlace(map->mapFromScene(window.mapToScene(to)));
    QVERIFY(qAbs(now.latitude - held.latitude) < 0.001);
    QVERIFY(qAbs(now.longitude - held.longitude) < 0.001);
    QVERIFY(map->view().centre.longitude < whole.centre.longitude);
    QVERIFY(map->view().centre.latitude > whole.centre.latitude);
    QCOMPARE(map->view().pixelsPerDegree, whole.pixelsPerDegree);

    press(window.viewport(), QEvent::MouseButtonDblClick, to, Qt::LeftButton);
    QCOMPARE(map->view(), whole);
}

TOANCANH_GUI_TEST(WindowsTest)
#include "WindowsTest.moc"
