// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace toancanh::province {

/// A department of the province or a commune's People's Committee.
struct Office
{
    QString id; ///< so-nnmt, ubnd-tra-son
    QString name;
    QString level;   ///< department, commune
    QString oneStop; ///< its code in the one-stop system
    QString contact;
    double onTime = 0.95; ///< share of its dossiers that it finishes by their day
    double weight = 1.0;  ///< its share of the dossiers, against the others
    int commune = -1;     ///< index in Geography::communes
};

/// Twelve departments, then one People's Committee a commune in the communes' order.
const QList<Office> &offices();

constexpr int departmentCount = 12;

} // namespace toancanh::province
