// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleSpec.h"
#include "models/camera/CameraSpec.h"
#include "models/dataset/DatasetSpec.h"
#include "models/map/BaseMap.h"
#include "models/metric/MetricSpec.h"
#include "models/source/spec/SourceSpec.h"
#include "models/wall/LayerSpec.h"
#include "models/wall/WallSpec.h"

namespace toancanh::check {

/// A profile with everything in it bound by the folder that knows it, and what crosses between folders checked:
/// every query, the map's file, who feeds what. What is broken is a finding and left out; the rest runs. A scene
/// keeps the places of tiles that can't be shown, with the reason.
struct LoadedProfile
{
    profile::Profile profile;
    QList<dataset::DatasetSpec> datasets;
    QList<source::SourceSpec> sources;
    QList<metric::MetricSpec> metrics;
    QList<alert::RuleSpec> rules;
    QList<camera::CameraSpec> cameras;
    QList<wall::TileSpec> tiles;
    QList<wall::LayerSpec> layers;
    wall::WallSpec wall;
    QList<wall::SceneSpec> scenes;
    std::shared_ptr<const map::BaseMap> baseMap; ///< null where there are no boundaries, or none that can be drawn

    /// Reads the folder; `domainFolder` holds the shipped domains. Never fails. Takes a moment: the queries are
    /// tried on an empty store in a temporary folder.
    static LoadedProfile load(const QString &folder, const QString &domainFolder);

    const profile::Findings &findings() const { return *profile.findings; }
    const wall::SceneSpec *scene(const QString &id) const;
};

} // namespace toancanh::check
