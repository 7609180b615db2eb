// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/ExitCode.h"
#include "app/run/RunOptions.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace toancanh::app {

enum class Command {
    Wall,
    Collect,
    Demo,
    Check,
    SourceTry,
    SourceFetch,
    SourceNew,
    SourceStatus,
    SourceRejected,
    SourceRecord,
    SourceReplay,
    SecretSet,
    SecretList,
    SecretRemove,
    Export,
    StoreInfo,
    StoreVerify,
    StoreVacuum,
    StoreBackup,
    StoreRestore
};

/// What the command line asked for.
struct Options : RunOptions
{
    Command command = Command::Wall;
    QString source;            ///< of `source try`, `new`, `rejected`, `record`, `replay`
    QStringList sources;       ///< of `source fetch`; none is all
    int fetchWaitS = 300;      ///< `source fetch`
    QString recording;         ///< folder, of `source record` and `source replay`
    QString url;               ///< of `source new`
    QString auth;              ///< of `source new`: "bearer:NAME"
    QStringList headers;       ///< of `source new`: "NAME:VALUE"
    QString post;              ///< of `source new`: a file, or what is posted itself
    QString format;            ///< of `source new`; empty: the answer tells
    int rows = 20;             ///< printed by `source try` and `source rejected`
    QString secret;            ///< name, of `secret set` and `secret remove`
    QString table;             ///< of `export`: a dataset or metric; "metric:NAME" where there are both
    QString file;              ///< of `export`, `store backup`, `store restore`, `store verify`
    bool replace = false;      ///< `export`: a file that is there
    bool withPersonal = false; ///< `export`: columns that are personal too
    bool withCache = false;    ///< `store backup`: the cache too
    bool json = false;         ///< `store info`
};

/// Either what to do, or an exit code because the help was printed or the usage was wrong.
struct ParsedCommandLine
{
    std::optional<Options> options;
    int exitCode = Done;
};

ParsedCommandLine parseCommandLine(int argc, char **argv);

} // namespace toancanh::app
