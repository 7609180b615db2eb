// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QStringList>

class SimulatedProvince;

namespace toancanh::bench {

/// Breaks something of a simulated province and heals it: systems that are slow,
/// fail, answer nothing or nonsense or nothing at all; cameras that are gone or frozen; all of it killed. The same
/// seed gives the same faults.
class RandomFaults
{
public:
    RandomFaults(SimulatedProvince &province, QStringList systems, QStringList cameras, quint32 seed);

    /// What was broken, for a person.
    QString strike();
    /// False where the province did not come back; worth another try.
    bool heal();

private:
    QString strikeSystems();
    QString strikeCameras();
    QStringList some(const QStringList &from); ///< one to three of them

    SimulatedProvince &m_province;
    const QStringList m_systems;
    const QStringList m_cameras;
    QRandomGenerator m_random;
    QStringList m_brokenSystems;
    QStringList m_brokenCameras;
    bool m_isKilled = false;
};

} // namespace toancanh::bench
