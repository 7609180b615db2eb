// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Cell.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace toancanh::format {

constexpr size_t maximumSheetColumns = 16384; ///< of Excel and LibreOffice
constexpr qint64 maximumSheetRows = 1'048'576;
constexpr size_t maximumSheetCells =
    100'000'000;                                 ///< laid out in the rows of one walk, the empty ones before others too
constexpr size_t maximumSheetText = 1024 * 1024; ///< bytes of a cell; Excel's own limit is 32,767 signs

/// One row of a sheet, while it is the current one.
class SheetRow
{
public:
    void clear();
    /// From 1, as the programs show it.
    qint64 number() const { return m_number; }
    void setNumber(qint64 number) { m_number = number; }
    /// The same in `count` columns from `column` on, which count from 0. A text must live as long as the row.
    void set(size_t column, size_t count, const Cell &cell);
    void setText(size_t column, size_t count, std::string_view copied);

    Cell cell(size_t column) const; ///< Null where it is empty
    size_t width() const { return m_cells.size(); }
    /// How many cells this and the earlier rows have.
    size_t cellsSoFar() const { return m_cellsSoFar; }
    /// Whether it has nothing but white space.
    bool isBlank() const;

private:
    struct Held
    {
        Cell cell = Cell::null();
        bool isOwn = false; ///< its text lies in m_text
        size_t at = 0;
        size_t size = 0;
    };
    void hold(size_t column, size_t count, const Held &held);

    qint64 m_number = 0;
    std::vector<Held> m_cells;
    std::string m_text;
    size_t m_cellsSoFar = 0;
};

/// Cells that are merged over several rows: what stands beside a group is said once, in its first row.
struct MergedArea
{
    qint64 firstRow = 0; ///< from 1
    qint64 lastRow = 0;
    size_t column = 0; ///< from 0, its first
};

class MergedCells
{
public:
    explicit MergedCells(std::vector<MergedArea> areas = {});
    /// To be told of every row, in order.
    void pass(const SheetRow &row);
    /// What the row that was last passed has there from a merged cell that began above it; else Null.
    Cell above(size_t column) const;

private:
    struct Kept
    {
        qint64 lastRow = 0;
        Cell cell;
        std::string text;
    };
    std::vector<MergedArea> m_areas;
    size_t m_next = 0;
    qint64 m_row = 0;
    std::unordered_map<size_t, Kept> m_kept;
};

} // namespace toancanh::format
