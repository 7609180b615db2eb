// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/Feed.h"

namespace toancanh::province {

Feed::Feed(GstAppSrc *source, std::shared_ptr<const LoopFile> loop, int firstIndex,
           std::shared_ptr<const std::atomic<bool>> frozen)
    : m_loop(std::move(loop)), m_frozen(std::move(frozen)), m_index(m_loop->keyFrameBefore(firstIndex))
{
    g_weak_ref_init(&m_source, source);
}

Feed::~Feed()
{
    g_weak_ref_clear(&m_source);
}

void Feed::next()
{
    auto *const source = static_cast<GstAppSrc *>(g_weak_ref_get(&m_source));
    if (source == nullptr) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_hungry = m_frozen->load() && m_sent > 0;
        if (!m_hungry) {
            push(source);
        }
    }
    gst_object_unref(source);
}

void Feed::thaw()
{
    auto *const source = static_cast<GstAppSrc *>(g_weak_ref_get(&m_source));
    if (source == nullptr) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_hungry) {
            m_hungry = false;
            const GstClockTime running = gst_element_get_current_running_time(GST_ELEMENT(source));
            const GstClockTime due =
                m_shift + gst_util_uint64_scale(m_sent, GST_SECOND, guint64(m_loop->spec().framesPerSecond));
            if (GST_CLOCK_TIME_IS_VALID(running) && running > due) {
                m_shift += running - due; // what was not sent in time is not sent in a rush either
            }
            push(source);
        }
    }
    gst_object_unref(source);
}

void Feed::push(GstAppSrc *source)
{
    const auto rate = guint64(m_loop->spec().framesPerSecond);
    const LoopFile::Unit unit = m_loop->unit(m_index);
    auto *const keep = new std::shared_ptr<const LoopFile>(m_loop);
    GstBuffer *const buffer = gst_buffer_new_wrapped_full(
        GST_MEMORY_FLAG_READONLY, const_cast<uchar *>(unit.data), gsize(unit.size), 0, gsize(unit.size), keep,
        [](gpointer kept) { delete static_cast<std::shared_ptr<const LoopFile> *>(kept); });
    GST_BUFFER_PTS(buffer) = m_shift + gst_util_uint64_scale(m_sent, GST_SECOND, rate);
    GST_BUFFER_DTS(buffer) = GST_BUFFER_PTS(buffer);
    GST_BUFFER_DURATION(buffer) = GST_SECOND / rate;
    if (!unit.key) {
        GST_BUFFER_FLAG_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT);
    }
    ++m_sent;
    m_index = (m_index + 1) % m_loop->count();
    gst_app_src_push_buffer(source, buffer);
}

} // namespace toancanh::province
