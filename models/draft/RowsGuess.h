// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/PagesGuess.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace toancanh::draft {

/// Where an answer's rows stand, as far as its shape tells.
struct RowsGuess
{
    QString rows;        ///< for SourceSpec::rows
    QStringList columns; ///< where rows are lists, or an answer holds columns: all places in the row; else empty
    QStringList around;  ///< places above the rows that tell them apart
    QHash<QString, QString> names;               ///< of places that say little themselves: words for their columns
    QList<std::pair<QString, qsizetype>> others; ///< other lists of rows in the answer, with how many they have
    PagesGuess pages;
    QString protocol; ///< shipped, that the answer has the shape of; empty where none
    bool isSdmx = false;
};

/// Of an answer in JSON: the list that has the most objects, of equal ones the outermost; a list in each of many
/// objects is one list, and so are lists, or objects, under names that are data. Lists of plain values that stand side
/// by side, are equally long and far longer than that list are columns. Nothing where it is no JSON.
std::optional<RowsGuess> guessJsonRows(const QByteArray &json);

/// Of an answer in XML: the element that is repeated most. Nothing where it is no XML.
std::optional<RowsGuess> guessXmlRows(const QByteArray &xml);

} // namespace toancanh::draft
