// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace toancanh::quality {

/// Something odd in what a source brings. Times UTC ms.
struct SourceFinding
{
    enum class Kind { Stuck, Level, Vanished, Appeared, Type };
    Kind kind = Kind::Stuck;
    QString place;  ///< of the answer, or a column of the dataset
    QString object; ///< whose value stands still: its key; empty for the others
    qint64 sinceMs = 0;
    qint64 lastSeenMs = 0;              ///< in data of that time, where it is a value that stands still
    std::optional<qint64> endedMs = {}; ///< open while there is none
    QString said;                       ///< a sentence for a person
    bool operator==(const SourceFinding &) const = default;

    bool isOf(const SourceFinding &other) const
    {
        return kind == other.kind && place == other.place && object == other.object;
    }
};

/// The word that stands in the table.
QString wordOf(SourceFinding::Kind kind);
std::optional<SourceFinding::Kind> kindOf(const QString &word);

} // namespace toancanh::quality
