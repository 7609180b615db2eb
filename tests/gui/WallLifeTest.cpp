// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/WallApplication.h"
#include "tests/e2e/SimulatedProvince.h"
#include "tests/support/TestProgram.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/wall/WallWindow.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QScreen>
#include <QTimer>

#include <ctime>

using namespace toancanh;
using camera::CameraState;
using tiles::TileState;

namespace {

constexpr int liveMs = 60'000;
constexpr int cycleMs = 3000;
constexpr int staleAfterMs = 2 * cycleMs;
constexpr int errorAfterMs = 6 * cycleMs;
constexpr int roomMs = 6000; ///< beyond a limit, for a second's beat and a busy machine
constexpr int stallMs = 3000;
constexpr int lostMs = 60'000;
constexpr int cacheMs = 10'000;
constexpr qint64 noticeableMs = 5000; ///< hung, in a person's eyes; with room for two cores and 25 screens

/// How long this thread has computed, in milliseconds.
qint64 computedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

/// Beats on the GUI thread and knows how long that thread once did nothing else.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_sinceBeat.start();
        startTimer(50, Qt::PreciseTimer);
    }
    qint64 longestPauseMs() const { return m_longestMs; }
    /// For the message of a check that failed: a pause without computing was a wait, or another program's turn.
    QString text() const
    {
        return QStringLiteral("a pause of %1 ms, %2 ms of it computing").arg(m_longestMs).arg(m_computedMs);
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const qint64 pauseMs = m_sinceBeat.restart();
        const qint64 nowMs = computedMs();
        if (pauseMs > m_longestMs) {
            m_longestMs = pauseMs;
            m_computedMs = nowMs - m_computedAtBeatMs;
        }
        m_computedAtBeatMs = nowMs;
    }

private:
    QElapsedTimer m_sinceBeat;
    qint64 m_longestMs = 0;
    qint64 m_computedMs = 0; ///< within the longest
    qint64 m_computedAtBeatMs = computedMs();
};

} // namespace

/// A whole wall on 25 screens through the days of its province: alive, dead, back, and dead from the start.
/// The slots build on one another.
class WallLifeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPanelHasItsWindow();
    void everyTileBecomesLive();
    void aDeadProvinceIsToldInTime();
    void aProvinceThatIsBackNeedsNoRestart();
    void aWallBesideADeadProvinceShowsItsCache();
    void cleanupTestCase();

private:
    void showWall();
    QList<const tiles::Tile *> dataTiles() const;
    bool areAll(const QList<TileState> &states) const;
    bool areCameras(CameraState state) const;
    QString states() const;

    SimulatedProvince m_province{SimulatedProvince::Cameras::All};
    app::RunOptions m_options;
    std::unique_ptr<app::WallApplication> m_wall;
    std::unique_ptr<Pulse> m_pulse;
};

void WallLifeTest::initTestCase()
{
    QVERIFY2(QGuiApplication::screens().size() >= 25,
             qPrintable(QStringLiteral("this test needs 25 screens, as packaging/test.sh provides; here are %1")
                            .arg(QGuiApplication::screens().size())));
    // Each source and each camera says once in the log that it broke, which this test makes them do.
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*.warning=false"));
    look::installTranslators(m_options.locale);
    QVERIFY2(m_province.start(), qPrintable(m_province.errorText()));
    m_options.profileFolder = m_province.writeProfile(QStringLiteral("%1 s").arg(cycleMs / 1000));
    m_options.dataFolder = m_province.dataFolder();
    m_options.secretsFile = m_province.secretsFile();
    showWall();
}

void WallLifeTest::cleanupTestCase()
{
    m_wall.reset();
}

void WallLifeTest::showWall()
{
    check::LoadedProfile loaded = check::LoadedProfile::load(m_options.profileFolder, QStringLiteral(TOANCANH_DOMAINS));
    QVERIFY2(loaded.findings().isEmpty(), qPrintable(loaded.findings().value(0).text()));
    auto wall = app::WallApplication::build(m_options, std::move(loaded));
    QVERIFY2(wall, wall ? "" : qPrintable(wall.error().sentence));
    m_wall = *std::move(wall);
    m_wall->show();
}

QList<const tiles::Tile *> WallLifeTest::dataTiles() const
{
    QList<const tiles::Tile *> found;
    for (const tiles::Tile *tile : m_wall->scene().tiles()) {
        if (!qobject_cast<const tiles::CameraTile *>(tile))
            found << tile;
    }
    return found;
}

