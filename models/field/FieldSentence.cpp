// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldSentence.h"

#include <QCoreApplication>

namespace toancanh::field {

namespace {

using dataset::ColumnType;

constexpr qsizetype shownCharacters = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::field", text);
}

QString shownText(std::string_view text)
{
    const QString shown = QString::fromUtf8(text.data(), qsizetype(text.size())).simplified();
    return shown.size() > shownCharacters ? shown.left(shownCharacters) + QChar(0x2026) : shown;
}

} // namespace

QString missingSentence(const QString &place, const QString &column)
{
    return tr("%1 is missing or empty").arg(place.isEmpty() ? column : place);
}

QString misfitSentence(const FieldSpec &field, const QString &place, std::string_view text)
{
    return tr("%1: \"%2\" does not fit the pattern %3").arg(place, shownText(text), field.extract);
}

QString otherAxesSentence(const QString &place, std::string_view text, const QString &axes)
{
    return tr("%1: \"%2\" is no place on earth with its numbers in this order; write axes: %3")
        .arg(place, shownText(text), axes);
}

QString unreadableSentence(const FieldSpec &field, ColumnType type, const QString &place, std::string_view text)
{
    const QString shown = shownText(text);
    const auto say = [&](const char *sentence) { return tr(sentence).arg(place, shown); };
    if (!field.map.isEmpty())
        return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is none of the values that the map names"));
    switch (type) {
    case ColumnType::Area:
    case ColumnType::Agency:
        if (field.system.isEmpty())
            return type == ColumnType::Area
                       ? say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is no area's id"))
                       : say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is no agency's id"));
        return tr("%1: the code \"%2\" is unknown in the code system \"%3\"").arg(place, shown, field.system);
    case ColumnType::Time:
        return tr("%1: \"%2\" is not a date like %3").arg(place, shown, field.times.join(tr(" or ")));
    case ColumnType::Integer: return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is not a whole number"));
    case ColumnType::Number:
        if (!field.geometry.point.isEmpty())
            return unreadableSentence(field, ColumnType::Geometry, place, text);
        return field.number.isEmpty() ? say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is not a number"))
                                      : tr("%1: \"%2\" is not a number like %3").arg(place, shown, field.number);
    case ColumnType::Boolean: return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is neither true nor false"));
    case ColumnType::Geometry:
        return say(QT_TRANSLATE_NOOP("toancanh::source",
                                     "%1: \"%2\" is no place on earth in WKT, GeoJSON or pairs of numbers"));
    case ColumnType::Text:
    case ColumnType::Picture: break;
    }
    return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is not a text"));
}

} // namespace toancanh::field
