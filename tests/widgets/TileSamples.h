// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/ChartSamples.h"
#include "tests/widgets/FigureSamples.h"
#include "tests/widgets/ListSamples.h"

/// All samples, as they stand on a wall.
namespace samples {

inline QList<Sample> wall()
{
    return {onTime(), overdue(),  beds(),    dengue(),       attendance(), security(), growth(),
            budget(), agencies(), vessels(), disbursement(), reports(),    air()};
}

} // namespace samples
