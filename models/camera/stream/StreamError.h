// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QUrl>

namespace toancanh::camera {

/// What FFmpeg's `code` means to a person. The address is shown without user and password.
Error streamError(int code, const QUrl &url);

Error hostUnknown(const QUrl &url);
Error nameServerSilent(const QUrl &url);
Error connectTimeout(const QUrl &url);
Error packetStall(const QUrl &url);
Error noPicture(const QUrl &url);

} // namespace toancanh::camera
