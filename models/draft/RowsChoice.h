// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace toancanh::draft {

/// Which list of an answer holds its rows, given each list's place and length: the outermost list with at least a
/// quarter of the longest one's rows; among those, one with a row-like name (records, data …); then the longest.
/// Lists that describe rows (fields, headers, links …) are taken only where there is no other.
QString chosenRows(const QMap<QString, qsizetype> &counts);

/// Of the same places those that were left aside: neither around the chosen one nor in its rows, nor in rows of
/// another. At most eight, with how many rows they have.
QList<std::pair<QString, qsizetype>> otherRows(const QMap<QString, qsizetype> &counts, const QString &chosen);

/// Whether a name says that rows stand there, whatever they are of.
bool saysRows(const QString &name);
/// Whether it says that what stands there describes rows, or leads elsewhere.
bool saysDescription(const QString &name);

} // namespace toancanh::draft
