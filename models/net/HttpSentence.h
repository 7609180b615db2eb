// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QNetworkReply>

#include <optional>

namespace toancanh::net {

/// What a status outside 200 to 299 means, as an Error without a place.
Error errorOfStatus(int status);

/// What a failed transfer means, as an Error without a place. `certificateProblem` is what the TLS handshake
/// said, where it said something.
Error errorOfTransfer(QNetworkReply::NetworkError error, const QString &certificateProblem);

/// The waiting time that a Retry-After header asks for: seconds or an HTTP date.
std::optional<qint64> retryAfterMs(const QByteArray &header, qint64 nowMs);

} // namespace toancanh::net
