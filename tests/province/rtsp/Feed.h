// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/rtsp/LoopFile.h"

#include <gst/app/gstappsrc.h>

#include <atomic>
#include <memory>
#include <mutex>

namespace toancanh::province {

/// Gives one client's pipeline the pictures of a loop, for ever, from a key frame on, with times that only grow.
/// Owned by the pipeline's source; `next` is called on that source's thread, `thaw` on the server's.
class Feed
{
public:
    Feed(GstAppSrc *source, std::shared_ptr<const LoopFile> loop, int firstIndex,
         std::shared_ptr<const std::atomic<bool>> frozen);
    ~Feed();
    Feed(const Feed &) = delete;
    Feed &operator=(const Feed &) = delete;

    /// Sends one picture. A frozen camera sends none but the first, without which no client could be answered.
    void next();
    /// Goes on after a freeze.
    void thaw();

private:
    void push(GstAppSrc *source);

    GWeakRef m_source;
    std::shared_ptr<const LoopFile> m_loop;
    std::shared_ptr<const std::atomic<bool>> m_frozen;
    std::mutex m_mutex;
    int m_index;
    quint64 m_sent = 0;
    GstClockTime m_shift = 0; ///< how long all freezes lasted
    bool m_hungry = false;
};

} // namespace toancanh::province
