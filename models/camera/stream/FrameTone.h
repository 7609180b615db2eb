// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh::camera {

/// How far a picture is toned down when it is scaled, which costs nothing there; 1 leaves it as it came.
struct FrameTone
{
    double saturation = 1;
    double brightness = 1;
    bool operator==(const FrameTone &) const = default;
};

} // namespace toancanh::camera
