// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CheckCommand.h"
#include "app/command/CollectCommand.h"
#include "app/command/CommandLine.h"
#include "app/command/DemoCommand.h"
#include "app/command/ExportCommand.h"
#include "app/command/SecretCommand.h"
#include "app/command/SourceFetchCommand.h"
#include "app/command/SourceNewCommand.h"
#include "app/command/SourceRecordCommand.h"
#include "app/command/SourceRejectedCommand.h"
#include "app/command/SourceStatusCommand.h"
#include "app/command/SourceTryCommand.h"
#include "app/command/StoreFilesCommands.h"
#include "app/command/StoreInfoCommand.h"
#include "app/command/WallCommand.h"
#include "widgets/look/Language.h"

#include <QApplication>

#include <cstdio>

using namespace toancanh;

namespace {

template<class QtApplication>
int runIn(int argc, char **argv, const app::Options &options, int (*run)(const app::Options &))
{
    QtApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("toancanh"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOANCANH_VERSION));
    look::installTranslators(options.locale);
    return run(options);
}

/// Qt aborts where it finds no display; a person is better told what to do.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runOnDisplay(int argc, char **argv, const app::Options &options, int (*run)(const app::Options &))
{
    if (hasDisplay())
        return runIn<QApplication>(argc, argv, options, run);
    std::fputs("toancanh: there is no display: set DISPLAY, or QT_QPA_PLATFORM=offscreen for --picture\n", stderr);
    return app::Findings;
}

} // namespace

int main(int argc, char **argv)
{
    const app::ParsedCommandLine parsed = app::parseCommandLine(argc, argv);
    if (!parsed.options)
        return parsed.exitCode;
    switch (parsed.options->command) {
    case app::Command::Wall: return runOnDisplay(argc, argv, *parsed.options, app::runWall);
    case app::Command::Collect: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runCollect);
    case app::Command::Demo: return runOnDisplay(argc, argv, *parsed.options, app::runDemo);
    case app::Command::Check: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runCheck);
    case app::Command::SourceFetch: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceFetch);
    case app::Command::SourceNew: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceNew);
    case app::Command::SourceStatus: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceStatus);
    case app::Command::SourceRejected:
        return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceRejected);
    case app::Command::SourceTry: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceTry);
    case app::Command::SourceRecord: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceRecord);
    case app::Command::SourceReplay: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSourceReplay);
    case app::Command::SecretSet: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSecretSet);
    case app::Command::SecretList: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSecretList);
    case app::Command::SecretRemove: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runSecretRemove);
    case app::Command::Export: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runExport);
    case app::Command::StoreInfo: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runStoreInfo);
    case app::Command::StoreVerify: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runStoreVerify);
    case app::Command::StoreVacuum: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runStoreVacuum);
    case app::Command::StoreBackup: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runStoreBackup);
    case app::Command::StoreRestore: return runIn<QCoreApplication>(argc, argv, *parsed.options, app::runStoreRestore);
    }
    return app::Usage;
}
