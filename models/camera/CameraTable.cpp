// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/CameraChecks.h"
#include "models/profile/CsvReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::camera {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("toancanh::camera", sentence);
}

QStringList parts(const QString &cell)
{
    QStringList trimmed;
    for (const QString &part : cell.split(u'|', Qt::SkipEmptyParts))
        trimmed << part.trimmed();
    return trimmed;
}

QList<StreamSpec> readStreams(const QString &cell, const CameraChecks &checks, const Report &report)
{
    QList<StreamSpec> streams;
    for (const QString &part : parts(cell)) {
        const std::optional<QUrl> address = checks.address(part.section(u' ', 0, 0), report);
        const std::optional<QSize> size = checks.size(part.section(u' ', 1).trimmed(), report);
        if (address && size)
            streams << StreamSpec{*address, *size};
    }
    if (streams.isEmpty())
        report(tr("the camera has no stream"), tr("write its address and size: rtsp://host/path 1920x1080"));
    return streams;
}

void readPlace(CameraSpec &camera, const QString &cell, const CameraChecks &checks, const Report &report)
{
    if (cell.isEmpty())
        return;
    bool isLatitude = false;
    bool isLongitude = false;
    const double latitude = cell.section(u' ', 0, 0).toDouble(&isLatitude);
    const double longitude = cell.section(u' ', 1).trimmed().toDouble(&isLongitude);
    if (!isLatitude || !isLongitude) {
        report(tr("\"%1\" is not a place").arg(cell), tr("write latitude, then longitude, in degrees"));
    } else if (checks.isPlace(latitude, longitude, report)) {
        camera.latitude = latitude;
        camera.longitude = longitude;
    }
}

std::optional<profile::Finding> findingOfRow(const profile::Findings &findings, const profile::CsvReader &rows)
{
    const auto found = std::find_if(findings.cbegin(), findings.cend(), [&rows](const profile::Finding &finding) {
        return finding.file == rows.file() && finding.line == rows.line();
    });
    return found == findings.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<CameraSpec> readCameraTable(const QByteArray &utf8, const QString &file, profile::Profile &profile)
{
    QList<CameraSpec> cameras;
    CameraChecks checks(profile);
    profile::CsvReader rows(utf8, file, profile.findings.get());
    if (!rows.readHeader({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("streams")},
                         {QStringLiteral("area"), QStringLiteral("at"), QStringLiteral("agency"),
                          QStringLiteral("tags"), QStringLiteral("transport"), QStringLiteral("secret"),
                          QStringLiteral("who")})) {
        profile.markUnread(profile::Profile::Part::Cameras, file);
        return cameras;
    }
    const Report report = [&rows](const QString &message, const QString &remedy) { rows.report(message, remedy); };
    while (rows.readRow()) {
        CameraSpec camera;
        camera.id = rows.cell(QLatin1String("id"));
        if (!checks.takeId(camera.id, report))
            continue;
        camera.name = rows.cell(QLatin1String("name"));
        if (const QString area = rows.cell(QLatin1String("area")); !area.isEmpty())
            camera.area = checks.area(area.section(u':', 0, 0), area.section(u':', 1), report);
        readPlace(camera, rows.cell(QLatin1String("at")), checks, report);
        camera.agency = checks.agency(rows.cell(QLatin1String("agency")), report);
        camera.tags = parts(rows.cell(QLatin1String("tags")));
        camera.streams = readStreams(rows.cell(QLatin1String("streams")), checks, report);
        camera.transport = checks.transport(rows.cell(QLatin1String("transport")), report);
        camera.secret = rows.cell(QLatin1String("secret"));
        camera.who = parts(rows.cell(QLatin1String("who")));
        if (camera.streams.isEmpty())
            camera.fault = findingOfRow(*profile.findings, rows);
        cameras << camera;
    }
    return cameras;
}

} // namespace toancanh::camera
