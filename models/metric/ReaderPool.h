// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/query/Reader.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace toancanh::metric {

/// A few threads that read the cache, each through a connection of its own that is opened at its first job
/// and again after a failure to open. Jobs run in the order they came. The destructor drops the jobs that
/// have not begun and waits for those that have.
class ReaderPool
{
public:
    using Job = std::function<void(Result<store::Reader *> reader)>;

    ReaderPool(const QString &cachePath, const QTimeZone &zone, int threads);
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    void run(Job job);

private:
    void work();

    const QString m_cachePath;
    const QTimeZone m_zone;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace toancanh::metric
