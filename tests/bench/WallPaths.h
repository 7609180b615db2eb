// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/WallApplication.h"

namespace toancanh::bench {

/// Where a wall finds its profile, its cache and its secrets, handed from a bench to its own child process.
struct WallPaths
{
    QString profile;
    QString data;
    QString secrets;

    static WallPaths of(const app::RunOptions &options);
    static WallPaths fromArguments(const QStringList &arguments); ///< as the child got them, the last three
    QStringList arguments() const { return {profile, data, secrets}; }

    /// Builds a wall on them with its translators; prints why where that fails, and gives none.
    std::unique_ptr<app::WallApplication> build(const QString &scene, bool windowed) const;
};

} // namespace toancanh::bench
