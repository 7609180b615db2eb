// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QList>
#include <QTimer>

namespace toancanh::bench {

/// What this process holds, noted every few seconds. GUI thread.
class UsageLog
{
public:
    struct Sample
    {
        double hours = 0; ///< since start()
        double rssMb = 0;
        double pssMb = 0;
        int threads = 0;
        int handles = 0;
    };

    explicit UsageLog(int everyMs);
    void start(); ///< forgets what was
    void stop() { m_beat.stop(); }

    double hours() const { return double(m_since.elapsed()) / 3.6e6; }
    const QList<Sample> &samples() const { return m_samples; }
    /// The mean of those since `fromHours`.
    Sample meanSince(double fromHours) const;
    QJsonArray json() const; ///< rows of [seconds, RSS, Pss, threads, handles]
    static Sample now();

private:
    QElapsedTimer m_since;
    QTimer m_beat;
    QList<Sample> m_samples;
};

} // namespace toancanh::bench
