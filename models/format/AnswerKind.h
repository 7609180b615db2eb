// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

namespace toancanh::format {

/// What an answer is by its first bytes.
enum class AnswerKind { Empty, WebPage, Xml, Json, Zip, OldOffice, Other };
AnswerKind kindOf(const QByteArray &bytes);

/// Malformed: what came instead of `expected` ("XML", "CSV"), with its beginning. `next` of what comes as expected, but
/// can't be read, is the caller's.
tl::unexpected<Error> cameInstead(const QByteArray &bytes, const QString &expected);

} // namespace toancanh::format
