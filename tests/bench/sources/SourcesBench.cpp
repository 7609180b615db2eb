// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/Collector.h"
#include "tests/bench/OwnChild.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/ProcessCost.h"
#include "tests/bench/figures/Statistics.h"
#include "tests/bench/figures/UsageLog.h"
#include "tests/bench/sources/ManySystems.h"
#include "tests/bench/store/PlainStore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr int sampleMs = 10'000;
constexpr double aimGap = 1.1;     ///< of the cycle, from request to request
constexpr double aimAnHour = 1.01; ///< memory
const QString cpuName = QStringLiteral("cpuSeconds");
const QString usageName = QStringLiteral("usage");
const QString cacheName = QStringLiteral("cacheMegabytes");

void runFor(double minutes)
{
    QEventLoop loop;
    QTimer::singleShot(int(minutes * 60'000), &loop, &QEventLoop::quit);
    loop.exec();
}

/// The child's side: collects, and tells what that took after the warm-up.
int collect(const BenchOptions &options)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    dataset::StoreSettings settings;
    settings.folder = folder.path();
    settings.datasets = ManySystems::datasets();
    settings.zone = QTimeZone("Asia/Ho_Chi_Minh");
    auto store = store::Store::open(settings, clock);
    if (!store)
        return 1;
    source::Collector collector(
        **store, ManySystems::sources(options.whole(QStringLiteral("sources")), options.whole(QStringLiteral("port"))),
        [](const QString &) { return Result<QString>(QString()); }, clock, settings.zone);
    collector.start();
    runFor(options.number(QStringLiteral("warm-up")));
    UsageLog log(sampleMs);
    log.start();
    const qint64 self = QCoreApplication::applicationPid();
    const double before = cpuSeconds(self);
    runFor(options.number(QStringLiteral("minutes")));
    answerParent({{cpuName, cpuSeconds(self) - before},
                  {usageName, log.json()},
                  {cacheName, double(QFileInfo((*store)->cachePath()).size()) / 1e6}});
    return 0;
}

/// From request to request of each system, in parts of its cycle, after the warm-up.
QList<double> gapsOf(const QList<QList<qint64>> &asked, qint64 fromMs)
{
    QList<double> gaps;
    for (int system = 0; system < asked.size(); ++system) {
        const QList<qint64> &times = asked.at(system);
        for (qsizetype i = 1; i < times.size(); ++i) {
            if (times.at(i - 1) >= fromMs)
                gaps.append(double(times.at(i) - times.at(i - 1)) / double(ManySystems::cycleMs(system)));
        }
    }
    return gaps;
}

/// Microseconds a row of SQLite's C API with as many rows of the same kind in memory.
double plainMicroseconds()
{
    std::vector<dataset::Row> rows;
    for (int i = 0; i < 200'000; ++i) {
        const std::string number = std::to_string(i);
        rows.push_back(
            {{"0-" + number, "Trạm An Hải " + number, qint64(1'763'800'000'000), 12.5, std::string("đang hoạt động")},
             {}});
    }
    return 1e6 / insertedPlainly(rows, ManySystems::datasets().constFirst());
}

void tell(const QJsonObject &found, const QList<double> &gaps, double minutes, Figures &figures)
{
    const double rows = double(gaps.size()) * ManySystems::rowsEach;
    const auto late = std::count_if(gaps.cbegin(), gaps.cend(), [](double gap) { return gap > aimGap; });
    figures.add({.name = QStringLiteral("cycles that were late by more than a tenth"),
                 .value = double(late),
                 .unit = {},
                 .baseline = Figure::Baseline{QStringLiteral("cycles"), double(gaps.size())},
                 .aim = atMost(0)});
    figures.add({.name = QStringLiteral("longest cycle"),
                 .value = *std::max_element(gaps.cbegin(), gaps.cend()),
                 .unit = {},
                 .baseline = Figure::Baseline{QStringLiteral("the promised one"), 1},
                 .aim = ratioAtMost(aimGap)});
    figures.add({.name = QStringLiteral("CPU for each row, from the request to the commit"),
                 .value = 1e6 * found.value(cpuName).toDouble() / rows,
                 .unit = QStringLiteral("µs"),
                 .baseline = Figure::Baseline{QStringLiteral("SQLite's C API, parsed rows"), plainMicroseconds()},
                 .note = QStringLiteral("%1 rows in %2 min, %3 of a core")
                             .arg(rows)
                             .arg(minutes)
                             .arg(found.value(cpuName).toDouble() / minutes / 60, 0, 'f', 3)});
    QList<QPointF> points;
    const QJsonArray usage = found.value(usageName).toArray();
    for (const QJsonValue &sample : usage)
        points << QPointF(sample.toArray().at(0).toDouble() / 3600, sample.toArray().at(1).toDouble());
    const FittedLine line = fittedLine(points);
    figures.add({.name = QStringLiteral("memory (RSS) an hour later"),
                 .value = line.atZero + line.slope,
                 .unit = QStringLiteral("MB"),
                 .baseline = Figure::Baseline{QStringLiteral("at the beginning"), line.atZero},
                 .aim = ratioAtMost(aimAnHour),
                 .note = QStringLiteral("%1 ± %2 % an hour; cache.db %3 MB")
                             .arg(100 * line.slope / line.atZero, 0, 'f', 2)
                             .arg(100 * line.slopeError / line.atZero, 0, 'f', 2)
                             .arg(found.value(cacheName).toDouble(), 0, 'f', 1)});
}

} // namespace

/// Whether hundreds of sources keep their cycles for an hour, and what that costs.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    BenchOptions options(QStringLiteral("hundreds of sources at their cycles for an hour"));
    options.add(QStringLiteral("sources"), QStringLiteral("how many"), QStringLiteral("500"));
    options.add(QStringLiteral("minutes"), QStringLiteral("that are measured"), QStringLiteral("60"));
    options.add(QStringLiteral("warm-up"), QStringLiteral("minutes before"), QStringLiteral("6"));
    options.add(QStringLiteral("port"), QStringLiteral("child: where the systems are"), QStringLiteral("0"));
    options.read();
    if (options.whole(QStringLiteral("port")) > 0)
        return collect(options);
    const double minutes = options.number(QStringLiteral("minutes"));
    const double warmUp = options.number(QStringLiteral("warm-up"));
    const int count = options.whole(QStringLiteral("sources"));
    const ManySystems systems(count);
    const qint64 begunMs = SystemClock().monotonicMs();
    const QJsonObject found = runOwnChild(
        {QStringLiteral("--port"), QString::number(systems.port()), QStringLiteral("--sources"), QString::number(count),
         QStringLiteral("--minutes"), QString::number(minutes), QStringLiteral("--warm-up"), QString::number(warmUp)},
        int((minutes + warmUp + 2) * 60'000));
    const QList<double> gaps = gapsOf(systems.asked(), begunMs + qint64(warmUp * 60'000));
    if (found.isEmpty() || gaps.isEmpty())
        return 1;
    Figures figures(QStringLiteral("SourcesBench"));
    tell(found, gaps, minutes, figures);
    return figures.tell(options.jsonFile());
}
