// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/camera/FfmpegFloor.h"
#include "tests/bench/camera/PoolWatch.h"
#include "tests/bench/camera/SubStreams.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/ProcessCost.h"
#include "tests/bench/figures/Statistics.h"
#include "tests/e2e/SimulatedProvince.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <arpa/inet.h>
#include <cstdio>
#include <functional>
#include <netinet/in.h>
#include <numeric>
#include <sys/socket.h>
#include <unistd.h>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr QSize tileSize{384, 216}; // a fifth of 1920 × 1080
constexpr int settleMs = 4'000;
constexpr int longestWaitMs = 60'000;
constexpr int downMs = 5'000;
constexpr double ratioAim = 1.4;
constexpr double memoryAim = 200;
constexpr double firstPictureAim = 0.6;
constexpr double allLiveAim = 1.5;

const QString floorName = QStringLiteral("25 × ffmpeg -f null");

/// What one side did while it was measured.
struct Sample
{
    double cpuSeconds = 0;
    double wallSeconds = 0;
    qint64 frames = 0;
    double megabytes = 0;
    double machineCores = 0; ///< busy on the whole machine meanwhile

    double cpuMsPerFrame() const { return frames > 0 ? cpuSeconds * 1000 / double(frames) : 0; }
    QJsonObject json() const
    {
        return {{QStringLiteral("cpuSeconds"), cpuSeconds},  {QStringLiteral("wallSeconds"), wallSeconds},
                {QStringLiteral("frames"), frames},          {QStringLiteral("cpuMsPerFrame"), cpuMsPerFrame()},
                {QStringLiteral("pssMegabytes"), megabytes}, {QStringLiteral("machineBusyCores"), machineCores}};
    }
};

double worst(const QList<double> &values)
{
    return values.isEmpty() ? 0 : *std::max_element(values.cbegin(), values.cend());
}

QJsonArray json(const QList<Sample> &samples)
{
    QJsonArray all;
    for (const Sample &sample : samples)
        all.append(sample.json());
    return all;
}

QJsonArray array(const QList<double> &values)
{
    QJsonArray all;
    for (const double value : values)
        all.append(value);
    return all;
}

/// Waits in the event loop; false where it did not become so.
bool waitFor(const std::function<bool()> &isSo, int limitMs, int stepMs = 10)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer step;
    QObject::connect(&step, &QTimer::timeout, &loop, [&] {
        if (isSo() || timer.elapsed() > limitMs)
            loop.quit();
    });
    step.setTimerType(Qt::PreciseTimer);
    step.start(stepMs);
    loop.exec();
    return isSo();
}

void pause(int ms)
{
    waitFor([] { return false; }, ms);
}

bool isOpen(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(port));
    const bool opened = ::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    ::close(descriptor);
    return opened;
}

/// Measures from now on for so long; `frames` and `cpu` count from anywhere.
Sample measured(int ms, const std::function<qint64()> &frames, const std::function<double()> &cpu)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 framesBefore = frames();
    const double cpuBefore = cpu();
    const double machineBefore = machineSeconds();
    pause(ms);
    Sample sample;
    sample.wallSeconds = double(timer.elapsed()) / 1000;
    sample.frames = frames() - framesBefore;
    sample.cpuSeconds = cpu() - cpuBefore;
    sample.machineCores = (machineSeconds() - machineBefore) / sample.wallSeconds;
    return sample;
}

Sample poolRound(const SubStreams &setting, int ms, QList<double> &firstPictures)
{
    PoolWatch watch(setting.cameras, setting.secretOf, tileSize);
    if (!waitFor([&] { return watch.allLive(); }, longestWaitMs))
        std::fprintf(stderr, "not every camera became live\n");
    firstPictures << watch.firstPictureSeconds();
    std::printf("slowest %s\n", qPrintable(watch.slowest()));
    pause(settleMs);
    const qint64 self = QCoreApplication::applicationPid();
    Sample sample = measured(ms, [&] { return watch.frames(); }, [&] { return cpuSeconds(self); });
    sample.megabytes = pssMegabytes(self);
    return sample;
}

Sample floorRound(const SubStreams &setting, int ms)
{
    FfmpegFloor floor(setting.addresses);
    const auto each = qint64(setting.addresses.size());
    waitFor([&] { return floor.frames() > each * 30; }, longestWaitMs, 100);
    pause(settleMs);
    Sample sample = measured(ms, [&] { return floor.frames(); }, [&] { return floor.cpuSeconds(); });
    sample.megabytes = floor.pssMegabytes();
    return sample;
}

/// Seconds from the port being open until every camera shows something new and is live.
double restartRound(SimulatedProvince &province, const SubStreams &setting)
{
    PoolWatch watch(setting.cameras, setting.secretOf, tileSize);
    waitFor([&] { return watch.allLive(); }, longestWaitMs);
    pause(settleMs);
    province.kill();
    pause(downMs);
    watch.expectNew();
    const int port = setting.cameras.first().streams.first().url.port();
    QElapsedTimer sinceOpen;
    QTimer knock;
    knock.setTimerType(Qt::PreciseTimer);
    QObject::connect(&knock, &QTimer::timeout, [&] {
        if (!sinceOpen.isValid() && isOpen(port))
            sinceOpen.start();
    });
    knock.start(5);
    double seconds = -1;
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (seconds < 0 && sinceOpen.isValid() && watch.allShowNew() && watch.allLive())
            seconds = double(sinceOpen.elapsed()) / 1000;
    });
    look.start(10);
    if (!province.start())
        qFatal("%s", qPrintable(province.errorText()));
    waitFor([&] { return seconds >= 0; }, longestWaitMs);
    return seconds;
}

