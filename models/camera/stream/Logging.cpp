// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/Logging.h"

namespace toancanh::camera {

Q_LOGGING_CATEGORY(lcCamera, "toancanh.camera")

} // namespace toancanh::camera
