// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace toancanh::dataset {

/// A stretch outside a source's working hours, in which nothing is promised. UTC ms.
struct Rest
{
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    bool operator==(const Rest &) const = default;
};

/// How long it is from one time to another, less what of it was rest.
inline qint64 msOutsideRest(qint64 fromMs, qint64 toMs, const std::optional<Rest> &rest)
{
    if (!rest)
        return toMs - fromMs;
    const qint64 restedMs = qMin(toMs, rest->untilMs) - qMax(fromMs, rest->fromMs);
    return toMs - fromMs - qMax<qint64>(0, restedMs);
}

} // namespace toancanh::dataset
