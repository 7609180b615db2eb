// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::profile {

/// What centre.yaml says, with the places of what other files must be held against.
struct CentreYaml
{
    Centre centre;
    QString areasFile;    ///< relative; empty where there is none, or none that can be read
    QString agenciesFile; ///< the same
    bool namesAreas = false;
    bool namesAgencies = false;
    Node boundaries;
    Node boundariesSystem;
    QList<Node> domains;
};

/// Reads centre.yaml of the folder; nothing when it cannot be read at all.
std::optional<CentreYaml> readCentre(const QString &folder, Findings *findings);

} // namespace toancanh::profile
