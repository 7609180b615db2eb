// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>

namespace toancanh::net {

enum class RedirectRule {
    NoLessSafe, ///< never from https to http; to another host only when the request carries no credentials
    SameOrigin, ///< scheme, host and port stay
};

/// One request as it goes out.
struct Request
{
    QUrl url;
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    qint64 deadlineMs = 30'000;             ///< from sending to the last byte
    qint64 maximumBytes = 64 * 1024 * 1024; ///< of the body after decompression
    RedirectRule redirects = RedirectRule::NoLessSafe;
    std::optional<QUrl> proxy;       ///< http or socks5; without one the environment decides
    int parallelPerHost = 4;         ///< waits, within its deadline, while so many run against its host
    bool carriesCredentials = false; ///< set by Authorizer
};

/// A whole answer with a status of 200 to 299; or a 304, without a body, of a request that asks whether something
/// has changed.
struct Response
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QUrl url;                     ///< after redirects
    QByteArray link = {};         ///< the header Link; several are joined by commas
    QByteArray etag = {};         ///< ETag
    QByteArray lastModified = {}; ///< Last-Modified
};

/// How one request ended, with what a caller needs to decide the next step.
struct Outcome
{
    Result<Response> response;
    int status = 0;                     ///< 0 where no answer came
    std::optional<qint64> retryAfterMs; ///< of a 429 or 503 that says it
    qint64 durationMs = 0;
};

/// What was wrong with the certificate of a server ("host:port") at the last handshake. Of requests that wait for one
/// connection Qt tells only one why there was none.
using CertificateProblems = QHash<QString, Error>;

using OnOutcome = std::function<void(Outcome)>;

} // namespace toancanh::net
