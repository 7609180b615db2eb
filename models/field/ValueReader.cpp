// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/ValueReader.h"

#include "models/format/StoredText.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace toancanh::field {

namespace {

using dataset::ColumnType;
using dataset::Value;

constexpr double largestExactInteger = 9007199254740992.0; // 2^53

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::field", text);
}

tl::unexpected<Error> config(const QString &sentence)
{
    return failure(ErrorKind::Config, sentence);
}

bool isReference(ColumnType type)
{
    return type == ColumnType::Area || type == ColumnType::Agency;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
}

} // namespace

Result<ValueReader> ValueReader::compile(const FieldSpec &spec, const dataset::ColumnSpec &column,
                                         const QTimeZone &zone)
{
    ValueReader result(spec, column.type, zone);
    if (const Result<void> done = result.compileTimes(spec, zone); !done)
        return tl::unexpected<Error>(done.error());
    if (const Result<void> done = result.compileNumbers(spec); !done)
        return tl::unexpected<Error>(done.error());
    if (const Result<void> done = result.compileGeometry(spec); !done)
        return tl::unexpected<Error>(done.error());
    if (isReference(column.type)) {
        for (auto code = spec.codes.cbegin(); code != spec.codes.cend(); ++code)
            result.m_codes.insert(code.key(), Value(code.value().toStdString()));
    }
    return result;
}

Result<void> ValueReader::compileTimes(const FieldSpec &spec, const QTimeZone &zone)
{
    QTimeZone own = zone;
    if (!spec.zone.isEmpty()) {
        own = QTimeZone(spec.zone.toLatin1());
        if (!own.isValid())
            return config(tr("\"%1\" is not a time zone such as Asia/Ho_Chi_Minh").arg(spec.zone));
    }
    m_zone = ZoneOffset(own);
    for (const QString &pattern : spec.times) {
        const std::optional<TimePattern> time = TimePattern::compile(pattern, own, spec.zoneIgnored);
        if (!time)
            return config(tr("\"%1\" is not a date pattern such as dd/MM/yyyy HH:mm, nor iso, epoch-s, epoch-ms, "
                             "epoch-us, epoch-ns, json-date or period")
                              .arg(pattern));
        m_times.push_back(*time);
        m_hasEpoch = m_hasEpoch || time->isEpoch();
    }
    return {};
}

