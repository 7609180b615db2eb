// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/TokenAnswer.h"

#include "models/net/CookieHeader.h"
#include "models/net/LoginComplaint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace toancanh::net {

namespace {

constexpr qint64 usualLifeMs = 300'000; // of an OAuth 2 token that tells none
constexpr double longestLifeS = 30.0 * 24 * 3600;
constexpr qsizetype longestToken = 16 * 1024; // servers take no longer header, be it a token's or of cookies
constexpr qint64 maximumAnswerBytes = 256 * 1024;

constexpr QLatin1String userMark("{user}");
constexpr QLatin1String passwordMark("{password}");

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::net", text);
}

using Items = QList<std::pair<QString, QString>>;

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray formOf(const Items &items)
{
    QByteArray form;
    for (const auto &[name, value] : items)
        form += (form.isEmpty() ? "" : "&") + encoded(name) + '=' + encoded(value);
    return form;
}

QByteArray jsonOf(const Items &items)
{
    QJsonObject object;
    for (const auto &[name, value] : items)
        object.insert(name, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// In one go, for a user may be called {password}.
QString filledIn(const QString &text, const QString &user, const QString &password)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).mid(at);
        const bool isUser = rest.startsWith(userMark);
        if (isUser || rest.startsWith(passwordMark)) {
            result += isUser ? user : password;
            at += isUser ? userMark.size() : passwordMark.size();
        } else {
            result += text.at(at++);
        }
    }
    return result;
}

QJsonValue filledIn(const QJsonValue &value, const QString &user, const QString &password)
{
    if (value.isString())
        return filledIn(value.toString(), user, password);
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray from = value.toArray();
        for (const QJsonValue &one : from)
            items.append(filledIn(one, user, password));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        member.value() = filledIn(QJsonValue(member.value()), user, password);
    return members;
}

QByteArray jsonText(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

QJsonValue member(const QJsonValue &value, QString key)
{
    key.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    if (!value.isArray())
        return value.toObject().value(key);
    bool isIndex = false;
    const qsizetype index = key.toLongLong(&isIndex);
    return isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
}

/// What a JSON Pointer leads to, and what that stands in.
std::pair<QJsonValue, QJsonValue> follow(const QJsonValue &root, const QString &pointer)
{
    std::pair<QJsonValue, QJsonValue> at{root, {}};
    const QStringList keys = pointer.split(QLatin1Char('/')).mid(1);
    for (const QString &key : keys)
        at = {member(at.first, key), at.first};
    return at;
}

/// Nothing where the answer tells none.
std::optional<qint64> toldLifeMs(const QJsonValue &beside)
{
    for (const char *name : {"expires_in", "expiresIn"}) {
        const double seconds = beside.toObject().value(QLatin1String(name)).toVariant().toDouble();
        if (seconds > 0)
            return qint64(qMin(seconds, longestLifeS) * 1000);
    }
    return {};
}

std::optional<qint64> lifeMs(const QJsonValue &beside, const Credentials &credentials)
{
    const std::optional<qint64> told = toldLifeMs(beside);
    if (credentials.kind == AuthKind::OAuth2Client)
        return told.value_or(usualLifeMs);
    const std::optional<qint64> &known = credentials.token.lifeMs;
    return told && known ? std::min(*told, *known) : (told ? told : known);
}

QString refused(AuthKind kind)
{
    return kind == AuthKind::Login ? tr("the login refused the user or password (%1)")
                                   : tr("the token service refused the client id or secret (%1)");
}

QString troubled(AuthKind kind)
{
    return kind == AuthKind::Login ? tr("login: %1") : tr("token service: %1");
}

QString checkAddress(AuthKind kind)
{
    return kind == AuthKind::Login
               ? tr("check \"url\" and \"token\" under \"login\" in the source's file, and ask the people who run the "
                    "system")
               : tr("check \"token-url\" in the source's file, and ask the people who run the token service");
}

} // namespace

