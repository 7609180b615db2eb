// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace toancanh {

/// A ZIP archive with these parts: name and content.
QByteArray packed(const QList<std::pair<QByteArray, QByteArray>> &parts);

/// A workbook with one sheet, whose XML these rows are in.
QByteArray xlsx(const QByteArray &rows);
QByteArray ods(const QByteArray &rows);

} // namespace toancanh
