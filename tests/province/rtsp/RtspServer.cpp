// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/RtspServer.h"

#include "tests/province/rtsp/CameraAuth.h"
#include "tests/province/rtsp/CameraMount.h"

#include <QCoreApplication>
#include <QSet>

#include <future>
#include <map>
#include <thread>

namespace toancanh::province {

namespace {

constexpr int longestQueue = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::province", text);
}

} // namespace

/// What lives on the server's thread.
struct RtspServer::Parts
{
    GMainContext *context = g_main_context_new();
    GMainLoop *loop = g_main_loop_new(context, FALSE);
    GstRTSPServer *server = gst_rtsp_server_new();
    GSource *source = nullptr;
    GSource *cleaner = nullptr;
    std::map<QString, std::unique_ptr<CameraMount>> mounts;
    std::map<GstRTSPClient *, QSet<QString>> watching; ///< which cameras a client has asked for
    std::thread thread;
    quint16 port = 0;

    ~Parts();
    Result<void> listen(const Settings &settings);
    void protect();
    /// Runs on the server's thread and waits.
    void call(const std::function<void()> &what);
    void setMode(const QString &camera, Mode mode);
    void dropWatchers(const QString &camera);

    static void clientConnected(GstRTSPServer *server, GstRTSPClient *client, gpointer self);
    static void clientAsks(GstRTSPClient *client, GstRTSPContext *context, gpointer self);
    static void clientClosed(GstRTSPClient *client, gpointer self);
};

RtspServer::Parts::~Parts()
{
    if (thread.joinable()) {
        call([this] {
            g_source_destroy(source); // no more new clients: the port is free for the next server
            g_source_destroy(cleaner);
            gst_rtsp_server_client_filter(
                server, [](GstRTSPServer *, GstRTSPClient *, gpointer) { return GST_RTSP_FILTER_REMOVE; }, nullptr);
        });
        g_main_loop_quit(loop);
        thread.join();
        while (g_main_context_iteration(context, FALSE)) {
        }
    }
    for (const auto &[client, cameras] : watching) {
        g_signal_handlers_disconnect_by_data(client, this);
        g_object_unref(client);
    }
    if (source != nullptr) {
        g_source_unref(source);
        g_source_unref(cleaner);
    }
    g_object_unref(server);
    mounts.clear();
    g_main_loop_unref(loop);
    g_main_context_unref(context);
}

void RtspServer::Parts::protect()
{
    QStringList guarded;
    for (const auto &[id, mount] : mounts) {
        if (!mount->secret().isEmpty()) {
            guarded.append(id);
        }
    }
    GstRTSPAuth *const auth = makeCameraAuth(guarded);
    const QHash<QString, QString> secrets = cameraSecrets();
    for (auto it = secrets.begin(); it != secrets.end(); ++it) {
        GstRTSPToken *const token = gst_rtsp_token_new(GST_RTSP_TOKEN_MEDIA_FACTORY_ROLE, G_TYPE_STRING,
                                                       it.key().toUtf8().constData(), nullptr);
        gst_rtsp_auth_add_digest(auth, it.value().section(QLatin1Char(':'), 0, 0).toUtf8().constData(),
                                 it.value().section(QLatin1Char(':'), 1).toUtf8().constData(), token);
        gst_rtsp_token_unref(token);
    }
    gst_rtsp_server_set_auth(server, auth);
    g_object_unref(auth);
}

Result<void> RtspServer::Parts::listen(const Settings &settings)
{
    gst_rtsp_server_set_address(server, "127.0.0.1");
    gst_rtsp_server_set_service(server, QByteArray::number(settings.port).constData());
    // A whole wall connects at once; the 5 by default let the kernel drop the others, which then wait a second.
    gst_rtsp_server_set_backlog(server, longestQueue);
    // No client threads: every request is answered on this one thread, so nothing here needs a lock.
    GstRTSPThreadPool *const pool = gst_rtsp_server_get_thread_pool(server);
    gst_rtsp_thread_pool_set_max_threads(pool, 0);
    g_object_unref(pool);
    protect();
    GstRTSPMountPoints *const points = gst_rtsp_server_get_mount_points(server);
    for (const auto &[id, mount] : mounts) {
        mount->mount(points);
    }
    g_object_unref(points);
    g_signal_connect(server, "client-connected", G_CALLBACK(clientConnected), this);

    GError *error = nullptr;
    source = gst_rtsp_server_create_source(server, nullptr, &error);
    if (source == nullptr) {
        const QString why = error ? QString::fromUtf8(error->message) : QString();
        g_clear_error(&error);
        return failure(ErrorKind::Network, tr("The cameras cannot listen on port %1: %2").arg(settings.port).arg(why),
                       QStringLiteral("rtsp://127.0.0.1:%1").arg(settings.port));
    }
    g_source_attach(source, context);
    port = quint16(gst_rtsp_server_get_bound_port(server));
    cleaner = g_timeout_source_new_seconds(10);
    g_source_set_callback(
        cleaner,
        [](gpointer data) {
            GstRTSPSessionPool *const sessions = gst_rtsp_server_get_session_pool(static_cast<GstRTSPServer *>(data));
            gst_rtsp_session_pool_cleanup(sessions);
            g_object_unref(sessions);
            return gboolean(G_SOURCE_CONTINUE);
        },
        server, nullptr);
    g_source_attach(cleaner, context);
    thread = std::thread([this] {
        g_main_context_push_thread_default(context);
        g_main_loop_run(loop);
        g_main_context_pop_thread_default(context);
    });
    return {};
}