Request tokenRequest(const Credentials &credentials)
{
    const TokenSpec &token = credentials.token;
    const bool isLogin = credentials.kind == AuthKind::Login;
    const auto [user, password] = partsOfSecret(credentials.secret);
    Request request;
    request.url = QUrl(token.url);
    request.method = isLogin ? token.method : QByteArrayLiteral("POST");
    request.headers.emplaceBack("Accept", "application/json");
    Items items;
    if (isLogin) {
        items << std::pair(token.userField, user) << std::pair(token.passwordField, password);
    } else {
        items.append({QStringLiteral("grant_type"), QStringLiteral("client_credentials")});
        if (token.client == TokenSpec::Client::Form)
            items << std::pair(QStringLiteral("client_id"), user)
                  << std::pair(QStringLiteral("client_secret"), password);
        else // RFC 6749, 2.3.1
            request.headers.emplaceBack("Authorization",
                                        "Basic " + QByteArray(encoded(user) + ':' + encoded(password)).toBase64());
        if (!token.scope.isEmpty())
            items.append({QStringLiteral("scope"), token.scope});
    }
    items += token.extra;
    const bool isTree = isLogin && !token.json.isUndefined();
    const bool isJson = isTree || (isLogin && token.body == TokenSpec::Body::Json);
    request.headers.emplaceBack("Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded");
    request.body = isTree ? jsonText(filledIn(token.json, user, password)) : isJson ? jsonOf(items) : formOf(items);
    request.maximumBytes = maximumAnswerBytes;
    request.redirects = RedirectRule::SameOrigin;
    request.carriesCredentials = true;
    request.asksForToken = true;
    request.secrets = secretsIn(credentials);
    return request;
}

Result<Token> tokenIn(const QByteArray &answer, const Credentials &credentials)
{
    const bool isLogin = credentials.kind == AuthKind::Login;
    // Within an array also a bare "text" is a document.
    const QJsonValue root = QJsonDocument::fromJson('[' + answer + ']').array().at(0);
    const auto [value, beside] = follow(root, credentials.token.tokenAt);
    const QByteArray text = value.toString().trimmed().toUtf8();
    if (text.isEmpty() && isLogin)
        return failure(ErrorKind::Auth,
                       withLoginsWords(tr("the login's answer holds no token at \"%1\"").arg(credentials.token.tokenAt),
                                       answer, credentials));
    if (text.isEmpty())
        return failure(ErrorKind::Malformed, tr("the token service gave no access token"), {},
                       checkAddress(credentials.kind));
    const bool isAscii = std::all_of(text.cbegin(), text.cend(), [](char one) { return uchar(one) < 0x80; });
    if (!isAscii || !isHeaderValue(text) || text.size() > longestToken)
        return failure(ErrorKind::Malformed, tr("the token that came holds characters that can't be sent, or too many"),
                       {}, checkAddress(credentials.kind));
    return Token{text, lifeMs(beside, credentials)};
}

Result<Token> tokenOf(const Response &answer, const Credentials &credentials)
{
    const TokenSpec &spec = credentials.token;
    Result<Token> token = spec.takesToken ? tokenIn(answer.body, credentials) : Token{{}, spec.lifeMs};
    if (!token || !spec.takesCookies)
        return token;
    token->cookies = cookieHeader(answer.cookies);
    token->from = answer.url;
    if (token->cookies.isEmpty())
        return failure(ErrorKind::Auth,
                       withLoginsWords(tr("the login's answer sets no cookie"), answer.body, credentials));
    if (!isHeaderValue(token->cookies) || token->cookies.size() > longestToken)
        return failure(ErrorKind::Malformed,
                       tr("the cookies that came hold characters that can't be sent, or too many"), {},
                       checkAddress(credentials.kind));
    return token;
}

QList<QByteArray> secretsIn(const Token &token)
{
    QList<QByteArray> secrets{token.text, token.cookies};
    for (const QByteArray &pair : token.cookies.split(';'))
        secrets << pair.mid(pair.indexOf('=') + 1).trimmed();
    secrets.removeIf([](const QByteArray &one) { return one.isEmpty(); });
    return secrets;
}

Error errorOfToken(const Outcome &outcome, AuthKind kind)
{
    Error error = outcome.response.error();
    if (outcome.status == 400 || outcome.status == 401 || outcome.status == 403) {
        error.kind = ErrorKind::Auth;
        error.sentence = refused(kind).arg(outcome.status);
        error.next.clear();
        return error;
    }
    error.sentence = troubled(kind).arg(error.sentence);
    if (error.kind == ErrorKind::Malformed)
        error.next = checkAddress(kind);
    return error;
}

} // namespace toancanh::net
