// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::draft {

/// A column's name for a place in a row: its last word, more of the way where that word alone says little (value, id,
/// name …) or is taken; "column_3" (by `number`) where no letter of it is Latin. "/donVi/tenDonVi" is ten_don_vi,
/// "/country/value" country_value.
QString columnName(const QString &place, const QStringList &taken, qsizetype number);

} // namespace toancanh::draft
