// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QList>
#include <QNetworkCookie>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace toancanh::net {

struct OwnConnections;

enum class RedirectRule {
    /// Never from https to http. A request that carries credentials stays at its scheme, host and port, or goes from
    /// http to https of the same host.
    NoLessSafe,
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
    std::optional<QUrl> proxy; ///< http or socks5; without one the environment decides (see proxyFor)
    int parallelPerHost = 4;   ///< waits, within its deadline, while so many run against its server (host and port)
    bool carriesCredentials = false;     ///< set by Authorizer
    std::shared_ptr<OwnConnections> own; ///< set by Authorizer; null: those that all share
    /// Texts in it, or that it stands for, that nobody may see. Authorizer adds those of the credentials.
    QList<QByteArray> secrets = {};
    bool asksForToken = false; ///< body and answer are a login's, and secret as a whole
};

/// A whole answer with a status of 200 to 299; or of 304, without a body, to a request with If-None-Match or
/// If-Modified-Since.
struct Response
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QUrl url;        ///< after redirects
    QByteArray link; ///< RFC 8288; several headers are joined by ", "
    QByteArray etag;
    QByteArray lastModified;
    QList<QNetworkCookie> cookies = {}; ///< that the answer to a request for a token sets, or redirects on its way
};

/// How one request ended, with what a caller needs to decide the next step.
struct Outcome
{
    Result<Response> response;
    int status = 0;                     ///< 0 where no answer came
    std::optional<qint64> retryAfterMs; ///< of a 429 or 503 that says it
    qint64 durationMs = 0;
    std::optional<Response> refused = {}; ///< the answer of a status that is a failure, its body cut at 64 KiB
    qint64 refusedBytes = 0;              ///< of that body before it was cut
    QList<QByteArray> secrets = {};       ///< set by Authorizer: those of a request that failed, which it may repeat
};

using OnOutcome = std::function<void(Outcome)>;

} // namespace toancanh::net
