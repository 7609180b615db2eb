// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace toancanh::province {

/// One department of one hospital, and how full it is at a time.
struct Ward
{
    QString hospital; ///< code
    QString hospitalName;
    QString department;
    bool intensive = false;
    int beds = 0;
    double usual = 0.8; ///< share of the beds that is usually taken
};

/// Six hospitals, about 3,500 beds.
const QList<Ward> &wards();

int occupiedBeds(quint64 seed, int ward, qint64 timeMs);
/// When the ward last counted: each does so every two minutes, at its own second.
qint64 countedAtMs(int ward, qint64 timeMs);

} // namespace toancanh::province
