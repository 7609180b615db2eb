// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/TimeFields.h"
#include "models/field/ZoneOffset.h"

#include <QString>

#include <optional>
#include <string_view>

namespace toancanh::field {

/// Reads times as UTC ms: "iso", "epoch-s", "epoch-ms", "epoch-us", "epoch-ns", "json-date"
/// (/Date(1495253663773+0700)/), "period" (2014, 2014M01, 2014Q1, 2014-01, 2014-W05: its first moment) or a date
/// pattern of Qt's letters
/// ("dd/MM/yyyy HH:mm"). TimeFields reads nearly all patterns; those with a zone go through QLocale. "MM/yyyy" and
/// "yyyy" mean the first day. Not thread-safe.
class TimePattern
{
public:
    /// Nothing where the pattern names no year, or a day without its month.
    /// With `zoneIgnored` an offset that is written is passed over: some systems label local time as UTC.
    static std::optional<TimePattern> compile(const QString &pattern, const QTimeZone &zone, bool zoneIgnored = false);

    std::optional<qint64> fromText(std::string_view text);
    std::optional<qint64> fromNumber(double number) const; ///< epochs only
    bool isEpoch() const { return m_kind == Kind::Epoch; }
    const QString &pattern() const { return m_pattern; }

private:
    enum class Kind { Fields, Locale, Iso, Epoch, JsonDate, Period };
    TimePattern(const QString &pattern, const QTimeZone &zone, bool zoneIgnored)
        : m_pattern(pattern), m_zoneIgnored(zoneIgnored), m_zone(zone)
    {}
    std::optional<qint64> fromFields(std::string_view text);
    std::optional<qint64> fromIso(std::string_view text);
    std::optional<qint64> fromLocale(std::string_view text);
    std::optional<qint64> fromPeriod(std::string_view text);

    Kind m_kind = Kind::Fields;
    QString m_pattern;
    bool m_zoneIgnored = false;
    std::optional<TimeFields> m_fields;
    double m_msInUnit = 1; ///< of epochs
    ZoneOffset m_zone;
};

} // namespace toancanh::field
