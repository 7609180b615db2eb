// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWall.h"
#include "tests/bench/IdleLoop.h"
#include "tests/bench/MeteredApplication.h"
#include "tests/bench/PauseMeter.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"

#include <QJsonArray>
#include <QLoggingCategory>

#include <cstdio>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aimMs = 50;

/// Both meters of a phase and where its figures go.
class Phases
{
public:
    Phases(MeteredApplication &application, Figures &figures, bool verbose)
        : m_application(application), m_figures(figures), m_isVerbose(verbose)
    {}

    void begin()
    {
        m_application.forget();
        m_idle.begin();
        m_meter.begin();
    }
    void end(const QString &phase)
    {
        m_meter.end();
        m_idle.end();
        std::printf("%-8s longest %.1f ms, 99.9 %% %.1f, 99 %% %.1f, median %.2f (%lld answers)\n", qPrintable(phase),
                    m_meter.longestMs(), m_meter.percentileMs(0.999), m_meter.percentileMs(0.99),
                    m_meter.percentileMs(0.5), static_cast<long long>(m_meter.answers()));
        QJsonArray pauses;
        for (const Pause &pause : m_meter.longest(5)) {
            if (m_isVerbose)
                std::printf("  %.1f ms, %.1f of them computing\n      %s\n", pause.ms, pause.computedMs,
                            qPrintable(pause.where));
            pauses.append(QJsonObject{{QStringLiteral("ms"), pause.ms},
                                      {QStringLiteral("computedMs"), pause.computedMs},
                                      {QStringLiteral("where"), pause.where}});
        }
        if (m_isVerbose)
            std::printf("%s", qPrintable(m_application.costs(10)));
        std::fflush(stdout);
        m_figures.add({.name = QStringLiteral("longest pause of the GUI thread, ") + phase,
                       .value = m_meter.longestMs(),
                       .unit = QStringLiteral("ms"),
                       .baseline = Figure::Baseline{QStringLiteral("of an idle thread beside it"), m_idle.longestMs()},
                       .aim = atMost(aimMs)});
        m_figures.addDetail(phase, QJsonObject{{QStringLiteral("p999Ms"), m_meter.percentileMs(0.999)},
                                               {QStringLiteral("p99Ms"), m_meter.percentileMs(0.99)},
                                               {QStringLiteral("medianMs"), m_meter.percentileMs(0.5)},
                                               {QStringLiteral("pauses"), pauses}});
    }

private:
    MeteredApplication &m_application;
    Figures &m_figures;
    const bool m_isVerbose;
    PauseMeter m_meter;
    IdleLoop m_idle;
};

} // namespace

/// The longest pauses of the GUI thread of a whole wall: while it starts, while all data and cameras move, while its
/// province is dead, and when everything comes back at once.
int main(int argc, char **argv)
{
    MeteredApplication application(argc, argv);
    BenchOptions options(QStringLiteral("the longest pauses of a wall's GUI thread"));
    options.add(QStringLiteral("scene"), QStringLiteral("overview, full-load or cameras"), QStringLiteral("full-load"));
    options.add(QStringLiteral("every"), QStringLiteral("the cycle of every source"), QStringLiteral("2 s"));
    options.add(QStringLiteral("seconds"), QStringLiteral("of steady load"), QStringLiteral("20"));
    options.add(QStringLiteral("down"), QStringLiteral("seconds without the province"), QStringLiteral("20"));
    options.addSwitch(QStringLiteral("verbose"), QStringLiteral("tell where the time went"));
    options.read();
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.*=false"));

    Figures figures(QStringLiteral("PauseBench"));
    BenchWall bench(SimulatedProvince::Cameras::All, options.text(QStringLiteral("every")));
    Phases phases(application, figures, options.isSet(QStringLiteral("verbose")));
    const auto liveOrSay = [&] {
        if (const QStringList missing = bench.waitUntilLive(60); !missing.isEmpty())
            std::printf("  not live: %s\n", qPrintable(missing.join(QStringLiteral(", "))));
    };

    phases.begin();
    bench.show(options.text(QStringLiteral("scene")));
    liveOrSay();
    BenchWall::run(3);
    phases.end(QStringLiteral("start"));

    phases.begin();
    BenchWall::run(options.number(QStringLiteral("seconds")));
    phases.end(QStringLiteral("steady"));

    phases.begin();
    bench.setAll(QStringLiteral("down"));
    BenchWall::run(options.number(QStringLiteral("down")));
    phases.end(QStringLiteral("down"));

    phases.begin();
    bench.setAll(QStringLiteral("ok"));
    liveOrSay();
    BenchWall::run(5);
    phases.end(QStringLiteral("back"));

    bench.close();
    return figures.tell(options.jsonFile());
}
