// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/CentreYaml.h"

#include "models/profile/Yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace toancanh::profile {

namespace {

/// The name of a file in the profile's folder; a profile is moved as a whole, so it names nothing outside.
QString innerFile(const Node &node, const QString &folder)
{
    const QString name = QDir::cleanPath(node.text().value_or(QString()));
    if (name.isEmpty() || name == QLatin1String("."))
        return {};
    if (QDir::isAbsolutePath(name) || name.startsWith(QLatin1String(".."))) {
        node.report(
            QCoreApplication::translate("toancanh::profile", "\"%1\" lies outside the profile's folder").arg(name),
            QCoreApplication::translate("toancanh::profile", "copy it into the folder"));
        return {};
    }
    if (!QFileInfo(QDir(folder).filePath(name)).isFile()) {
        node.report(QCoreApplication::translate("toancanh::profile", "there is no file \"%1\"").arg(name),
                    remedyFor(name, QDir(folder).entryList(QDir::Files, QDir::Name)));
        return {};
    }
    return name;
}

/// The centre's id is also the name of the folder that its databases lie in.
QString centreId(const Node &node)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9-]{0,62}\\z"));
    const auto id = node.text();
    if (!id || form.match(*id).hasMatch())
        return id.value_or(QString());
    node.report(QCoreApplication::translate("toancanh::profile", "\"%1\" cannot be a centre's id").arg(*id),
                QCoreApplication::translate("toancanh::profile", "use small letters, digits and hyphens: an-hai"));
    return {};
}

QTimeZone zoneOf(const Node &node, const QTimeZone &otherwise)
{
    const auto name = node.text();
    if (!name)
        return otherwise;
    const QTimeZone zone(name->toUtf8());
    if (zone.isValid())
        return zone;
    QStringList known;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        known.append(QString::fromUtf8(id));
    const QString near = nearest(*name, known);
    node.report(QCoreApplication::translate("toancanh::profile", "unknown time zone \"%1\"").arg(*name),
                remedyFor(*name, near.isEmpty() ? QStringList{QStringLiteral("Asia/Ho_Chi_Minh")} : QStringList{near}));
    return otherwise;
}

std::optional<qint64> cacheLimit(const Node &node)
{
    constexpr qint64 least = 64LL << 20;
    if (!node.isDefined())
        return std::nullopt;
    MapReader map(node);
    const Node limit = map.required(QStringLiteral("limit"));
    const auto bytes = limit.byteSize();
    if (!bytes || *bytes >= least)
        return bytes;
    limit.report(QCoreApplication::translate("toancanh::profile", "a cache of \"%1\" holds too little")
                     .arg(limit.text().value_or(QString())),
                 QCoreApplication::translate("toancanh::profile", "give it at least 64 MiB"));
    return std::nullopt;
}

} // namespace

std::optional<CentreYaml> readCentre(const QString &folder, Findings *findings)
{
    const QString name = QStringLiteral("centre.yaml");
    const Node root = readYaml(QDir(folder).filePath(name), name, findings);
    if (!root.isDefined())
        return std::nullopt;
    MapReader map(root);
    if (!map.isMap())
        return std::nullopt;
    CentreYaml file;
    file.centre.id = centreId(map.required(QStringLiteral("centre")));
    file.centre.title = map.required(QStringLiteral("title")).localized().value_or(LocalizedText{});
    file.centre.zone = zoneOf(map.optional(QStringLiteral("zone")), file.centre.zone);
    const Node areas = map.optional(QStringLiteral("areas"));
    const Node agencies = map.optional(QStringLiteral("agencies"));
    file.namesAreas = areas.isDefined();
    file.namesAgencies = agencies.isDefined();
    file.areasFile = innerFile(areas, folder);
    file.agenciesFile = innerFile(agencies, folder);
    file.boundaries = map.optional(QStringLiteral("boundaries"));
    if (file.boundaries.isDefined()) {
        MapReader boundaries(file.boundaries);
        const QString geometry = innerFile(boundaries.required(QStringLiteral("file")), folder);
        const auto key = boundaries.required(QStringLiteral("key")).text();
        file.boundariesSystem = boundaries.required(QStringLiteral("system"));
        const auto system = file.boundariesSystem.text();
        if (!geometry.isEmpty() && key && system)
            file.centre.boundaries = Boundaries{QDir(folder).absoluteFilePath(geometry), *key, *system};
    }
    file.centre.cacheLimitBytes = cacheLimit(map.optional(QStringLiteral("cache")));
    file.domains = map.required(QStringLiteral("domains")).items();
    return file;
}

} // namespace toancanh::profile
