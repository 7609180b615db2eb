// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"
#include "models/store/sqlite/FileTurn.h"

#include <atomic>
#include <memory>
#include <optional>

namespace toancanh::store {

/// A database as it was found when it was opened for writing.
struct OpenedFile
{
    std::unique_ptr<Database> database;
    std::optional<Error> error;
    bool isDamaged = false;      ///< that is the error
    bool isWhollyChecked = true; ///< false where the check was cut short, lest the start wait for it
};

/// How a database is opened.
struct OpeningSpec
{
    QString synchronous;
    qsizetype knownSteps = 0;    ///< a file that has had more migrations is refused before anything is touched
    int checkMs = 0;             ///< looks for damage for at most so long
    int walPages = 1000;         ///< so many are written to the WAL before they go into the file
    bool givesPagesBack = false; ///< a file that is made now can be made smaller piece by piece
};

/// Opens a database or makes it, in WAL mode, and looks for damage.
OpenedFile openFile(const QString &path, const OpeningSpec &spec);

enum class Soundness { Sound, Damaged, Unknown };

/// Checks a whole file on a connection of its own, for as long as it takes or until `stop`. `Unknown` where it
/// cannot be read or one has stopped it.
Soundness checkFile(const QString &path, const std::atomic_bool &stop);

/// Processes that shape or exchange the two files take turns: this one's turn lasts as long as the lock.
std::unique_ptr<FileTurn> lockFiles(const QString &folder);

QString cachePathIn(const QString &folder);
QString centrePathIn(const QString &folder);

} // namespace toancanh::store
