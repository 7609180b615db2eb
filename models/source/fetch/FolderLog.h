// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/FolderListing.h"

namespace toancanh::source {

/// What a source remembers of its folder's files while it runs, and what it has to say of those that failed. A new
/// start, or another declaration, tries them again.
class FolderLog
{
public:
    /// From now on; what was read well is told anew before each fetch.
    void setRead(const QHash<QString, FileStamp> &read) { m_memory.read = read; }
    const FolderMemory &memory() const { return m_memory; }

    void succeeded(const FolderFile &file);
    void failed(const FolderFile &file, const Error &error, qint64 nowMs);
    /// At a fetch's end: forgets failures of files that are gone.
    void keepOnly(const QStringList &files);
    /// Which failed within a day; nothing where none. A file that nobody takes away is not complained of for ever.
    std::optional<Error> complaint(const QString &folder, qint64 nowMs) const;
    /// The names of files that are gone and that one need not know any longer.
    static QStringList forgettable(const QHash<QString, FileStamp> &read, const QStringList &files);

private:
    FolderMemory m_memory;
};

} // namespace toancanh::source
