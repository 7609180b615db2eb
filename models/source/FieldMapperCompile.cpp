// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/FieldMapper.h"

#include "models/source/StoredText.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

using store::ColumnType;
using store::Value;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

tl::unexpected<Error> config(const QString &sentence)
{
    return failure(ErrorKind::Config, sentence);
}

bool isReference(ColumnType type)
{
    return type == ColumnType::Area || type == ColumnType::Agency;
}

} // namespace

Result<FieldMapper> FieldMapper::compile(const FieldSpec &spec, const store::ColumnSpec &column, bool isKey,
                                         const QTimeZone &zone)
{
    FieldMapper result(spec, column);
    result.m_required = spec.required || isKey || !column.nullable;
    if (const Result<void> done = result.compileParts(zone); !done)
        return tl::unexpected<Error>(done.error());
    return result;
}

Result<void> FieldMapper::compileParts(const QTimeZone &zone)
{
    for (const QString &text : m_spec.at) {
        const std::optional<JsonPointer> pointer = JsonPointer::compile(text);
        if (!pointer)
            return config(tr("\"%1\" is not a JSON Pointer such as /data/code").arg(text));
        m_pointers.push_back(*pointer);
    }
    m_place = m_spec.at.join(tr(" or "));
    for (const QString &text : m_spec.empty)
        m_empty.push_back(std::string(trimmed(text.toStdString())));

    if (!m_spec.time.isEmpty()) {
        QTimeZone own = zone;
        if (!m_spec.zone.isEmpty()) {
            own = QTimeZone(m_spec.zone.toLatin1());
            if (!own.isValid())
                return config(tr("\"%1\" is not a time zone such as Asia/Ho_Chi_Minh").arg(m_spec.zone));
        }
        m_time = TimePattern::compile(m_spec.time, own);
        if (!m_time)
            return config(tr("\"%1\" is not a date pattern such as dd/MM/yyyy HH:mm, nor iso, epoch-s or epoch-ms")
                              .arg(m_spec.time));
    }
    if (!m_spec.number.isEmpty()) {
        const std::optional<NumberPattern> number = NumberPattern::compile(m_spec.number);
        if (!number)
            return config(tr("\"%1\" does not show how numbers are written; an example is 1.234,5").arg(m_spec.number));
        m_number = *number;
    }
    m_usesCodes = isReference(m_type) && m_spec.fromRow.isEmpty();
    if (m_usesCodes) {
        for (auto code = m_spec.codes.cbegin(); code != m_spec.codes.cend(); ++code)
            m_codes.emplace(code.key().toStdString(), Value(code.value().toStdString()));
    }
    if (m_spec.constant) {
        Value value;
        if (!convertText(m_spec.constant->toStdString(), value))
            return config(
                tr("the constant \"%1\" does not fit the column \"%2\"").arg(*m_spec.constant, m_spec.column));
        m_given = value;
    }
    return compileMap();
}

Result<void> FieldMapper::compileMap()
{
    const auto converted = [this](const QString &text) -> Result<Value> {
        Value value;
        if (!text.isEmpty() && !convertText(text.toStdString(), value))
            return config(tr("\"%1\" does not fit the column \"%2\"").arg(text, m_spec.column));
        return value;
    };
    for (const auto &[from, to] : m_spec.map) {
        const Result<Value> value = converted(to);
        if (!value)
            return tl::unexpected<Error>(value.error());
        if (from.isEmpty())
            m_whenEmpty = *value;
        else
            m_map.emplace(from.toStdString(), *value);
    }
    if (m_spec.otherwise) {
        const Result<Value> value = converted(*m_spec.otherwise);
        if (!value)
            return tl::unexpected<Error>(value.error());
        m_otherwise = *value;
    }
    return {};
}

} // namespace toancanh::source
