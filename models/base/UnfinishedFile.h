// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

namespace toancanh {

/// Until power fails, a file that was written or renamed is only in memory: makes it last. Also of a folder.
void flushToDisk(const QString &path);

/// A file that gets its name only when it is whole. Until then it lies beside under another one, readable by its owner
/// alone, and it is gone where nobody finishes it.
class UnfinishedFile
{
public:
    enum class Existing { Kept, Replaced };

    /// Errors: Storage, where the folder is missing or can't be written; where a file of that name is there and is to
    /// be kept.
    static Result<UnfinishedFile> begin(const QString &target, Existing existing);
    ~UnfinishedFile();
    UnfinishedFile(UnfinishedFile &&other) noexcept;
    UnfinishedFile &operator=(UnfinishedFile &&) = delete;

    const QString &path() const { return m_path; } ///< an empty file of mode 0600
    /// Gives it the target's name, once it is closed. A file that came to be there meanwhile is kept or replaced too.
    Result<void> finish();

private:
    UnfinishedFile(QString target, QString path, Existing existing);

    QString m_target;
    QString m_path; ///< empty once it is finished
    Existing m_existing;
};

} // namespace toancanh
