// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/StreamPool.h"

namespace toancanh::bench {

/// The cameras of a profile with their streams of 640 × 360 alone, over TCP, and how to reach them.
struct SubStreams
{
    QList<camera::CameraSpec> cameras;
    camera::StreamPool::SecretOf secretOf;
    QStringList addresses; ///< with user and password, for ffmpeg

    /// Ends the program where the secrets can't be read.
    static SubStreams read(const QString &profileFolder, const QString &secretsFile);
};

} // namespace toancanh::bench
