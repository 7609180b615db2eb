// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/FieldMapper.h"

#include "models/source/JsonWalk.h"
#include "models/source/StoredText.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace toancanh::source {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using store::ColumnType;
using store::Value;

constexpr qsizetype shownCharacters = 60;
constexpr double largestExactInteger = 9007199254740992.0; // 2^53

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

bool isText(ColumnType type)
{
    return type == ColumnType::Text || type == ColumnType::Picture;
}

/// Scalars as text; `scratch` holds what isn't a string already.
std::optional<std::string_view> scalarText(element value, std::string &scratch)
{
    switch (value.type()) {
    case element_type::STRING: {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS)
            return {};
        return trimmed(text);
    }
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
    case element_type::BOOL: scratch = simdjson::minify(value); return scratch;
    default: return {};
    }
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
}

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

FieldMapper::FieldMapper(const FieldSpec &spec, const store::ColumnSpec &column) : m_spec(spec), m_type(column.type) {}

void FieldMapper::setEachRow(const QVariantMap &row)
{
    if (!m_spec.fromRow.isEmpty())
        m_given = valueOf(row.value(m_spec.fromRow));
}

FieldMapper::Verdict FieldMapper::map(element row, Value &into, QString &reason)
{
    if (m_given) {
        into = *m_given;
        return std::holds_alternative<std::monostate>(into) ? nothing(into, reason) : Verdict::Good;
    }
    std::string scratch;
    for (const JsonPointer &pointer : m_pointers) {
        const std::optional<element> value = follow(pointer, row);
        if (!value || isEmpty(*value, scratch))
            continue;
        if (!m_spec.map.isEmpty())
            return mapThroughTable(m_map, *value, into, reason);
        if (m_usesCodes)
            return mapThroughTable(m_codes, *value, into, reason);
        return convert(*value, into, reason) ? Verdict::Good : Verdict::Rejected;
    }
    if (m_whenEmpty) {
        into = *m_whenEmpty;
        return Verdict::Good;
    }
    return nothing(into, reason);
}

FieldMapper::Verdict FieldMapper::nothing(Value &into, QString &reason) const
{
    into = std::monostate();
    if (!m_required)
        return Verdict::Good;
    const QString place = m_spec.fromRow.isEmpty() ? m_place : m_spec.fromRow;
    reason = tr("%1 is missing or empty").arg(place.isEmpty() ? m_spec.column : place);
    return Verdict::Rejected;
}

bool FieldMapper::isEmpty(element value, std::string &scratch) const
{
    if (value.type() == element_type::NULL_VALUE)
        return true;
    if (value.type() != element_type::STRING && m_empty.empty())
        return false;
    const std::optional<std::string_view> text = scalarText(value, scratch);
    return text && (text->empty() || std::find(m_empty.begin(), m_empty.end(), *text) != m_empty.end());
}

FieldMapper::Verdict FieldMapper::mapThroughTable(const ValueByText &table, element value, Value &into, QString &reason)
{
    std::string scratch;
    const std::optional<std::string_view> text = scalarText(value, scratch);
    if (!text) {
        reason = complaint(simdjson::minify(value));
        return Verdict::Rejected;
    }
    const auto found = table.find(*text);
    if (found != table.end()) {
        into = found->second;
        return Verdict::Good;
    }
    if (m_otherwise) {
        into = *m_otherwise;
        return Verdict::Good;
    }
    reason = complaint(*text);
    into = std::monostate();
    return m_required ? Verdict::Rejected : Verdict::Noted;
}

bool FieldMapper::convert(element value, Value &into, QString &reason)
{
    bool good = false;
    switch (value.type()) {
    case element_type::STRING: {
        std::string_view text;
        good = value.get(text) == simdjson::SUCCESS && convertText(trimmed(text), into);
        break;
    }
    case element_type::INT64: {
        int64_t number = 0;
        if (m_type == ColumnType::Integer && m_spec.scale == 1.0 && value.get(number) == simdjson::SUCCESS) {
            into = qint64(number);
            return true;
        }
        [[fallthrough]];
    }
    case element_type::UINT64:
    case element_type::DOUBLE: {
        double number = 0;
        const bool calendar = m_type == ColumnType::Time && m_time && !m_time->isEpoch();
        if (isText(m_type) || calendar)
            good = convertText(simdjson::minify(value), into);
        else
            good = value.get(number) == simdjson::SUCCESS && convertNumber(number, into);
        break;
    }
    case element_type::BOOL: {
        bool flag = false;
        if (value.get(flag) != simdjson::SUCCESS || m_type == ColumnType::Time)
            break;
        if (isText(m_type))
            into = std::string(flag ? "true" : "false");
        else
            into = qint64(flag);
        return true;
    }
    default: break;
    }
    if (!good) {
        std::string scratch;
        const std::optional<std::string_view> text = scalarText(value, scratch);
        reason = complaint(text ? *text : std::string_view(scratch = simdjson::minify(value)));
    }
    return good;
}

