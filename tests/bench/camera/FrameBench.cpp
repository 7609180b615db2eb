// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/ProfileChanges.h"
#include "tests/bench/ScreenServer.h"
#include "tests/bench/camera/FfmpegFloor.h"
#include "tests/bench/camera/PaintedFrames.h"
#include "tests/bench/camera/SubStreams.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/ProcessCost.h"
#include "tests/bench/figures/Statistics.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLoggingCategory>

#include <cstdio>
#include <functional>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double framesAim = 300;
constexpr double settleS = 5;
constexpr int liveLimitS = 120;

/// What one side did while it was measured.
struct Sample
{
    double framesASecond = 0;
    double cores = 0;
    double serverCores = 0; ///< of the X server
    double pssMb = 0;

    double msAFrame() const { return framesASecond > 0 ? 1000 * (cores + serverCores) / framesASecond : 0; }
    QJsonObject json() const
    {
        return {{QStringLiteral("framesASecond"), framesASecond},
                {QStringLiteral("cores"), cores},
                {QStringLiteral("serverCores"), serverCores},
                {QStringLiteral("pssMb"), pssMb}};
    }
};

/// From now on for so long; `frames` and `cpu` count from anywhere.
Sample measured(double seconds, const std::function<qint64()> &frames, const std::function<double()> &cpu)
{
    const qint64 server = screenServerProcessId();
    QElapsedTimer timer;
    timer.start();
    const qint64 framesBefore = frames();
    const double cpuBefore = cpu();
    const double serverBefore = cpuSeconds(server);
    BenchWall::run(seconds);
    const double passed = double(timer.elapsed()) / 1000;
    return {.framesASecond = double(frames() - framesBefore) / passed,
            .cores = (cpu() - cpuBefore) / passed,
            .serverCores = (cpuSeconds(server) - serverBefore) / passed,
            .pssMb = 0};
}

Sample wallRound(BenchWall &bench, double seconds)
{
    bench.show(QStringLiteral("cameras"));
    if (const QStringList missing = bench.waitUntilLive(liveLimitS); !missing.isEmpty())
        std::fprintf(stderr, "not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));
    PaintedFrames painted(bench.wall());
    if (painted.windows() != 25)
        std::fprintf(stderr, "only %lld windows show a camera of their own\n",
                     static_cast<long long>(painted.windows()));
    BenchWall::run(settleS);
    const qint64 self = QCoreApplication::applicationPid();
    Sample sample = measured(seconds, [&] { return painted.count(); }, [&] { return cpuSeconds(self); });
    sample.pssMb = pssMegabytes(self);
    bench.close();
    return sample;
}

Sample floorRound(const SubStreams &streams, double seconds)
{
    FfmpegFloor floor(streams.addresses);
    while (floor.frames() < qint64(streams.addresses.size()) * 30)
        BenchWall::run(0.1);
    BenchWall::run(settleS);
    Sample sample = measured(seconds, [&] { return floor.frames(); }, [&] { return floor.cpuSeconds(); });
    sample.serverCores = 0; // it shows nothing
    sample.pssMb = floor.pssMegabytes();
    return sample;
}

double middle(const QList<Sample> &samples, const std::function<double(const Sample &)> &of)
{
    QList<double> values;
    for (const Sample &sample : samples)
        values << of(sample);
    return median(values);
}

QJsonArray json(const QList<Sample> &samples)
{
    QJsonArray all;
    for (const Sample &sample : samples)
        all.append(sample.json());
    return all;
}

void addFigures(Figures &figures, const QList<Sample> &wall, const QList<Sample> &floor)
{
    const auto add = [&](const QString &name, const QString &unit, const QString &floorName, const QString &peers,
                         std::optional<Figure::Aim> aim, const std::function<double(const Sample &)> &of) {
        figures.add({.name = name,
                     .value = middle(wall, of),
                     .unit = unit,
                     .baseline = Figure::Baseline{floorName, middle(floor, of)},
                     .aim = aim,
                     .peers = peers});
    };
    const QString ffmpeg = QStringLiteral("25 × ffmpeg -f null");
    add(QStringLiteral("frames painted on 25 screens"), QStringLiteral("a second"),
        QStringLiteral("decoded by ") + ffmpeg, QStringLiteral("mpv × 25 326, GStreamer 148, Chromium 120"),
        atLeast(framesAim), [](const Sample &sample) { return sample.framesASecond; });
    add(QStringLiteral("CPU with the X server's"), QStringLiteral("cores"), ffmpeg,
        QStringLiteral("mpv × 25 1.72, GStreamer 1.32, Chromium 1.50"), std::nullopt,
        [](const Sample &sample) { return sample.cores + sample.serverCores; });
    add(QStringLiteral("the same for each frame"), QStringLiteral("ms"), ffmpeg,
        QStringLiteral("mpv × 25 5.3, GStreamer 8.9, Chromium 12.5"), std::nullopt,
        [](const Sample &sample) { return sample.msAFrame(); });
    add(QStringLiteral("memory (Pss) on 25 screens"), QStringLiteral("MB"), ffmpeg, {}, std::nullopt,
        [](const Sample &sample) { return sample.pssMb; });
    figures.addDetail(QStringLiteral("wall"), json(wall));
    figures.addDetail(QStringLiteral("ffmpeg"), json(floor));
}

} // namespace

/// How many of the 375 frames a second that 25 cameras send are painted on 25 screens of 1920 × 1080, and what that
/// takes, the X server's part included; in turns with FFmpeg, which decodes the same and shows nothing.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchOptions options(QStringLiteral("25 cameras on 25 screens"));
    options.add(QStringLiteral("seconds"), QStringLiteral("of each measurement"), QStringLiteral("20"));
    options.add(QStringLiteral("rounds"), QStringLiteral("how often each side is measured"), QStringLiteral("3"));
    options.read();
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));
    const double seconds = options.number(QStringLiteral("seconds"));

    Figures figures(QStringLiteral("FrameBench"));
    BenchWall bench(SimulatedProvince::Cameras::All, QStringLiteral("1 h"));
    const QString profile = bench.options().profileFolder;
    if (!keepSubStreams(profile))
        return 1;
    const SubStreams streams = SubStreams::read(profile, bench.options().secretsFile);
    // The province's data are fetched before: what a wall's first minutes bring is not what cameras cost.
    bench.show(QStringLiteral("overview"));
    bench.waitUntilLive(liveLimitS);
    bench.close();
    QList<Sample> wall;
    QList<Sample> floor;
    for (int round = 0; round < options.whole(QStringLiteral("rounds")); ++round) {
        floor << floorRound(streams, seconds);
        wall << wallRound(bench, seconds);
        std::printf(
            "wall    %.0f frames/s, %.2f cores + %.2f of the X server, %.0f MB; ffmpeg %.0f frames/s, %.2f cores\n",
            wall.last().framesASecond, wall.last().cores, wall.last().serverCores, wall.last().pssMb,
            floor.last().framesASecond, floor.last().cores);
        std::fflush(stdout);
    }
    addFigures(figures, wall, floor);
    return figures.tell(options.jsonFile());
}
