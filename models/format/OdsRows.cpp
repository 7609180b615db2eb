// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/OdsBook.h"
#include "models/format/SheetTimes.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace toancanh::format {

namespace {

constexpr int sheetDepth = 4; ///< document-content, body, spreadsheet, table: deeper ones lie in cells

/// At least 1.
qint64 repeats(const XmlAttributes &attributes, std::string_view name)
{
    return std::clamp<qint64>(attributes.number(name), 1, maximumSheetRows);
}

Cell numberCell(std::string_view text)
{
    double number = 0;
    qint64 whole = 0;
    const char *const end = text.data() + text.size();
    if (const auto [at, error] = std::from_chars(text.data(), end, whole); error == std::errc() && at == end)
        return Cell::ofInteger(whole);
    if (const auto [at, error] = std::from_chars(text.data(), end, number); error == std::errc() && at == end)
        return Cell::ofNumber(number);
    return {};
}

/// What a cell says beside its text; Missing where only that counts.
Cell typedCell(const XmlAttributes &attributes)
{
    const auto value = [&](std::string_view name) { return attributes.value(name).value_or(std::string_view()); };
    const std::string_view type = value("value-type");
    if (type == "float" || type == "percentage" || type == "currency")
        return numberCell(value("value"));
    if (type == "boolean")
        return Cell::ofFlag(value("boolean-value") == "true");
    const auto time = type == "date"   ? timeOfIso(value("date-value"))
                      : type == "time" ? timeOfDuration(value("time-value"))
                                       : std::nullopt;
    return time ? Cell::ofTime(*time) : Cell();
}

} // namespace

OdsRows::OdsRows(ZipPart content, const QString &sheet) : m_sheet(sheet), m_stream(std::move(content), *this) {}

Result<bool> OdsRows::next()
{
    if (m_repeats > 0) {
        --m_repeats;
        m_row.setNumber(m_row.number() + 1);
        return true;
    }
    m_row.clear();
    const auto step = m_stream.advance();
    if (!step)
        return tl::unexpected<Error>(step.error());
    if (m_row.cellsSoFar() > maximumSheetCells)
        return tooManyCells();
    if (m_isDamaged)
        return failure(ErrorKind::Malformed,
                       QCoreApplication::translate("toancanh::format", "the sheet is damaged near its row %1")
                           .arg(m_row.number()));
    if (*step == XmlStream::Step::Ended && !m_isFound)
        return noSheet(m_sheet, m_sheets);
    return *step == XmlStream::Step::Paused;
}

void OdsRows::openSheet(const XmlAttributes &attributes)
{
    const std::string_view utf8 = attributes.value("name").value_or(std::string_view());
    const QString name = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    constexpr qsizetype listed = 100;
    if (m_sheets.size() < listed)
        m_sheets << name;
    m_isInSheet = !m_isFound && (m_sheet.isEmpty() || isSheetName(name, m_sheet));
    m_isFound = m_isFound || m_isInSheet;
}

void OdsRows::opened(std::string_view name, const XmlAttributes &attributes, int depth)
{
    if (name == "table" && depth == sheetDepth)
        return openSheet(attributes);
    if (!m_isInSheet)
        return;
    if (m_lineDepth > 0) {
        if (name == "s")
            add(std::string(size_t(std::min(repeats(attributes, "c"), qint64(maximumSheetText))), ' '));
        else if (name == "tab" || name == "line-break")
            add(name == "tab" ? "\t" : "\n");
    } else if (m_cellDepth > 0) {
        // Notes and drawings in a cell have paragraphs too, but deeper.
        if (name == "p" && depth == m_cellDepth + 1) {
            m_lineDepth = depth;
            if (!m_text.empty())
                add("\n");
        }
    } else if (name == "table-row") {
        m_row.clear();
        m_row.setNumber(m_lastNumber + 1);
        m_repeats = repeats(attributes, "number-rows-repeated") - 1;
        m_lastNumber += m_repeats + 1;
        m_column = 0;
        m_isInRow = true;
    } else if (m_isInRow && (name == "table-cell" || name == "covered-table-cell")) {
        openCell(name, attributes, depth);
    }
}

void OdsRows::openCell(std::string_view name, const XmlAttributes &attributes, int depth)
{
    m_cellDepth = depth;
    m_columns = size_t(repeats(attributes, "number-columns-repeated"));
    m_isCovered = name == "covered-table-cell";
    m_cell = typedCell(attributes);
    m_said = attributes.value("string-value").value_or(std::string_view());
    m_text.clear();
    const qint64 spanned = repeats(attributes, "number-rows-spanned");
    if (spanned > 1 && m_merged.size() < maximumMerged)
        m_merged.push_back({m_row.number(), m_row.number() + spanned - 1, m_column});
}

void OdsRows::closeCell()
{
    if (m_isCovered)
        m_text.clear();
    else if (m_cell.kind != Cell::Kind::Missing)
        m_row.set(m_column, m_columns, m_cell);
    else if (!m_text.empty() || !m_said.empty())
        m_row.setText(m_column, m_columns, m_text.empty() ? m_said : m_text);
    m_column += m_columns;
    m_cellDepth = 0;
}

bool OdsRows::closed(std::string_view name, int depth)
{
    if (!m_isInSheet)
        return true;
    if (depth == m_lineDepth) {
        m_lineDepth = 0;
    } else if (depth == m_cellDepth) {
        closeCell();
    } else if (name == "table-row" && m_cellDepth == 0) {
        m_isInRow = false;
        if (m_row.isBlank()) {
            m_repeats = 0;
            return true;
        }
        m_isDamaged = m_isDamaged || m_lastNumber > maximumSheetRows;
        return false;
    } else if (depth == sheetDepth) {
        m_isInSheet = false;
    }
    return true;
}

void OdsRows::text(std::string_view piece)
{
    if (m_lineDepth > 0)
        add(piece);
}

void OdsRows::add(std::string_view piece)
{
    m_isDamaged = m_isDamaged || m_text.size() + piece.size() > maximumSheetText;
    if (!m_isDamaged)
        m_text += piece;
}

} // namespace toancanh::format
