// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace toancanh::camera {

Q_DECLARE_LOGGING_CATEGORY(lcCamera)

} // namespace toancanh::camera
