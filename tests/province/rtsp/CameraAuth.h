// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

typedef struct _GstRTSPAuth GstRTSPAuth;

namespace toancanh::province {

/// An authenticator that asks for a digest only where a path's first part is a protected camera. The caller owns
/// the reference. (GStreamer's own answers 404, not 401, to whoever comes without a name when some paths are open.)
GstRTSPAuth *makeCameraAuth(const QStringList &protectedCameras);

/// "CAM-0214" of "/CAM-0214/main/stream=0".
QString cameraOfPath(const char *path);

} // namespace toancanh::province
