// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/LocalizedText.h"
#include "models/profile/Finding.h"
#include "models/profile/Node.h"

#include <QHash>
#include <QTimeZone>

#include <optional>

namespace toancanh::profile {

/// An administrative unit through time. Times are UTC milliseconds; no value is "always".
struct Area
{
    QString id;
    QString name;
    QString level; ///< province, district, commune
    QString parent;
    std::optional<qint64> validFromMs;
    std::optional<qint64> validToMs;
    bool operator==(const Area &) const = default;
};

/// An area's or an agency's name in another system's code list.
struct Code
{
    QString id; ///< of the area or agency
    QString system;
    QString code;
    bool operator==(const Code &) const = default;
};

struct AreaChange
{
    QString from;
    QString to;
    double share = 1.0; ///< 0…1 of `from` that became `to`
    qint64 atMs = 0;
    bool operator==(const AreaChange &) const = default;
};

/// An office that answers for work.
struct Agency
{
    QString id;
    QString name;
    QString level; ///< department, commune, …
    QString contact;
    bool operator==(const Agency &) const = default;
};

struct Boundaries
{
    QString file; ///< absolute
    QString key;  ///< JSON Pointer within a feature to its code
    QString system;
};

struct Centre
{
    QString id;
    LocalizedText title;
    QTimeZone zone = QTimeZone("Asia/Ho_Chi_Minh");
    std::optional<Boundaries> boundaries;
    std::optional<qint64> cacheLimitBytes; ///< what the cache may take of the disk; nothing where all of it
    QStringList domains;
};

/// One YAML file, read but not yet bound to what it declares.
struct Document
{
    QString file; ///< relative to the profile's folder
    Node root;
};

/// A profile's folder, read: what this floor understands (the centre, areas, agencies) as values, and the
/// rest as documents for the folders that know them. Never fails: a broken file becomes findings and is
/// left out.
class Profile
{
public:
    /// `domainFolder` holds the shipped domains (resources/domains); a file of the profile's own
    /// domains/ with the same `domain:` id replaces one, or adds to it with `extends:`. The shipped protocols stand
    /// beside it.
    static Profile load(const QString &folder, const QString &domainFolder);

    enum class Part { Centre, Areas, Agencies, Boundaries, Domains, Sources, Scenes, Cameras, Wall };

    QString folder;
    Centre centre;
    QList<Area> areas;
    QList<Code> areaCodes;
    QList<AreaChange> areaChanges;
    QList<Agency> agencies;
    QList<Code> agencyCodes;
    QList<Document> domains; ///< in the order of centre.domains, each a merged map; then what protocols declare
    QList<Document> sources;
    QList<Document> scenes;
    std::optional<Document> cameras;
    std::optional<Document> wall;
    std::shared_ptr<Findings> findings = std::make_shared<Findings>();

    /// Why a part is not all there: a file of it could not be read, so that nobody knows what it declares. Null
    /// where it is whole. Names that are missing may have been declared there and are not reported as well.
    const Finding *missingOf(Part part) const;
    /// Says that the file of this part could not be read; what is wrong with it must be reported already.
    void markUnread(Part part, const QString &file);
    void markMissing(Part part, const Finding &finding);

private:
    QHash<Part, Finding> m_missing;
};

} // namespace toancanh::profile
