// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/spec/FolderSpec.h"

#include <QHash>
#include <QList>

#include <optional>

namespace toancanh::source {

/// A file's size and time of change: while they stay, so does what is in it.
struct FileStamp
{
    qint64 size = 0;
    qint64 modifiedMs = 0;
    bool operator==(const FileStamp &) const = default;
};

struct FolderFile
{
    QString name; ///< within the folder
    FileStamp stamp;
    bool operator==(const FolderFile &) const = default;
};

/// A file that could not be used, as it was then.
struct FailedFile
{
    FileStamp stamp;
    Error error;
    qint64 atMs = 0;
};

/// What one knows of a folder's files from former fetches, by their names.
struct FolderMemory
{
    QHash<QString, FileStamp> read; ///< well
    QHash<QString, FailedFile> failed;
};

/// The files of the folder that match, in no order; sub-folders, hidden files and what is no file are left out. Waits
/// for the disk or the network. Errors: Network (no such folder, not readable), Malformed (too many files).
Result<QList<FolderFile>> listFolder(const FolderSpec &folder);

/// What a file holds. Waits for the disk or the network. Errors: Malformed (too large, a link that leaves the folder,
/// changed since it was listed: Cancelled), Network.
Result<QByteArray> readFile(const FolderSpec &folder, const FolderFile &file);

/// The files to be read now, in the order to be read: those that have settled and are not known as they are. Of a
/// snapshot the newest settled one at most, and none where it is known. Pure.
QList<FolderFile> filesToRead(QList<FolderFile> listed, const FolderSpec &folder, bool isSnapshot,
                              const FolderMemory &memory, qint64 nowMs);

/// A file's name as it may be shown and logged: without control characters, and not too long.
QString shownName(const QString &name);

} // namespace toancanh::source
