// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleSpec.h"
#include "models/camera/CameraSpec.h"
#include "models/metric/MetricSpec.h"
#include "models/source/SourceSpec.h"
#include "models/store/DatasetSpec.h"
#include "models/wall/WallSpec.h"

namespace toancanh::app {

/// A profile with everything in it bound by the folder that knows it, and the names that cross between
/// folders checked. What is broken is a finding and left out; the rest runs.
struct LoadedProfile
{
    profile::Profile profile;
    QList<store::DatasetSpec> datasets;
    QList<source::SourceSpec> sources;
    QList<metric::MetricSpec> metrics;
    QList<alert::RuleSpec> rules;
    QList<camera::CameraSpec> cameras;
    QList<wall::TileSpec> tiles;
    QList<wall::LayerSpec> layers;
    wall::WallSpec wall;
    QList<wall::SceneSpec> scenes;

    /// Reads the folder; `domainFolder` holds the shipped domains. Never fails.
    static LoadedProfile load(const QString &folder, const QString &domainFolder);

    const profile::Findings &findings() const { return *profile.findings; }
    const wall::SceneSpec *scene(const QString &id) const;
};

/// Adds a finding for every metric whose SQL does not run on the profile's datasets. Makes a store in a
/// temporary folder for it, so this is for `toancanh check`, not for the start of the wall.
void checkQueries(LoadedProfile &loaded);

} // namespace toancanh::app
