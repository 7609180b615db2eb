// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/DomainFiles.h"

#include "models/profile/Yaml.h"

#include <QCoreApplication>
#include <QDir>

namespace toancanh::profile {

namespace {

struct Domains
{
    QHash<QString, Document> byId;
    QStringList ids; ///< in the files' order
};

/// The domain's id after a check of the keys at the top; empty when the file cannot serve.
QString idOf(const Node &root)
{
    MapReader map(root);
    if (!map.isMap())
        return {};
    for (const char *section : {"title", "datasets", "metrics", "rules", "tiles", "layers"})
        map.optional(QString::fromLatin1(section));
    const auto extended = map.optional(QStringLiteral("extends")).text();
    const Node domain = extended ? map.optional(QStringLiteral("domain")) : map.required(QStringLiteral("domain"));
    const auto id = domain.text();
    if (extended && id && *extended != *id) {
        domain.report(
            QCoreApplication::translate("toancanh::profile", "\"domain\" and \"extends\" name different domains"),
            QCoreApplication::translate("toancanh::profile", "a file adds to the domain of its own name"));
        return {};
    }
    return id.value_or(extended.value_or(QString()));
}

Domains readFolder(const QString &folder, const QString &shownFolder, Findings *findings)
{
    Domains domains;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        const QString file = shownFolder + QLatin1Char('/') + name;
        const Node root = readYaml(dir.filePath(name), file, findings);
        const QString id = root.isDefined() ? idOf(root) : QString();
        if (id.isEmpty())
            continue;
        if (domains.byId.contains(id)) {
            root.report(QCoreApplication::translate("toancanh::profile", "the domain \"%1\" is in %2 already")
                            .arg(id, domains.byId[id].file));
            continue;
        }
        domains.byId.insert(id, Document{file, root});
        domains.ids.append(id);
    }
    return domains;
}

/// Lays the profile's own domains over the shipped ones.
void layOver(Domains &shipped, const Domains &own)
{
    for (const QString &id : own.ids) {
        Document document = own.byId[id];
        const Node extended = document.root.at(QStringLiteral("extends"));
        const bool isShipped = shipped.byId.contains(id);
        if (extended.isDefined() && !isShipped) {
            extended.reportUnknown(QCoreApplication::translate("toancanh::profile", "domain"), shipped.ids);
            continue;
        }
        if (extended.isDefined())
            document.root = shipped.byId[id].root.mergedWith(document.root.without(QStringLiteral("extends")));
        shipped.byId.insert(id, document);
        if (!isShipped)
            shipped.ids.append(id);
    }
}

} // namespace

void readDomains(Profile &profile, const QList<Node> &names, const QString &shippedFolder)
{
    Domains domains = readFolder(shippedFolder, QDir::cleanPath(shippedFolder), profile.findings.get());
    const Domains own = readFolder(QDir(profile.folder).filePath(QStringLiteral("domains")), QStringLiteral("domains"),
                                   profile.findings.get());
    layOver(domains, own);
    for (const Node &name : names) {
        const auto id = name.text();
        if (!id)
            continue;
        if (profile.centre.domains.contains(*id)) {
            name.report(
                QCoreApplication::translate("toancanh::profile", "the domain \"%1\" stands here twice").arg(*id));
            continue;
        }
        if (!domains.byId.contains(*id)) {
            name.reportUnknown(QCoreApplication::translate("toancanh::profile", "domain"), domains.ids);
            continue;
        }
        profile.centre.domains.append(*id);
        profile.domains.append(domains.byId[*id]);
    }
    for (const QString &id : own.ids) {
        if (domains.byId.contains(id) && !profile.centre.domains.contains(id))
            own.byId[id].root.report(
                QCoreApplication::translate("toancanh::profile", "the domain \"%1\" is not used").arg(id),
                QCoreApplication::translate("toancanh::profile", "add it to \"domains\" in centre.yaml"));
    }
}

} // namespace toancanh::profile
