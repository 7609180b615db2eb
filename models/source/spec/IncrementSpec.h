// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::source {

/// What {since} in a request stands for.
struct SinceSpec
{
    QString field; ///< the column whose newest value {since} starts from
    qint64 overlapMs = 0;
    qint64 initialMs = 400LL * 24 * 3600 * 1000; ///< how far back the first fetch reaches
    bool fetch = false;                          ///< instead of `field`: the start of the last whole good fetch
    bool operator==(const SinceSpec &) const = default;
};

} // namespace toancanh::source
