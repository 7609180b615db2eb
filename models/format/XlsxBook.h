// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/SheetRows.h"
#include "models/format/ZipArchive.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace toancanh::format {

/// The texts that the cells of a workbook share.
struct XlsxTexts
{
    std::string all;
    std::vector<quint32> ends; ///< where each ends in `all`

    std::optional<std::string_view> text(size_t index) const;
};

/// What cells mean in one workbook.
struct XlsxCells
{
    XlsxTexts texts;
    std::vector<bool> formatIsTime; ///< by cell format
    bool from1904 = false;
};

/// A workbook of Excel 2007 or later (ECMA-376).
class XlsxBook : public SheetBook
{
public:
    /// `sheet`: empty is the first one that isn't hidden. Errors: Malformed.
    static Result<std::unique_ptr<SheetBook>> open(const ZipArchive &archive, const QString &sheet);
    Result<std::unique_ptr<SheetRows>> rows() const override;

private:
    XlsxBook(const ZipArchive &archive, const QByteArray &part, std::shared_ptr<const XlsxCells> cells)
        : m_archive(archive), m_part(part), m_cells(std::move(cells))
    {}
    ZipArchive m_archive;
    QByteArray m_part;
    std::shared_ptr<const XlsxCells> m_cells;
};

/// "_x000D_" is a carriage return: so Excel writes what XML can't hold.
void unescapeXlsx(std::string &text, size_t from = 0);

} // namespace toancanh::format
