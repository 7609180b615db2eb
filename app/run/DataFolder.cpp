// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/DataFolder.h"

#include <QDir>
#include <QStandardPaths>

namespace toancanh::app {

QString dataFolder(const RunOptions &options, const profile::Centre &centre)
{
    if (!options.dataFolder.isEmpty())
        return options.dataFolder;
    // Of a centre whose id could not be read the data are kept apart from everyone's.
    const QString id = centre.id.isEmpty() ? QStringLiteral("unnamed") : centre.id;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(id);
}

} // namespace toancanh::app
