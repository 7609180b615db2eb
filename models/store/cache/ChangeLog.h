// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

#include <QStringList>

namespace toancanh::store {

/// What was committed since one last looked: the number of the newest commit and what it and those before changed.
struct Changes
{
    qint64 commitSeq = 0;
    QStringList datasets; ///< also "picture" and the reference tables
    bool sourceStates = false;

    bool isEmpty() const { return datasets.isEmpty() && !sourceStates; }
};

/// Numbers the commits of cache.db and tells what other processes have committed. Owned by the store's thread.
class ChangeLog
{
public:
    /// Begins at what is committed now: only later commits are told.
    static Result<ChangeLog> open(Database &database);

    /// Within a transaction of ours: gives it the next number and marks what it changed. The answer holds these
    /// and what other processes changed since the last look; keep it until the commit has succeeded.
    Result<Changes> record(QStringList datasets, bool sourceStates = false);
    /// After the commit.
    void committed(const Changes &changes) { m_seen = changes.commitSeq; }
    /// What other processes have committed since the last look; empty where nothing. Cheap when nothing has.
    Result<Changes> look();

private:
    ChangeLog() = default;
    Result<Changes> newer();

    Statement m_dataVersion;
    Statement m_next;
    Statement m_mark;
    Statement m_newer;
    Statement m_newest;
    qint64 m_version = 0;
    qint64 m_seen = 0;
};

} // namespace toancanh::store
