// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldMapper.h"

#include "models/field/FieldSentence.h"
#include "models/format/StoredText.h"

#include <algorithm>

namespace toancanh::field {

namespace {

using dataset::ColumnType;
using dataset::Value;

Value valueOf(const QVariant &cell)
{
    switch (cell.userType()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: return {};
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return cell.toLongLong();
    case QMetaType::Double: return cell.toDouble();
    default: return cell.toString().toStdString();
    }
}

} // namespace

void FieldMapper::setEachRow(const QVariantMap &row)
{
    if (!m_spec.fromRow.isEmpty())
        m_given = valueOf(row.value(m_spec.fromRow));
}

FieldMapper::Verdict FieldMapper::map(format::Answer &answer, Value &into, QString &reason)
{
    if (m_given) {
        into = *m_given;
        return std::holds_alternative<std::monostate>(into) ? nothing(into, reason) : Verdict::Good;
    }
    QString misfit;
    std::string scratch;
    if (!m_composition.empty()) {
        const std::optional<std::string> text = composed(answer);
        const auto cell = text ? prepared(format::Cell::ofText(*text), scratch, misfit) : std::nullopt;
        if (cell)
            return read(*cell, into, reason);
    }
    for (const format::Place place : m_places) {
        if (const std::optional<format::Cell> cell = prepared(answer.cell(place), scratch, misfit))
            return read(*cell, into, reason);
    }
    if (m_whenEmpty) {
        into = *m_whenEmpty;
        return Verdict::Good;
    }
    return nothing(into, reason, misfit);
}

/// Booleans and a sheet's dates are no texts to be taken apart; nor are lists and objects, but for geometries.
bool FieldMapper::hasSteps(const format::Cell &cell) const
{
    using Kind = format::Cell::Kind;
    if (m_steps.isEmpty() || cell.kind == Kind::Boolean || cell.kind == Kind::Time)
        return false;
    return cell.kind != Kind::Tree || m_type == ColumnType::Geometry || !m_spec.geometry.point.isEmpty();
}

/// The cell as it is read; nothing where it is empty, before or after the steps. `misfit` becomes what the pattern does
/// not fit.
std::optional<format::Cell> FieldMapper::prepared(const format::Cell &cell, std::string &scratch, QString &misfit) const
{
    if (isEmpty(cell))
        return {};
    if (!hasSteps(cell))
        return cell;
    std::string written;
    const std::string_view text = format::trimmed(format::textOf(cell, written));
    std::optional<std::string> applied = m_steps.applied(text);
    if (!applied && m_required)
        misfit = misfitSentence(m_spec, m_placeText, text);
    if (!applied || isEmpty(format::Cell::ofText(*applied)))
        return {};
    scratch = std::move(*applied);
    return format::Cell::ofText(scratch);
}

FieldMapper::Verdict FieldMapper::read(const format::Cell &cell, Value &into, QString &reason)
{
    std::string scratch;
    if (m_hasMap)
        return mapThroughTable(format::trimmed(format::textOf(cell, scratch)), into, reason);
    if (m_reader.read(cell, into))
        return Verdict::Good;
    reason = complaint(format::trimmed(format::textOf(cell, scratch)));
    into = std::monostate();
    if (m_spec.unreadableIsEmpty && !m_required)
        return Verdict::Noted;
    // Of a code that the profile does not know the rest of the row is still worth having.
    const bool isUnknownCode =
        (m_type == ColumnType::Area || m_type == ColumnType::Agency) && cell.kind != format::Cell::Kind::Tree;
    if (isUnknownCode && m_otherwise) {
        into = *m_otherwise;
        return Verdict::Good;
    }
    return isUnknownCode && !m_required ? Verdict::Noted : Verdict::Rejected;
}

/// Nothing where any of its places has nothing: half a key is none.
std::optional<std::string> FieldMapper::composed(format::Answer &answer) const
{
    std::string result;
    std::string scratch;
    for (const Piece &piece : m_composition) {
        result += piece.before;
        if (!piece.place)
            continue;
        const format::Cell cell = answer.cell(*piece.place);
        const std::string_view text = format::trimmed(format::textOf(cell, scratch));
        if (text.empty() || isEmpty(cell))
            return {};
        result += text;
    }
    return result;
}

FieldMapper::Verdict FieldMapper::nothing(Value &into, QString &reason, const QString &misfit) const
{
    into = std::monostate();
    if (!m_required)
        return Verdict::Good;
    reason = misfit.isEmpty() ? missingSentence(m_spec.fromRow.isEmpty() ? m_placeText : m_spec.fromRow, m_spec.column)
                              : misfit;
    return Verdict::Rejected;
}

bool FieldMapper::isEmpty(const format::Cell &cell) const
{
    if (cell.isNothing())
        return true;
    if (cell.kind != format::Cell::Kind::Text && m_empty.empty())
        return false;
    std::string scratch;
    const std::string_view text = format::trimmed(format::textOf(cell, scratch));
    return text.empty() || std::find(m_empty.begin(), m_empty.end(), text) != m_empty.end();
}

FieldMapper::Verdict FieldMapper::mapThroughTable(std::string_view text, Value &into, QString &reason)
{
    if (const Value *found = m_map.find(text)) {
        into = *found;
        return Verdict::Good;
    }
    if (m_otherwise) {
        into = *m_otherwise;
        return Verdict::Good;
    }
    reason = complaint(text);
    into = std::monostate();
    return m_required ? Verdict::Rejected : Verdict::Noted;
}

QString FieldMapper::complaint(std::string_view text)
{
    const QString axes = m_reader.otherAxesOf(text);
    return axes.isEmpty() ? unreadableSentence(m_spec, m_type, m_placeText, text)
                          : otherAxesSentence(m_placeText, text, axes);
}

} // namespace toancanh::field
