// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/RequestBinding.h"

#include "models/source/bind/AddressCheck.h"
#include "models/source/bind/AuthBinding.h"
#include "models/source/bind/BodyBinding.h"
#include "models/source/request/Origin.h"
#include "models/source/request/UrlTemplate.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

bool isAddressOfRow(const QString &url)
{
    const Result<UrlTemplate> compiled = UrlTemplate::compile(url);
    return compiled && compiled->onlyRowColumn();
}

QUrl addressOf(const QString &url)
{
    return QUrl(url.section(QLatin1Char('{'), 0, 0));
}

bool isStream(const QString &url)
{
    return url.startsWith(QLatin1String("tcp://"));
}

/// A stream is listened to: nothing is asked, so that nothing can be said.
void checkStream(const Node &node, const Node &url, const SourceSpec &source)
{
    const QUrl address(url.text().value_or(QString()), QUrl::StrictMode);
    const bool isBare = address.path().isEmpty() && !address.hasQuery() && address.userInfo().isEmpty();
    if (address.host().isEmpty() || address.port() < 1 || !isBare)
        url.report(tr("the address of a stream is tcp://host:port"));
    if (source.format.kind != format::FormatSpec::Kind::Nmea)
        url.report(tr("only sentences of NMEA come over tcp://"), tr("say \"format: nmea\""));
    const auto entries = node.entries();
    for (const auto &[name, value] : entries) {
        if (name.text() != QStringLiteral("url"))
            name.report(tr("a stream has only an address"));
    }
    if (source.snapshot || source.forEach || source.since || !source.paging.isOneAnswer())
        url.report(tr("a stream has no \"snapshot\", \"for-each\", \"since\" and \"paging\""));
    if (!source.schedule.at.isEmpty() || source.schedule.hours)
        url.report(tr("a stream has no times and hours, only \"every\": how often something is heard at least"));
}

void bindQuery(const Node &node, TemplateCheck &templates, RequestSpec &request)
{
    if (!node.isDefined())
        return;
    const auto entries = node.entries();
    for (const auto &[name, value] : entries) {
        const QStringList texts = value.texts();
        for (const QString &text : texts) {
            request.query.append({name.text().value_or(QString()), text});
            templates.check(value, text);
            checkSecret(name, name.text().value_or(QString()), text);
        }
    }
}

