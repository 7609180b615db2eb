// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <QVariant>

#include <functional>

namespace toancanh {

/// Fills {name} and {name:format} from `valueOf`. A format is a number of decimals ("{value:1}"), "duration"
/// (a number of ms as "6 giờ 12 phút"), "time" (UTC ms as 14:32), "date" (21/11/2026) or "week" (T46).
/// Without a format, numbers are shown with at most one decimal. A name without a value becomes "–".
/// Everything else, `**bold**` marks too, is left as it stands.
QString filled(const QString &textTemplate, const std::function<QVariant(const QString &name)> &valueOf,
               const QLocale &locale, const QTimeZone &zone);

/// The number with fixed decimals in the locale's way: vi 1.234,5, with a true minus sign.
QString numberText(double number, int decimals, const QLocale &locale);

/// "45 giây", "12 phút", "6 giờ 12 phút", "3 ngày 4 giờ": the two largest units.
QString durationText(qint64 ms, const QLocale &locale);

} // namespace toancanh
