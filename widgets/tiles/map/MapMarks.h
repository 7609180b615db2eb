// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/map/MapScene.h"
#include "models/metric/MetricResult.h"
#include "widgets/look/LocalText.h"

namespace toancanh::tiles {

/// Values of a metric by area id (columns area, value).
QHash<QString, double> valuesByArea(const metric::MetricResult &result);

/// Vessels at their last place (label, lat, lon, heading) with their tracks (series, at, lat, lon; may be null).
QList<map::VesselMark> vesselMarks(const metric::MetricResult &points, const metric::MetricResult *tracks);

/// Reports that have a letter (letter, lat, lon).
QList<map::ReportMark> reportMarks(const metric::MetricResult &points);

/// Alerts that have a place of their own or an area on the map. One that stands outside every area is at sea:
/// its object drifts.
QList<map::AlertMark> alertMarks(const alert::Alerts &alerts, const map::BaseMap &base, const look::LocalText &format,
                                 qint64 nowMs);

} // namespace toancanh::tiles
