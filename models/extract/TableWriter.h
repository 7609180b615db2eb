// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/ExtractPlan.h"

#include <cstdint>
#include <memory>

namespace toancanh::extract {

/// What could not be written as it stands.
struct WritingLosses
{
    qint64 cutTexts = 0; ///< longer than a cell holds
    qint64 noPlaces = 0; ///< rows whose place on earth is missing or none
    bool operator==(const WritingLosses &) const = default;
};

/// Writes one table, row by row, into a file; holds a few rows at most. First begin(), then the rows, then end().
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    /// Errors: Config, where the format can't hold such columns; Storage.
    virtual Result<void> begin(const QString &name, const QList<ExtractColumn> &columns) = 0;
    /// Cells as Reader gives them. Errors: Config, where the format holds no more rows; Storage.
    virtual Result<void> row(const QVariantList &cells) = 0;
    virtual Result<void> end() = 0;
    virtual WritingLosses losses() const { return {}; }
};

/// RFC 4180 in UTF-8 with a byte order mark, so that Excel knows it; times as ISO 8601 in `zone`. Before a text that a
/// spreadsheet would take for a formula stands an apostrophe.
std::unique_ptr<TableWriter> makeCsvWriter(const QString &path, const QTimeZone &zone);

/// A workbook with one sheet: names of columns in bold, dates as dates in `zone`, whole numbers that a spreadsheet
/// would round as texts. A sheet holds `mostRows`, the header among them.
std::unique_ptr<TableWriter> makeXlsxWriter(const QString &path, const QTimeZone &zone, uint32_t mostRows = 1'048'576);

/// A FeatureCollection (RFC 7946): the places are those of the geometry column, or points of two columns with latitude
/// and longitude; all other columns are properties.
std::unique_ptr<TableWriter> makeGeoJsonWriter(const QString &path, const QTimeZone &zone);

} // namespace toancanh::extract
