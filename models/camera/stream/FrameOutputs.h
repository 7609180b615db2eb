// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/Effort.h"
#include "models/camera/stream/FrameScaler.h"
#include "models/camera/stream/FrameSlot.h"

#include <memory>
#include <mutex>
#include <vector>

namespace toancanh::camera {

/// One output that somebody subscribed to.
struct FrameOutput
{
    QSize box; ///< physical pixels
    Effort effort = Effort::Full;
    std::weak_ptr<FrameSlot> slot;
    FrameTone tone = {};
};

/// The outputs of one stream: set by the pool, served by the stream's thread with one scale for each size.
class FrameOutputs
{
public:
    void set(std::vector<FrameOutput> outputs); ///< any thread

    /// Scales the picture for everyone who still wants it. `stamp` comes without its image. False where the picture
    /// is of a kind that can't be shown. Stream thread.
    bool deliver(const AVFrame &picture, const Frame &stamp, qint64 monotonicMs);

private:
    struct Scaled
    {
        FrameScaler scaler;
        qint64 lastMs = 0;
    };

    void keepScalers(const std::vector<FrameOutput> &outputs);
    Scaled &scalerOf(const FrameOutput &output);

    std::mutex m_mutex;
    std::vector<FrameOutput> m_outputs;
    std::vector<Scaled> m_scalers; ///< of the stream's thread alone
};

} // namespace toancanh::camera
