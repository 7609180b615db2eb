// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/Names.h"

#include "models/profile/Declarations.h"

#include <QCoreApplication>

namespace toancanh::wall {

QString knownName(const profile::Node &node, const QString &what, const QStringList &names)
{
    const auto name = node.text();
    if (!name || names.contains(*name))
        return name.value_or(QString());
    node.reportUnknown(what, names);
    return {};
}

QString declaredName(const profile::Profile &profile, const profile::Node &node, const QString &what,
                     const QString &section)
{
    const auto name = node.text();
    if (!name || profile::declarationOf(profile, section, *name).exists())
        return name.value_or(QString());
    profile::reportUndeclared(profile, node, what, section);
    return {};
}

QString metricName(const profile::Profile &profile, const profile::Node &node)
{
    return declaredName(profile, node, QCoreApplication::translate("toancanh::wall", "metric"),
                        QStringLiteral("metrics"));
}

} // namespace toancanh::wall
