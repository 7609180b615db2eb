// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/map/MapScene.h"
#include "models/metric/MetricResult.h"
#include "models/wall/LayerSpec.h"
#include "widgets/look/LocalText.h"

namespace toancanh::tiles {

/// Values of a metric by area id (columns area, value).
QHash<QString, double> valuesByArea(const metric::MetricResult &result);

/// The objects of a layer at their places (columns lat, lon, and those that the layer names) with their tracks (series,
/// at, lat, lon; may be null).
map::MarkLayer layerMarks(const wall::LayerSpec &layer, const metric::MetricResult &points,
                          const metric::MetricResult *tracks);

/// Alerts that have a place of their own or an area on the map. One that stands outside every area is at sea:
/// its object drifts.
QList<map::AlertMark> alertMarks(const alert::Alerts &alerts, const map::BaseMap &base, const look::LocalText &format,
                                 qint64 nowMs);

} // namespace toancanh::tiles
