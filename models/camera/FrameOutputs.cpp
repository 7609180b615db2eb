// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/FrameOutputs.h"

#include <algorithm>

namespace toancanh::camera {

namespace {

/// A hidden tile, or a thumbnail that is painted once a second, takes few frames: then few are scaled, and what it
/// finds is still at most this old. Two frames in a row may go untaken through the jitter of network and paint clock.
constexpr qint64 untakenIntervalMs = 200;
constexpr int toleratedUntaken = 3;

} // namespace

void FrameOutputs::set(std::vector<FrameOutput> outputs)
{
    const std::scoped_lock lock(m_mutex);
    std::swap(m_outputs, outputs);
}

bool FrameOutputs::deliver(const AVFrame &picture, const Frame &stamp, qint64 monotonicMs)
{
    std::vector<FrameOutput> outputs;
    {
        const std::scoped_lock lock(m_mutex);
        outputs = m_outputs;
    }
    keepScalers(outputs);

    std::vector<std::pair<QSize, QImage>> images;
    for (const FrameOutput &output : outputs) {
        const std::shared_ptr<FrameSlot> slot = output.slot.lock();
        if (!slot)
            continue;
        auto image = std::find_if(images.begin(), images.end(), [&](const auto &i) { return i.first == output.box; });
        if (image == images.end()) {
            Scaled &scaled = scalerOf(output.box);
            if (slot->untaken() >= toleratedUntaken && monotonicMs - scaled.lastMs < untakenIntervalMs)
                continue;
            scaled.lastMs = monotonicMs;
            image = images.insert(images.end(), {output.box, scaled.scaler.scaled(picture)});
        }
        if (image->second.isNull())
            return false;
        Frame frame = stamp;
        frame.image = image->second;
        slot->put(std::move(frame));
    }
    return true;
}

void FrameOutputs::keepScalers(const std::vector<FrameOutput> &outputs)
{
    std::erase_if(m_scalers, [&](const Scaled &scaled) {
        return std::none_of(outputs.begin(), outputs.end(),
                            [&](const FrameOutput &output) { return output.box == scaled.scaler.box(); });
    });
}

FrameOutputs::Scaled &FrameOutputs::scalerOf(QSize box)
{
    const auto found = std::find_if(m_scalers.begin(), m_scalers.end(),
                                    [&](const Scaled &scaled) { return scaled.scaler.box() == box; });
    return found != m_scalers.end() ? *found : m_scalers.emplace_back(Scaled{FrameScaler(box), 0});
}

} // namespace toancanh::camera
