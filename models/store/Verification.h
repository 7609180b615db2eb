// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"

#include "models/base/Error.h"

namespace toancanh::store {

/// Which of the two databases a file is, or a copy of which.
enum class FileKind { Cache, Centre };

/// What a look at all of a database file found.
struct Verification
{
    std::optional<FileKind> kind; ///< nothing where it is none of ours
    qint64 version = 0;           ///< how many migrations it has had
    QList<Error> faults;          ///< what is damaged or wrong; where it is and what to do
    QStringList changes;          ///< what the next start of the program will change, for it is as declared before
};

/// Reads all of a database file and changes nothing: its pages and indexes (integrity_check), the keys between tables,
/// the program's own tables against the version that the file has, and of a cache the datasets' tables against what it
/// says of them itself and against what the profile declares. Takes as long as reading the file takes.
Verification verifyFile(const QString &path, const QList<dataset::DatasetSpec> &datasets);

} // namespace toancanh::store