/// All that was measured, round by round.
struct Found
{
    QList<Sample> pool;
    QList<Sample> floor;
    QList<double> firstPictures;
    QList<double> restarts;
};

void told(const char *side, const Sample &sample)
{
    std::printf("%-7s %6.2f s of CPU, %5lld frames, %.3f ms a frame, %.0f MB; machine %.1f cores\n", side,
                sample.cpuSeconds, static_cast<long long>(sample.frames), sample.cpuMsPerFrame(), sample.megabytes,
                sample.machineCores);
    std::fflush(stdout);
}

double middle(const QList<Sample> &samples, const std::function<double(const Sample &)> &of)
{
    QList<double> values;
    for (const Sample &sample : samples)
        values << of(sample);
    return median(values);
}

/// The one in the middle by its ratio, so that both sides of the figure are of one round.
Figure cpuFigure(const QString &name, const QString &unit, const Found &found,
                 const std::function<double(const Sample &)> &of)
{
    QList<QPair<double, double>> rounds; // ours, theirs
    for (qsizetype i = 0; i < found.floor.size(); ++i)
        rounds.append({of(found.pool.at(i)), of(found.floor.at(i))});
    std::sort(rounds.begin(), rounds.end(),
              [](const auto &one, const auto &other) { return one.first * other.second < other.first * one.second; });
    const auto [ours, theirs] = rounds.value(rounds.size() / 2);
    return {.name = name,
            .value = ours,
            .unit = unit,
            .baseline = Figure::Baseline{floorName, theirs},
            .aim = ratioAtMost(ratioAim),
            .peers = QStringLiteral("mpv mosaic 1.3 ×, GStreamer 1.7 ×, Chromium 2.6 ×")};
}

Figure timeFigure(const QString &name, double seconds, double aim, const QString &peers = {})
{
    return {.name = name, .value = seconds, .unit = QStringLiteral("s"), .aim = atMost(aim), .peers = peers};
}

void addFigures(Figures &figures, const Found &found)
{
    if (!found.floor.isEmpty()) {
        figures.add(cpuFigure(QStringLiteral("CPU of 25 cameras"), QStringLiteral("cores"), found,
                              [](const Sample &sample) { return sample.cpuSeconds / sample.wallSeconds; }));
        figures.add(cpuFigure(QStringLiteral("CPU for each frame"), QStringLiteral("ms"), found,
                              [](const Sample &sample) { return sample.cpuMsPerFrame(); }));
    }
    const auto memory = [](const Sample &sample) { return sample.megabytes; };
    Figure megabytes{.name = QStringLiteral("memory (Pss)"),
                     .value = middle(found.pool, memory),
                     .unit = QStringLiteral("MB"),
                     .aim = atMost(memoryAim),
                     .peers = QStringLiteral("GStreamer 180 MB, mpv mosaic 333, Chromium 937")};
    if (!found.floor.isEmpty())
        megabytes.baseline = Figure::Baseline{floorName, middle(found.floor, memory)};
    figures.add(megabytes);
    figures.add(timeFigure(QStringLiteral("connect to first picture, median"), median(found.firstPictures),
                           firstPictureAim, QStringLiteral("GStreamer 0.5 s, mpv mosaic 0.7, Chromium 4.6")));
    figures.add(
        timeFigure(QStringLiteral("connect to first picture, worst"), worst(found.firstPictures), firstPictureAim));
    figures.add(timeFigure(QStringLiteral("port open to all live, median"), median(found.restarts), allLiveAim,
                           QStringLiteral("mpv in a loop 2.0 s, Chromium 4.2, ffplay never")));
    figures.add(timeFigure(QStringLiteral("port open to all live, worst"), worst(found.restarts), allLiveAim));
    figures.addDetail(QStringLiteral("pool"), json(found.pool));
    figures.addDetail(QStringLiteral("ffmpeg"), json(found.floor));
    figures.addDetail(QStringLiteral("firstPictureSeconds"), array(found.firstPictures));
    figures.addDetail(QStringLiteral("allLiveSeconds"), array(found.restarts));
}

} // namespace

/// What the pictures of 25 cameras cost beside FFmpeg alone, how soon they come, and how soon they come back.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(QStringLiteral("25 cameras in 1920 × 1080 in all"));
    options.add(QStringLiteral("rounds"), QStringLiteral("how often each side is measured"), QStringLiteral("3"));
    options.add(QStringLiteral("seconds"), QStringLiteral("how long each time"), QStringLiteral("15"));
    options.add(QStringLiteral("restarts"), QStringLiteral("how often the cameras die and come back"),
                QStringLiteral("3"));
    options.addSwitch(QStringLiteral("pool-only"), QStringLiteral("nothing to compare with, for a profiler"));
    options.read();
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));
    const int rounds = options.whole(QStringLiteral("rounds"));
    const int ms = options.whole(QStringLiteral("seconds")) * 1000;

    SimulatedProvince province(SimulatedProvince::Cameras::All);
    if (!province.start())
        qFatal("%s", qPrintable(province.errorText()));
    const SubStreams setting = SubStreams::read(province.writeProfile(), province.secretsFile());
    Figures figures(QStringLiteral("CameraBench"));

    // The province loads its plug-ins at the first connections: that is not ours to answer for.
    floorRound(setting, 0);

    Found found;
    for (int i = 0; i < rounds; ++i) {
        found.pool << poolRound(setting, ms, found.firstPictures);
        told("pool", found.pool.last());
        if (options.isSet(QStringLiteral("pool-only")))
            continue;
        found.floor << floorRound(setting, ms);
        told("ffmpeg", found.floor.last());
    }
    for (int i = 0; i < options.whole(QStringLiteral("restarts")); ++i)
        found.restarts << restartRound(province, setting);
    addFigures(figures, found);
    return figures.tell(options.jsonFile());
}
