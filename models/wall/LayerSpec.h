// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::wall {

/// A layer of objects on the map, declared by a domain. The metric `points` has lat and lon and the columns that are
/// named here, as far as there are such; `tracks` has series (a label), at, lat, lon.
struct LayerSpec
{
    QString id;
    QString icon; ///< one of layerIcons()
    QString points;
    QString tracks;
    QString label = QStringLiteral("label");
    QString heading = QStringLiteral("heading"); ///< in degrees
    QString letter = QStringLiteral("letter");   ///< on the icon, as in the list that the layer belongs to
    LocalizedText title;
    bool operator==(const LayerSpec &) const = default;
};

QList<LayerSpec> bindLayers(const profile::Profile &profile);

/// The icons that a layer may have; map::markIcons() paints them.
const QStringList &layerIcons();

} // namespace toancanh::wall
