// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SheetRow.h"

#include "models/format/StoredText.h"

#include <algorithm>

namespace toancanh::format {

void SheetRow::clear()
{
    m_cells.clear();
    m_text.clear();
}

void SheetRow::hold(size_t column, size_t count, const Held &held)
{
    if (column >= maximumSheetColumns)
        return;
    const size_t end = std::min(column + count, maximumSheetColumns);
    if (m_cells.size() < end) {
        m_cellsSoFar += end - m_cells.size();
        m_cells.resize(end);
    }
    std::fill(m_cells.begin() + ptrdiff_t(column), m_cells.begin() + ptrdiff_t(end), held);
}

void SheetRow::set(size_t column, size_t count, const Cell &cell)
{
    hold(column, count, {cell});
}

void SheetRow::setText(size_t column, size_t count, std::string_view copied)
{
    hold(column, count, {Cell::ofText({}), true, m_text.size(), copied.size()});
    m_text += copied;
}

Cell SheetRow::cell(size_t column) const
{
    if (column >= m_cells.size())
        return Cell::null();
    const Held &held = m_cells[column];
    return held.isOwn ? Cell::ofText(std::string_view(m_text).substr(held.at, held.size)) : held.cell;
}

bool SheetRow::isBlank() const
{
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell one = cell(i);
        if (!one.isNothing() && (one.kind != Cell::Kind::Text || !trimmed(one.text).empty()))
            return false;
    }
    return true;
}

MergedCells::MergedCells(std::vector<MergedArea> areas) : m_areas(std::move(areas))
{
    std::stable_sort(m_areas.begin(), m_areas.end(),
                     [](const MergedArea &a, const MergedArea &b) { return a.firstRow < b.firstRow; });
}

void MergedCells::pass(const SheetRow &row)
{
    m_row = row.number();
    for (; m_next < m_areas.size() && m_areas[m_next].firstRow <= m_row; ++m_next) {
        const MergedArea &area = m_areas[m_next];
        const Cell cell = area.firstRow == m_row ? row.cell(area.column) : Cell::null();
        m_kept[area.column] = {area.lastRow, cell, std::string(cell.text)};
    }
}

Cell MergedCells::above(size_t column) const
{
    const auto found = m_kept.find(column);
    if (found == m_kept.end() || found->second.lastRow < m_row)
        return Cell::null();
    const Kept &kept = found->second;
    return kept.cell.kind == Cell::Kind::Text ? Cell::ofText(kept.text) : kept.cell;
}

} // namespace toancanh::format
