// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::fuzz {

/// Takes an answer apart as far as it can be: every cell of these places and of those that its first rows name, what is
/// around the rows, and what could not be read. More than a few thousand rows are left.
void readWhole(format::Format &format, const QByteArray &bytes, const QStringList &places, const QStringList &around);

/// The same with a format that these make. Not every `rows` is one.
void readWhole(format::FormatSpec::Kind kind, const QString &rows, const QByteArray &bytes, const QStringList &places,
               const QStringList &around);

} // namespace toancanh::fuzz
