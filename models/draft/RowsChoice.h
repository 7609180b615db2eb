// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace toancanh::draft {

/// Of the places where rows may be, by how many are there: the outermost that has a quarter as many as the longest, for
/// what lies in its objects is theirs; of equal ones the one whose name says rows (records, data …), then the longer.
/// What describes rows (fields, headers, links …) only where there is nothing else beside it.
QString chosenRows(const QMap<QString, qsizetype> &counts);

/// Of the same places those that were left aside: neither around the chosen one nor in its rows, nor in rows of
/// another. At most eight, with how many rows they have.
QList<std::pair<QString, qsizetype>> otherRows(const QMap<QString, qsizetype> &counts, const QString &chosen);

/// Whether a name says that rows stand there, whatever they are of.
bool saysRows(const QString &name);
/// Whether it says that what stands there describes rows, or leads elsewhere.
bool saysDescription(const QString &name);

} // namespace toancanh::draft
