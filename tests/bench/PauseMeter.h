// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <pthread.h>
#include <thread>
#include <vector>

namespace toancanh::bench {

/// One time that the event loop answered late: how long, how much of it the thread computed, and what it did.
struct Pause
{
    double ms = 0;
    double computedMs = 0;
    QString where; ///< the functions that the thread was found in, most often first
};

/// A thread that asks the GUI thread's event loop for an answer every few milliseconds and, where none comes, looks
/// at what that thread is doing. Made and asked on the GUI thread.
class PauseMeter
{
public:
    PauseMeter();
    ~PauseMeter();

    void begin(); ///< forgets what was
    void end();
    /// Of the answers since begin(), longest first; at most `count`.
    QList<Pause> longest(int count) const;
    double longestMs() const;
    double percentileMs(double share) const; ///< of all answers
    qsizetype answers() const { return qsizetype(m_waits.size()); }

private:
    struct Stack
    {
        void *frames[48];
        int depth = 0;
    };
    void watch();
    QString whereOf(const std::vector<Stack> &stacks) const;

    QObject m_answerer; ///< lives on the GUI thread
    const pthread_t m_gui = pthread_self();
    std::thread m_thread;
    std::atomic<bool> m_runs{false};
    std::vector<float> m_waits; ///< ms; of the watching thread until end()
    std::vector<Pause> m_pauses;
};

} // namespace toancanh::bench
