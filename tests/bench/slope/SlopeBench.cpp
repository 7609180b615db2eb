// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/ProcessCost.h"
#include "tests/bench/figures/Statistics.h"
#include "tests/bench/figures/UsageLog.h"
#include "tests/bench/slope/RandomFaults.h"
#include "widgets/tiles/camera/CameraTile.h"

#include <QApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr int sampleMs = 5000;
constexpr double cycleS = 60;   ///< from fault to fault, longer where healing takes longer
constexpr double shortestS = 8; ///< a fault lasts
constexpr double longestS = 25;
constexpr int settleS = 10; ///< from live to a moment that counts as healthy
constexpr int healthyS = 8; ///< that such a moment lasts
constexpr int liveLimitS = 240;
constexpr double aimAnHour = 1.01;
constexpr double aimConstant = 1;

/// One fault and its healing.
struct Cycle
{
    QString fault;
    QStringList notLive; ///< what did not come back in time
    double healS = 0;
    UsageLog::Sample mean;    ///< over the whole cycle
    UsageLog::Sample healthy; ///< at its end, see healthyMoment()
};

/// Some seconds in which nothing is broken: the mean of the memories, the least of the threads and files, for a request
/// under way has some of its own.
UsageLog::Sample healthyMoment(const UsageLog &log)
{
    UsageLog::Sample all = UsageLog::now();
    for (int i = 1; i < healthyS; ++i) {
        BenchWall::run(1);
        const UsageLog::Sample sample = UsageLog::now();
        all.rssMb += (sample.rssMb - all.rssMb) / (i + 1);
        all.pssMb += (sample.pssMb - all.pssMb) / (i + 1);
        all.threads = std::min(all.threads, sample.threads);
        all.handles = std::min(all.handles, sample.handles);
    }
    all.hours = log.hours();
    return all;
}

Cycle runCycle(BenchWall &bench, RandomFaults &faults, QRandomGenerator &random, const UsageLog &log)
{
    const double begun = log.hours();
    const auto passedS = [&] { return (log.hours() - begun) * 3600; };
    Cycle cycle;
    cycle.fault = faults.strike();
    BenchWall::run(shortestS + random.bounded(longestS - shortestS));
    const double healing = passedS();
    while (!faults.heal())
        BenchWall::run(1);
    cycle.notLive = bench.waitUntilLive(liveLimitS);
    cycle.healS = passedS() - healing;
    BenchWall::run(std::max<double>(settleS, cycleS - passedS() - healthyS));
    cycle.healthy = healthyMoment(log);
    cycle.mean = log.meanSince(begun);
    return cycle;
}

/// The growth of a memory over the cycles as a figure: an hour later against the beginning, by regression.
Figure growth(const QString &name, const QList<Cycle> &cycles, double UsageLog::Sample::*memory,
              UsageLog::Sample Cycle::*moment)
{
    QList<QPointF> points;
    for (const Cycle &cycle : cycles)
        points << QPointF((cycle.*moment).hours, (cycle.*moment).*memory);
    const FittedLine line = fittedLine(points);
    return {.name = name,
            .value = line.atZero + line.slope,
            .unit = QStringLiteral("MB"),
            .baseline = Figure::Baseline{QStringLiteral("at the beginning"), line.atZero},
            .aim = ratioAtMost(aimAnHour),
            .note = QStringLiteral("%1 ± %2 % an hour")
                        .arg(100 * line.slope / line.atZero, 0, 'f', 2)
                        .arg(100 * line.slopeError / line.atZero, 0, 'f', 2)};
}

Figure constancy(const QString &name, const QList<Cycle> &cycles, int UsageLog::Sample::*count)
{
    const auto [least, most] =
        std::minmax_element(cycles.cbegin(), cycles.cend(), [count](const Cycle &one, const Cycle &other) {
            return one.healthy.*count < other.healthy.*count;
        });
    return {.name = name,
            .value = double(most->healthy.*count),
            .unit = {},
            .baseline = Figure::Baseline{QStringLiteral("least"), double(least->healthy.*count)},
            .aim = ratioAtMost(aimConstant)};
}

QJsonArray json(const QList<Cycle> &cycles)
{
    QJsonArray rows;
    for (const Cycle &cycle : cycles)
        rows.append(QJsonObject{{QStringLiteral("fault"), cycle.fault},
                                {QStringLiteral("healS"), cycle.healS},
                                {QStringLiteral("notLive"), QJsonArray::fromStringList(cycle.notLive)},
                                {QStringLiteral("rssMb"), cycle.healthy.rssMb},
                                {QStringLiteral("pssMb"), cycle.healthy.pssMb},
                                {QStringLiteral("threads"), cycle.healthy.threads},
                                {QStringLiteral("handles"), cycle.healthy.handles}});
    return rows;
}

