// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/Names.h"

namespace toancanh::wall {

QStringList declaredNames(const profile::Profile &profile, const QString &section)
{
    QStringList names;
    for (const profile::Document &domain : profile.domains) {
        for (const auto &entry : domain.root.at(section).entries())
            names.append(entry.first.text().value_or(QString()));
    }
    return names;
}

QString knownName(const profile::Node &node, const QString &what, const QStringList &names)
{
    const auto name = node.text();
    if (!name || names.contains(*name))
        return name.value_or(QString());
    node.reportUnknown(what, names);
    return {};
}

} // namespace toancanh::wall
