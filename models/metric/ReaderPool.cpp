// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/ReaderPool.h"

#include "models/base/Priority.h"

namespace toancanh::metric {

ReaderPool::ReaderPool(const QString &cachePath, const QTimeZone &zone, int threads)
    : m_cachePath(cachePath), m_zone(zone)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

ReaderPool::~ReaderPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_jobs.clear();
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReaderPool::run(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
}

void ReaderPool::work()
{
    stepBack();
    std::unique_ptr<store::Reader> reader;
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_ending)
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        if (!reader) {
            auto opened = store::Reader::open(m_cachePath, m_zone);
            if (!opened) {
                job(tl::unexpected<Error>(opened.error()));
                continue;
            }
            reader = std::move(*opened);
        }
        job(reader.get());
    }
}

} // namespace toancanh::metric
