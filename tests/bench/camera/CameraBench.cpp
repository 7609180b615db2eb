// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/CameraSpec.h"
#include "models/camera/RtspSession.h"
#include "models/secret/Secrets.h"
#include "tests/bench/camera/FfmpegFloor.h"
#include "tests/bench/camera/PoolWatch.h"
#include "tests/bench/camera/ProcessCost.h"
#include "tests/e2e/SimulatedProvince.h"

#include <QCommandLineParser>
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

struct Setting
{
    QList<camera::CameraSpec> cameras;
    camera::StreamPool::SecretOf secretOf;
    QStringList addresses; ///< with user and password, for ffmpeg
};

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

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    if (values.isEmpty())
        return 0;
    return values.size() % 2 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
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

Setting read(SimulatedProvince &province)
{
    const QString folder = province.writeProfile();
    const profile::Profile profile = profile::Profile::load(folder, QStringLiteral(TOANCANH_DOMAINS));
    Result<std::unique_ptr<secret::Secrets>> secrets = secret::fileSecrets(province.secretsFile());
    if (!secrets)
        qFatal("%s", qPrintable(secrets.error().sentence));
    Setting setting;
    setting.secretOf = [kept = std::shared_ptr<secret::Secrets>(std::move(*secrets))](const QString &name) {
        return kept->read(name);
    };
    for (camera::CameraSpec spec : camera::bindCameras(profile)) {
        spec.streams.removeIf([](const camera::StreamSpec &stream) { return stream.size != QSize(640, 360); });
        spec.transport = camera::Transport::Tcp;
        if (spec.streams.isEmpty())
            continue;
        const QString user = spec.secret.isEmpty() ? QString() : setting.secretOf(spec.secret).value_or(QString());
        setting.addresses << QString::fromUtf8(camera::addressWithUser(spec.streams.first().url, user));
        setting.cameras << spec;
    }
    return setting;
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

Sample poolRound(const Setting &setting, int ms, QList<double> &firstPictures)
{
    PoolWatch watch(setting.cameras, setting.secretOf, tileSize);
    if (!waitFor([&] { return watch.allLive(); }, longestWaitMs))
        std::fprintf(stderr, "not every camera became live\n");
    firstPictures << watch.firstPictureSeconds();
    std::fprintf(stderr, "slowest %s\n", qPrintable(watch.slowest()));
    pause(settleMs);
    const qint64 self = QCoreApplication::applicationPid();
    Sample sample = measured(ms, [&] { return watch.frames(); }, [&] { return cpuSeconds(self); });
    sample.megabytes = pssMegabytes(self);
    return sample;
}

Sample floorRound(const Setting &setting, int ms)
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
double restartRound(SimulatedProvince &province, const Setting &setting)
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

void tell(const char *what, double value, double aim, const char *unit)
{
    std::fprintf(stderr, "%-44s %8.2f %-3s aim %.1f  %s\n", what, value, unit, aim, value <= aim ? "met" : "MISSED");
}

} // namespace

