// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QMetaType>

#include <optional>

namespace toancanh::camera {

/// Connecting: no frame yet. Live: frames arrive. Reconnecting: 3 to 60 s without one. Lost: longer.
enum class CameraState { Connecting, Live, Reconnecting, Lost, NoPermission };

/// How one camera is doing. An immutable value that crosses threads.
struct CameraStatus
{
    QString camera;
    CameraState state = CameraState::Connecting;
    int attempt = 0;                     ///< connection tries since the last frame
    std::optional<qint64> lastFrameAtMs; ///< UTC ms, when the last frame arrived
    std::optional<qint64> sinceMs;       ///< UTC ms, when this state began
    double framesPerSecond = 0;          ///< measured over the last seconds
    QString decoder;                     ///< "h264 · software" (translated), "h264 · vaapi"
    std::optional<Error> error;
    bool operator==(const CameraStatus &) const = default;
};

} // namespace toancanh::camera

Q_DECLARE_METATYPE(toancanh::camera::CameraStatus)
