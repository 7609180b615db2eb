// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/RequestBuilder.h"

#include "models/net/Credentials.h"

#include <algorithm>

namespace toancanh::source {

namespace {

/// A value may come from another system, and must not begin a header of its own.
QByteArray headerValue(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.removeIf([](char sign) { return (sign >= 0 && sign < ' ' && sign != '\t') || sign == '\x7f'; });
    return value.trimmed();
}

} // namespace

Result<QList<RequestBuilder::Item>> RequestBuilder::compileItems(const QList<std::pair<QString, QString>> &items)
{
    QList<Item> result;
    for (const auto &[name, text] : items) {
        const Result<UrlTemplate> value = UrlTemplate::compile(text);
        if (!value)
            return tl::unexpected<Error>(value.error());
        result.append({name, *value});
    }
    return result;
}

Result<RequestBuilder> RequestBuilder::compile(const RequestSpec &spec, const QTimeZone &zone)
{
    const Result<UrlTemplate> url = UrlTemplate::compile(spec.url);
    if (!url)
        return tl::unexpected<Error>(url.error());
    const Result<QList<Item>> query = compileItems(spec.query);
    if (!query)
        return tl::unexpected<Error>(query.error());
    const Result<QList<Item>> headers = compileItems(spec.headers);
    if (!headers)
        return tl::unexpected<Error>(headers.error());
    const Result<RequestBody> body = RequestBody::compile(spec.body);
    if (!body)
        return tl::unexpected<Error>(body.error());
    RequestBuilder result(spec, *url, zone);
    result.m_query = *query;
    result.m_headers = *headers;
    result.m_body = *body;
    return result;
}

QUrl RequestBuilder::address(const RequestVariables &variables) const
{
    QUrl url = hasAddressOfRow()
                   ? QUrl::fromEncoded(m_url.filled(variables, m_zone).trimmed().toUtf8(), QUrl::TolerantMode)
                   : QUrl(m_url.filledForUrl(variables, m_zone));
    QStringList items;
    if (url.hasQuery() && !url.query().isEmpty())
        items << url.query(QUrl::FullyEncoded);
    for (const Item &item : m_query) {
        const QString value = item.value.filled(variables, m_zone);
        if (!item.value.leavesOut(value))
            items << QString::fromLatin1(QUrl::toPercentEncoding(item.name) + '=' + QUrl::toPercentEncoding(value));
    }
    if (!m_query.isEmpty())
        url.setQuery(items.isEmpty() ? QString() : items.join(QLatin1Char('&')));
    return url;
}

void RequestBuilder::addHeaders(net::Request &request, const RequestVariables &variables) const
{
    for (const Item &header : m_headers)
        request.headers.emplaceBack(header.name.toLatin1(), headerValue(header.value.filled(variables, m_zone)));
    const auto addUnlessThere = [&request](const QByteArray &name, const QByteArray &value) {
        const bool isThere = std::any_of(request.headers.cbegin(), request.headers.cend(), [&name](const auto &header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!isThere && !value.isEmpty())
            request.headers.emplaceBack(name, value);
    };
    addUnlessThere("Accept", m_spec.accept.toLatin1());
    addUnlessThere("Content-Type", m_body.contentType());
}

net::Request RequestBuilder::request(const RequestVariables &variables) const
{
    net::Request result;
    result.url = address(variables);
    result.method = m_spec.method;
    result.body = m_body.filled(variables, m_zone);
    addHeaders(result, variables);
    result.maximumBytes = m_spec.maximumBytes;
    result.deadlineMs = m_spec.deadlineMs;
    if (!m_spec.proxy.isEmpty())
        result.proxy = QUrl(m_spec.proxy);
    result.parallelPerHost = m_spec.parallelPerHost;
    addSecrets(result, variables);
    return result;
}

/// Tells what nobody may see, however it is written.
void RequestBuilder::addSecrets(net::Request &request, const RequestVariables &variables) const
{
    const QStringList names = secretNames();
    for (const QString &name : names) {
        net::Credentials secret;
        secret.kind = net::AuthKind::Basic;
        secret.secret = variables.secrets.value(name);
        const QList<QByteArray> texts = net::secretsIn(secret);
        for (const QByteArray &text : texts)
            request.secrets << text << xmlText(QString::fromUtf8(text)).toUtf8();
    }
    request.carriesCredentials = !names.isEmpty();
}

QStringList RequestBuilder::secretNames() const
{
    QStringList names = m_body.secretNames();
    for (const QList<Item> &items : {m_query, m_headers}) {
        for (const Item &item : items)
            names += item.value.secretNames();
    }
    names.removeDuplicates();
    return names;
}

bool RequestBuilder::uses(const QString &name) const
{
    const auto isUsedIn = [&name](const QList<Item> &items) {
        return std::any_of(items.cbegin(), items.cend(), [&name](const Item &item) { return item.value.uses(name); });
    };
    return m_url.uses(name) || isUsedIn(m_query) || isUsedIn(m_headers) || m_body.uses(name);
}

QStringList secretNames(const RequestSpec &spec)
{
    QStringList names{spec.auth.secret, spec.auth.certificate};
    if (const Result<RequestBuilder> builder = RequestBuilder::compile(spec, QTimeZone::utc()))
        names += builder->secretNames();
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QString hostOf(const RequestSpec &spec)
{
    const QUrl url(spec.url.section(QLatin1Char('{'), 0, 0));
    return url.host();
}

} // namespace toancanh::source
