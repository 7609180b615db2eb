// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "widgets/look/LocalText.h"

#include <QHash>

namespace toancanh::tiles {

/// The second line of an alert: its detail, or its area's name where the rule gives none, and how long it has
/// been true: "Cảng Hải Thành · 15 giờ 16 phút".
QString alertLine(const alert::Alert &alert, const QHash<QString, QString> &areaNames, const look::LocalText &format,
                  qint64 nowMs);

} // namespace toancanh::tiles
