// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/base/LocalizedText.h"
#include "models/dataset/Rest.h"

#include <QMetaType>

#include <optional>

namespace toancanh::dataset {

/// How one source is doing, as its collector last wrote it into the cache. All times UTC ms.
struct SourceState
{
    QString source;
    QString dataset;
    LocalizedText title;
    qint64 everyMs = 0;                   ///< the promised cycle
    std::optional<qint64> lastSuccessMs;  ///< when a whole fetch was last committed
    std::optional<qint64> lastTryMs = {}; ///< when the last fetch that has ended, well or not, began
    std::optional<qint64> dataAtMs;       ///< what its data are as old as (see `freshness:` of a source)
    std::optional<Error> error;           ///< set while it fails
    std::optional<qint64> failingSinceMs; ///< the first failure of this outage
    std::optional<qint64> nextTryMs;
    /// The newest value of the column that `since:` names, when a whole fetch was last committed: where the next
    /// one starts. Rows of a fetch that broke off may be newer, and others before them missing.
    std::optional<qint64> wholeToMs = {};
    std::optional<Error> warning = {};   ///< it works, but a person should look at it
    std::optional<qint64> heldRows = {}; ///< what the last snapshot lacked and was not yet deleted
    std::optional<Rest> rest = {};       ///< the first one after `dataAtMs` in which nothing is promised
    qint64 rows = 0;                     ///< rows committed by the last whole fetch
    qint64 rejected = 0;                 ///< rows rejected by the last fetch that brought any
    bool operator==(const SourceState &) const = default;
};

} // namespace toancanh::dataset

Q_DECLARE_METATYPE(toancanh::dataset::SourceState)
