// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/OwnChild.h"
#include "tests/bench/ProfileChanges.h"
#include "tests/bench/ScreenServer.h"
#include "tests/bench/WallPaths.h"
#include "tests/bench/bare/BareProgram.h"
#include "tests/bench/data/ChangingBeds.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/ProcessCost.h"
#include "widgets/tiles/tile/Tile.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double coreAim = 4; // % of a core
constexpr double memoryAim = 150;
constexpr int liveLimitS = 60;
constexpr int childLimitMs = 10 * 60'000;
constexpr double settleS = 10;

const QString sceneName = QStringLiteral("changing");
const QString quietly = QStringLiteral("1 h");
const QString everySecond = QStringLiteral("1 s");

int paintedTiles(const wallview::WallScene &scene)
{
    int count = 0;
    for (const tiles::Tile *tile : scene.tiles())
        count += tile->renderCount();
    return count;
}

/// In a process of its own, so that nothing but the wall counts: what it costs for so many seconds.
int measure(double seconds, bool windowed, const WallPaths &paths)
{
    const std::unique_ptr<app::WallApplication> wall = paths.build(sceneName, windowed);
    if (!wall)
        return 1;
    wall->show();
    QElapsedTimer waited;
    waited.start();
    while (!wall->scene().isLive() && waited.elapsed() < liveLimitS * 1000)
        BenchWall::run(0.2);
    if (const QStringList missing = wall->scene().notLive(); !missing.isEmpty())
        std::fprintf(stderr, "not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));
    BenchWall::run(settleS);

    const qint64 self = QCoreApplication::applicationPid();
    const qint64 server = screenServerProcessId();
    QElapsedTimer timer;
    timer.start();
    const double cpuBefore = cpuSeconds(self);
    const double serverBefore = cpuSeconds(server);
    const int paintedBefore = paintedTiles(wall->scene());
    BenchWall::run(seconds);
    const double passed = double(timer.elapsed()) / 1000;
    answerParent({{QStringLiteral("corePercent"), 100 * (cpuSeconds(self) - cpuBefore) / passed},
                  {QStringLiteral("serverPercent"), 100 * (cpuSeconds(server) - serverBefore) / passed},
                  {QStringLiteral("tilesASecond"), (paintedTiles(wall->scene()) - paintedBefore) / passed},
                  {QStringLiteral("pssMb"), pssMegabytes(self)},
                  {QStringLiteral("rssMb"), rssMegabytes(self)}});
    return 0;
}

/// The beds' server as a process of its own.
class BedsServer
{
public:
    BedsServer()
    {
        m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve")});
        if (m_process.waitForReadyRead(10'000))
            m_port = m_process.readLine().trimmed().toInt();
    }
    ~BedsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

struct Place
{
    QString name;
    bool windowed;
    QString cpuPeers;
    QString memoryPeers;
};

/// The wall without and with changes, and a program that shows nothing; false where one of them failed.
bool addPlace(Figures &figures, const Place &place, const WallPaths &paths, int port, const QString &seconds)
{
    QStringList arguments{QStringLiteral("--measure"), seconds};
    if (place.windowed)
        arguments << QStringLiteral("--windowed");
    arguments << paths.arguments();
    QJsonObject found[2];
    for (const bool changes : {false, true}) {
        if (!takeBedsFrom(paths.profile, port, changes ? everySecond : quietly))
            return false;
        found[changes] = runOwnChild(arguments, childLimitMs);
        if (found[changes].isEmpty())
            return false;
    }
    const auto &[quiet, changing] = found;
    const BareProgram bare(place.windowed ? BareProgram::Windows::One : BareProgram::Windows::Panels);
    const auto of = [](const QJsonObject &object, const char *name) {
        return object.value(QLatin1String(name)).toDouble();
    };
    Figure cpu{.name = QStringLiteral("CPU of one change a second, %1").arg(place.name),
               .value = of(changing, "corePercent"),
               .unit = QStringLiteral("% of a core"),
               .baseline = Figure::Baseline{QStringLiteral("without changes"), of(quiet, "corePercent")},
               .peers = place.cpuPeers,
               .note = QStringLiteral("fetched over HTTP, committed, queried, painted; the X server's %1 % not counted")
                           .arg(of(changing, "serverPercent"), 0, 'f', 1)};
    Figure memory{.name = QStringLiteral("memory (Pss), %1").arg(place.name),
                  .value = of(changing, "pssMb"),
                  .unit = QStringLiteral("MB"),
                  .baseline = Figure::Baseline{place.windowed ? QStringLiteral("Qt with an empty window")
                                                              : QStringLiteral("Qt with 25 empty windows"),
                                               pssMegabytes(bare.processId())},
                  .peers = place.memoryPeers};
    if (place.windowed) {
        cpu.aim = atMost(coreAim);
        memory.aim = atMost(memoryAim);
    }
    figures.add(cpu);
    figures.add(memory);
    figures.add({.name = QStringLiteral("tiles painted anew, %1").arg(place.name),
                 .value = of(changing, "tilesASecond"),
                 .unit = QStringLiteral("a second"),
                 .baseline = Figure::Baseline{QStringLiteral("without changes"), of(quiet, "tilesASecond")}});
    figures.addDetail(place.name,
                      QJsonObject{{QStringLiteral("quiet"), quiet}, {QStringLiteral("changing"), changing}});
    return true;
}

} // namespace

/// What a wall without cameras costs while one source brings something else every second, from the HTTP answer to the
/// pixels: at 1920 × 1080, where others were measured too, and on 25 screens.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchOptions options(QStringLiteral("a wall without cameras and one change a second"));
    options.add(QStringLiteral("seconds"), QStringLiteral("of each measurement"), QStringLiteral("30"));
    options.add(QStringLiteral("measure"), QStringLiteral("used by itself"), QString());
    options.addSwitch(QStringLiteral("windowed"), QStringLiteral("used by itself"));
    options.addSwitch(QStringLiteral("serve"), QStringLiteral("used by itself"));
    options.read();
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));
    if (options.isSet(QStringLiteral("serve")))
        return serveChangingBeds();
    if (options.isSet(QStringLiteral("measure")))
        return measure(options.number(QStringLiteral("measure")), options.isSet(QStringLiteral("windowed")),
                       WallPaths::fromArguments(options.positional()));

    Figures figures(QStringLiteral("DataBench"));
    const BedsServer beds;
    BenchWall bench(SimulatedProvince::Cameras::None, quietly);
    const WallPaths paths = WallPaths::of(bench.options());
    if (beds.port() == 0 || !takeBedsFrom(paths.profile, beds.port(), quietly))
        return 1;
    const QList<Place> places{
        {QStringLiteral("1920 × 1080"), true, QStringLiteral("Chromium 15 %"), QStringLiteral("Chromium 532 MB")},
        {QStringLiteral("9600 × 5400"), false, QStringLiteral("Chromium 35 %"), QStringLiteral("Chromium 1383 MB")}};
    for (const Place &place : places) {
        if (!addPlace(figures, place, paths, beds.port(), options.text(QStringLiteral("seconds")))) {
            std::fprintf(stderr, "no figures for %s\n", qPrintable(place.name));
            return 1;
        }
    }
    return figures.tell(options.jsonFile());
}
