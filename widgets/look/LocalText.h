// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace toancanh::look {

/// Numbers, times and ages as people read them on the wall, in one language and one zone. A value.
class LocalText
{
public:
    LocalText(const QLocale &locale, const QTimeZone &zone);

    const QLocale &locale() const { return m_locale; }
    const QTimeZone &zone() const { return m_zone; }

    QString number(double number, int decimals) const;
    /// With its measure: "97%" closes up, anything else stands apart ("312 hồ sơ").
    QString measured(double number, int decimals, const QString &measure) const;
    QString duration(qint64 ms) const;

    QString time(qint64 ms) const;      ///< 14:32
    QString timeOfDay(qint64 ms) const; ///< 14:32:07
    QString date(qint64 ms) const;      ///< 17/11/2026
    QString dayMonth(qint64 ms) const;  ///< 17/11
    QString longDate(qint64 ms) const;  ///< Thứ Ba, 17/11/2026
    /// The hour where it is today, the date and hour where it is not.
    QString moment(qint64 ms, qint64 nowMs) const;

    QString updated(qint64 dataAtMs, qint64 nowMs) const;                  ///< cập nhật 2 phút trước
    QString late(qint64 dataAtMs, qint64 nowMs, qint64 cycleMs) const;     ///< chậm 17 phút, chu kỳ 5 phút
    QString loading(qint64 sinceMs, qint64 nowMs) const;                   ///< đang tải · 2 giây
    QString lastKnown(std::optional<qint64> dataAtMs, qint64 nowMs) const; ///< lần cuối có số liệu 13:15
    /// What is left until a deadline as hours and minutes: 00:18; past it, how much: "quá 02:10".
    QString countdown(qint64 leftMs) const;

private:
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace toancanh::look
