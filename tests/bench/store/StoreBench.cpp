// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Clock.h"
#include "tests/bench/OwnChild.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/ProcessCost.h"
#include "tests/bench/figures/Statistics.h"
#include "tests/bench/store/CollectedDossiers.h"
#include "tests/bench/store/PlainStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aim = 0.6;
constexpr qint64 jsonPage = 1000;
constexpr qint64 csvPage = 50'000;
constexpr int childLimitMs = 600'000;
const QString peakName = QStringLiteral("peakMegabytes");

struct Scene
{
    QString name;
    Writing writing;
    qint64 pageSize;
    qint64 bigAnswer; ///< rows of one answer that is just below the limit of 64 MiB
};

const Scene scenes[] = {{QStringLiteral("json"), Writing::Json, jsonPage, 160'000},
                        {QStringLiteral("csv"), Writing::Csv, csvPage, 340'000}};

check::LoadedProfile demo()
{
    return check::LoadedProfile::load(QStringLiteral(TOANCANH_DEMO_PROFILE), QStringLiteral(TOANCANH_DOMAINS));
}

/// The child's side: fetches one big answer and tells by how much that made it grow at most.
int collectOneAnswer(const BenchOptions &options)
{
    const check::LoadedProfile loaded = demo();
    const auto scene = std::find_if(std::begin(scenes), std::end(scenes),
                                    [&](const Scene &one) { return one.name == options.text(QStringLiteral("one")); });
    source::SourceSpec source = dossierSource(loaded, scene->writing, options.whole(QStringLiteral("port")));
    source.paging = {};
    const qint64 self = QCoreApplication::applicationPid();
    const double before = rssMegabytes(self);
    collectedDossiers(loaded, source, scene->bigAnswer);
    answerParent({{peakName, peakMegabytes(self) - before}});
    return 0;
}

void measureSpeed(const Scene &scene, const check::LoadedProfile &loaded, const BenchOptions &options, Figures &figures)
{
    const qint64 count = options.whole(QStringLiteral("rows"));
    const auto dataset = std::find_if(loaded.datasets.cbegin(), loaded.datasets.cend(),
                                      [](const auto &one) { return one.name == QLatin1String("dossier"); });
    const ManyDossiers dossiers(loaded.profile, count, SystemClock().nowMs());
    std::vector<dataset::Row> rows;
    for (qint64 i = 0; i < count; ++i)
        rows.push_back(dossiers.row(i));
    const OneStopServer server(dossiers, scene.writing, scene.pageSize);
    const source::SourceSpec source = dossierSource(loaded, scene.writing, server.port());
    QList<double> ours;
    QList<double> plain;
    for (int round = 0; round < options.whole(QStringLiteral("rounds")); ++round) {
        plain << insertedPlainly(rows, *dataset);
        ours << collectedDossiers(loaded, source, count);
        std::printf("store    %s, round %d: %.0f rows/s from HTTP, %.0f rows/s already parsed, ratio %.2f\n",
                    qPrintable(scene.name), round + 1, ours.last(), plain.last(), ours.last() / plain.last());
        std::fflush(stdout);
    }
    figures.add(
        {.name = QStringLiteral("HTTP answer to committed row, %1 dossiers as %2").arg(count).arg(scene.name.toUpper()),
         .value = median(ours),
         .unit = QStringLiteral("rows/s"),
         .baseline = Figure::Baseline{QStringLiteral("SQLite's C API, parsed rows"), median(plain)},
         .aim = ratioAtLeast(aim),
         .peers = QStringLiteral("Python 66,000, Node 63,000, curl and json_each 53,000 rows/s (JSON)"),
         .note = QStringLiteral("%1 MB in pages of %2 rows")
                     .arg(double(server.bytes()) / 1e6, 0, 'f', 1)
                     .arg(scene.pageSize)});
}

void measureBigAnswer(const Scene &scene, const check::LoadedProfile &loaded, Figures &figures)
{
    const ManyDossiers dossiers(loaded.profile, scene.bigAnswer, SystemClock().nowMs());
    const OneStopServer server(dossiers, scene.writing, scene.bigAnswer);
    const QJsonObject found = runOwnChild(
        {QStringLiteral("--one"), scene.name, QStringLiteral("--port"), QString::number(server.port())}, childLimitMs);
    const double megabytes = double(server.bytes()) / 1024 / 1024;
    const double peak = found.value(peakName).toDouble();
    if (peak <= 0)
        return;
    std::printf("store    %s, one answer of %.0f MiB: %.0f MiB at most\n", qPrintable(scene.name), megabytes, peak);
    figures.add({.name = QStringLiteral("Memory while one big answer is taken in, %1 dossiers as %2")
                             .arg(scene.bigAnswer)
                             .arg(scene.name.toUpper()),
                 .value = peak,
                 .unit = QStringLiteral("MiB"),
                 .baseline = Figure::Baseline{QStringLiteral("the answer itself"), megabytes},
                 .note = QStringLiteral("an answer has 64 MiB and 500,000 rows at most")});
}

} // namespace

/// Rows a second from the answers of a one-stop system to committed rows, against SQLite's C API with rows that are
/// parsed already (rounds of both alternate); and the memory that one answer as large as may be takes.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    BenchOptions options(QStringLiteral("rows a second from an HTTP answer to the store"));
    options.add(QStringLiteral("rows"), QStringLiteral("how many dossiers"), QStringLiteral("1000000"));
    options.add(QStringLiteral("rounds"), QStringLiteral("how often"), QStringLiteral("3"));
    options.add(QStringLiteral("one"), QStringLiteral("child: how the one answer is written"), {});
    options.add(QStringLiteral("port"), QStringLiteral("child: where it is"), QStringLiteral("0"));
    options.read();
    if (!options.text(QStringLiteral("one")).isEmpty())
        return collectOneAnswer(options);
    Figures figures(QStringLiteral("StoreBench"));
    const check::LoadedProfile loaded = demo();
    for (const Scene &scene : scenes) {
        measureSpeed(scene, loaded, options, figures);
        measureBigAnswer(scene, loaded, figures);
    }
    return figures.tell(options.jsonFile());
}
