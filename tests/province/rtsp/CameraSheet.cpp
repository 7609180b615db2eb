// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/CameraSheet.h"

#include "tests/province/pictures/Scene.h"
#include "tests/province/rtsp/CameraView.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <yaml-cpp/yaml.h>

namespace toancanh::province {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::province", text);
}

QString text(const YAML::Node &node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

SheetCamera::Stream readStream(const YAML::Node &node, const CameraView &view, quint32 seed, int seconds)
{
    SheetCamera::Stream stream;
    stream.path = QUrl(text(node["url"])).path();
    const QString size = text(node["size"]);
    LoopSpec &loop = stream.loop;
    loop.size = QSize(size.section(QLatin1Char('x'), 0, 0).toInt(), size.section(QLatin1Char('x'), 1).toInt());
    loop.kind = view.kind;
    loop.seed = seed * 100 + view.variant;
    loop.codec = view.codec;
    const auto scene = Scene::make(view.kind, loop.seed);
    loop.seconds = seconds > 0 ? seconds : scene->seconds();
    // As cameras are usually set: the main stream 25 pictures a second and 3.5 Mbit/s at 1080p, the other 15 and 0.5.
    const bool main = !stream.path.endsWith(QLatin1String("/sub"));
    loop.framesPerSecond = main ? 25 : 15;
    const double area = loop.size.width() * loop.size.height();
    loop.bitsPerSecond = qMax(150'000, int(main ? area / (1920 * 1080) * 3'500'000 : area / (640 * 360) * 500'000));
    return stream;
}

} // namespace

Result<QList<SheetCamera>> readCameraSheet(const QString &path, quint32 seed, int seconds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Config, tr("The list of cameras cannot be read: %1").arg(file.errorString()), path);
    }
    try {
        QList<SheetCamera> cameras;
        const YAML::Node root = YAML::Load(file.readAll().toStdString());
        for (const YAML::Node &entry : root["cameras"]) {
            SheetCamera camera;
            camera.id = text(entry["id"]);
            if (const YAML::Node secret = entry["secret"]) {
                camera.secret = text(secret);
            }
            for (const YAML::Node &stream : entry["streams"]) {
                camera.streams.append(readStream(stream, viewOf(camera.id), seed, seconds));
                if (camera.streams.last().path.isEmpty() || camera.streams.last().loop.size.isEmpty()) {
                    return failure(ErrorKind::Config,
                                   tr("A stream of camera %1 has no address or no size").arg(camera.id), path);
                }
            }
            cameras.append(camera);
        }
        return cameras;
    } catch (const YAML::Exception &exception) {
        return failure(ErrorKind::Config, QString::fromUtf8(exception.what()), path);
    }
}

QHash<QString, QString> cameraSecrets()
{
    return {
        {QStringLiteral("cam-nnmt"), QStringLiteral("ioc:Suoi-Can-2026")},
        {QStringLiteral("cam-cang"), QStringLiteral("xem:Cua-Lach-2026")},
        {QStringLiteral("cam-giao-thong"), QStringLiteral("viewer:Le-Loi-2026")},
    };
}

} // namespace toancanh::province
