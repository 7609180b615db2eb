// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh::camera {

/// How much decoding is worth. Skipping the loop filter saves a sixth at a slightly blocky picture; key frames
/// alone cost a tenth and show one picture every second or so.
enum class Effort { Full, WithoutLoopFilter, KeyFramesOnly };

} // namespace toancanh::camera
