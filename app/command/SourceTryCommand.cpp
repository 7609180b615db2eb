// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SourceTryCommand.h"

#include "app/command/TriableSource.h"
#include "app/print/PrintedError.h"
#include "app/print/TrialReport.h"
#include "app/run/DataFolder.h"
#include "app/run/Resources.h"
#include "app/run/SecretsChoice.h"

#include <QTextStream>

namespace toancanh::app {

int runSourceTry(const Options &options)
{
    const check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const source::SourceSpec *source = triableSource(loaded, options.source);
    if (!source)
        return Findings;
    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto secrets = chooseSecrets(options);
    if (!secrets) {
        printError(err, secrets.error());
        return Findings;
    }
    const profile::Profile &profile = loaded.profile;
    const source::TrialSettings settings{
        loaded.sources,
        loaded.datasets,
        dataFolder(options, profile.centre) + QStringLiteral("/cache.db"),
        {[&](const QString &name) { return (*secrets)->read(name); }, (*secrets)->description()},
        profile.centre.zone,
        0};
    const SystemClock clock;
    return printTrial(trySource(settings, options.source, clock,
                                [&](const source::PageTrace &page) { out << pageLine(page) << Qt::endl; }),
                      *source, profile.centre.zone, options.rows);
}

} // namespace toancanh::app
