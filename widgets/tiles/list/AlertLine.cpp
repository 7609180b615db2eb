// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/list/AlertLine.h"

#include <QCoreApplication>

namespace toancanh::tiles {

QString alertLine(const alert::Alert &alert, const QHash<QString, QString> &areaNames, const look::LocalText &format,
                  qint64 nowMs)
{
    constexpr qint64 minuteMs = 60'000;
    const qint64 ageMs = nowMs - alert.sinceMs;
    const QString age =
        ageMs < minuteMs ? QCoreApplication::translate("toancanh::tiles", "just now") : format.duration(ageMs);
    QString place = alert.detail.in(format.locale());
    if (place.isEmpty())
        place = areaNames.value(alert.area);
    return place.isEmpty() ? age : place + QStringLiteral(" · ") + age;
}

} // namespace toancanh::tiles
