// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <thread>

namespace toancanh::bench {

/// A thread that does nothing but answer another one every few milliseconds: how late it answers is the machine's
/// part in any pause.
class IdleLoop
{
public:
    ~IdleLoop() { end(); }

    void begin(); ///< forgets what was
    void end();
    double longestMs() const { return m_longestMs; } ///< after end()

private:
    std::atomic<bool> m_runs{false};
    std::thread m_asker;
    double m_longestMs = 0;
};

} // namespace toancanh::bench
