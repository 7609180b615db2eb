// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/WallCommand.h"

#include "app/run/EndSignals.h"
#include "app/run/PictureTaker.h"
#include "app/run/Resources.h"
#include "app/run/WallApplication.h"
#include "models/check/LoadedProfile.h"
#include "widgets/look/Fonts.h"

#include <QCoreApplication>
#include <QTextStream>

namespace toancanh::app {

namespace {

int report(const Error &error)
{
    QTextStream(stderr) << error.sentence
                        << (error.where.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.where)) << Qt::endl;
    return Findings;
}

} // namespace

int runWall(const Options &options)
{
    const EndSignals endSignals;
    // Ugly letters are better than a dark wall.
    const Result<void> fonts = look::checkFonts();
    if (!fonts)
        report(fonts.error());
    check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    for (const profile::Finding &finding : loaded.findings())
        QTextStream(stderr) << finding.text() << Qt::endl;

    const auto wall = WallApplication::build(options, std::move(loaded));
    if (!wall)
        return report(wall.error());
    if (!fonts)
        (*wall)->addNotice(fonts.error().sentence);
    (*wall)->show();
    std::unique_ptr<PictureTaker> taker;
    if (!options.pictureFile.isEmpty())
        taker = std::make_unique<PictureTaker>((*wall)->scene(), options.pictureFile, options.pictureWaitS);
    return QCoreApplication::exec();
}

} // namespace toancanh::app
