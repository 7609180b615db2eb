// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "widgets/tiles/tile/TileContext.h"
#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindow.h"
#include "widgets/wall/WallWindows.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

using namespace toancanh;

namespace {

constexpr int columns = 3;
constexpr int patienceMs = 15'000;
constexpr QSize panel(640, 360);

/// An X server of this test's own, whose screens come and go as the test likes.
class OwnDisplay
{
public:
    bool start()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty()
            || QStandardPaths::findExecutable(QStringLiteral("xrandr")).isEmpty())
            return false;
        m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-noreset"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("%1x%2x24").arg(columns * panel.width()).arg(panel.height()),
                        QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        if (!m_server.waitForReadyRead(patienceMs))
            return false;
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        for (int column = 0; column < columns; ++column)
            connect(column);
        return true;
    }
    ~OwnDisplay()
    {
        m_server.kill();
        m_server.waitForFinished();
    }
    static void connect(int column)
    {
        const QString place =
            QStringLiteral("%1/170x%2/95+%3+0").arg(panel.width()).arg(panel.height()).arg(column * panel.width());
        xrandr({QStringLiteral("--setmonitor"), name(column), place,
                column == 0 ? QStringLiteral("screen") : QStringLiteral("none")});
    }
    static void disconnect(int column) { xrandr({QStringLiteral("--delmonitor"), name(column)}); }

private:
    static QString name(int column) { return QStringLiteral("P%1").arg(column); }
    static void xrandr(const QStringList &arguments) { QProcess::execute(QStringLiteral("xrandr"), arguments); }

    QProcess m_server;
};

} // namespace

/// Screens that go and come back while the wall runs.
class ScreensTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aScreenThatGoesHidesItsWindowAndGetsItBack();
    void aScreenThatIsMissingAtTheStartIsUsedOnceItIsThere();
    void whereMostScreensAreMissingTheWholeIsForOneWindow();

private:
    std::unique_ptr<wallview::WallScene> makeScene() const;
    bool isInItsPlace(const wallview::WallWindows &windows, int column) const;

    wall::WallSpec m_wall;
    const SystemClock m_clock{};
};

void ScreensTest::initTestCase()
{
    if (QGuiApplication::platformName() != QStringLiteral("xcb"))
        QSKIP("this test needs Xvfb and xrandr (packages xvfb and x11-xserver-utils)");
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.wall.warning=false"));
    m_wall.geometry.columns = columns;
    m_wall.geometry.rows = 1;
    m_wall.geometry.panel = panel;
    wall::NodeSpec node;
    node.node = QStringLiteral("wall-1");
    for (int column = 0; column < columns; ++column)
        node.panels += wall::PanelSpec{column, 0, {}, {}, QPoint(column * panel.width(), 0)};
    m_wall.nodes = {node};
}

void ScreensTest::init()
{
    StrictTest::init();
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::screens().size(), columns, patienceMs);
}

std::unique_ptr<wallview::WallScene> ScreensTest::makeScene() const
{
    tiles::TileContext context;
    context.clock = &m_clock;
    context.geometry = m_wall.geometry;
    return std::make_unique<wallview::WallScene>(wall::SceneSpec{}, context, LocalizedText{});
}

bool ScreensTest::isInItsPlace(const wallview::WallWindows &windows, int column) const
{
    const wallview::WallWindow &window = *windows.windows().at(size_t(column));
    return window.isVisible() && window.geometry() == QRect(QPoint(column * panel.width(), 0), panel);
}

void ScreensTest::aScreenThatGoesHidesItsWindowAndGetsItBack()
{
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_wall);
    QVERIFY(windows.showOnPanels({}));
    for (int column = 0; column < columns; ++column)
        QTRY_VERIFY_WITH_TIMEOUT(isInItsPlace(windows, column), patienceMs);
    for (const int gone : {1, 2, 1}) {
        OwnDisplay::disconnect(gone);
        QTRY_VERIFY_WITH_TIMEOUT(!windows.windows().at(size_t(gone))->isVisible(), patienceMs);
        QTest::qWait(500);
        for (int column = 0; column < columns; ++column)
            QCOMPARE(isInItsPlace(windows, column), column != gone);
        OwnDisplay::connect(gone);
        for (int column = 0; column < columns; ++column)
            QTRY_VERIFY_WITH_TIMEOUT(isInItsPlace(windows, column), patienceMs);
    }
}

void ScreensTest::aScreenThatIsMissingAtTheStartIsUsedOnceItIsThere()
{
    OwnDisplay::disconnect(2);
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::screens().size(), columns - 1, patienceMs);
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, m_wall);
    QVERIFY(windows.showOnPanels({}));
    QTRY_VERIFY_WITH_TIMEOUT(isInItsPlace(windows, 0) && isInItsPlace(windows, 1), patienceMs);
    QVERIFY(!windows.windows().at(2)->isVisible());
    OwnDisplay::connect(2);
    QTRY_VERIFY_WITH_TIMEOUT(isInItsPlace(windows, 2), patienceMs);
}

void ScreensTest::whereMostScreensAreMissingTheWholeIsForOneWindow()
{
    wall::WallSpec larger = m_wall;
    for (int column = columns; column < 3 * columns; ++column)
        larger.nodes[0].panels += wall::PanelSpec{column, 0, {}, {}, QPoint(column * panel.width(), 0)};
    const auto scene = makeScene();
    wallview::WallWindows windows(*scene, larger);
    QVERIFY(!windows.showOnPanels({}));
    QVERIFY(windows.windows().empty());
}

namespace {

int runOnItsOwnDisplay(int argc, char **argv)
{
    OwnDisplay display;
    qputenv("QT_QPA_PLATFORM", display.start() ? "xcb" : "offscreen");
    return testprogram::run<ScreensTest, QApplication>(argc, argv);
}

} // namespace

TOANCANH_TEST_BY(ScreensTest, runOnItsOwnDisplay)
#include "ScreensTest.moc"
