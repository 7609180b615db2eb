// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace toancanh::province {

/// One line of the treasury's daily book.
struct RevenueEntry
{
    int day = 0; ///< accounting day
    QByteArray item;
    double million = 0; ///< triệu đồng; a correction is negative
    qint64 postedMs = 0;
};

/// The year's plan of a month, in triệu đồng.
double plannedMillion(int year, int month);

/// The lines of an accounting day, from the seed and the day alone. They are posted the next morning, corrections
/// some days later.
QList<RevenueEntry> revenueOf(quint64 seed, int day);

} // namespace toancanh::province
