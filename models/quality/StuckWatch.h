// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/RowWatch.h"
#include "models/quality/SourceFinding.h"

#include <QCborMap>

#include <unordered_map>

namespace toancanh::quality {

/// Knows for each object since when a column has had the same value. It is stuck when it stays so for long while the
/// source goes on to report newer data times of it; data that don't get newer are late, not stuck. Objects that were
/// not heard of for a month are forgotten, and of more than maximumObjects the first are watched.
class StuckWatch
{
public:
    /// Samples of this column, in any order; those that are not newer than what is known say nothing.
    void see(std::vector<RowFacts::Sample> samples, const QHash<qint64, QString> &labels, qint64 fetchedAtMs);
    /// All that stand still for `afterMs` or longer, the first hundred to do so.
    std::vector<SourceFinding> findings(const QString &column, qint64 afterMs) const;

    QCborMap toCbor() const;
    static StuckWatch fromCbor(const QCborMap &map);

private:
    struct Held
    {
        qint64 value = 0;
        qint64 sinceMs = 0;
        qint64 lastMs = 0;
        QString label;
    };
    std::unordered_map<qint64, Held> m_objects;
};

} // namespace toancanh::quality
