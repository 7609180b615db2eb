// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/query/Reader.h"

#include <QHash>

namespace toancanh::app {

/// The score of each source on the last day that could be judged, 0…1; of a cache that is older than scores, none.
QHash<QString, double> sourceScores(store::Reader &reader);

/// "97 %"; nothing where there is no score.
QString percentText(const std::optional<double> &share);

} // namespace toancanh::app
