// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

namespace toancanh::net {

/// One request and its answer as a recording keeps them: everything secret is masked already.
struct Exchange
{
    using Headers = QList<std::pair<QString, QString>>;

    QString method;
    QString address; ///< see SecretMask::address
    Headers headers;
    QString body; ///< of the request, 64 KiB at most
    int status = 0;
    QString answeredBy;     ///< where redirects led; empty where that is the address
    Headers answerHeaders;  ///< Content-Type, Link, ETag, Last-Modified; of a login also Set-Cookie
    QString answer;         ///< the file that holds the answer's body; empty where there is none, or it is left out
    bool isAltered = false; ///< something in the body is masked
    QString leftOut;        ///< why the body is left out
    qint64 durationMs = 0;
    std::optional<qint64> retryAfterMs;
    std::optional<Error> error;

    QString answerHeader(const QString &name) const;
};

QJsonObject toJson(const Exchange &exchange);
/// Nothing where it is none, or names a file that can't be one of a recording's.
std::optional<Exchange> exchangeIn(const QJsonObject &json);

} // namespace toancanh::net
