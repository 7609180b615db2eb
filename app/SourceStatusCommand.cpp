// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SourceStatusCommand.h"

#include "app/DataFolder.h"
#include "app/PrintedError.h"
#include "app/Resources.h"
#include "app/SourceStatus.h"

#include <QTextStream>

#include <algorithm>

namespace toancanh::app {

int runSourceStatus(const Options &options)
{
    const LoadedProfile loaded = LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const profile::Centre &centre = loaded.profile.centre;
    const Result<QList<SourceStatus>> list =
        sourceStatuses(dataFolder(options, centre) + QStringLiteral("/cache.db"), loaded);
    QTextStream err(stderr);
    if (!list) {
        printError(err, list.error());
        return Findings;
    }
    QTextStream(stdout) << statusTable(*list, centre.zone);
    return std::all_of(list->cbegin(), list->cend(), [](const SourceStatus &one) { return one.isWell(); }) ? Done
                                                                                                           : Findings;
}

} // namespace toancanh::app
