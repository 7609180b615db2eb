// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/field/GeometrySpec.h"

#include <QHash>

#include <optional>

namespace toancanh::field {

/// How one column is made from a row of the answer.
struct FieldSpec
{
    QString column;
    QStringList at;  ///< places in the row, see Format; the first that has a value wins
    QString compose; ///< instead: a text with places in braces, "{/province}-{/code}"
    QString fromRow; ///< instead: a column of the row that ForEach walks
    std::optional<QString> constant;
    QStringList empty;                       ///< texts that mean "nothing" (null and "" always do)
    bool isHtml = false;                     ///< read as what a reader would see
    QString extract;                         ///< regular expression: its first group, or all that it matches
    QString interval;                        ///< "start" or "end" of a span such as 2026-11-01T00:00Z/2026-11-02T00:00Z
    QStringList times;                       ///< patterns tried in turn; see TimePattern
    QString zone;                            ///< of times without one; by default the centre's
    bool zoneIgnored = false;                ///< a zone that is written is wrong: the time is of `zone`
    QString number;                          ///< "1.234,5" or "1,234.5"; by default a plain JSON number or its text
    QList<std::pair<QString, double>> units; ///< what may stand behind a number, and its factor
    double scale = 1.0;                      ///< a number is multiplied by this
    GeometrySpec geometry;
    bool asJson = false;                    ///< a list or an object is kept as its JSON text
    QString lookup;                         ///< area or agency
    QString system;                         ///< code system of the lookup; empty: the text is the id itself
    QHash<QString, QString> codes;          ///< of the lookup: code → id, as the profile lists them
    QList<std::pair<QString, QString>> map; ///< enumeration: text as it comes → value
    std::optional<QString> otherwise;       ///< of the enumeration, for texts that it doesn't name
    std::optional<QString> whenMissing;     ///< what stands where nothing is found
    bool unreadableIsEmpty = false;         ///< what can't be read is null instead of the row's end, and noted
    bool required = false;                  ///< by default: the column is not nullable
    std::optional<qint64> stuckMs;          ///< a value that an object keeps for so long is suspected to stand still
    bool watchesLevel = false;              ///< its mean from fetch to fetch is watched for a shift
    QString file;
    int line = 0;
    bool operator==(const FieldSpec &) const = default;
};

} // namespace toancanh::field
