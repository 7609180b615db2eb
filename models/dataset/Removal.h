// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>

namespace toancanh::dataset {

/// How many rows the end of a snapshot may delete.
struct RemovalLimit
{
    struct Range
    {
        qint64 from = 0;
        qint64 to = 0;
        bool operator==(const Range &) const = default;
    };
    qint64 most = std::numeric_limits<qint64>::max();
    std::optional<Range> agreed = {}; ///< such a number is deleted although it is more

    bool allows(qint64 rows) const { return rows <= most || (agreed && rows >= agreed->from && rows <= agreed->to); }
    bool operator==(const RemovalLimit &) const = default;
};

/// What the end of a snapshot did: it deletes all that the fetch lacked, or nothing.
struct Removal
{
    qint64 removed = 0;
    qint64 held = 0; ///< rows that the fetch lacked and that were kept
    bool operator==(const Removal &) const = default;
};

} // namespace toancanh::dataset