void bindHeaders(const Node &node, TemplateCheck &templates, RequestSpec &request)
{
    static const QRegularExpression form(QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z"));
    static const QRegularExpression own(QStringLiteral("^(host|connection|content-length|transfer-encoding)\\z"),
                                        QRegularExpression::CaseInsensitiveOption);
    if (!node.isDefined())
        return;
    const auto entries = node.entries();
    for (const auto &[name, value] : entries) {
        const QString header = name.text().value_or(QString());
        const QString content = value.text().value_or(QString());
        if (!form.match(header).hasMatch() || own.match(header).hasMatch())
            name.report(tr("\"%1\" can't be set as a header").arg(header));
        checkSecret(name, header, content);
        templates.check(value, content);
        request.headers.append({header, content});
    }
}

/// By default POST where the request carries something.
void bindMethod(const Node &node, RequestSpec &request)
{
    const QStringList methods{QStringLiteral("GET"), QStringLiteral("POST")};
    const bool hasBody = request.body.kind != BodySpec::Kind::None;
    const QString method = node.text().value_or(methods.at(hasBody ? 1 : 0));
    if (!methods.contains(method))
        node.reportUnknown(tr("method"), methods);
    else if (hasBody && method == methods.at(0))
        node.report(tr("a GET carries no body"), tr("say \"method: POST\""));
    request.method = method.toLatin1();
}

void bindHosts(const Node &node, RequestSpec &request)
{
    if (!node.isDefined())
        return;
    const QStringList hosts = node.texts();
    for (const QString &host : hosts) {
        const QString origin = originOfText(host);
        if (origin.isEmpty())
            node.report(tr("\"%1\" is not a server such as a.vn, a.vn:8443 or http://a.vn").arg(host));
        request.origins << origin;
    }
}

void bindConditional(const Node &node, const SourceSpec &source, RequestSpec &request)
{
    const bool isPossible =
        source.paging.isOneAnswer() && !source.forEach && request.method == "GET" && !isStream(request.url);
    request.conditional = node.boolean().value_or(isPossible);
    if (request.conditional && !isPossible)
        node.report(tr("only a GET without paging and for-each can be conditional"));
}

void bindProxy(const Node &node, RequestSpec &request)
{
    if (!node.isDefined())
        return;
    request.proxy = node.text().value_or(QString());
    const QUrl proxy(request.proxy, QUrl::StrictMode);
    const bool isKnown = proxy.scheme() == QLatin1String("http") || proxy.scheme() == QLatin1String("socks5");
    if (!isKnown || proxy.host().isEmpty() || !proxy.userInfo().isEmpty())
        node.report(tr("the proxy is an address such as http://proxy.vn:3128, without user and password"));
}

void bindLimits(MapReader &map, RequestSpec &request)
{
    const auto bounded = [&map](const QString &key, qint64 most, qint64 otherwise) {
        const Node node = map.optional(key);
        const qint64 value = node.integer().value_or(otherwise);
        if (value < 1 || value > most)
            node.report(tr("\"%1\" is a number from 1 to %2").arg(key).arg(most));
        return qBound<qint64>(1, value, most);
    };
    const Node deadline = map.optional(QStringLiteral("deadline"));
    request.deadlineMs = deadline.durationMs().value_or(request.deadlineMs);
    if (request.deadlineMs < 1)
        deadline.report(tr("\"deadline\" is a length of time such as 2 min"));
    request.maximumBytes = bounded(QStringLiteral("maximum-bytes"), 1024LL * 1024 * 1024, request.maximumBytes);
    request.maximumRows = bounded(QStringLiteral("maximum-rows"), 5'000'000, request.maximumRows);
    request.parallelPerHost = int(bounded(QStringLiteral("parallel-per-host"), 16, request.parallelPerHost));
}

} // namespace

RequestSpec bindRequest(const Node &node, const SourceSpec &source, const dataset::DatasetSpec *walked)
{
    RequestSpec request;
    if (!node.isDefined())
        return request;
    MapReader map(node);
    if (!map.isMap())
        return request;
    TemplateCheck templates(source, walked);
    const Node url = map.required(QStringLiteral("url"));
    request.url = url.text().value_or(QString());
    if (url.isDefined()) {
        if (isStream(request.url))
            checkStream(node, url, source);
        else if (!isAddressOfRow(request.url))
            checkUrl(url, request.url);
        templates.checkAddress(url, request.url);
    }
    bindQuery(map.optional(QStringLiteral("query")), templates, request);
    bindHeaders(map.optional(QStringLiteral("headers")), templates, request);
    request.body = bindBody(map, templates);
    bindMethod(map.optional(QStringLiteral("method")), request);
    const Node auth = map.optional(QStringLiteral("auth"));
    request.auth = bindAuth(auth);
    if (request.auth.token.takesCookies && originOf(QUrl(request.auth.token.url)) != originOf(addressOf(request.url)))
        auth.report(tr("the cookies of a login go only to the server that sets them, which is not that of \"url\""));
    bindHosts(map.optional(QStringLiteral("hosts")), request);
    bindConditional(map.optional(QStringLiteral("conditional")), source, request);
    bindProxy(map.optional(QStringLiteral("proxy")), request);
    bindLimits(map, request);
    if (!source.paging.first.isEmpty() && !templates.uses(QStringLiteral("cursor")))
        node.report(tr("\"first\" under \"cursor\" needs \"{cursor}\" in the request"));
    if (source.paging.windows && !templates.uses(QStringLiteral("from")))
        node.report(tr("the request names no \"{from}\", so all windows of time would be the same"));
    return request;
}

} // namespace toancanh::source