void RtspServer::Parts::call(const std::function<void()> &what)
{
    struct Job
    {
        const std::function<void()> &what;
        std::promise<void> done;
    } job{what, {}};
    GSource *const idle = g_idle_source_new();
    g_source_set_priority(idle, G_PRIORITY_HIGH);
    g_source_set_callback(
        idle,
        [](gpointer data) {
            auto *const run = static_cast<Job *>(data);
            run->what();
            run->done.set_value();
            return gboolean(G_SOURCE_REMOVE);
        },
        &job, nullptr);
    g_source_attach(idle, context);
    g_source_unref(idle);
    job.done.get_future().wait();
}

void RtspServer::Parts::setMode(const QString &camera, Mode mode)
{
    const auto found = mounts.find(camera);
    if (found == mounts.end()) {
        return;
    }
    CameraMount &mount = *found->second;
    GstRTSPMountPoints *const points = gst_rtsp_server_get_mount_points(server);
    mount.unmount(points);
    if (mode == Mode::Down) {
        dropWatchers(camera);
    } else {
        mount.mount(points);
    }
    mount.setFrozen(mode == Mode::Frozen);
    g_object_unref(points);
}

void RtspServer::Parts::dropWatchers(const QString &camera)
{
    QList<GstRTSPClient *> clients;
    for (const auto &[client, cameras] : watching) {
        if (cameras.contains(camera)) {
            clients.append(GST_RTSP_CLIENT(g_object_ref(client))); // closing it drops the server's own
        }
    }
    for (GstRTSPClient *const client : clients) {
        gst_rtsp_client_close(client);
        g_object_unref(client);
    }
}

void RtspServer::Parts::clientConnected(GstRTSPServer *, GstRTSPClient *client, gpointer self)
{
    // The library drops a client's last reference while it still works on it, when it closes one that has said
    // goodbye but not hung up: ours keeps it alive until that is done.
    static_cast<Parts *>(self)->watching[GST_RTSP_CLIENT(g_object_ref(client))] = {};
    g_signal_connect(client, "describe-request", G_CALLBACK(clientAsks), self);
    g_signal_connect(client, "setup-request", G_CALLBACK(clientAsks), self);
    g_signal_connect(client, "closed", G_CALLBACK(clientClosed), self);
}

void RtspServer::Parts::clientAsks(GstRTSPClient *client, GstRTSPContext *context, gpointer self)
{
    if (context->uri != nullptr) {
        static_cast<Parts *>(self)->watching[client].insert(cameraOfPath(context->uri->abspath));
    }
}

void RtspServer::Parts::clientClosed(GstRTSPClient *client, gpointer self)
{
    auto *const parts = static_cast<Parts *>(self);
    if (parts->watching.erase(client) == 0) {
        return;
    }
    GSource *const later = g_idle_source_new();
    g_source_set_callback(later, [](gpointer) { return gboolean(G_SOURCE_REMOVE); }, client, g_object_unref);
    g_source_attach(later, parts->context);
    g_source_unref(later);
}

RtspServer::RtspServer() : m_parts(std::make_unique<Parts>()) {}

RtspServer::~RtspServer() = default;

Result<std::unique_ptr<RtspServer>> RtspServer::start(const Settings &settings)
{
    GError *error = nullptr;
    if (!gst_init_check(nullptr, nullptr, &error)) {
        const QString why = error ? QString::fromUtf8(error->message) : QString();
        g_clear_error(&error);
        return failure(ErrorKind::Config, tr("GStreamer does not start: %1").arg(why));
    }
    const auto sheet = readCameraSheet(settings.camerasFile, settings.seed, settings.loopSeconds);
    if (!sheet) {
        return tl::unexpected(sheet.error());
    }
    QList<LoopSpec> specs;
    for (const SheetCamera &camera : *sheet) {
        for (const SheetCamera::Stream &stream : camera.streams) {
            specs.append(stream.loop);
        }
    }
    const auto loops = LoopCache(settings.cacheFolder).provide(specs, settings.progress);
    if (!loops) {
        return tl::unexpected(loops.error());
    }
    std::unique_ptr<RtspServer> server(new RtspServer);
    for (const SheetCamera &camera : *sheet) {
        server->m_parts->mounts[camera.id] = std::make_unique<CameraMount>(camera, *loops);
    }
    if (const Result<void> listening = server->m_parts->listen(settings); !listening) {
        return tl::unexpected(listening.error());
    }
    return server;
}

void RtspServer::setMode(const QString &camera, Mode mode)
{
    m_parts->call([&] { m_parts->setMode(camera, mode); });
}

QStringList RtspServer::cameras() const
{
    QStringList ids;
    for (const auto &[id, mount] : m_parts->mounts) {
        ids.append(id);
    }
    return ids;
}

quint16 RtspServer::port() const
{
    return m_parts->port;
}

} // namespace toancanh::province
