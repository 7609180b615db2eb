// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/CameraChecks.h"
#include "models/profile/TextFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace toancanh::camera {

namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *sentence)
{
    return QCoreApplication::translate("toancanh::camera", sentence);
}

Report reportAt(const Node &node)
{
    return [node](const QString &message, const QString &remedy) { node.report(message, remedy); };
}

std::optional<StreamSpec> bindStream(const Node &node, const CameraChecks &checks)
{
    MapReader reader(node);
    const Node url = reader.required(QStringLiteral("url"));
    const Node size = reader.required(QStringLiteral("size"));
    const std::optional<QString> urlText = url.text();
    const std::optional<QString> sizeText = size.text();
    if (!urlText || !sizeText)
        return std::nullopt;
    const std::optional<QUrl> address = checks.address(*urlText, reportAt(url));
    const std::optional<QSize> pixels = checks.size(*sizeText, reportAt(size));
    if (!address || !pixels)
        return std::nullopt;
    return StreamSpec{*address, *pixels};
}

void bindPlace(CameraSpec &camera, const Node &node, const CameraChecks &checks)
{
    if (!node.isDefined())
        return;
    const QList<Node> numbers = node.items();
    if (numbers.size() != 2) {
        node.report(tr("a place has two numbers"), tr("write latitude, then longitude, in degrees"));
        return;
    }
    const std::optional<double> latitude = numbers.first().number();
    const std::optional<double> longitude = numbers.last().number();
    if (latitude && longitude && checks.isPlace(*latitude, *longitude, reportAt(node))) {
        camera.latitude = latitude;
        camera.longitude = longitude;
    }
}

QString bindArea(const Node &node, const CameraChecks &checks)
{
    if (!node.isDefined())
        return {};
    MapReader reader(node);
    const std::optional<QString> system = reader.required(QStringLiteral("system")).text();
    const Node code = reader.required(QStringLiteral("code"));
    const std::optional<QString> codeText = code.text();
    return system && codeText ? checks.area(*system, *codeText, reportAt(code)) : QString();
}

std::optional<CameraSpec> bindCamera(const Node &node, CameraChecks &checks)
{
    MapReader reader(node);
    CameraSpec camera;
    const Node id = reader.required(QStringLiteral("id"));
    camera.id = id.text().value_or(QString());
    camera.name = reader.required(QStringLiteral("name")).text().value_or(QString());
    camera.area = bindArea(reader.optional(QStringLiteral("area")), checks);
    bindPlace(camera, reader.optional(QStringLiteral("at")), checks);
    const Node agency = reader.optional(QStringLiteral("agency"));
    camera.agency = checks.agency(agency.text().value_or(QString()), reportAt(agency));
    camera.tags = reader.optional(QStringLiteral("tags")).texts();
    for (const Node &stream : reader.required(QStringLiteral("streams")).items()) {
        if (const std::optional<StreamSpec> bound = bindStream(stream, checks))
            camera.streams << *bound;
    }
    const Node transport = reader.optional(QStringLiteral("transport"));
    camera.transport = checks.transport(transport.text().value_or(QString()), reportAt(transport));
    camera.secret = reader.optional(QStringLiteral("secret")).text().value_or(QString());
    camera.who = reader.optional(QStringLiteral("who")).texts();
    if (!id.isDefined() || !checks.takeId(camera.id, reportAt(id)))
        return std::nullopt;
    if (camera.streams.isEmpty()) {
        if (const Node streams = reader.optional(QStringLiteral("streams"));
            streams.isDefined() && streams.isSequence() && streams.items().isEmpty())
            streams.report(tr("the camera has no stream"),
                           tr("write its address and size: {url: rtsp://host/path, size: 1920x1080}"));
        camera.fault = node.firstFinding();
    }
    return camera;
}

} // namespace

QList<CameraSpec> bindCameras(profile::Profile &profile)
{
    const QString file = QStringLiteral("cameras.csv");
    const QString path = QDir(profile.folder).filePath(file);
    const bool hasTable = QFileInfo::exists(path);
    if (!profile.cameras && !profile.missingOf(profile::Profile::Part::Cameras)) {
        if (!hasTable)
            return {};
        const auto bytes = profile::readTextFile(path, file, *profile.findings);
        if (!bytes)
            profile.markUnread(profile::Profile::Part::Cameras, file);
        return bytes ? readCameraTable(*bytes, file, profile) : QList<CameraSpec>();
    }
    if (hasTable)
        profile::addFinding(*profile.findings, {file, 0, 0, tr("cameras.yaml lists the cameras already"),
                                                tr("keep one of the two files")});
    if (!profile.cameras)
        return {};
    QList<CameraSpec> cameras;
    CameraChecks checks(profile);
    MapReader reader(profile.cameras->root);
    for (const Node &node : reader.required(QStringLiteral("cameras")).items()) {
        if (const std::optional<CameraSpec> camera = bindCamera(node, checks))
            cameras << *camera;
    }
    return cameras;
}

} // namespace toancanh::camera
