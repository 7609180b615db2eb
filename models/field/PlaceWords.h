// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::field {

/// The words of a name as a column's name has them, small and without marks: "tenDonVi" is ten, don, vi. What is of no
/// Latin letter or digit parts words.
QStringList wordsOf(const QString &name);

/// Whether the last word of a place says that its values name something (id, code, phone …), so that their digits are
/// no number to reckon with.
bool saysId(const QString &place);

} // namespace toancanh::field
