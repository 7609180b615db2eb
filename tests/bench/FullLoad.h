// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::bench {

/// The cameras that a profile declares.
QStringList cameraIds(const QString &profileFolder);

/// Adds the scene "full-load" to a copy of the demo profile: the map, all the data tiles and 25 cameras at once.
/// False when it could not be written.
bool addFullLoadScene(const QString &profileFolder);

/// Adds the scene "cameras" of 25 cameras, one on each panel.
bool addCamerasScene(const QString &profileFolder);

/// Adds the scene "data" without cameras, also on its map, and "changing", in which the places that it leaves empty
/// show the hospitals' beds too: four tiles in all.
bool addDataScene(const QString &profileFolder);

} // namespace toancanh::bench
