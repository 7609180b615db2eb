// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/SecretsFile.h"
#include "tests/province/http/ProvinceServer.h"
#include "tests/province/pictures/Photo.h"
#include "tests/province/rtsp/CameraSheet.h"
#include "tests/province/rtsp/RtspServer.h"
#include "tests/province/world/GeographyFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <string>

using namespace toancanh;
using namespace toancanh::province;

namespace {

struct Options
{
    std::string geographyFolder;
    std::string cacheFolder;
    std::string camerasFile; ///< empty is the demo profile's
    std::string secretsFile;
    quint16 httpPort = 28080;
    quint16 rtspPort = 28554;
    quint64 seed = 1;
    int slowMs = 5000;
    bool printPorts = false;
    bool noRtsp = false;
    bool paintOnly = false;
};

int failed(const Error &error)
{
    std::fprintf(stderr, "toancanh-province: %s%s%s\n", qPrintable(error.sentence), error.where.isEmpty() ? "" : ": ",
                 qPrintable(error.where));
    return 1;
}

Result<void> writeSecrets(const Options &options)
{
    QList<std::pair<QByteArray, QByteArray>> secrets;
    const Credentials credentials(options.seed);
    for (const QByteArray &name : credentials.names())
        secrets.append({name, credentials.value(name)});
    const QHash<QString, QString> cameras = cameraSecrets();
    for (auto it = cameras.cbegin(); it != cameras.cend(); ++it)
        secrets.append({it.key().toUtf8(), it.value().toUtf8()});
    std::sort(secrets.begin(), secrets.end());
    return writeSecretsFile(QString::fromStdString(options.secretsFile), secrets);
}

/// Beside the installed program, else in the source tree that it was built from.
QString demoCameras()
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    const QString installed = programFolder.absoluteFilePath(QStringLiteral("../../share/toancanh/demo/cameras.yaml"));
#ifdef TOANCANH_DEMO_CAMERAS
    if (!QFileInfo::exists(installed))
        return QStringLiteral(TOANCANH_DEMO_CAMERAS);
#endif
    return QDir::cleanPath(installed);
}

bool setCamera(RtspServer &server, const QString &camera, const QByteArray &mode)
{
    const QHash<QByteArray, RtspServer::Mode> modes = {
        {"ok", RtspServer::Mode::Ok}, {"down", RtspServer::Mode::Down}, {"frozen", RtspServer::Mode::Frozen}};
    if (!modes.contains(mode) || !server.cameras().contains(camera))
        return false;
    server.setMode(camera, modes.value(mode));
    return true;
}

int run(const Options &options)
{
    if (!options.secretsFile.empty())
        if (const Result<void> written = writeSecrets(options); !written)
            return failed(written.error());

    std::unique_ptr<RtspServer> rtsp;
    if (!options.noRtsp) {
        RtspServer::Settings settings;
        settings.port = options.paintOnly ? quint16(0) : options.rtspPort;
        settings.seed = quint32(options.seed);
        settings.cacheFolder = QString::fromStdString(options.cacheFolder);
        settings.camerasFile =
            options.camerasFile.empty() ? demoCameras() : QString::fromStdString(options.camerasFile);
        settings.progress = [](int done, int total) {
            std::fprintf(stderr, "painting camera loops: %d of %d\n", done, total);
        };
        Result<std::unique_ptr<RtspServer>> started = RtspServer::start(settings);
        if (!started)
            return failed(started.error());
        rtsp = std::move(*started);
    }
    if (options.paintOnly)
        return 0;

    const SystemClock clock;
    ProvinceServer::Settings settings;
    settings.port = options.httpPort;
    settings.seed = options.seed;
    settings.clock = &clock;
    settings.slowMs = options.slowMs;
    settings.photo = reportPhotoJpeg;
    if (rtsp) {
        settings.cameras = [&] { return rtsp->cameras(); };
        settings.setCamera = [&](const QString &camera, const QByteArray &mode) {
            return setCamera(*rtsp, camera, mode);
        };
    }
    const Result<std::unique_ptr<ProvinceServer>> http = ProvinceServer::start(settings);
    if (!http)
        return failed(http.error());

    if (options.printPorts) {
        std::printf("{\"http\":%d,\"rtsp\":%d}\n", int((*http)->port()), rtsp ? int(rtsp->port()) : 0);
        std::fflush(stdout);
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App parser(
        "The simulated province An Hải: the systems and cameras that Toàn Cảnh watches in its demo and its tests");
    Options options;
    parser.add_option("--http-port", options.httpPort, "Port of the systems on 127.0.0.1; 0 takes any free one")
        ->capture_default_str();
    parser.add_option("--rtsp-port", options.rtspPort, "Port of the cameras on 127.0.0.1; 0 takes any free one")
        ->capture_default_str();
    parser.add_option("--seed", options.seed, "Another number is another history of the same province")
        ->capture_default_str();
    parser.add_option("--cache", options.cacheFolder, "Folder that keeps the cameras' painted loops");
    parser.add_option("--cameras", options.camerasFile, "The profile's cameras.yaml; by default the demo's");
    parser.add_option("--secrets-file", options.secretsFile,
                      "Write what the demo profile's sources and cameras need to log in, as name=value");
    parser.add_option("--slow-ms", options.slowMs, "How long a system that is switched to slow waits")
        ->capture_default_str();
    parser.add_flag("--print-ports", options.printPorts, "Print the ports as a line of JSON once ready");
    CLI::Option *noRtsp = parser.add_flag("--no-rtsp", options.noRtsp, "Without cameras");
    parser.add_flag("--paint-only", options.paintOnly, "Paint what the cache lacks and end")->excludes(noRtsp);
    parser.add_option("--write-geography", options.geographyFolder,
                      "Write the province's areas, agencies and map files into this folder and end");
    CLI11_PARSE(parser, argc, argv);
    if (!options.geographyFolder.empty()) {
        const Result<void> written = writeGeographyFiles(QString::fromStdString(options.geographyFolder));
        return written ? 0 : failed(written.error());
    }
    // Pictures are painted, never shown.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return run(options);
}
