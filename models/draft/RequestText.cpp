// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/RequestText.h"

#include "models/base/LoggableUrl.h"
#include "models/draft/YamlText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace toancanh::draft {

namespace {

using source::AuthSpec;
using source::BodySpec;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::draft", text);
}

QString commented(const QString &text)
{
    return QStringLiteral("    # ") + text + QLatin1Char('\n');
}

QString secretOf(const QString &name)
{
    return commented(tr("%1 holds a secret: a profile names secrets under auth").arg(name));
}

/// `value` is a template already where the item is one of `changed`.
QString itemText(const QString &name, const QString &value, const QHash<QString, QString> &changed)
{
    return QStringLiteral("    %1: %2\n")
        .arg(quotedText(name), changed.contains(name) ? quotedText(changed.value(name)) : quotedTemplate(value));
}

QString queryText(const QUrl &url, const QHash<QString, QString> &changed)
{
    QString text;
    QStringList names;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (names.contains(name))
            continue;
        names << name;
        const QStringList values = QUrlQuery(url).allQueryItemValues(name, QUrl::FullyDecoded);
        if (isSecretName(name)) {
            text += commented(tr("%1 holds a secret: auth: {api-key: {query: %1, secret: NAME}}").arg(name));
        } else if (values.size() > 1) {
            QStringList quoted;
            for (const QString &one : values)
                quoted << quotedTemplate(one);
            text += QStringLiteral("    %1: [%2]\n").arg(quotedText(name), quoted.join(QStringLiteral(", ")));
        } else {
            text += itemText(name, value, changed);
        }
    }
    return text.isEmpty() ? text : QStringLiteral("  query:\n") + text;
}

QString headersText(const QList<std::pair<QString, QString>> &headers)
{
    QString text;
    for (const auto &[name, value] : headers) {
        if (isSecretName(name))
            text += commented(tr("%1 holds a secret: auth: {api-key: {header: %1, secret: NAME}}").arg(name));
        else
            text += itemText(name, value, {});
    }
    return text.isEmpty() ? text : QStringLiteral("  headers:\n") + text;
}

/// Of the first member whose name tells of a secret; empty where there is none.
QString secretRemark(const QJsonValue &json)
{
    QString remark;
    const QJsonArray list = json.toArray();
    for (const QJsonValue &item : list)
        remark = remark.isEmpty() ? secretRemark(item) : remark;
    const QJsonObject object = json.toObject();
    for (auto member = object.begin(); member != object.end() && remark.isEmpty(); ++member)
        remark = isSecretName(member.key()) ? secretOf(member.key()) : secretRemark(member.value());
    return remark;
}

QString bodyText(const BodySpec &body, const QHash<QString, QString> &changed)
{
    switch (body.kind) {
    case BodySpec::Kind::None: return {};
    case BodySpec::Kind::Json:
        return secretRemark(body.json) + QStringLiteral("  json: ") + yamlOf(body.json, changed) + QLatin1Char('\n');
    case BodySpec::Kind::Text: return QStringLiteral("  text: ") + quotedTemplate(body.text) + QLatin1Char('\n');
    case BodySpec::Kind::Form: break;
    }
    QString text = QStringLiteral("  form:\n");
    for (const auto &[name, value] : body.form) {
        if (isSecretName(name))
            text += secretOf(name);
        else
            text += itemText(name, value.toString(), changed);
    }
    return text;
}

} // namespace

QUrl withBlanks(const QUrl &url)
{
    QUrl result = url;
    if (url.hasQuery())
        result.setQuery(url.query(QUrl::FullyEncoded).replace(QLatin1Char('+'), QLatin1String("%20")));
    return result;
}

QString addressOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

QString authText(const AuthSpec &auth)
{
    switch (auth.kind) {
    case AuthSpec::Kind::Basic: return QStringLiteral("{basic: {secret: %1}}").arg(auth.secret);
    case AuthSpec::Kind::Digest: return QStringLiteral("{digest: {secret: %1}}").arg(auth.secret);
    case AuthSpec::Kind::Bearer: return QStringLiteral("{bearer: {secret: %1}}").arg(auth.secret);
    case AuthSpec::Kind::ApiKey:
        return QStringLiteral("{api-key: {header: %1, secret: %2}}").arg(quotedText(auth.header), auth.secret);
    default: return {};
    }
}

QString requestText(const FirstQuestion &asked, const QHash<QString, QString> &changed)
{
    QString text = QStringLiteral("request:\n  url: ") + quotedTemplate(addressOf(asked.url)) + QLatin1Char('\n');
    text += queryText(asked.url, changed) + headersText(asked.headers) + bodyText(asked.body, changed);
    const QString auth = authText(asked.auth);
    return text
           + (auth.isEmpty()
                  ? remarked(QStringLiteral("  # auth: {bearer: {secret: NAME}}"), tr("then: toancanh secret set NAME"))
                  : QStringLiteral("  auth: ") + auth + QLatin1Char('\n'));
}

} // namespace toancanh::draft
