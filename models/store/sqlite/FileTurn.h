// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace toancanh::store {

/// This process's turn at something that only one may do at a time, for as long as it lives. The lock is the
/// system's own where it has one: a process that is killed leaves none behind, not even for a moment.
class FileTurn
{
public:
    /// Waits for at most `waitMs`.
    FileTurn(const QString &path, int waitMs);
    ~FileTurn();
    FileTurn(const FileTurn &) = delete;
    FileTurn &operator=(const FileTurn &) = delete;

    bool isOurs() const { return m_isOurs; }

private:
    bool m_isOurs = false;
#ifdef Q_OS_UNIX
    int m_file = -1;
#else
    QLockFile m_lock;
#endif
};

} // namespace toancanh::store
