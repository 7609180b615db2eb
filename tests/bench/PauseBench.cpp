// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/PauseMeter.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aimMs = 50;

/// Prints what a phase was like and gives it for the record.
QJsonObject told(const char *phase, PauseMeter &meter, MeteredApplication &application, bool verbose)
{
    meter.end();
    std::printf("%-8s longest %.1f ms, 99.9 %% %.1f, 99 %% %.1f, median %.2f (%lld answers)\n", phase,
                meter.longestMs(), meter.percentileMs(0.999), meter.percentileMs(0.99), meter.percentileMs(0.5),
                static_cast<long long>(meter.answers()));
    QJsonArray pauses;
    for (const Pause &pause : meter.longest(5)) {
        if (verbose)
            std::printf("  %.1f ms, %.1f of them computing\n      %s\n", pause.ms, pause.computedMs,
                        qPrintable(pause.where));
        pauses.append(QJsonObject{{QStringLiteral("ms"), pause.ms},
                                  {QStringLiteral("computedMs"), pause.computedMs},
                                  {QStringLiteral("where"), pause.where}});
    }
    if (verbose)
        std::printf("%s", qPrintable(application.costs(10)));
    application.forget();
    std::fflush(stdout);
    return {{QStringLiteral("phase"), QLatin1String(phase)},
            {QStringLiteral("longestMs"), meter.longestMs()},
            {QStringLiteral("p999Ms"), meter.percentileMs(0.999)},
            {QStringLiteral("p99Ms"), meter.percentileMs(0.99)},
            {QStringLiteral("aimMs"), aimMs},
            {QStringLiteral("pauses"), pauses}};
}

} // namespace

/// The longest pauses of the GUI thread of a whole wall: while it starts, while all data and cameras move, while its
/// province is dead, and when everything comes back at once.
int main(int argc, char **argv)
{
    MeteredApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("scene"), QStringLiteral("overview, full-load or cameras"),
                      QStringLiteral("scene"), QStringLiteral("full-load")});
    parser.addOption({QStringLiteral("every"), QStringLiteral("the cycle of every source"), QStringLiteral("time"),
                      QStringLiteral("2 s")});
    parser.addOption(
        {QStringLiteral("seconds"), QStringLiteral("of steady load"), QStringLiteral("s"), QStringLiteral("20")});
    parser.addOption({QStringLiteral("down"), QStringLiteral("seconds without the province"), QStringLiteral("s"),
                      QStringLiteral("20")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("where the figures go"), QStringLiteral("file")});
    parser.addOption({QStringLiteral("verbose"), QStringLiteral("tell where the time went")});
    parser.process(application);
    const bool verbose = parser.isSet(QStringLiteral("verbose"));
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*.warning=false"));

    BenchWall bench(SimulatedProvince::Cameras::All, parser.value(QStringLiteral("every")));
    PauseMeter meter;
    QJsonArray phases;
    const auto liveOrSay = [&] {
        if (const QStringList missing = bench.waitUntilLive(60); !missing.isEmpty())
            std::printf("  not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));
    };

    meter.begin();
    bench.show(parser.value(QStringLiteral("scene")));
    liveOrSay();
    BenchWall::run(3);
    phases.append(told("start", meter, application, verbose));

    meter.begin();
    BenchWall::run(parser.value(QStringLiteral("seconds")).toDouble());
    phases.append(told("steady", meter, application, verbose));

    meter.begin();
    bench.setAll(QStringLiteral("down"));
    BenchWall::run(parser.value(QStringLiteral("down")).toDouble());
    phases.append(told("down", meter, application, verbose));

    meter.begin();
    bench.setAll(QStringLiteral("ok"));
    liveOrSay();
    BenchWall::run(5);
    phases.append(told("back", meter, application, verbose));

    bench.close();
    if (QFile file(parser.value(QStringLiteral("json"))); !file.fileName().isEmpty()) {
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("pauses"), phases}}).toJson());
    }
    return 0;
}
