// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SourceLog.h"

namespace toancanh::source {

Q_LOGGING_CATEGORY(sourceLog, "toancanh.source", QtInfoMsg)

} // namespace toancanh::source