bool FieldMapper::convertText(std::string_view text, Value &into)
{
    switch (m_type) {
    case ColumnType::Text:
    case ColumnType::Picture: into = storedText(text); return true;
    case ColumnType::Area:
    case ColumnType::Agency: {
        // Constants and the values of a map are ids or codes, as the profile's author wrote them.
        const auto found = m_codes.find(text);
        if (found == m_codes.end())
            return false;
        into = found->second;
        return true;
    }
    case ColumnType::Time: {
        const std::optional<qint64> time = m_time ? m_time->fromText(text) : std::nullopt;
        if (time)
            into = *time;
        return time.has_value();
    }
    case ColumnType::Boolean:
        if (equalsIgnoringCase(text, "true") || text == "1")
            into = qint64(1);
        else if (equalsIgnoringCase(text, "false") || text == "0")
            into = qint64(0);
        else
            return false;
        return true;
    case ColumnType::Integer: {
        qint64 whole = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (m_spec.number.isEmpty() && m_spec.scale == 1.0 && error == std::errc()
            && end == text.data() + text.size()) {
            into = whole;
            return true;
        }
        [[fallthrough]];
    }
    case ColumnType::Number: {
        const std::optional<double> number = m_number.read(text);
        return number && convertNumber(*number, into);
    }
    }
    return false;
}

bool FieldMapper::convertNumber(double number, Value &into) const
{
    switch (m_type) {
    case ColumnType::Number: {
        const double scaled = number * m_spec.scale;
        into = scaled;
        return std::isfinite(scaled);
    }
    case ColumnType::Integer: {
        const double scaled = number * m_spec.scale;
        const double whole = std::round(scaled);
        if (!(std::abs(scaled) <= largestExactInteger) || std::abs(scaled - whole) > 1e-6)
            return false;
        into = qint64(whole);
        return true;
    }
    case ColumnType::Boolean:
        if (number != 0.0 && number != 1.0)
            return false;
        into = qint64(number);
        return true;
    case ColumnType::Time: {
        const std::optional<qint64> time = m_time ? m_time->fromNumber(number) : std::nullopt;
        if (time)
            into = *time;
        return time.has_value();
    }
    default: return false;
    }
}

QString FieldMapper::complaint(std::string_view text) const
{
    QString shown = QString::fromUtf8(text.data(), qsizetype(text.size())).simplified();
    if (shown.size() > shownCharacters)
        shown = shown.left(shownCharacters) + QChar(0x2026);
    const auto say = [&](const char *sentence) { return tr(sentence).arg(m_place, shown); };
    if (!m_spec.map.isEmpty())
        return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is none of the values that the map names"));
    switch (m_type) {
    case ColumnType::Area:
    case ColumnType::Agency:
        if (m_spec.system.isEmpty())
            return m_type == ColumnType::Area
                       ? say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is no area's id"))
                       : say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is no agency's id"));
        return tr("%1: the code \"%2\" is unknown in the code system \"%3\"").arg(m_place, shown, m_spec.system);
    case ColumnType::Time: return tr("%1: \"%2\" is not a date like %3").arg(m_place, shown, m_spec.time);
    case ColumnType::Integer: return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is not a whole number"));
    case ColumnType::Number:
        return m_spec.number.isEmpty() ? say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is not a number"))
                                       : tr("%1: \"%2\" is not a number like %3").arg(m_place, shown, m_spec.number);
    case ColumnType::Boolean: return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is neither true nor false"));
    case ColumnType::Text:
    case ColumnType::Picture: break;
    }
    return say(QT_TRANSLATE_NOOP("toancanh::source", "%1: \"%2\" is not a text"));
}

} // namespace toancanh::source