/// What the pictures of 25 cameras cost beside FFmpeg alone, how soon they come, and how soon they come back.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("rounds"), QStringLiteral("how often each side is measured"),
                      QStringLiteral("number"), QStringLiteral("3")});
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("how long each time"), QStringLiteral("number"),
                      QStringLiteral("15")});
    parser.addOption({QStringLiteral("restarts"), QStringLiteral("how often the cameras die and come back"),
                      QStringLiteral("number"), QStringLiteral("3")});
    parser.addOption({QStringLiteral("pool-only"), QStringLiteral("nothing to compare with, for a profiler")});
    parser.process(application);
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    const int ms = parser.value(QStringLiteral("seconds")).toInt() * 1000;

    SimulatedProvince province(SimulatedProvince::Cameras::All);
    if (!province.start())
        qFatal("%s", qPrintable(province.errorText()));
    const Setting setting = read(province);
    std::fprintf(stderr, "%lld cameras, %d rounds of %d s\n", qint64(setting.cameras.size()), rounds, ms / 1000);

    // The province loads its plug-ins at the first connections: that is not ours to answer for.
    floorRound(setting, 0);

    QList<double> firstPictures, restarts, cpuRatios, frameRatios, megabytes;
    QJsonArray pool, floor;
    for (int i = 0; i < rounds; ++i) {
        const Sample ours = poolRound(setting, ms, firstPictures);
        megabytes << ours.megabytes;
        pool.append(ours.json());
        std::fprintf(stderr, "pool    %6.2f s of CPU, %5lld frames, %.3f ms a frame, %.0f MB; machine %.1f cores\n",
                     ours.cpuSeconds, ours.frames, ours.cpuMsPerFrame(), ours.megabytes, ours.machineCores);
        if (parser.isSet(QStringLiteral("pool-only")))
            continue;
        const Sample theirs = floorRound(setting, ms);
        floor.append(theirs.json());
        std::fprintf(stderr, "ffmpeg  %6.2f s of CPU, %5lld frames, %.3f ms a frame, %.0f MB; machine %.1f cores\n",
                     theirs.cpuSeconds, theirs.frames, theirs.cpuMsPerFrame(), theirs.megabytes, theirs.machineCores);
        cpuRatios << ours.cpuSeconds / theirs.cpuSeconds;
        frameRatios << ours.cpuMsPerFrame() / theirs.cpuMsPerFrame();
    }
    for (int i = 0; i < parser.value(QStringLiteral("restarts")).toInt(); ++i)
        restarts << restartRound(province, setting);

    const double worstFirst =
        firstPictures.isEmpty() ? 0 : *std::max_element(firstPictures.cbegin(), firstPictures.cend());
    const double worstRestart = restarts.isEmpty() ? 0 : *std::max_element(restarts.cbegin(), restarts.cend());
    tell("CPU / CPU of 25 x ffmpeg, median", median(cpuRatios), ratioAim, "");
    tell("the same for each frame, median", median(frameRatios), ratioAim, "");
    tell("memory (Pss), median", median(megabytes), memoryAim, "MB");
    tell("connect to first picture, median", median(firstPictures), firstPictureAim, "s");
    tell("connect to first picture, worst", worstFirst, firstPictureAim, "s");
    tell("port open to all live, median", median(restarts), allLiveAim, "s");
    tell("port open to all live, worst", worstRestart, allLiveAim, "s");

    const QJsonObject all{
        {QStringLiteral("bench"), QStringLiteral("camera")},
        {QStringLiteral("cameras"), setting.cameras.size()},
        {QStringLiteral("tile"), QStringLiteral("%1x%2").arg(tileSize.width()).arg(tileSize.height())},
        {QStringLiteral("pool"), pool},
        {QStringLiteral("ffmpeg"), floor},
        {QStringLiteral("cpuRatios"), array(cpuRatios)},
        {QStringLiteral("cpuRatio"), median(cpuRatios)},
        {QStringLiteral("cpuPerFrameRatio"), median(frameRatios)},
        {QStringLiteral("pssMegabytes"), median(megabytes)},
        {QStringLiteral("firstPictureSeconds"), array(firstPictures)},
        {QStringLiteral("firstPictureMedianSeconds"), median(firstPictures)},
        {QStringLiteral("firstPictureWorstSeconds"), worstFirst},
        {QStringLiteral("allLiveSeconds"), array(restarts)},
        {QStringLiteral("allLiveMedianSeconds"), median(restarts)},
        {QStringLiteral("aims"), QJsonObject{{QStringLiteral("cpuRatio"), ratioAim},
                                             {QStringLiteral("pssMegabytes"), memoryAim},
                                             {QStringLiteral("firstPictureSeconds"), firstPictureAim},
                                             {QStringLiteral("allLiveSeconds"), allLiveAim}}}};
    std::printf("%s\n", QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    return 0;
}
