// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/WallApplication.h"
#include "tests/e2e/SimulatedProvince.h"

#include <QStringList>

namespace toancanh::bench {

/// A simulated province and the demo's wall beside it in this process. Errors are printed and end the program.
class BenchWall
{
public:
    /// `everyText` ("2 s") is the cycle of every source; empty leaves the demo's.
    BenchWall(SimulatedProvince::Cameras cameras, const QString &everyText);

    app::RunOptions &options() { return m_options; }
    SimulatedProvince &province() { return m_province; }
    /// Builds and shows the wall; an earlier one is taken down first.
    app::WallApplication &show(const QString &scene);
    void close() { m_wall.reset(); }
    app::WallApplication &wall() { return *m_wall; }

    /// Lets the event loop run until every tile is live; the ids of those that are not, after `limitS`.
    QStringList waitUntilLive(int limitS);
    static void run(double seconds);
    /// Switches all systems and all cameras to a mode ("ok", "down").
    void setAll(const QString &mode);
    static QStringList systems();

private:
    SimulatedProvince m_province;
    app::RunOptions m_options;
    std::unique_ptr<app::WallApplication> m_wall;
};

} // namespace toancanh::bench
