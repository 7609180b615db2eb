// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::app {

/// Rows of texts as a table for a terminal: columns as wide as their widest cell (at most `maximumWidth`
/// characters, longer cells are cut with "…"), two blanks between them, a rule under the header.
QString textTable(const QStringList &header, const QList<QStringList> &rows, qsizetype maximumWidth = 40);

} // namespace toancanh::app
