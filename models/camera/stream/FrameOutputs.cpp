// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/FrameOutputs.h"

#include <algorithm>

namespace toancanh::camera {

namespace {

/// A hidden tile, a thumbnail that is painted once a second, or a machine that can't paint them all takes few frames:
/// then few are scaled, for scaling costs more than decoding, and what is found is still at most this old.
constexpr qint64 untakenIntervalMs = 200;

bool serves(const FrameScaler &scaler, const FrameOutput &output)
{
    return scaler.box() == output.box && scaler.tone() == output.tone;
}

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

    std::vector<std::pair<const Scaled *, QImage>> images;
    for (const FrameOutput &output : outputs) {
        const std::shared_ptr<FrameSlot> slot = output.slot.lock();
        if (!slot)
            continue;
        Scaled &scaled = scalerOf(output);
        auto image = std::find_if(images.begin(), images.end(), [&](const auto &i) { return i.first == &scaled; });
        if (image == images.end()) {
            if (slot->untaken() > 0 && monotonicMs - scaled.lastMs < untakenIntervalMs)
                continue;
            scaled.lastMs = monotonicMs;
            image = images.insert(images.end(), {&scaled, scaled.scaler.scaled(picture)});
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
                            [&](const FrameOutput &output) { return serves(scaled.scaler, output); });
    });
    // All that are needed, so that none moves while it is used.
    for (const FrameOutput &output : outputs)
        if (std::none_of(m_scalers.begin(), m_scalers.end(),
                         [&](const Scaled &scaled) { return serves(scaled.scaler, output); }))
            m_scalers.push_back({FrameScaler(output.box, output.tone), 0});
}

FrameOutputs::Scaled &FrameOutputs::scalerOf(const FrameOutput &output)
{
    return *std::find_if(m_scalers.begin(), m_scalers.end(),
                         [&](const Scaled &scaled) { return serves(scaled.scaler, output); });
}

} // namespace toancanh::camera
