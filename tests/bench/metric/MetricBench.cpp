// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricQuery.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/Statistics.h"
#include "tests/bench/metric/ManyReadings.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aim = 1.5;

struct Asked
{
    const char *name;
    const char *sql;
};

const Asked metrics[] = {
    {"the last hour's mean by station",
     "SELECT station AS label, avg(level) AS value FROM reading WHERE at > :now - 3600000 GROUP BY station"},
    {"the newest value of each station",
     "SELECT id AS label, (SELECT level FROM reading WHERE station = station.id ORDER BY at DESC LIMIT 1) AS value "
     "FROM station"},
    {"today's hours",
     "SELECT at / 3600000 * 3600000 AS at, avg(level) AS value FROM reading WHERE at BETWEEN :from AND :to GROUP BY 1"},
};

double milliseconds(store::Reader &reader, const metric::MetricSpec &spec, qint64 nowMs, const QTimeZone &zone)
{
    QElapsedTimer timer;
    timer.start();
    const metric::QueryOutcome outcome = metric::runMetric(reader, spec, nowMs, zone);
    const double passed = double(timer.nsecsElapsed()) / 1e6;
    if (!outcome.table || outcome.table->rows.isEmpty())
        std::fprintf(stderr, "%s: %s\n", qPrintable(spec.id),
                     outcome.table ? "no rows" : qPrintable(outcome.table.error().sentence));
    return passed;
}

} // namespace

/// What a metric costs that a tile asks for every minute, over ten times as many rows; rounds of both alternate.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    BenchOptions options(QStringLiteral("metrics over many rows"));
    options.add(QStringLiteral("rows"), QStringLiteral("the smaller number"), QStringLiteral("1000000"));
    options.add(QStringLiteral("times"), QStringLiteral("how much more the larger is"), QStringLiteral("10"));
    options.add(QStringLiteral("rounds"), QStringLiteral("how often"), QStringLiteral("30"));
    options.read();
    const SystemClock clock;
    const QTimeZone zone("Asia/Ho_Chi_Minh");
    // Noon, so that today has hours in both.
    const qint64 nowMs =
        QDateTime(QDateTime::fromMSecsSinceEpoch(clock.nowMs(), zone).date(), QTime(12, 0), zone).toMSecsSinceEpoch();
    const qint64 fewer = options.whole(QStringLiteral("rows"));
    const qint64 more = fewer * options.whole(QStringLiteral("times"));
    const auto small = ManyReadings::make(fewer, nowMs, clock);
    const auto large = ManyReadings::make(more, nowMs, clock);
    if (!small || !large)
        return 1;
    auto smallReader = store::Reader::open(small->cachePath(), zone);
    auto largeReader = store::Reader::open(large->cachePath(), zone);
    if (!smallReader || !largeReader)
        return 1;
    Figures figures(QStringLiteral("MetricBench"));
    for (const Asked &asked : metrics) {
        metric::MetricSpec spec;
        spec.id = QLatin1String(asked.name);
        spec.sql = QLatin1String(asked.sql);
        spec.period = metric::Period::Today;
        QList<double> overFewer;
        QList<double> overMore;
        for (int round = 0; round < options.whole(QStringLiteral("rounds")); ++round) {
            overFewer << milliseconds(**smallReader, spec, nowMs, zone);
            overMore << milliseconds(**largeReader, spec, nowMs, zone);
        }
        figures.add({.name = QStringLiteral("%1, %2 rows").arg(spec.id).arg(more),
                     .value = median(overMore),
                     .unit = QStringLiteral("ms"),
                     .baseline = Figure::Baseline{QStringLiteral("%1 rows").arg(fewer), median(overFewer)},
                     .aim = ratioAtMost(aim)});
    }
    return figures.tell(options.jsonFile());
}
