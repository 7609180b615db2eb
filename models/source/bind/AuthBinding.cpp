// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/AuthBinding.h"

#include "models/format/JsonPointer.h"
#include "models/source/bind/AddressCheck.h"
#include "models/source/bind/YamlTree.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString textOr(const Node &node, const QString &otherwise = {})
{
    return node.text().value_or(otherwise);
}

/// One of two words, the first where the key is not there.
bool isSecond(const Node &node, const QString &first, const QString &second)
{
    const QString word = textOr(node, first);
    if (node.isDefined() && word != first && word != second)
        node.reportUnknown(tr("value"), {first, second});
    return word == second;
}

/// A header's name (RFC 9110, 5.1).
QString headerName(const Node &node, const QString &otherwise)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z"));
    const QString name = textOr(node, otherwise);
    if (node.isDefined() && !form.match(name).hasMatch())
        node.report(tr("\"%1\" is not the name of a header").arg(name));
    return name;
}

/// Further items of the body, none of them one that the program sets itself, nor a secret.
QList<std::pair<QString, QString>> bindExtra(const Node &node, const QStringList &taken)
{
    QList<std::pair<QString, QString>> extra;
    if (!node.isDefined())
        return extra;
    for (const auto &[key, value] : node.entries()) {
        const QString name = textOr(key);
        const QString text = textOr(value);
        if (taken.contains(name))
            key.report(tr("\"%1\" is set by the program").arg(name));
        checkSecret(key, name, text);
        extra.append({name, text});
    }
    return extra;
}

void bindApiKey(const Node &node, MapReader &map, AuthSpec &auth)
{
    auth.header = headerName(map.optional(QStringLiteral("header")), {});
    auth.queryItem = textOr(map.optional(QStringLiteral("query")));
    if (auth.header.isEmpty() == auth.queryItem.isEmpty())
        node.report(tr("an api-key has either a \"header\" or a \"query\""));
}

void bindOAuth2Client(MapReader &map, net::TokenSpec &token)
{
    const Node url = map.required(QStringLiteral("token-url"));
    token.url = textOr(url);
    if (url.isDefined())
        checkUrl(url, token.url);
    const bool inHeader =
        isSecond(map.optional(QStringLiteral("client")), QStringLiteral("form"), QStringLiteral("header"));
    token.client = inHeader ? net::TokenSpec::Client::Header : net::TokenSpec::Client::Form;
    token.scope = textOr(map.optional(QStringLiteral("scope")));
    token.extra =
        bindExtra(map.optional(QStringLiteral("extra")), {QStringLiteral("grant_type"), QStringLiteral("client_id"),
                                                          QStringLiteral("client_secret"), QStringLiteral("scope")});
}

void bindLoginFields(const Node &node, net::TokenSpec &token)
{
    if (!node.isDefined())
        return;
    MapReader fields(node);
    if (!fields.isMap())
        return;
    for (const char *key : {"user", "password"}) {
        const Node field = node.at(QLatin1String(key));
        if (field.isScalar() && field.text().value_or(QString()).startsWith(QLatin1Char('/')))
            field.report(tr("a field is one name at the outermost"),
                         tr("write a nested body under \"json\", with \"{user}\" and \"{password}\" in it"));
    }
    token.userField = textOr(fields.optional(QStringLiteral("user")), token.userField);
    token.passwordField = textOr(fields.optional(QStringLiteral("password")), token.passwordField);
    if (token.userField == token.passwordField)
        node.report(tr("user and password need two different fields"));
}

/// A whole body, in whose texts {user} and {password} stand.
void bindLoginTree(const Node &node, net::TokenSpec &token)
{
    const QString passwordMark = QStringLiteral("{password}");
    bool namesPassword = false;
    if (!node.isMap() && !node.isSequence())
        node.report(tr("\"json\" is a map or a list"));
    token.json = treeOf(
        node,
        [&passwordMark](const Node &name, const Node &value) {
            const QString text = textOr(value);
            if (!text.contains(passwordMark) && !text.contains(QLatin1String("{user}")))
                checkSecret(name, textOr(name), text);
        },
        [&](const Node &text) { namesPassword = namesPassword || textOr(text).contains(passwordMark); });
    if (!namesPassword)
        node.report(tr("\"json\" names no \"{password}\""));
}

/// Where the token goes to: a header, by default this one, or an item of the query.
void bindTokenPlace(MapReader &map, AuthSpec &auth)
{
    net::TokenSpec &token = auth.token;
    const Node header = map.optional(QStringLiteral("header"));
    const Node query = map.optional(QStringLiteral("query"));
    const Node prefix = map.optional(QStringLiteral("prefix"));
    token.header = headerName(header, token.header);
    auth.queryItem = textOr(query);
    if (query.isDefined() && (header.isDefined() || auth.queryItem.isEmpty()))
        query.report(tr("a login's token goes into either a \"header\" or a \"query\""));
    token.prefix = textOr(prefix, query.isDefined() ? QString() : token.prefix);
    const auto isPrintable = [](QChar one) { return one.unicode() >= 0x20 && one.unicode() < 0x7F; };
    if (!std::all_of(token.prefix.cbegin(), token.prefix.cend(), isPrintable))
        prefix.report(tr("a prefix consists of plain letters, digits and signs (ASCII)"));
}

