// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace toancanh::draft {

/// Where an answer's rows stand, as far as its shape tells.
struct RowsGuess
{
    QString rows;        ///< for SourceSpec::rows
    QString nextLink;    ///< a place around the rows that holds the address of a next page
    QStringList columns; ///< where an answer holds columns: the places of all, in the row; else empty
};

/// Of an answer in JSON: the list that has the most objects, of equal ones the outermost; a list in each of many
/// objects is one list. Lists of plain values that stand side by side, are equally long and far longer than that list
/// are columns. Nothing where it is no JSON.
std::optional<RowsGuess> guessJsonRows(const QByteArray &json);

/// Of an answer in XML: the element that is repeated most. Nothing where it is no XML.
std::optional<RowsGuess> guessXmlRows(const QByteArray &xml);

} // namespace toancanh::draft
