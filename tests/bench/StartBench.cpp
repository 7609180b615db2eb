// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/OwnChild.h"
#include "tests/bench/WallPaths.h"
#include "tests/bench/bare/BareProgram.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/Statistics.h"
#include "tests/bench/store/ManyDossiers.h"
#include "widgets/tiles/camera/CameraTile.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aimS = 1.0;
constexpr double aimRatio = 1.2;
constexpr int limitMs = 60'000;
const QString secondsName = QStringLiteral("seconds");

/// In a process of its own: shows the wall and tells the seconds from the process's start to the first scene in which
/// every tile shows what it is for.
int measure(qint64 startedMs, const WallPaths &paths)
{
    const std::unique_ptr<app::WallApplication> wall = paths.build(QStringLiteral("data"), false);
    if (!wall)
        return 1;
    wall->show();
    const wallview::WallScene &scene = wall->scene();
    QElapsedTimer waited;
    waited.start();
    const auto isComplete = [&] {
        return wall->windows().areOpen() && scene.isCurrent()
               && std::all_of(scene.tiles().cbegin(), scene.tiles().cend(), [](const tiles::Tile *tile) {
                      return tile->isComplete() && tile->state() != tiles::TileState::Error;
                  });
    };
    while (!isComplete() && waited.elapsed() < limitMs)
        BenchWall::run(0.005);
    const double seconds = double(nowOfAllProcessesMs() - startedMs) / 1000;
    if (!isComplete()) {
        std::fprintf(stderr, "not complete: %s\n", qPrintable(scene.notLive().join(QStringLiteral(", "))));
        return 1;
    }
    answerParent({{secondsName, seconds}});
    return 0;
}

/// Fills the cache up to so many dossiers.
bool fill(const WallPaths &paths, qint64 count)
{
    const check::LoadedProfile loaded = check::LoadedProfile::load(paths.profile, QStringLiteral(TOANCANH_DOMAINS));
    const profile::Profile &profile = loaded.profile;
    const SystemClock clock;
    auto store = store::Store::open({paths.data, loaded.datasets, profile.areas, profile.areaCodes, profile.areaChanges,
                                     profile.agencies, profile.agencyCodes, profile.centre.zone},
                                    clock);
    if (!store)
        return false;
    const ManyDossiers dossiers(profile, count, clock.nowMs());
    constexpr qint64 pageRows = 5000;
    for (qint64 from = 0; from < count; from += pageRows) {
        dataset::Page page;
        page.dataset = QStringLiteral("dossier");
        page.source = QStringLiteral("one-stop-dossiers");
        page.fetchedAtMs = clock.nowMs();
        for (qint64 i = from; i < std::min(count, from + pageRows); ++i)
            page.rows.push_back(dossiers.row(i));
        auto written = (*store)->write(std::move(page));
        written.waitForFinished();
        if (!written.result())
            return false;
    }
    return true;
}

/// Some starts in turns with those of a program that shows nothing.
struct Starts
{
    QList<double> ours;
    QList<double> bare;
};
/// None where one of them failed.
std::optional<Starts> started(const WallPaths &paths, int rounds)
{
    Starts starts;
    for (int round = 0; round < rounds; ++round) {
        const BareProgram bare(BareProgram::Windows::Panels);
        if (!bare.isUp())
            return std::nullopt;
        starts.bare << bare.shownS();
        const QJsonObject found = runOwnChild(
            QStringList{QStringLiteral("--measure"), QString::number(nowOfAllProcessesMs())} + paths.arguments(),
            2 * limitMs);
        if (found.isEmpty())
            return std::nullopt;
        starts.ours << found.value(secondsName).toDouble();
    }
    return starts;
}

QJsonArray array(const QList<double> &values)
{
    QJsonArray all;
    for (const double value : values)
        all.append(value);
    return all;
}

} // namespace

/// From the start of the program to the first complete scene out of the cache, beside systems that don't answer,
/// with few and with many dossiers.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchOptions options(QStringLiteral("from the start to the first complete scene"));
    options.add(QStringLiteral("small"), QStringLiteral("dossiers"), QStringLiteral("100000"));
    options.add(QStringLiteral("large"), QStringLiteral("dossiers"), QStringLiteral("1000000"));
    options.add(QStringLiteral("rounds"), QStringLiteral("how often"), QStringLiteral("5"));
    options.add(QStringLiteral("measure"), QStringLiteral("used by itself"), QString());
    options.read();
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));
    if (options.isSet(QStringLiteral("measure")))
        return measure(options.text(QStringLiteral("measure")).toLongLong(),
                       WallPaths::fromArguments(options.positional()));

    Figures figures(QStringLiteral("StartBench"));
    BenchWall bench(SimulatedProvince::Cameras::None, QStringLiteral("1 h"));
    bench.show(QStringLiteral("data"));
    if (const QStringList missing = bench.waitUntilLive(120); !missing.isEmpty())
        std::printf("  not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));
    bench.close();
    bench.province().kill();
    const WallPaths paths = WallPaths::of(bench.options());
    QList<double> seconds;
    for (const QString &size : {QStringLiteral("small"), QStringLiteral("large")}) {
        if (!fill(paths, options.whole(size)))
            return 1;
        const std::optional<Starts> starts = started(paths, options.whole(QStringLiteral("rounds")));
        if (!starts)
            return 1;
        seconds << median(starts->ours);
        figures.add({.name = QStringLiteral("start to first complete scene, %1 dossiers").arg(options.text(size)),
                     .value = seconds.last(),
                     .unit = QStringLiteral("s"),
                     .baseline = Figure::Baseline{QStringLiteral("Qt with 25 empty windows"), median(starts->bare)},
                     .aim = atMost(aimS),
                     .peers = QStringLiteral("Chromium 2.05 s")});
        figures.addDetail(size, QJsonObject{{secondsName, array(starts->ours)},
                                            {QStringLiteral("bareSeconds"), array(starts->bare)}});
    }
    figures.add({.name = QStringLiteral("with %1 dossiers").arg(options.text(QStringLiteral("large"))),
                 .value = seconds.last(),
                 .unit = QStringLiteral("s"),
                 .baseline = Figure::Baseline{QStringLiteral("with %1").arg(options.text(QStringLiteral("small"))),
                                              seconds.first()},
                 .aim = ratioAtMost(aimRatio)});
    return figures.tell(options.jsonFile());
}