Figures told(Figures figures, const QList<Cycle> &cycles, const UsageLog &log, double cores)
{
    const QString minutes = QString::number(qRound(log.hours() * 60));
    figures.add(growth(QStringLiteral("memory (RSS) an hour later, over %1 min of faults").arg(minutes), cycles,
                       &UsageLog::Sample::rssMb, &Cycle::mean));
    figures.add(
        growth(QStringLiteral("the same in healthy moments"), cycles, &UsageLog::Sample::rssMb, &Cycle::healthy));
    figures.add(growth(QStringLiteral("memory (Pss) an hour later"), cycles, &UsageLog::Sample::pssMb, &Cycle::mean));
    figures.add(constancy(QStringLiteral("threads in healthy moments, most"), cycles, &UsageLog::Sample::threads));
    figures.add(constancy(QStringLiteral("open files in healthy moments, most"), cycles, &UsageLog::Sample::handles));
    const auto lost =
        std::count_if(cycles.cbegin(), cycles.cend(), [](const Cycle &c) { return !c.notLive.isEmpty(); });
    const auto slowest = std::max_element(cycles.cbegin(), cycles.cend(),
                                          [](const Cycle &one, const Cycle &other) { return one.healS < other.healS; });
    figures.add({.name = QStringLiteral("faults after which not everything came back"),
                 .value = double(lost),
                 .unit = {},
                 .baseline = Figure::Baseline{QStringLiteral("faults"), double(cycles.size())},
                 .aim = atMost(0)});
    figures.add({.name = QStringLiteral("longest from healed to all live"),
                 .value = slowest->healS,
                 .unit = QStringLiteral("s")});
    figures.add({.name = QStringLiteral("CPU meanwhile"), .value = cores, .unit = QStringLiteral("cores")});
    figures.addDetail(QStringLiteral("cycles"), json(cycles));
    figures.addDetail(QStringLiteral("secondsRssPssThreadsHandles"), log.json());
    return figures;
}

} // namespace

/// The memory, threads and open files of a wall whose systems and cameras break and heal at random for an hour.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchOptions options(QStringLiteral("memory, threads and open files over an hour of random faults"));
    options.add(QStringLiteral("minutes"), QStringLiteral("that are measured"), QStringLiteral("60"));
    options.add(QStringLiteral("warm-up"), QStringLiteral("minutes of faults before"), QStringLiteral("6"));
    options.add(QStringLiteral("seed"), QStringLiteral("of the faults"), QStringLiteral("1"));
    options.add(QStringLiteral("scene"), QStringLiteral("of the wall"), QStringLiteral("overview"));
    options.add(QStringLiteral("every"), QStringLiteral("the cycle of every source"), QStringLiteral("15 s"));
    options.addSwitch(QStringLiteral("panels"), QStringLiteral("a window on each panel's screen instead of one"));
    options.read();
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));

    BenchWall bench(SimulatedProvince::Cameras::All, options.text(QStringLiteral("every")));
    bench.options().windowed = !options.isSet(QStringLiteral("panels"));
    bench.show(options.text(QStringLiteral("scene")));
    QStringList cameras;
    for (const tiles::CameraTile *tile : bench.wall().scene().cameraTiles())
        cameras << tile->spec().camera;
    const auto seed = quint32(options.whole(QStringLiteral("seed")));
    RandomFaults faults(bench.province(), BenchWall::systems(), cameras, seed);
    QRandomGenerator random(seed + 1);
    if (const QStringList missing = bench.waitUntilLive(liveLimitS); !missing.isEmpty())
        std::printf("not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));

    UsageLog log(sampleMs);
    Figures figures(QStringLiteral("SlopeBench"));
    int exitCode = 0;
    double cpuBefore = 0;
    QList<Cycle> cycles;
    for (const char *phase : {"warm-up", "minutes"}) {
        const double hours = options.number(QLatin1String(phase)) / 60;
        cycles.clear();
        log.start();
        cpuBefore = cpuSeconds(QCoreApplication::applicationPid());
        while (log.hours() < hours) {
            cycles << runCycle(bench, faults, random, log);
            const Cycle &last = cycles.last();
            std::printf(
                "%-8s %5.1f min  RSS %6.1f MB  Pss %6.1f MB  %3d threads  %3d files  live after %5.1f s  %s%s\n", phase,
                log.hours() * 60, last.healthy.rssMb, last.healthy.pssMb, last.healthy.threads, last.healthy.handles,
                last.healS, qPrintable(last.fault),
                last.notLive.isEmpty()
                    ? ""
                    : qPrintable(QStringLiteral("  NOT LIVE: ") + last.notLive.join(QStringLiteral(", "))));
            std::fflush(stdout);
        }
        log.stop();
    }
    if (!cycles.isEmpty()) {
        const double cores = (cpuSeconds(QCoreApplication::applicationPid()) - cpuBefore) / (log.hours() * 3600);
        exitCode = told(figures, cycles, log, cores).tell(options.jsonFile());
    }
    bench.close();
    return exitCode;
}
