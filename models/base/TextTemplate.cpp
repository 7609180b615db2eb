// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/TextTemplate.h"

#include <QDateTime>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace toancanh {
namespace {

constexpr QChar minusSign(0x2212);

const QString &missingText()
{
    static const QString dash(QChar(0x2013));
    return dash;
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Float:
    case QMetaType::Double: return true;
    default: return false;
    }
}

QString shortNumberText(double number, const QLocale &locale)
{
    const double tenths = std::round(number * 10.0);
    return numberText(number, std::fmod(tenths, 10.0) == 0.0 ? 0 : 1, locale);
}

QString valueText(const QVariant &value, const QString &format, const QLocale &locale, const QTimeZone &zone)
{
    if (value.isNull() || !value.isValid())
        return missingText();
    if (!isNumber(value))
        return value.toString();
    if (format == QLatin1String("duration"))
        return durationText(value.toLongLong(), locale);
    const auto local = [&] { return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), zone); };
    if (format == QLatin1String("time"))
        return local().toString(QStringLiteral("HH:mm"));
    if (format == QLatin1String("date"))
        return local().toString(QStringLiteral("dd/MM/yyyy"));
    if (format == QLatin1String("week"))
        return (locale.language() == QLocale::Vietnamese ? QStringLiteral("T%1") : QStringLiteral("W%1"))
            .arg(local().date().weekNumber());
    bool isDecimals = false;
    const int decimals = format.toInt(&isDecimals);
    return isDecimals ? numberText(value.toDouble(), decimals, locale) : shortNumberText(value.toDouble(), locale);
}

} // namespace

QString filled(const QString &textTemplate, const std::function<QVariant(const QString &name)> &valueOf,
               const QLocale &locale, const QTimeZone &zone)
{
    static const QRegularExpression field(QStringLiteral("\\{([A-Za-z_][A-Za-z0-9_]*)(?::([a-z]+|[0-9]))?\\}"));
    QString result;
    qsizetype done = 0;
    for (auto found = field.globalMatch(textTemplate); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(textTemplate).mid(done, match.capturedStart() - done);
        result += valueText(valueOf(match.captured(1)), match.captured(2), locale, zone);
        done = match.capturedEnd();
    }
    result += QStringView(textTemplate).mid(done);
    return result;
}

QString numberText(double number, int decimals, const QLocale &locale)
{
    QString digits = locale.toString(std::abs(number), 'f', decimals);
    const bool roundsToZero = std::abs(number) < 0.5 * std::pow(10.0, -decimals);
    return number < 0 && !roundsToZero ? minusSign + digits : digits;
}

// The words follow `locale` and not the program's translator: an alert is written in both languages at once,
// by a collector that may have no translation loaded.
QString durationText(qint64 ms, const QLocale &locale)
{
    struct Unit
    {
        qint64 ms;
        QString vi;
        QString en;
    };
    static const std::array<Unit, 4> units{{
        {86'400'000, QStringLiteral("%1 ngày"), QStringLiteral("%1 d")},
        {3'600'000, QStringLiteral("%1 giờ"), QStringLiteral("%1 h")},
        {60'000, QStringLiteral("%1 phút"), QStringLiteral("%1 min")},
        {1000, QStringLiteral("%1 giây"), QStringLiteral("%1 s")},
    }};
    const bool vietnamese = locale.language() == QLocale::Vietnamese;
    const auto part = [&](size_t unit, qint64 count) {
        return (vietnamese ? units[unit].vi : units[unit].en).arg(locale.toString(count));
    };
    const qint64 length = std::abs(ms);
    size_t largest = 0;
    while (largest + 1 < units.size() && length < units[largest].ms)
        ++largest;
    QString text = part(largest, length / units[largest].ms);
    // Seconds beside minutes would only flicker.
    if (largest < 2)
        if (const qint64 rest = length % units[largest].ms / units[largest + 1].ms; rest > 0)
            text += QLatin1Char(' ') + part(largest + 1, rest);
    return ms < 0 && length >= 1000 ? minusSign + text : text;
}

} // namespace toancanh
