// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/ManyDossiers.h"
#include "widgets/look/Language.h"
#include "widgets/tiles/CameraTile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aimS = 1.0;
constexpr double aimRatio = 1.2;
constexpr int limitMs = 60'000;

qint64 nowOfAllProcessesMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

app::Options optionsFrom(const QStringList &paths)
{
    app::Options options;
    options.profileFolder = paths.at(0);
    options.dataFolder = paths.at(1);
    options.secretsFile = paths.at(2);
    options.scene = QStringLiteral("data");
    return options;
}

/// In a process of its own: shows the wall and prints the milliseconds from the process's start to the first scene
/// in which every tile shows what it is for.
int measure(qint64 startedMs, const QStringList &paths)
{
    const app::Options options = optionsFrom(paths);
    look::installTranslators(options.locale);
    auto wall = app::WallApplication::build(
        options, app::LoadedProfile::load(options.profileFolder, QStringLiteral(TOANCANH_DOMAINS)));
    if (!wall)
        return 1;
    (*wall)->show();
    const wallview::WallScene &scene = (*wall)->scene();
    QElapsedTimer waited;
    waited.start();
    const auto isComplete = [&] {
        return scene.isCurrent()
               && std::all_of(scene.tiles().cbegin(), scene.tiles().cend(), [](const tiles::Tile *tile) {
                      return tile->isComplete() && tile->state() != tiles::TileState::Error;
                  });
    };
    while (!isComplete() && waited.elapsed() < limitMs)
        BenchWall::run(0.005);
    std::printf("%lld\n", static_cast<long long>(nowOfAllProcessesMs() - startedMs));
    if (!isComplete())
        std::fprintf(stderr, "not complete: %s\n", qPrintable(scene.notLive().join(QStringLiteral(", "))));
    std::fflush(stdout);
    return 0;
}

/// Fills the cache up to so many dossiers.
bool fill(const QStringList &paths, qint64 count)
{
    const app::LoadedProfile loaded = app::LoadedProfile::load(paths.at(0), QStringLiteral(TOANCANH_DOMAINS));
    const profile::Profile &profile = loaded.profile;
    const SystemClock clock;
    auto store = store::Store::open({paths.at(1), loaded.datasets, profile.areas, profile.areaCodes,
                                     profile.areaChanges, profile.agencies, profile.agencyCodes, profile.centre.zone},
                                    clock);
    if (!store)
        return false;
    const ManyDossiers dossiers(profile, count, clock.nowMs());
    constexpr qint64 pageRows = 5000;
    for (qint64 from = 0; from < count; from += pageRows) {
        store::Page page;
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

double middleStartS(const QStringList &paths, int rounds)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{QStringLiteral("--measure"), QString::number(nowOfAllProcessesMs())} + paths);
        if (!process.waitForFinished(2 * limitMs) || process.exitCode() != 0)
            return -1;
        seconds.push_back(process.readAllStandardOutput().trimmed().toDouble() / 1000);
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds.at(seconds.size() / 2);
}

} // namespace

/// From the start of the program to the first complete scene out of the cache, beside systems that don't answer,
/// with few and with many dossiers.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("small"), QStringLiteral("dossiers"), QStringLiteral("n"), QStringLiteral("100000")});
    parser.addOption(
        {QStringLiteral("large"), QStringLiteral("dossiers"), QStringLiteral("n"), QStringLiteral("1000000")});
    parser.addOption({QStringLiteral("rounds"), QStringLiteral("how often"), QStringLiteral("n"), QStringLiteral("3")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("where the figures go"), QStringLiteral("file")});
    parser.addOption({QStringLiteral("measure"), QStringLiteral("used by itself"), QStringLiteral("ms")});
    parser.process(application);
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*.warning=false"));
    if (parser.isSet(QStringLiteral("measure")))
        return measure(parser.value(QStringLiteral("measure")).toLongLong(), parser.positionalArguments());

    BenchWall bench(SimulatedProvince::Cameras::None, QStringLiteral("1 h"));
    bench.show(QStringLiteral("data"));
    if (const QStringList missing = bench.waitUntilLive(120); !missing.isEmpty())
        std::printf("  not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));
    bench.close();
    bench.province().kill();
    const QStringList paths{bench.options().profileFolder, bench.options().dataFolder, bench.options().secretsFile};
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    QList<double> seconds;
    for (const QString &size : {QStringLiteral("small"), QStringLiteral("large")}) {
        if (!fill(paths, parser.value(size).toLongLong()))
            return 1;
        seconds << middleStartS(paths, rounds);
        std::printf("start    %.2f s to the first complete scene with %s dossiers (aim ≤ %.1f)\n", seconds.last(),
                    qPrintable(parser.value(size)), aimS);
        std::fflush(stdout);
    }
    std::printf("start    the second takes %.2f times as long (aim ≤ %.1f)\n", seconds.last() / seconds.first(),
                aimRatio);
    if (QFile file(parser.value(QStringLiteral("json"))); !file.fileName().isEmpty()) {
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("start"),
                                              QJsonObject{{QStringLiteral("smallS"), seconds.first()},
                                                          {QStringLiteral("largeS"), seconds.last()},
                                                          {QStringLiteral("ratio"), seconds.last() / seconds.first()},
                                                          {QStringLiteral("aimS"), aimS},
                                                          {QStringLiteral("aimRatio"), aimRatio}}}})
                       .toJson());
    }
    return 0;
}
