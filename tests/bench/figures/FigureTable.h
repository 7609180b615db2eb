// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures/Figures.h"

namespace toancanh::bench {

/// The figures of one or more benches as a text table for a terminal, one figure a line.
QString figureTable(const QList<Figures> &benches);

} // namespace toancanh::bench
