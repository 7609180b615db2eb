// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SourceStatusCommand.h"

#include "app/print/PrintedError.h"
#include "app/print/SourceStatus.h"
#include "app/run/DataFolder.h"
#include "app/run/Resources.h"

#include <QTextStream>

#include <algorithm>

namespace toancanh::app {

int runSourceStatus(const Options &options)
{
    const check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
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
