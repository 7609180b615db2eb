// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/SheetRows.h"
#include "models/format/XmlStream.h"
#include "models/format/ZipArchive.h"

#include <QString>

namespace toancanh::format {

/// A workbook of OpenDocument (ISO/IEC 26300), as LibreOffice writes it.
class OdsBook : public SheetBook
{
public:
    /// `sheet`: empty is the first one. Errors: Malformed.
    static Result<std::unique_ptr<SheetBook>> open(const ZipArchive &archive, const QString &sheet);
    Result<std::unique_ptr<SheetRows>> rows() const override;

private:
    OdsBook(const ZipArchive &archive, const QString &sheet) : m_archive(archive), m_sheet(sheet) {}
    ZipArchive m_archive;
    QString m_sheet;
};

/// The rows of one of its sheets. Rows and cells that repeat are written once there.
class OdsRows : public SheetRows, private XmlListener
{
public:
    OdsRows(ZipPart content, const QString &sheet);
    Result<bool> next() override;
    const SheetRow &row() const override { return m_row; }
    std::vector<MergedArea> merged() const override { return m_merged; }

private:
    void opened(std::string_view name, const XmlAttributes &attributes, int depth) override;
    bool closed(std::string_view name, int depth) override;
    void text(std::string_view piece) override;
    void openSheet(const XmlAttributes &attributes);
    void openCell(std::string_view name, const XmlAttributes &attributes, int depth);
    void closeCell();
    void add(std::string_view piece);

    QString m_sheet;
    QStringList m_sheets;
    SheetRow m_row;
    std::vector<MergedArea> m_merged;
    qint64 m_lastNumber = 0; ///< of the row that was read last, and of the last one of its repetitions
    qint64 m_repeats = 0;    ///< how often the current row is still to come
    size_t m_column = 0;
    size_t m_columns = 0;
    int m_cellDepth = 0; ///< 0 outside a cell
    int m_lineDepth = 0; ///< 0 outside a paragraph of a cell
    bool m_isFound = false;
    bool m_isInSheet = false;
    bool m_isInRow = false;
    bool m_isCovered = false; ///< by a merged cell, whose first part counts
    bool m_isDamaged = false;
    Cell m_cell;
    std::string m_text;
    std::string m_said; ///< a text that the cell's own attribute holds
    XmlStream m_stream; ///< last: it reads what stands above
};

} // namespace toancanh::format
