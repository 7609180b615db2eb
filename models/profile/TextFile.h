// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Finding.h"

#include <QByteArray>

#include <optional>

namespace toancanh::profile {

/// The bytes of a text file of at most 4 MiB in UTF-8 (without its byte order mark). What is wrong becomes a
/// finding on `file`, the name that people read.
std::optional<QByteArray> readTextFile(const QString &path, const QString &file, Findings &findings);

/// The names of a folder's YAML files, also of what only looks like one (a folder, a link that leads nowhere), so that
/// reading it says so. Files that end in .yml are reported: nobody reads them.
QStringList yamlFiles(const QString &folder, const QString &shownFolder, Findings &findings);

/// Reports the first byte that is no UTF-8 text; false when there is one.
bool checkUtf8(const QByteArray &bytes, const QString &file, Findings &findings);

} // namespace toancanh::profile
