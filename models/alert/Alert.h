// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/LocalizedText.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace toancanh::alert {

/// One condition that holds for one object: raised by a rule, over when the rule's `clear:` holds.
struct Alert
{
    QString id; ///< rule + "/" + object
    QString rule;
    QString object; ///< the value of the rule's `each:` column
    QString metric;
    int priority = 4; ///< 1 khẩn cấp … 4 thấp
    LocalizedText text;
    LocalizedText detail; ///< a second line; may be empty
    QString area;
    std::optional<double> latitude;
    std::optional<double> longitude;
    qint64 sinceMs = 0;
    bool operator==(const Alert &) const = default;
};

using Alerts = QList<Alert>; ///< active ones: priority first, then newest first

} // namespace toancanh::alert

Q_DECLARE_METATYPE(toancanh::alert::Alert)
