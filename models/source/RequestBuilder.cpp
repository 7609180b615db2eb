// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/RequestBuilder.h"

#include <QUrlQuery>

namespace toancanh::source {

Result<RequestBuilder> RequestBuilder::compile(const RequestSpec &spec, const QTimeZone &zone)
{
    const Result<UrlTemplate> url = UrlTemplate::compile(spec.url);
    if (!url)
        return tl::unexpected<Error>(url.error());
    RequestBuilder result(spec, *url, zone);
    for (const auto &[name, text] : spec.query) {
        const Result<UrlTemplate> value = UrlTemplate::compile(text);
        if (!value)
            return tl::unexpected<Error>(value.error());
        result.m_query.append({name, *value});
    }
    return result;
}

net::Request RequestBuilder::request(const RequestVariables &variables) const
{
    net::Request result;
    result.url = QUrl(m_url.filledForUrl(variables, m_zone));
    QUrlQuery query(result.url);
    for (const Item &item : m_query) {
        const QString value = item.value.filled(variables, m_zone);
        const bool optional = item.value.uses(QStringLiteral("cursor")) || item.value.uses(QStringLiteral("since"));
        if (value.isEmpty() && optional)
            continue;
        // An empty value that is not null keeps its "=".
        const QString encoded =
            value.isEmpty() ? QStringLiteral("") : QString::fromLatin1(QUrl::toPercentEncoding(value));
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(item.name)), encoded);
    }
    if (!query.isEmpty())
        result.url.setQuery(query);
    result.headers.emplaceBack("Accept", "application/json");
    for (auto header = m_spec.headers.cbegin(); header != m_spec.headers.cend(); ++header)
        result.headers.emplaceBack(header.key().toLatin1(), header.value().toUtf8());
    result.maximumBytes = m_spec.maximumBytes;
    result.deadlineMs = m_spec.deadlineMs;
    return result;
}

bool RequestBuilder::uses(const QString &name) const
{
    if (m_url.uses(name))
        return true;
    for (const Item &item : m_query) {
        if (item.value.uses(name))
            return true;
    }
    return false;
}

QString hostOf(const RequestSpec &spec)
{
    const QUrl url(spec.url.section(QLatin1Char('{'), 0, 0));
    return url.host();
}

} // namespace toancanh::source
