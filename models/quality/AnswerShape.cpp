// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/AnswerShape.h"

namespace toancanh::quality {

namespace {

ValueKinds bitOf(format::Cell::Kind kind)
{
    using Kind = format::Cell::Kind;
    switch (kind) {
    case Kind::Missing:
    case Kind::Null: break;
    case Kind::Boolean: return BooleanKind;
    case Kind::Integer: // 3 and 3.5 stand at one place
    case Kind::Number: return NumberKind;
    case Kind::Text: return TextKind;
    case Kind::Time: return TimeKind;
    case Kind::Tree: return TreeKind;
    }
    return NoKind;
}

} // namespace

void AnswerShape::look(format::Answer &answer)
{
    ++rows;
    const QStringList names = answer.placesInRow();
    const std::vector<format::Cell::Kind> kinds = answer.kindsInRow();
    for (qsizetype i = 0; i < names.size() && i <= maximumShapePlaces; ++i) {
        PlaceSeen &seen = places[names.at(i)];
        ++seen.rows;
        if (size_t(i) >= kinds.size())
            continue;
        const ValueKinds bit = bitOf(kinds[size_t(i)]);
        seen.kinds |= bit;
        seen.wasNull = seen.wasNull || bit == NoKind;
    }
}

void AnswerShape::add(const AnswerShape &other)
{
    rows += other.rows;
    for (auto place = other.places.cbegin(); place != other.places.cend(); ++place) {
        PlaceSeen &seen = places[place.key()];
        seen.rows += place->rows;
        seen.kinds |= place->kinds;
        seen.wasNull = seen.wasNull || place->wasNull;
    }
}

} // namespace toancanh::quality
