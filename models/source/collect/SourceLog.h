// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace toancanh::source {

Q_DECLARE_LOGGING_CATEGORY(sourceLog)

} // namespace toancanh::source