bool WallLifeTest::areAll(const QList<TileState> &states) const
{
    const QList<const tiles::Tile *> tiles = dataTiles();
    return std::all_of(tiles.cbegin(), tiles.cend(),
                       [&](const tiles::Tile *tile) { return states.contains(tile->state()); });
}

bool WallLifeTest::areCameras(CameraState state) const
{
    const QList<tiles::CameraTile *> &cameras = m_wall->scene().cameraTiles();
    return !cameras.isEmpty() && std::all_of(cameras.cbegin(), cameras.cend(), [&](const tiles::CameraTile *camera) {
        return camera->cameraState() == state;
    });
}

/// For the message of a check that failed.
QString WallLifeTest::states() const
{
    static const QStringList names{QStringLiteral("loading"), QStringLiteral("live"),  QStringLiteral("stale"),
                                   QStringLiteral("error"),   QStringLiteral("empty"), QStringLiteral("no permission")};
    QStringList lines;
    for (const tiles::Tile *tile : m_wall->scene().tiles())
        lines << QStringLiteral("%1: %2").arg(tile->spec().camera.isEmpty() ? tile->spec().id : tile->spec().camera,
                                              names.value(int(tile->state())));
    return lines.join(QStringLiteral(", "));
}

void WallLifeTest::everyPanelHasItsWindow()
{
    const auto &windows = m_wall->windows().windows();
    QTRY_COMPARE(windows.size(), size_t(25));
    for (const auto &window : windows) {
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QCOMPARE(window->geometry(), window->screen()->geometry());
        QCOMPARE(window->geometry(), window->part());
    }
}

void WallLifeTest::everyTileBecomesLive()
{
    QVERIFY(dataTiles().size() >= 14);
    QTRY_VERIFY2_WITH_TIMEOUT(m_wall->scene().isLive(), qPrintable(states()), liveMs);
}

void WallLifeTest::aDeadProvinceIsToldInTime()
{
    m_pulse = std::make_unique<Pulse>();
    QElapsedTimer dead;
    dead.start();
    m_province.kill();
    QTRY_VERIFY2_WITH_TIMEOUT(areCameras(CameraState::Reconnecting), qPrintable(states()), stallMs + roomMs);
    QTRY_VERIFY2_WITH_TIMEOUT(areAll({TileState::Stale}), qPrintable(states()),
                              int(staleAfterMs + roomMs - dead.elapsed()));
    QTRY_VERIFY2_WITH_TIMEOUT(areAll({TileState::Error}), qPrintable(states()),
                              int(errorAfterMs + roomMs - dead.elapsed()));
    QVERIFY(areCameras(CameraState::Reconnecting));
    QTRY_VERIFY2_WITH_TIMEOUT(areCameras(CameraState::Lost), qPrintable(states()),
                              int(lostMs + roomMs - dead.elapsed()));
    QVERIFY2(m_pulse->longestPauseMs() < noticeableMs, qPrintable(m_pulse->text()));
}

void WallLifeTest::aProvinceThatIsBackNeedsNoRestart()
{
    // Forking a process as large as this one is a pause of this test's own: the pulse begins once that is over.
    QTimer::singleShot(0, this, [this] { m_pulse = std::make_unique<Pulse>(); });
    QVERIFY2(m_province.start(), qPrintable(m_province.errorText()));
    QTRY_VERIFY2_WITH_TIMEOUT(m_wall->scene().isLive(), qPrintable(states()), liveMs);
    QVERIFY2(m_pulse->longestPauseMs() < noticeableMs, qPrintable(m_pulse->text()));
}

void WallLifeTest::aWallBesideADeadProvinceShowsItsCache()
{
    m_wall.reset();
    m_province.kill();
    QTest::qWait(staleAfterMs);
    showWall();
    // A tile goes from nothing to its values with the age that they have; none ever pretends that they are new.
    const auto isTrue = [this] { return areAll({TileState::Loading, TileState::Stale, TileState::Error}); };
    QElapsedTimer shown;
    shown.start();
    while (isTrue() && !areAll({TileState::Stale, TileState::Error}) && shown.elapsed() < cacheMs)
        QTest::qWait(20);
    QVERIFY2(areAll({TileState::Stale, TileState::Error}), qPrintable(states()));
    QTRY_VERIFY2_WITH_TIMEOUT(areAll({TileState::Error}), qPrintable(states()), errorAfterMs + roomMs);
}

TOANCANH_GUI_TEST(WallLifeTest)
#include "WallLifeTest.moc"
