// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/slope/RandomFaults.h"

#include "tests/e2e/SimulatedProvince.h"

namespace toancanh::bench {

namespace {

const QStringList systemModes{QStringLiteral("slow"), QStringLiteral("fail"), QStringLiteral("empty"),
                              QStringLiteral("malformed"), QStringLiteral("down")};
const QStringList cameraModes{QStringLiteral("down"), QStringLiteral("frozen")};

} // namespace

RandomFaults::RandomFaults(SimulatedProvince &province, QStringList systems, QStringList cameras, quint32 seed)
    : m_province(province), m_systems(std::move(systems)), m_cameras(std::move(cameras)), m_random(seed)
{}

QString RandomFaults::strike()
{
    switch (m_random.bounded(5)) {
    case 0:
        m_province.kill();
        m_isKilled = true;
        return QStringLiteral("everything killed");
    case 1: return strikeCameras();
    case 2: return strikeSystems() + QStringLiteral("; ") + strikeCameras();
    default: return strikeSystems();
    }
}

QStringList RandomFaults::some(const QStringList &from)
{
    QStringList left = from;
    QStringList chosen;
    for (int wanted = m_random.bounded(1, 4); wanted > 0 && !left.isEmpty(); --wanted)
        chosen << left.takeAt(m_random.bounded(int(left.size())));
    return chosen;
}

QString RandomFaults::strikeSystems()
{
    QStringList told;
    for (const QString &system : some(m_systems)) {
        const QString mode = systemModes.at(m_random.bounded(int(systemModes.size())));
        m_province.setMode(system, mode);
        m_brokenSystems << system;
        told << system + QLatin1Char(' ') + mode;
    }
    return told.join(QStringLiteral(", "));
}

QString RandomFaults::strikeCameras()
{
    QStringList told;
    for (const QString &camera : some(m_cameras)) {
        const QString mode = cameraModes.at(m_random.bounded(int(cameraModes.size())));
        m_province.setCamera(camera, mode);
        m_brokenCameras << camera;
        told << camera + QLatin1Char(' ') + mode;
    }
    return told.join(QStringLiteral(", "));
}

bool RandomFaults::heal()
{
    if (m_isKilled && !m_province.start())
        return false;
    m_isKilled = false;
    bool isHealed = true;
    for (const QString &system : std::as_const(m_brokenSystems))
        isHealed = m_province.setMode(system, QStringLiteral("ok")) && isHealed;
    for (const QString &camera : std::as_const(m_brokenCameras))
        isHealed = m_province.setCamera(camera, QStringLiteral("ok")) && isHealed;
    if (isHealed) {
        m_brokenSystems.clear();
        m_brokenCameras.clear();
    }
    return isHealed;
}

} // namespace toancanh::bench
