// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/RequestBody.h"

#include <QUrl>

#include <algorithm>

namespace toancanh::source {

QString xmlText(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\''), QLatin1String("&apos;"));
}

namespace {

RequestVariables withXmlSecrets(RequestVariables variables)
{
    for (QString &secret : variables.secrets)
        secret = xmlText(secret);
    return variables;
}

} // namespace

Result<RequestBody> RequestBody::compile(const BodySpec &spec)
{
    RequestBody result;
    result.m_kind = spec.kind;
    result.m_isXml = spec.kind == BodySpec::Kind::Text && spec.text.trimmed().startsWith(QLatin1Char('<'));
    QList<std::pair<QString, QJsonValue>> parts = spec.form;
    if (spec.kind == BodySpec::Kind::Json)
        parts = {{QString(), spec.json}};
    else if (spec.kind == BodySpec::Kind::Text)
        parts = {{QString(), spec.text}};
    for (const auto &[name, value] : std::as_const(parts)) {
        Item item{name, {}, {}};
        if (value.isString()) {
            const Result<UrlTemplate> text = UrlTemplate::compile(value.toString());
            if (!text)
                return tl::unexpected<Error>(text.error());
            item.text = *text;
        } else {
            const Result<JsonTemplate> json = JsonTemplate::compile(value);
            if (!json)
                return tl::unexpected<Error>(json.error());
            item.json = *json;
        }
        result.m_items.append(item);
    }
    return result;
}

std::optional<QByteArray> RequestBody::valueOf(const Item &item, const RequestVariables &variables,
                                               const QTimeZone &zone)
{
    if (item.json)
        return item.json->filled(variables, zone);
    const QString text = item.text->filled(variables, zone);
    return item.text->leavesOut(text) ? std::nullopt : std::optional(text.toUtf8());
}

QByteArray RequestBody::filled(const RequestVariables &variables, const QTimeZone &zone) const
{
    if (m_isXml)
        return valueOf(m_items.front(), withXmlSecrets(variables), zone).value_or(QByteArray());
    if (m_kind != BodySpec::Kind::Form)
        return m_items.isEmpty() ? QByteArray() : valueOf(m_items.front(), variables, zone).value_or(QByteArray());
    QByteArray form;
    for (const Item &item : m_items) {
        const std::optional<QByteArray> value = valueOf(item, variables, zone);
        if (!value)
            continue;
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(item.name) + '=' + value->toPercentEncoding();
    }
    return form;
}

QByteArray RequestBody::contentType() const
{
    switch (m_kind) {
    case BodySpec::Kind::Form: return "application/x-www-form-urlencoded";
    case BodySpec::Kind::Json: return "application/json";
    case BodySpec::Kind::Text: return m_isXml ? "text/xml; charset=utf-8" : "text/plain; charset=utf-8";
    case BodySpec::Kind::None: break;
    }
    return {};
}

bool RequestBody::uses(const QString &name) const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [&name](const Item &item) {
        return (item.text && item.text->uses(name)) || (item.json && item.json->uses(name));
    });
}

QStringList RequestBody::secretNames() const
{
    QStringList names;
    for (const Item &item : m_items)
        names += item.text ? item.text->secretNames() : item.json->secretNames();
    return names;
}

} // namespace toancanh::source
