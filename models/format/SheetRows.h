// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/format/SheetRow.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace toancanh::format {

/// Walks the rows of one sheet, of which only the current one is held.
class SheetRows
{
public:
    virtual ~SheetRows() = default;
    /// False at the end. Errors: Malformed. Not asked again after either.
    virtual Result<bool> next() = 0;
    virtual const SheetRow &row() const = 0;
    /// Known once next() has said false.
    virtual std::vector<MergedArea> merged() const = 0;
};

/// One workbook, whose rows can be walked several times.
class SheetBook
{
public:
    virtual ~SheetBook() = default;
    /// Errors: Malformed.
    virtual Result<std::unique_ptr<SheetRows>> rows() const = 0;
};

constexpr qint64 maximumPartBytes = 256LL * 1024 * 1024; ///< of a sheet or the texts, unpacked
constexpr size_t maximumMerged = 100'000;                ///< further merged cells have only their first row's value

/// Whether a sheet is called so: in NFC, without regard to blanks around it and to case, as in the programs.
bool isSheetName(const QString &name, const QString &wanted);
/// Malformed: there is no such sheet, but these.
tl::unexpected<Error> noSheet(const QString &wanted, const QStringList &names);

/// Malformed: the sheet is larger than is read.
tl::unexpected<Error> tooManyCells();

} // namespace toancanh::format
