// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/FrameTone.h"

#include <QImage>

namespace toancanh::tiles {

/// How far a picture is toned down, in 256ths: of its grey value and of its colour, both times its brightness.
struct Tone
{
    int grey = 0;
    int colour = 256;

    static constexpr Tone of(double saturation, double brightness)
    {
        return {qRound(256 * brightness * (1 - saturation)), qRound(256 * brightness * saturation)};
    }
};

inline constexpr camera::FrameTone videoTone{0.8, 0.9}; ///< of frames, where they are scaled
inline constexpr Tone photographTone = Tone::of(0.75, 0.88);
inline constexpr Tone oldFrameTone = Tone::of(0, 0.42); ///< of a camera that is being reconnected
inline constexpr Tone oldVideoTone = Tone::of(0, 0.42 / videoTone.brightness); ///< where its frames are toned already

/// Tones a picture of Format_RGB32 in place, in one pass over its pixels.
void applyTone(QImage &picture, const Tone &tone);
/// The same into `target`, which is reused where its size fits, so that a running camera allocates nothing.
void applyTone(const QImage &source, QImage &target, const Tone &tone);

} // namespace toancanh::tiles
