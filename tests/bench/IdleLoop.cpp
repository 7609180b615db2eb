// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/IdleLoop.h"

#include <algorithm>
#include <chrono>
#include <semaphore>

namespace toancanh::bench {

namespace {

constexpr auto askEvery = std::chrono::milliseconds(3); // as PauseMeter does

}

void IdleLoop::begin()
{
    end();
    m_longestMs = 0;
    m_runs = true;
    m_asker = std::thread([this] {
        std::binary_semaphore asked{0};
        std::binary_semaphore answered{0};
        std::atomic<bool> answers{true};
        std::thread answerer([&] {
            for (asked.acquire(); answers; asked.acquire())
                answered.release();
        });
        while (m_runs) {
            const auto since = std::chrono::steady_clock::now();
            asked.release();
            answered.acquire();
            const std::chrono::duration<double, std::milli> waited = std::chrono::steady_clock::now() - since;
            m_longestMs = std::max(m_longestMs, waited.count());
            std::this_thread::sleep_for(askEvery);
        }
        answers = false;
        asked.release();
        answerer.join();
    });
}

void IdleLoop::end()
{
    m_runs = false;
    if (m_asker.joinable())
        m_asker.join();
}

} // namespace toancanh::bench
