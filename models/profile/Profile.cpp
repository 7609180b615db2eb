// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Profile.h"

#include "models/profile/AreaFiles.h"
#include "models/profile/CentreFile.h"
#include "models/profile/DomainFiles.h"
#include "models/profile/Yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace toancanh::profile {

namespace {

QList<Document> readFolder(const Profile &profile, const QString &name)
{
    QList<Document> documents;
    const QDir dir(QDir(profile.folder).filePath(name));
    for (const QString &entry : dir.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        const QString file = name + QLatin1Char('/') + entry;
        const Node root = readYaml(dir.filePath(entry), file, profile.findings.get());
        if (root.isDefined())
            documents.append({file, root});
    }
    return documents;
}

std::optional<Document> readOptional(const Profile &profile, const QString &file)
{
    const QString path = QDir(profile.folder).filePath(file);
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const Node root = readYaml(path, file, profile.findings.get());
    if (!root.isDefined())
        return std::nullopt;
    return Document{file, root};
}

void checkBoundariesSystem(const Profile &profile, const Node &system)
{
    QSet<QString> systems;
    for (const Code &code : profile.areaCodes)
        systems.insert(code.system);
    if (!profile.centre.boundaries || systems.contains(profile.centre.boundaries->system))
        return;
    QStringList known(systems.cbegin(), systems.cend());
    known.sort();
    system.reportUnknown(QCoreApplication::translate("toancanh::profile", "code system"), known);
}

} // namespace

Profile Profile::load(const QString &folder, const QString &domainFolder)
{
    Profile profile;
    profile.folder = QDir::cleanPath(QDir(folder).absolutePath());
    if (folder.isEmpty() || !QFileInfo(profile.folder).isDir()) {
        addFinding(*profile.findings,
                   {folder, 0, 0, QCoreApplication::translate("toancanh::profile", "there is no such folder"), {}});
        return profile;
    }
    auto centre = readCentre(profile.folder, profile.findings.get());
    if (!centre)
        centre.emplace();
    profile.centre = centre->centre;
    if (!centre->areasFile.isEmpty())
        readAreas(profile, centre->areasFile);
    if (!centre->agenciesFile.isEmpty())
        readAgencies(profile, centre->agenciesFile);
    checkBoundariesSystem(profile, centre->boundariesSystem);
    readDomains(profile, centre->domains, domainFolder);
    profile.sources = readFolder(profile, QStringLiteral("sources"));
    profile.scenes = readFolder(profile, QStringLiteral("scenes"));
    profile.cameras = readOptional(profile, QStringLiteral("cameras.yaml"));
    profile.wall = readOptional(profile, QStringLiteral("wall.yaml"));
    return profile;
}

} // namespace toancanh::profile
