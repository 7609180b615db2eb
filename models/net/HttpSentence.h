// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QNetworkReply>

#include <optional>

class QSslError;

namespace toancanh::net {

/// What a status outside 200 to 299 means, as an Error without a place.
Error errorOfStatus(int status);

/// What a failed transfer means, as an Error without a place. `host` is the server that was asked last.
Error errorOfTransfer(QNetworkReply::NetworkError error, const QString &host);

/// Why a server's certificate is not accepted, as an Error without a place.
Error errorOfCertificate(const QSslError &problem);

/// What it may mean that a server to which a client certificate was shown broke off, as an Error without a place. Auth,
/// so that the certificate is read anew.
Error errorOfClientCertificate();

/// An answer that is larger than its limit, as an Error without a place.
Error errorOfSize(qint64 maximumBytes);

/// A packed answer that can't be unpacked, as an Error without a place.
Error errorOfPacking();

/// The waiting time that a Retry-After header asks for: seconds, or an HTTP date. A date is counted from the answer's
/// own Date header, because the server's clock may be far from ours; from `nowMs` where it has none.
std::optional<qint64> retryAfterMs(const QByteArray &retryAfter, const QByteArray &date, qint64 nowMs);

} // namespace toancanh::net
