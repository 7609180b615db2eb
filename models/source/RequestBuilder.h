// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"
#include "models/source/SourceSpec.h"
#include "models/source/UrlTemplate.h"

namespace toancanh::source {

/// Makes the requests of one source from its templates; compiled once.
class RequestBuilder
{
public:
    /// Errors: Config.
    static Result<RequestBuilder> compile(const RequestSpec &spec, const QTimeZone &zone);

    /// A query item whose template is only an empty {cursor} or {since} is left out.
    net::Request request(const RequestVariables &variables) const;
    bool uses(const QString &name) const;

private:
    struct Item
    {
        QString name;
        UrlTemplate value;
    };
    RequestBuilder(const RequestSpec &spec, const UrlTemplate &url, const QTimeZone &zone)
        : m_spec(spec), m_url(url), m_zone(zone)
    {}
    RequestSpec m_spec;
    UrlTemplate m_url;
    QTimeZone m_zone;
    QList<Item> m_query;
};

/// The host that a source's address names; empty where a template stands in its place.
QString hostOf(const RequestSpec &spec);

} // namespace toancanh::source
