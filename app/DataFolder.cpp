// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DataFolder.h"

#include <QDir>
#include <QStandardPaths>

namespace toancanh::app {

QString dataFolder(const Options &options, const profile::Centre &centre)
{
    if (!options.dataFolder.isEmpty())
        return options.dataFolder;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(centre.id);
}

} // namespace toancanh::app
