// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraStatus.h"

#include <variant>

namespace toancanh::camera {

inline constexpr qint64 stallLimitMs = 3'000; ///< without a frame: no longer live
inline constexpr qint64 lossLimitMs = 60'000; ///< without a frame: lost

/// One moment on both clocks.
struct Instant
{
    qint64 utcMs = 0;
    qint64 monotonicMs = 0;
    bool operator==(const Instant &) const = default;
};

/// What a stream's thread has seen of one camera, and what follows from it.
struct StreamState
{
    CameraState state = CameraState::Connecting;
    Instant since;
    std::optional<Instant> lastFrame;
    int attempt = 0; ///< connection tries since the last frame
    std::optional<Error> error;
    bool operator==(const StreamState &) const = default;
};

struct Attempted
{};
struct FrameArrived
{};
struct Failed
{
    Error error;
};
struct Ticked
{};
using StreamEvent = std::variant<Attempted, FrameArrived, Failed, Ticked>;

StreamState startedAt(Instant now);

/// The state after `event` at `now`. Pure: only frames make a camera live, only time without them takes it away,
/// so that a broken connection that is back within the stall limit is never seen.
StreamState reduced(StreamState state, const StreamEvent &event, Instant now);

} // namespace toancanh::camera
