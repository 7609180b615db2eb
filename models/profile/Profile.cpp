// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Profile.h"

#include "models/profile/AreaFiles.h"
#include "models/profile/CentreYaml.h"
#include "models/profile/DomainFiles.h"
#include "models/profile/ProtocolFiles.h"
#include "models/profile/TextFile.h"
#include "models/profile/Yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

namespace toancanh::profile {

namespace {

QList<Document> readFolder(Profile &profile, Profile::Part part, const QString &name)
{
    QList<Document> documents;
    const QDir dir(QDir(profile.folder).filePath(name));
    for (const QString &entry : yamlFiles(dir.path(), name, *profile.findings)) {
        const QString file = name + QLatin1Char('/') + entry;
        const Node root = readYaml(dir.filePath(entry), file, profile.findings.get());
        if (root.isDefined())
            documents.append({file, root});
        else
            profile.markUnread(part, file);
    }
    return documents;
}

std::optional<Document> readOptional(Profile &profile, Profile::Part part, const QString &file)
{
    const QString path = QDir(profile.folder).filePath(file);
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const Node root = readYaml(path, file, profile.findings.get());
    if (root.isDefined())
        return Document{file, root};
    profile.markUnread(part, file);
    return std::nullopt;
}

void checkBoundariesSystem(const Profile &profile, const Node &system)
{
    QSet<QString> systems;
    for (const Code &code : profile.areaCodes)
        systems.insert(code.system);
    if (!profile.centre.boundaries || systems.contains(profile.centre.boundaries->system)
        || profile.missingOf(Profile::Part::Areas))
        return;
    QStringList known(systems.cbegin(), systems.cend());
    known.sort();
    system.reportUnknown(QCoreApplication::translate("toancanh::profile", "code system"), known);
}

/// Reports what lies in the profile's folder and nobody reads: a name that is spelt wrongly.
void checkRootFiles(const Profile &profile)
{
    const QStringList known{QStringLiteral("centre.yaml"), QStringLiteral("cameras.yaml"), QStringLiteral("wall.yaml")};
    for (const QString &name : yamlFiles(profile.folder, {}, *profile.findings)) {
        if (!known.contains(name))
            addFinding(*profile.findings,
                       {name, 0, 0, QCoreApplication::translate("toancanh::profile", "nothing reads this file"),
                        remedyFor(name, known)});
    }
}

/// Areas and agencies. A file that is named and not there has been reported at its name in centre.yaml.
void readReferences(Profile &profile, const CentreYaml &centre)
{
    if (!centre.areasFile.isEmpty())
        readAreas(profile, centre.areasFile);
    else if (centre.namesAreas)
        profile.markUnread(Profile::Part::Areas, QStringLiteral("centre.yaml"));
    if (!centre.agenciesFile.isEmpty())
        readAgencies(profile, centre.agenciesFile);
    else if (centre.namesAgencies)
        profile.markUnread(Profile::Part::Agencies, QStringLiteral("centre.yaml"));
    if (const auto finding = centre.boundaries.firstFinding(); finding && !profile.centre.boundaries)
        profile.markMissing(Profile::Part::Boundaries, *finding);
}

} // namespace

const Finding *Profile::missingOf(Part part) const
{
    const auto found = m_missing.constFind(part);
    return found == m_missing.cend() ? nullptr : &*found;
}

void Profile::markUnread(Part part, const QString &file)
{
    const auto found = std::find_if(findings->cbegin(), findings->cend(),
                                    [&file](const Finding &finding) { return finding.file == file; });
    markMissing(part, found == findings->cend() ? Finding{file, 0, 0, {}, {}} : *found);
}

void Profile::markMissing(Part part, const Finding &finding)
{
    if (!m_missing.contains(part))
        m_missing.insert(part, finding);
}

Profile Profile::load(const QString &folder, const QString &domainFolder)
{
    Profile profile;
    profile.folder = QDir::cleanPath(QDir(folder).absolutePath());
    if (folder.isEmpty() || !QFileInfo(profile.folder).isDir()) {
        const Finding none{
            folder, 0, 0, QCoreApplication::translate("toancanh::profile", "there is no such folder"), {}};
        addFinding(*profile.findings, none);
        profile.markMissing(Part::Centre, none);
        return profile;
    }
    const auto centre = readCentre(profile.folder, profile.findings.get());
    if (!centre) {
        profile.markUnread(Part::Centre, QStringLiteral("centre.yaml"));
        return profile;
    }
    profile.centre = centre->centre;
    checkRootFiles(profile);
    readReferences(profile, *centre);
    checkBoundariesSystem(profile, centre->boundariesSystem);
    readDomains(profile, centre->domains, domainFolder);
    profile.sources = readFolder(profile, Part::Sources, QStringLiteral("sources"));
    applyProtocols(profile, QDir::cleanPath(domainFolder + QStringLiteral("/../protocols")));
    profile.scenes = readFolder(profile, Part::Scenes, QStringLiteral("scenes"));
    profile.cameras = readOptional(profile, Part::Cameras, QStringLiteral("cameras.yaml"));
    profile.wall = readOptional(profile, Part::Wall, QStringLiteral("wall.yaml"));
    return profile;
}

} // namespace toancanh::profile
