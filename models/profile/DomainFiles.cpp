// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/DomainFiles.h"

#include "models/profile/TextFile.h"
#include "models/profile/Yaml.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace toancanh::profile {

namespace {

struct Domains
{
    QHash<QString, Document> byId;
    QStringList ids; ///< in the files' order
};

const QStringList sections{QStringLiteral("title"), QStringLiteral("datasets"), QStringLiteral("metrics"),
                           QStringLiteral("rules"), QStringLiteral("tiles"),    QStringLiteral("layers")};

/// Whether a section is spelt wrongly, so that what it declares is missing.
bool hasUnknownSection(const Node &root)
{
    const auto entries = root.entries();
    return std::any_of(entries.cbegin(), entries.cend(), [](const auto &entry) {
        const QString key = entry.first.text().value_or(QString());
        return !sections.contains(key) && key != QLatin1String("domain") && key != QLatin1String("extends");
    });
}

/// The domain's id after a check of the keys at the top; empty when the file cannot serve.
QString idOf(const Node &root)
{
    MapReader map(root);
    if (!map.isMap())
        return {};
    for (const QString &section : sections)
        map.optional(section);
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

Domains readFolder(Profile &profile, const QString &folder, const QString &shownFolder)
{
    Domains domains;
    const QDir dir(folder);
    for (const QString &name : yamlFiles(folder, shownFolder, *profile.findings)) {
        const QString file = shownFolder + QLatin1Char('/') + name;
        const Node root = readYaml(dir.filePath(name), file, profile.findings.get());
        const QString id = root.isDefined() ? idOf(root) : QString();
        if (id.isEmpty()) {
            profile.markUnread(Profile::Part::Domains, file);
            continue;
        }
        if (hasUnknownSection(root))
            profile.markUnread(Profile::Part::Domains, file);
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
void layOver(Profile &profile, Domains &shipped, const Domains &own)
{
    for (const QString &id : own.ids) {
        Document document = own.byId[id];
        const Node extended = document.root.at(QStringLiteral("extends"));
        const bool isShipped = shipped.byId.contains(id);
        if (extended.isDefined() && !isShipped) {
            extended.reportUnknown(QCoreApplication::translate("toancanh::profile", "domain"), shipped.ids);
            profile.markUnread(Profile::Part::Domains, document.file);
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
    Domains domains = readFolder(profile, shippedFolder, QDir::cleanPath(shippedFolder));
    const Domains own =
        readFolder(profile, QDir(profile.folder).filePath(QStringLiteral("domains")), QStringLiteral("domains"));
    layOver(profile, domains, own);
    const bool isWhole = !profile.missingOf(Profile::Part::Domains);
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
            // Where a file could not be read it may hold this one.
            if (isWhole)
                name.reportUnknown(QCoreApplication::translate("toancanh::profile", "domain"), domains.ids);
            if (const auto finding = name.firstFinding())
                profile.markMissing(Profile::Part::Domains, *finding);
            continue;
        }
        profile.centre.domains.append(*id);
        profile.domains.append(domains.byId[*id]);
    }
    // A domain that is not used may be the one that a wrong name means.
    if (profile.missingOf(Profile::Part::Domains))
        return;
    for (const QString &id : own.ids) {
        if (domains.byId.contains(id) && !profile.centre.domains.contains(id))
            own.byId[id].root.report(
                QCoreApplication::translate("toancanh::profile", "the domain \"%1\" is not used").arg(id),
                QCoreApplication::translate("toancanh::profile", "add it to \"domains\" in centre.yaml"));
    }
}

} // namespace toancanh::profile
