// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Declarations.h"

namespace toancanh::profile {

std::optional<Finding> Declaration::fault() const
{
    const auto atKey = key.firstFinding();
    return atKey ? atKey : value.firstFinding();
}

QStringList declaredNames(const Profile &profile, const QString &section)
{
    QStringList names;
    for (const Document &domain : profile.domains) {
        const Node declared = domain.root.at(section);
        if (!declared.isMap())
            continue;
        for (const auto &entry : declared.entries())
            names.append(entry.first.text().value_or(QString()));
    }
    return names;
}

Declaration declarationOf(const Profile &profile, const QString &section, const QString &name)
{
    for (const Document &domain : profile.domains) {
        const Node declared = domain.root.at(section);
        if (!declared.isMap())
            continue;
        for (const auto &[key, value] : declared.entries()) {
            if (key.text() == name)
                return {key, value};
        }
    }
    return {};
}

void reportUndeclared(const Profile &profile, const Node &node, const QString &what, const QString &section)
{
    if (!profile.missingOf(Profile::Part::Domains))
        node.reportUnknown(what, declaredNames(profile, section));
}

} // namespace toancanh::profile
