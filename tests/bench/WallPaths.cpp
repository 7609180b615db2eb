// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/WallPaths.h"

#include "widgets/look/Language.h"

#include <cstdio>

namespace toancanh::bench {

WallPaths WallPaths::of(const app::RunOptions &options)
{
    return {options.profileFolder, options.dataFolder, options.secretsFile};
}

WallPaths WallPaths::fromArguments(const QStringList &arguments)
{
    const qsizetype first = arguments.size() - 3;
    return {arguments.value(first), arguments.value(first + 1), arguments.value(first + 2)};
}

std::unique_ptr<app::WallApplication> WallPaths::build(const QString &scene, bool windowed) const
{
    app::RunOptions options;
    options.profileFolder = profile;
    options.dataFolder = data;
    options.secretsFile = secrets;
    options.scene = scene;
    options.windowed = windowed;
    look::installTranslators(options.locale);
    auto wall =
        app::WallApplication::build(options, check::LoadedProfile::load(profile, QStringLiteral(TOANCANH_DOMAINS)));
    if (wall)
        return *std::move(wall);
    std::fprintf(stderr, "%s\n", qPrintable(wall.error().sentence));
    return nullptr;
}

} // namespace toancanh::bench
