// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/AddressCheck.h"

#include "models/base/LoggableUrl.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

void checkSecret(const profile::Node &node, const QString &name, const QString &value)
{
    static const QRegularExpression named(QStringLiteral("\\{(secret|user|password):[^{}]+\\}"));
    if (!value.isEmpty() && isSecretName(name) && !named.match(value).hasMatch())
        node.report(tr("a profile holds no secrets"),
                    tr("name a secret under \"auth\" instead, or write {secret:name} in its place"));
}

void checkUrl(const profile::Node &node, const QString &text)
{
    const QUrl url(text.section(QLatin1Char('{'), 0, 0));
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        node.report(tr("the address must begin with https:// or http://"));
    else if (url.host().isEmpty())
        node.report(tr("the address names no server"));
    else if (!url.userInfo().isEmpty())
        node.report(tr("the address holds a user or password"), tr("name a secret under \"auth\" instead"));
    const QString query = text.section(QLatin1Char('?'), 1);
    for (const QString &item : query.split(QLatin1Char('&'), Qt::SkipEmptyParts))
        checkSecret(node, item.section(QLatin1Char('='), 0, 0), item.section(QLatin1Char('='), 1));
}

} // namespace toancanh::source
