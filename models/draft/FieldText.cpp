// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/FieldText.h"

#include "models/draft/YamlText.h"

namespace toancanh::draft {

QString fieldText(const DraftColumn &column)
{
    const field::FieldSpec &field = column.field;
    QStringList parts{QStringLiteral("at: ") + quotedText(column.guess.place())};
    if (field.isHtml)
        parts << QStringLiteral("html: true");
    if (!field.interval.isEmpty())
        parts << QStringLiteral("interval: ") + field.interval;
    if (!field.times.isEmpty())
        parts << QStringLiteral("time: ") + quotedText(field.times.constFirst());
    if (!field.zone.isEmpty())
        parts << QStringLiteral("zone: ") + field.zone;
    if (!field.number.isEmpty())
        parts << QStringLiteral("number: ") + quotedText(field.number);
    QStringList units;
    for (const auto &[unit, factor] : field.units)
        units << quotedText(unit) + QStringLiteral(": ") + QString::number(factor);
    if (!units.isEmpty())
        parts << QStringLiteral("units: {") + units.join(QStringLiteral(", ")) + QLatin1Char('}');
    if (field.asJson)
        parts << QStringLiteral("json: true");
    QStringList empty;
    for (const QString &word : field.empty)
        empty << quotedText(word);
    if (!empty.isEmpty())
        parts << QStringLiteral("empty: [") + empty.join(QStringLiteral(", ")) + QLatin1Char(']');
    return parts.size() == 1 ? quotedText(column.guess.place())
                             : QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
}

} // namespace toancanh::draft