Result<void> ValueReader::compileNumbers(const FieldSpec &spec)
{
    m_isPlainNumber = spec.number.isEmpty() && spec.units.isEmpty() && spec.scale == 1.0;
    for (const auto &[unit, factor] : spec.units)
        m_units.emplace_back(unit.toStdString(), factor);
    // The longest first: "mg" ends in "g".
    std::sort(m_units.begin(), m_units.end(),
              [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    if (spec.number.isEmpty())
        return {};
    const std::optional<NumberPattern> number = NumberPattern::compile(spec.number);
    if (!number)
        return config(tr("\"%1\" does not show how numbers are written; an example is 1.234,5").arg(spec.number));
    m_number = *number;
    return {};
}

Result<void> ValueReader::compileGeometry(const FieldSpec &spec)
{
    m_asJson = spec.asJson;
    m_point = spec.geometry.point;
    if (m_type != ColumnType::Geometry && m_point.isEmpty())
        return {};
    Result<GeometryReader> geometry = GeometryReader::compile(spec.geometry);
    if (!geometry)
        return tl::unexpected<Error>(geometry.error());
    m_geometry.emplace(std::move(*geometry));
    return {};
}

bool ValueReader::read(const format::Cell &cell, Value &into)
{
    if (m_geometry && (cell.kind == format::Cell::Kind::Text || cell.kind == format::Cell::Kind::Tree))
        return readGeometry(cell.text, into);
    const bool isText = m_type == ColumnType::Text || m_type == ColumnType::Picture || isReference(m_type);
    std::string scratch;
    switch (cell.kind) {
    case format::Cell::Kind::Missing:
    case format::Cell::Kind::Null: return false;
    case format::Cell::Kind::Tree: return m_asJson && isText && readText(cell.text, into);
    case format::Cell::Kind::Text: return readText(format::trimmed(cell.text), into);
    case format::Cell::Kind::Boolean:
        if (m_type == ColumnType::Time)
            return false;
        if (isText)
            return readText(format::textOf(cell, scratch), into);
        into = qint64(cell.flag);
        return true;
    case format::Cell::Kind::Time:
        if (m_type != ColumnType::Time)
            return readText(format::textOf(cell, scratch), into);
        into = m_zone.utcMs(cell.integer);
        return true;
    case format::Cell::Kind::Integer:
    case format::Cell::Kind::Number: break;
    }
    if (m_type == ColumnType::Integer && m_scale == 1.0 && cell.kind == format::Cell::Kind::Integer) {
        into = cell.integer;
        return true;
    }
    const bool isCalendar = m_type == ColumnType::Time && !m_hasEpoch;
    if (isText || isCalendar)
        return readText(format::textOf(cell, scratch), into);
    return readNumber(cell.kind == format::Cell::Kind::Integer ? double(cell.integer) : cell.number, into);
}

bool ValueReader::readText(std::string_view text, Value &into)
{
    switch (m_type) {
    case ColumnType::Text:
    case ColumnType::Picture: into = format::storedText(text); return true;
    case ColumnType::Geometry: return readGeometry(text, into);
    case ColumnType::Area:
    case ColumnType::Agency: {
        // Constants and the values of a map are ids or codes, as the profile's author wrote them.
        const Value *found = m_codes.find(text);
        if (found)
            into = *found;
        return found != nullptr;
    }
    case ColumnType::Time: return readTime(text, into);
    case ColumnType::Boolean:
        if (equalsIgnoringCase(text, "true") || text == "1")
            into = qint64(1);
        else if (equalsIgnoringCase(text, "false") || text == "0")
            into = qint64(0);
        else
            return false;
        return true;
    case ColumnType::Integer:
        if (readInteger(text, into))
            return true;
        [[fallthrough]];
    case ColumnType::Number: break;
    }
    double factor = 1;
    for (const auto &[unit, of] : m_units) {
        if (!text.ends_with(unit))
            continue;
        factor = of;
        text = format::trimmed(text.substr(0, text.size() - unit.size()));
        break;
    }
    const std::optional<double> number = m_number.read(text);
    return number && readNumber(*number * factor, into);
}

bool ValueReader::readGeometry(std::string_view text, Value &into)
{
    if (m_point.isEmpty()) {
        const std::optional<std::string> geometry = m_geometry ? m_geometry->geoJson(text) : std::nullopt;
        if (geometry)
            into = *geometry;
        return geometry.has_value();
    }
    const std::optional<GeometryReader::Point> point = m_geometry->point(text);
    if (point)
        into = (m_point == QLatin1String("latitude") ? point->latitude : point->longitude) * m_scale;
    return point.has_value();
}

QString ValueReader::otherAxesOf(std::string_view text)
{
    return m_geometry ? m_geometry->otherAxesOf(text) : QString();
}

bool ValueReader::readTime(std::string_view text, Value &into)
{
    for (TimePattern &pattern : m_times) {
        if (const std::optional<qint64> time = pattern.fromText(text)) {
            into = *time;
            return true;
        }
    }
    return false;
}

/// Every digit of a large id, which a double would round.
bool ValueReader::readInteger(std::string_view text, Value &into) const
{
    qint64 whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (!m_isPlainNumber || error != std::errc() || end != text.data() + text.size())
        return false;
    into = whole;
    return true;
}

bool ValueReader::readNumber(double number, Value &into) const
{
    const double scaled = number * m_scale;
    switch (m_type) {
    case ColumnType::Number: into = scaled; return std::isfinite(scaled);
    case ColumnType::Integer: {
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
    case ColumnType::Time:
        for (const TimePattern &pattern : m_times) {
            if (const std::optional<qint64> time = pattern.fromNumber(number)) {
                into = *time;
                return true;
            }
        }
        return false;
    default: return false;
    }
}

} // namespace toancanh::field
