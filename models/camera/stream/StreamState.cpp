// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamState.h"

namespace toancanh::camera {

namespace {

CameraState stateByAge(const StreamState &state, Instant now)
{
    if (!state.lastFrame) {
        const qint64 triedMs = now.monotonicMs - state.since.monotonicMs;
        return state.state == CameraState::Lost || triedMs > lossLimitMs ? CameraState::Lost : CameraState::Connecting;
    }
    const qint64 ageMs = now.monotonicMs - state.lastFrame->monotonicMs;
    if (ageMs > lossLimitMs)
        return CameraState::Lost;
    return ageMs > stallLimitMs ? CameraState::Reconnecting : CameraState::Live;
}

} // namespace

StreamState startedAt(Instant now)
{
    StreamState state;
    state.since = now;
    return state;
}

StreamState reduced(StreamState state, const StreamEvent &event, Instant now)
{
    if (std::holds_alternative<FrameArrived>(event)) {
        state.lastFrame = now;
        state.attempt = 0;
        state.error.reset();
    } else if (std::holds_alternative<Attempted>(event)) {
        ++state.attempt;
    } else if (const auto *failed = std::get_if<Failed>(&event)) {
        state.error = failed->error;
    }

    const CameraState next = stateByAge(state, now);
    if (next != state.state) {
        state.state = next;
        state.since = now;
    }
    return state;
}

} // namespace toancanh::camera
