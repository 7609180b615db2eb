// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraSpec.h"

namespace toancanh::camera {

/// Index of the smallest stream that is at least `size` wide and high, else of the largest; -1 without streams.
int chosenStream(const QList<StreamSpec> &streams, QSize size);

/// The largest even size within `box` with the picture's aspect; never below 2 × 2.
QSize fittedSize(QSize picture, QSize box);

} // namespace toancanh::camera
