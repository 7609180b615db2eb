// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Finding.h"

#include <QByteArray>

#include <optional>

namespace toancanh::profile {

/// The bytes of a text file of at most 4 MiB in UTF-8 (without its byte order mark). What is wrong becomes a
/// finding on `file`, the name that people read.
std::optional<QByteArray> readTextFile(const QString &path, const QString &file, Findings &findings);

/// Reports the first byte that is no UTF-8 text; false when there is one.
bool checkUtf8(const QByteArray &bytes, const QString &file, Findings &findings);

} // namespace toancanh::profile
