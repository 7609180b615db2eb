// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/JsonPointer.h"
#include "models/source/NumberPattern.h"
#include "models/source/SourceSpec.h"
#include "models/source/TimePattern.h"
#include "models/store/Value.h"

#include <simdjson.h>

#include <QVariant>

#include <unordered_map>

namespace toancanh::source {

/// Makes one column's value from a row of an answer; compiled once from its FieldSpec. Not thread-safe.
class FieldMapper
{
public:
    enum class Verdict {
        Good,
        Noted,   ///< kept as null, although the answer had something; the reason says what
        Rejected ///< the row can't be kept; the reason says why
    };

    /// Errors: Config, with a sentence about the field.
    static Result<FieldMapper> compile(const FieldSpec &spec, const store::ColumnSpec &column, bool isKey,
                                       const QTimeZone &zone);

    /// Fetches what `from-row` fields take from the row that for-each walks; once for each answer.
    void setEachRow(const QVariantMap &row);
    Verdict map(simdjson::dom::element row, store::Value &into, QString &reason);
    const QString &column() const { return m_spec.column; }

private:
    struct TextHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using ValueByText = std::unordered_map<std::string, store::Value, TextHash, std::equal_to<>>;

    FieldMapper(const FieldSpec &spec, const store::ColumnSpec &column);
    Result<void> compileParts(const QTimeZone &zone);
    Result<void> compileMap();
    bool isEmpty(simdjson::dom::element value, std::string &scratch) const;
    bool convert(simdjson::dom::element value, store::Value &into, QString &reason);
    bool convertText(std::string_view text, store::Value &into);
    bool convertNumber(double number, store::Value &into) const;
    Verdict mapThroughTable(const ValueByText &table, simdjson::dom::element value, store::Value &into,
                            QString &reason);
    Verdict nothing(store::Value &into, QString &reason) const;
    QString complaint(std::string_view text) const;

    FieldSpec m_spec;
    store::ColumnType m_type;
    bool m_required = false;
    std::vector<JsonPointer> m_pointers;
    QString m_place; ///< the pointers, for reasons
    std::vector<std::string> m_empty;
    std::optional<TimePattern> m_time;
    NumberPattern m_number;
    ValueByText m_map;
    ValueByText m_codes;
    bool m_usesCodes = false;
    std::optional<store::Value> m_otherwise;
    std::optional<store::Value> m_whenEmpty; ///< what the map gives for ""
    std::optional<store::Value> m_given;     ///< constant or from-row
};

} // namespace toancanh::source
