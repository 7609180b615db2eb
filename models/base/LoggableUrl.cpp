// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/LoggableUrl.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace toancanh {

bool mayBeSecretName(const QString &name)
{
    static const QRegularExpression secretName(QStringLiteral("key|token|secret|pass|pwd|sig|auth|credential|session"),
                                               QRegularExpression::CaseInsensitiveOption);
    return secretName.match(name).hasMatch();
}

QString loggableUrl(const QUrl &url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    QUrlQuery query;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        query.addQueryItem(name, mayBeSecretName(name) ? QStringLiteral("***") : value);
    if (shown.hasQuery())
        shown.setQuery(query);
    return shown.toDisplayString();
}

bool isSecretName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^(x-)?(api[-_]?key|(access|auth|bearer)?[-_]?token|(client)?[-_]?secret|pass(word|wd)?|pwd|"
                       "mat[-_]?khau|authorization|cookie)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

} // namespace toancanh
