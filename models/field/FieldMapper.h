// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/TextSteps.h"
#include "models/field/ValueReader.h"
#include "models/format/Format.h"

#include <QVariant>

namespace toancanh::field {

/// Makes one column's value from a row of an answer; compiled once from its FieldSpec. Not thread-safe.
class FieldMapper
{
public:
    enum class Verdict {
        Good,
        Noted,   ///< kept as null, although the answer had something; the reason says what
        Rejected ///< the row can't be kept; the reason says why
    };

    /// The field's places are compiled into `format`, of whose answers rows are mapped. Errors: Config, with a
    /// sentence about the field.
    static Result<FieldMapper> compile(const FieldSpec &spec, const dataset::ColumnSpec &column, bool isKey,
                                       const QTimeZone &zone, format::Format &format);

    /// Fetches what `from-row` fields take from the row that for-each walks; once for each answer.
    void setEachRow(const QVariantMap &row);
    /// Maps the answer's current row.
    Verdict map(format::Answer &answer, dataset::Value &into, QString &reason);
    const QString &column() const { return m_spec.column; }

private:
    /// A piece of a composed text: what stands before a place, and the place.
    struct Piece
    {
        std::string before;
        std::optional<format::Place> place;
    };

    FieldMapper(const FieldSpec &spec, dataset::ColumnType type, ValueReader reader)
        : m_spec(spec), m_type(type), m_reader(std::move(reader))
    {}
    Result<void> compilePlaces(format::Format &format);
    Result<void> compileComposition(format::Format &format);
    Result<void> compileValues();
    bool hasSteps(const format::Cell &cell) const;
    std::optional<format::Cell> prepared(const format::Cell &cell, std::string &scratch, QString &misfit) const;
    Verdict read(const format::Cell &cell, dataset::Value &into, QString &reason);
    std::optional<std::string> composed(format::Answer &answer) const;
    bool isEmpty(const format::Cell &cell) const;
    Verdict mapThroughTable(std::string_view text, dataset::Value &into, QString &reason);
    Verdict nothing(dataset::Value &into, QString &reason, const QString &misfit = {}) const;
    QString complaint(std::string_view text);

    FieldSpec m_spec;
    dataset::ColumnType m_type;
    ValueReader m_reader;
    TextSteps m_steps;
    bool m_required = false;
    std::vector<format::Place> m_places;
    std::vector<Piece> m_composition;
    QString m_placeText; ///< for reasons
    std::vector<std::string> m_empty;
    ValueTable m_map;
    bool m_hasMap = false;
    std::optional<dataset::Value> m_otherwise;
    std::optional<dataset::Value> m_whenEmpty; ///< the default, or what the map gives for ""
    std::optional<dataset::Value> m_given;     ///< constant or from-row
};

} // namespace toancanh::field
