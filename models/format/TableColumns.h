// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace toancanh::format {

/// The columns of a table that a source asks for: by name as "Name", the second of that name as "Name#2", or by number
/// from 1 as "#3". Names are compared in NFC, trimmed, with single blanks; where none is alike, without regard to case.
class TableColumns
{
public:
    explicit TableColumns(bool hasHeader) : m_hasHeader(hasHeader) {}

    /// Errors: Config.
    Result<Place> add(const QString &text);
    /// What a place around the rows can be in a table: only "", the rows themselves. Errors: Config.
    static Result<Place> addAround(const QString &text);
    /// Where the places are in a table with these column names, from 0; nothing where it lacks one. Without a header
    /// the names are empty and only their number counts. Errors: Malformed, where it has none of them.
    Result<std::vector<std::optional<size_t>>> find(const QStringList &names) const;

private:
    struct Asked
    {
        QString text;
        std::optional<size_t> number; ///< from 0
    };
    bool m_hasHeader;
    std::vector<Asked> m_asked;
};

/// Every column as a place: its name where no other column has it, else its number.
QStringList placesOf(const QStringList &names);

/// A column's name as it is compared.
QString columnName(const QString &text);

} // namespace toancanh::format
