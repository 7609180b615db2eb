// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/field/FieldSpec.h"
#include "models/field/GeometryReader.h"
#include "models/field/NumberPattern.h"
#include "models/field/TimePattern.h"
#include "models/field/ValueTable.h"
#include "models/format/Cell.h"

namespace toancanh::field {

/// Turns cells into values of one column's type, as its field says; compiled once. Not thread-safe.
class ValueReader
{
public:
    /// Errors: Config, with a sentence about the field.
    static Result<ValueReader> compile(const FieldSpec &spec, const dataset::ColumnSpec &column, const QTimeZone &zone);

    /// False where the cell is no value of the column.
    bool read(const format::Cell &cell, dataset::Value &into);
    bool readText(std::string_view text, dataset::Value &into);
    /// Of a geometry that can't be read: the `axes` with which it could be; else empty.
    QString otherAxesOf(std::string_view text);

private:
    ValueReader(const FieldSpec &spec, dataset::ColumnType type, const QTimeZone &zone)
        : m_type(type), m_scale(spec.scale), m_zone(zone)
    {}
    Result<void> compileTimes(const FieldSpec &spec, const QTimeZone &zone);
    Result<void> compileNumbers(const FieldSpec &spec);
    Result<void> compileGeometry(const FieldSpec &spec);
    bool readGeometry(std::string_view text, dataset::Value &into);
    bool readTime(std::string_view text, dataset::Value &into);
    bool readNumber(double number, dataset::Value &into) const;
    bool readInteger(std::string_view text, dataset::Value &into) const;

    dataset::ColumnType m_type;
    double m_scale;
    std::vector<TimePattern> m_times;
    bool m_hasEpoch = false;
    NumberPattern m_number;
    bool m_isPlainNumber = true;
    std::vector<std::pair<std::string, double>> m_units;
    ZoneOffset m_zone;
    ValueTable m_codes;
    std::optional<GeometryReader> m_geometry;
    QString m_point; ///< which of a point's degrees is read
    bool m_asJson = false;
};

} // namespace toancanh::field
