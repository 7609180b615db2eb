// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace toancanh::secret {

/// What a file of secrets holds: lines "name=value", empty ones, and comments that begin with "#". A value is what
/// stands there, without blanks at its ends; or a text in double quotes, in which \n is a line break, \r a carriage
/// return, \" a quote and \\ a backslash. What only looks like such a text is taken as it stands, as is a backslash
/// elsewhere. Of lines with the same name the last holds.
/// Errors: Storage, which name the line and never tell it.
Result<QHash<QString, QString>> secretsIn(const QByteArray &text);

/// The same text with that secret, in quotes where it needs them; without it where there is no value. Every other line
/// stays byte for byte.
QByteArray withSecret(const QByteArray &text, const QString &name, const std::optional<QString> &value);

} // namespace toancanh::secret
