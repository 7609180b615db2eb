// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::profile {

/// The key and value of one declaration in a section (metrics, tiles, datasets …) of a domain; both undefined
/// where no domain declares the name.
struct Declaration
{
    Node key;
    Node value;

    bool exists() const { return key.isDefined(); }
    /// The first finding that stands in it: why it could not be used.
    std::optional<Finding> fault() const;
};

/// The names that a section of the profile's domains declares, whether or not they could be used.
QStringList declaredNames(const Profile &profile, const QString &section);

Declaration declarationOf(const Profile &profile, const QString &section, const QString &name);

/// Reports that the node's text is no `what` of the section, unless a domain could not be read: it may be there.
void reportUndeclared(const Profile &profile, const Node &node, const QString &what, const QString &section);

} // namespace toancanh::profile
