// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QString>

#include <optional>

namespace toancanh::dataset {

/// Something about the two databases that a person has to know.
struct Notice
{
    enum class Kind {
        CacheCannotBeWritten,  ///< until a write succeeds
        CentreCannotBeWritten, ///< until a write succeeds
        BackupFails,           ///< until one succeeds
        CacheAboveLimit,       ///< until it is below
        CacheReplaced,         ///< an event: it is told for an hour
        HistoryDropped,        ///< an event: it is told for a day
        CentreSalvaged,        ///< an event: it is told for a week, also by later processes
    };
    Kind kind = Kind::CacheCannotBeWritten;
    QString sentence; ///< translated, complete, without a full stop
    qint64 sinceMs = 0;
    std::optional<qint64> untilMs; ///< of an event
    bool operator==(const Notice &) const = default;
};

/// The notices that hold now, at most one of a kind. Says in the log once when one comes and once when what was
/// wrong is well again. May be used from any thread.
class Notices
{
public:
    /// True where that is news: none of its kind held, or another sentence.
    bool raise(const Notice &notice);
    bool clear(Notice::Kind kind); ///< true where one held
    bool expire(qint64 nowMs);     ///< true where an event has been told for long enough
    QList<Notice> list() const;

private:
    mutable QMutex m_mutex;
    QList<Notice> m_notices;
};

} // namespace toancanh::dataset
