// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <mutex>

namespace toancanh::camera {

/// One decoded picture, scaled for its tile.
struct Frame
{
    QImage image;              ///< Format_RGB32
    qint64 sequence = 0;       ///< grows with every frame, by more than one where nobody took them; 0 is no frame
    qint64 takenAtMs = 0;      ///< UTC ms: the sender's time where isSenderTime, else the arrival
    bool isSenderTime = false; ///< from an RTCP sender report
};

/// Holds the newest frame of one output size. A stream's thread puts, the wall's paint clock takes; neither waits
/// for the other longer than a pointer's copy.
class FrameSlot
{
public:
    void put(Frame frame)
    {
        const std::scoped_lock lock(m_mutex);
        std::swap(m_frame, frame);
        ++m_untaken;
    }
    Frame newest() const
    {
        const std::scoped_lock lock(m_mutex);
        m_untaken = 0;
        return m_frame;
    }
    /// Of the newest frame, without taking it.
    qint64 sequence() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_frame.sequence;
    }
    /// Frames put since somebody last took one.
    int untaken() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_untaken;
    }

private:
    mutable std::mutex m_mutex;
    mutable int m_untaken = 0;
    Frame m_frame;
};

} // namespace toancanh::camera
