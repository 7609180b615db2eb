// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"
#include "models/source/request/RequestBody.h"

namespace toancanh::source {

/// Makes the requests of one source from its templates; compiled once.
class RequestBuilder
{
public:
    /// Errors: Config.
    static Result<RequestBuilder> compile(const RequestSpec &spec, const QTimeZone &zone);

    /// An item of the query or the body whose template is only an empty {cursor} or {since} is left out. Where the
    /// address is that of a row, it may lead anywhere, or nowhere.
    net::Request request(const RequestVariables &variables) const;
    bool uses(const QString &name) const;
    QStringList secretNames() const; ///< of all templates, each once
    /// Whether the whole address is what a row of for-each says.
    bool hasAddressOfRow() const { return m_url.onlyRowColumn().has_value(); }
    QString columnOfAddress() const { return m_url.onlyRowColumn().value_or(QString()); } ///< of that row

private:
    struct Item
    {
        QString name;
        UrlTemplate value;
    };
    static Result<QList<Item>> compileItems(const QList<std::pair<QString, QString>> &items);
    RequestBuilder(const RequestSpec &spec, const UrlTemplate &url, const QTimeZone &zone)
        : m_spec(spec), m_url(url), m_zone(zone)
    {}
    QUrl address(const RequestVariables &variables) const;
    void addSecrets(net::Request &request, const RequestVariables &variables) const;
    void addHeaders(net::Request &request, const RequestVariables &variables) const;

    RequestSpec m_spec;
    UrlTemplate m_url;
    QTimeZone m_zone;
    QList<Item> m_query;
    QList<Item> m_headers;
    RequestBody m_body;
};

/// The names of all secrets that a source's requests need: those of `auth` and of its templates.
QStringList secretNames(const RequestSpec &spec);

/// The host that a source's address names; empty where a template stands in its place.
QString hostOf(const RequestSpec &spec);

} // namespace toancanh::source
