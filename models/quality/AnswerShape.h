// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

#include <QHash>

namespace toancanh::quality {

/// The kinds of value that were seen at a place, as bits; none where it was there but said to be nothing.
enum ValueKind : quint8 { NoKind = 0, BooleanKind = 1, NumberKind = 2, TextKind = 4, TimeKind = 8, TreeKind = 16 };
using ValueKinds = quint8;

/// In how many rows a place was, and with which kinds of value.
struct PlaceSeen
{
    int rows = 0;
    ValueKinds kinds = NoKind;
    bool wasNull = false;
    bool operator==(const PlaceSeen &) const = default;
};

constexpr int maximumShapeRows = 50;          ///< of one fetch: its first ones
constexpr qsizetype maximumShapePlaces = 500; ///< an answer with more names has no shape: they are data

/// Which places the rows of an answer have, and what stands there.
struct AnswerShape
{
    int rows = 0;
    QHash<QString, PlaceSeen> places;

    /// Looks at the answer's current row. Of a format that has only texts the kinds are not told.
    void look(format::Answer &answer);
    void add(const AnswerShape &other);
    bool operator==(const AnswerShape &) const = default;
};

} // namespace toancanh::quality
