// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Scene.h"

namespace toancanh::province {

std::unique_ptr<Scene> beachScene(quint32 seed);
std::unique_ptr<Scene> bridgeScene(quint32 seed);
std::unique_ptr<Scene> crossroadsScene(quint32 seed);
std::unique_ptr<Scene> fordScene(quint32 seed);
std::unique_ptr<Scene> gateScene(quint32 seed);
std::unique_ptr<Scene> gaugeScene(quint32 seed);
std::unique_ptr<Scene> highwayScene(quint32 seed);
std::unique_ptr<Scene> hospitalScene(quint32 seed);
std::unique_ptr<Scene> marketScene(quint32 seed);
std::unique_ptr<Scene> portScene(quint32 seed);
std::unique_ptr<Scene> seadikeScene(quint32 seed);
std::unique_ptr<Scene> spillwayScene(quint32 seed);
std::unique_ptr<Scene> squareScene(quint32 seed);

} // namespace toancanh::province
