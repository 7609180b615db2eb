// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/rtsp/LoopSpec.h"

namespace toancanh::province {

/// What a camera looks at. Cameras with the same view share its loop and begin it at different seconds.
struct CameraView
{
    QString kind;
    quint32 variant = 0;
    Codec codec = Codec::H264;
};

/// An unknown camera looks at one of the known scenes, always the same.
CameraView viewOf(const QString &camera);

} // namespace toancanh::province