/// What the answer gives: a token, cookies, or both.
void bindLoginAnswer(MapReader &map, net::TokenSpec &token)
{
    token.takesCookies = map.optional(QStringLiteral("cookie")).boolean().value_or(false);
    const QString key = QStringLiteral("token");
    const Node at = token.takesCookies ? map.optional(key) : map.required(key);
    token.takesToken = !token.takesCookies || at.isDefined();
    token.tokenAt = textOr(at);
    const std::optional<format::JsonPointer> pointer = format::JsonPointer::compile(token.tokenAt);
    if (at.isDefined() && !pointer)
        at.report(tr("\"%1\" is not a JSON Pointer such as /data/code").arg(token.tokenAt));
}

void bindLogin(MapReader &map, AuthSpec &auth)
{
    net::TokenSpec &token = auth.token;
    const Node url = map.required(QStringLiteral("url"));
    token.url = textOr(url);
    if (url.isDefined())
        checkUrl(url, token.url);
    token.method = isSecond(map.optional(QStringLiteral("method")), QStringLiteral("POST"), QStringLiteral("PUT"))
                       ? "PUT"
                       : "POST";
    const bool isJson = isSecond(map.optional(QStringLiteral("body")), QStringLiteral("form"), QStringLiteral("json"));
    token.body = isJson ? net::TokenSpec::Body::Json : net::TokenSpec::Body::Form;
    const Node fields = map.optional(QStringLiteral("fields"));
    const Node extra = map.optional(QStringLiteral("extra"));
    const Node json = map.optional(QStringLiteral("json"));
    bindLoginFields(fields, token);
    token.extra = bindExtra(extra, {token.userField, token.passwordField});
    if (json.isDefined()) {
        if (fields.isDefined() || extra.isDefined())
            json.report(tr("\"json\" is the whole body: it stands without \"fields\" and \"extra\""));
        bindLoginTree(json, token);
    }
    bindLoginAnswer(map, token);
    bindTokenPlace(map, auth);
    const Node life = map.optional(QStringLiteral("life"));
    token.lifeMs = life.durationMs();
    if (token.lifeMs && *token.lifeMs < 1000)
        life.report(tr("\"life\" is at least 1 s"));
}

void bindKind(const QString &kind, const Node &node, AuthSpec &auth)
{
    using Kind = AuthSpec::Kind;
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("basic"), Kind::Basic},   {QStringLiteral("digest"), Kind::Digest},
        {QStringLiteral("bearer"), Kind::Bearer}, {QStringLiteral("api-key"), Kind::ApiKey},
        {QStringLiteral("login"), Kind::Login},   {QStringLiteral("oauth2-client"), Kind::OAuth2Client}};
    MapReader map(node);
    if (!map.isMap())
        return;
    const QString secret = textOr(map.required(QStringLiteral("secret")));
    if (!kinds.contains(kind)) {
        auth.certificate = secret;
        return;
    }
    auth.kind = kinds.value(kind);
    auth.secret = secret;
    if (auth.kind == Kind::ApiKey)
        bindApiKey(node, map, auth);
    else if (auth.kind == Kind::OAuth2Client)
        bindOAuth2Client(map, auth.token);
    else if (auth.kind == Kind::Login)
        bindLogin(map, auth);
}

} // namespace

AuthSpec bindAuth(const Node &node)
{
    AuthSpec auth;
    if (!node.isDefined())
        return auth;
    const QString certificate = QStringLiteral("client-certificate");
    const QStringList kinds{QStringLiteral("basic"),
                            QStringLiteral("bearer"),
                            QStringLiteral("api-key"),
                            QStringLiteral("oauth2-client"),
                            QStringLiteral("digest"),
                            QStringLiteral("login"),
                            certificate};
    const auto entries = node.entries();
    const auto others = std::count_if(entries.cbegin(), entries.cend(),
                                      [&certificate](const auto &entry) { return textOr(entry.first) != certificate; });
    if (entries.isEmpty() || others > 1) {
        node.report(tr("%1 is exactly one of: %2").arg(QStringLiteral("auth"), kinds.join(QStringLiteral(", "))),
                    tr("only \"client-certificate\" may stand beside another"));
        return auth;
    }
    for (const auto &[key, value] : entries) {
        const QString kind = textOr(key);
        if (kinds.contains(kind))
            bindKind(kind, value, auth);
        else
            key.reportUnknown(QStringLiteral("auth"), kinds);
    }
    return auth;
}

} // namespace toancanh::source
