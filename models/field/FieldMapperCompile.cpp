// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldMapper.h"

#include "models/format/StoredText.h"

#include <QCoreApplication>

namespace toancanh::field {

namespace {

using dataset::ColumnType;
using dataset::Value;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::field", text);
}

tl::unexpected<Error> config(const QString &sentence)
{
    return failure(ErrorKind::Config, sentence);
}

} // namespace

Result<FieldMapper> FieldMapper::compile(const FieldSpec &spec, const dataset::ColumnSpec &column, bool isKey,
                                         const QTimeZone &zone, format::Format &format)
{
    Result<ValueReader> reader = ValueReader::compile(spec, column, zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    const Result<TextSteps> steps = TextSteps::compile(spec);
    if (!steps)
        return tl::unexpected<Error>(steps.error());
    FieldMapper result(spec, column.type, std::move(*reader));
    result.m_steps = *steps;
    result.m_required = spec.required || isKey || !column.nullable;
    for (const QString &text : spec.empty)
        result.m_empty.push_back(std::string(format::trimmed(text.toStdString())));
    if (const Result<void> done = result.compilePlaces(format); !done)
        return tl::unexpected<Error>(done.error());
    if (const Result<void> done = result.compileValues(); !done)
        return tl::unexpected<Error>(done.error());
    return result;
}

Result<void> FieldMapper::compilePlaces(format::Format &format)
{
    for (const QString &text : m_spec.at) {
        const Result<format::Place> place = format.place(text);
        if (!place)
            return tl::unexpected<Error>(place.error());
        m_places.push_back(*place);
    }
    m_placeText = m_spec.compose.isEmpty() ? m_spec.at.join(tr(" or ")) : m_spec.compose;
    return m_spec.compose.isEmpty() ? Result<void>() : compileComposition(format);
}

Result<void> FieldMapper::compileComposition(format::Format &format)
{
    const QString &text = m_spec.compose;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (open >= 0 && close < 0)
            return config(tr("a \"{\" without a \"}\""));
        Piece piece{text.mid(at, (open < 0 ? text.size() : open) - at).toStdString(), std::nullopt};
        if (open >= 0) {
            const Result<format::Place> place = format.place(text.mid(open + 1, close - open - 1));
            if (!place)
                return tl::unexpected<Error>(place.error());
            piece.place = *place;
        }
        m_composition.push_back(std::move(piece));
        at = open < 0 ? text.size() : close + 1;
    }
    return {};
}

Result<void> FieldMapper::compileValues()
{
    const auto converted = [this](const QString &text) -> Result<Value> {
        Value value;
        if (!text.isEmpty() && !m_reader.readText(text.toStdString(), value))
            return config(tr("\"%1\" does not fit the column \"%2\"").arg(text, m_spec.column));
        return value;
    };
    if (m_spec.constant) {
        Value value;
        if (!m_reader.readText(m_spec.constant->toStdString(), value))
            return config(
                tr("the constant \"%1\" does not fit the column \"%2\"").arg(*m_spec.constant, m_spec.column));
        m_given = value;
    }
    if (m_spec.whenMissing) {
        const Result<Value> value = converted(*m_spec.whenMissing);
        if (!value)
            return tl::unexpected<Error>(value.error());
        m_whenEmpty = *value;
    }
    m_hasMap = !m_spec.map.isEmpty();
    for (const auto &[from, to] : m_spec.map) {
        const Result<Value> value = converted(to);
        if (!value)
            return tl::unexpected<Error>(value.error());
        if (from.isEmpty())
            m_whenEmpty = *value;
        else
            m_map.insert(from, *value);
    }
    if (m_spec.otherwise) {
        const Result<Value> value = converted(*m_spec.otherwise);
        if (!value)
            return tl::unexpected<Error>(value.error());
        m_otherwise = *value;
    }
    return {};
}

} // namespace toancanh::field
