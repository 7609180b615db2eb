// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/JsonTemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace toancanh::source {

Result<JsonTemplate> JsonTemplate::compile(const QJsonValue &value)
{
    JsonTemplate result;
    result.m_value = value;
    const Result<void> compiled = result.compileTexts(value);
    if (!compiled)
        return tl::unexpected<Error>(compiled.error());
    return result;
}

Result<void> JsonTemplate::compileTexts(const QJsonValue &value)
{
    if (value.isString() && !m_texts.contains(value.toString())) {
        const Result<UrlTemplate> text = UrlTemplate::compile(value.toString());
        if (!text)
            return tl::unexpected<Error>(text.error());
        m_texts.insert(value.toString(), *text);
    }
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        if (const Result<void> compiled = compileTexts(item); !compiled)
            return compiled;
    }
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (const Result<void> compiled = compileTexts(member.value()); !compiled)
            return compiled;
    }
    return {};
}

QJsonValue JsonTemplate::filledValue(const QJsonValue &value, const RequestVariables &variables,
                                     const QTimeZone &zone) const
{
    if (value.isString()) {
        const UrlTemplate text = m_texts.value(value.toString());
        const QVariant filled = text.value(variables, zone);
        return text.leavesOut(filled.toString()) ? QJsonValue(QJsonValue::Undefined) : QJsonValue::fromVariant(filled);
    }
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            if (const QJsonValue filled = filledValue(item, variables, zone); !filled.isUndefined())
                result.append(filled);
        }
        return result;
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            result.insert(member.key(), filledValue(member.value(), variables, zone)); // undefined inserts nothing
        return result;
    }
    return value;
}

QByteArray JsonTemplate::filled(const RequestVariables &variables, const QTimeZone &zone) const
{
    const QJsonValue value = filledValue(m_value, variables, zone);
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

bool JsonTemplate::uses(const QString &name) const
{
    return std::any_of(m_texts.cbegin(), m_texts.cend(), [&name](const UrlTemplate &text) { return text.uses(name); });
}

QStringList JsonTemplate::secretNames() const
{
    QStringList names;
    for (const UrlTemplate &text : m_texts)
        names += text.secretNames();
    return names;
}

} // namespace toancanh::source
