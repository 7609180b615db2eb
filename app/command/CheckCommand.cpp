// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CheckCommand.h"

#include "app/run/Resources.h"

#include <QCoreApplication>

namespace toancanh::app {

int runCheck(const Options &options)
{
    QTextStream out(stdout);
    return printFindings(check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains"))),
                         out);
}

int printFindings(const check::LoadedProfile &loaded, QTextStream &out)
{
    for (const profile::Finding &finding : loaded.findings())
        out << finding.text() << Qt::endl;
    if (!loaded.findings().isEmpty()) {
        out << QCoreApplication::translate("toancanh::app", "%n finding(s)", nullptr, int(loaded.findings().size()))
            << Qt::endl;
        return Findings;
    }
    out << QCoreApplication::translate("toancanh::app",
                                       "Nothing is wrong: %1 domains, %2 datasets, %3 sources, %4 metrics, %5 rules, "
                                       "%6 cameras, %7 scenes.")
               .arg(loaded.profile.domains.size())
               .arg(loaded.datasets.size())
               .arg(loaded.sources.size())
               .arg(loaded.metrics.size())
               .arg(loaded.rules.size())
               .arg(loaded.cameras.size())
               .arg(loaded.scenes.size())
        << Qt::endl;
    return Done;
}

} // namespace toancanh::app
