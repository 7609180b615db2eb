// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/ProvinceServer.h"

#include "tests/province/http/AirSystem.h"
#include "tests/province/http/DroppedConnection.h"
#include "tests/province/http/HospitalSystem.h"
#include "tests/province/http/Json.h"
#include "tests/province/http/OneStopSystem.h"
#include "tests/province/http/Switches.h"
#include "tests/province/http/TreasurySystem.h"
#include "tests/province/http/VesselSystem.h"
#include "tests/province/http/warehouse/WarehouseSystem.h"

#include <QMutex>

#include <httplib.h>

#include <thread>
#include <vector>

namespace toancanh::province {

namespace {

std::vector<std::unique_ptr<System>> madeSystems(const ProvinceServer::Settings &settings)
{
    const Credentials credentials(settings.seed);
    std::vector<std::unique_ptr<System>> systems;
    systems.push_back(std::make_unique<OneStopSystem>(settings.seed, credentials));
    systems.push_back(std::make_unique<ReportSystem>(settings.seed, settings.photo));
    systems.push_back(std::make_unique<AirSystem>(settings.seed));
    systems.push_back(std::make_unique<HospitalSystem>(settings.seed, credentials));
    systems.push_back(std::make_unique<TreasurySystem>(settings.seed, credentials));
    systems.push_back(std::make_unique<VesselSystem>(settings.seed, credentials));
    systems.push_back(std::make_unique<WarehouseSystem>(credentials));
    return systems;
}

QList<QByteArray> idsOf(const std::vector<std::unique_ptr<System>> &systems)
{
    QList<QByteArray> ids;
    for (const auto &system : systems)
        ids.append(system->id());
    return ids;
}

Ask askOf(const httplib::Request &request, qint64 nowMs)
{
    Ask ask;
    ask.method = QByteArray::fromStdString(request.method);
    ask.path = QByteArray::fromStdString(request.path);
    ask.target = QByteArray::fromStdString(request.target);
    for (const auto &[name, value] : request.params)
        ask.query.insert(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    for (const auto &[name, value] : request.headers)
        ask.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    ask.body = QByteArray::fromStdString(request.body);
    ask.nowMs = nowMs;
    return ask;
}

void fill(httplib::Response &response, const Answer &answer)
{
    response.status = answer.status;
    for (auto it = answer.headers.cbegin(); it != answer.headers.cend(); ++it)
        response.set_header(it.key().toStdString(), it.value().toStdString());
    response.set_content(answer.body.toStdString(), answer.type.toStdString());
}

} // namespace

class ProvinceServer::Private
{
public:
    explicit Private(Settings given)
        : settings(std::move(given)), systems(madeSystems(settings)), switches(idsOf(systems))
    {
        const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
            handle(request, response);
        };
        http.Get("/.*", handler);
        http.Post("/.*", handler);
        // A kept connection holds a thread while it idles, and a client may keep six.
        http.new_task_queue = [] { return new httplib::ThreadPool(48); };
        http.set_tcp_nodelay(true);
        http.set_keep_alive_max_count(100'000);
        // A server that another process of this user takes the port of would answer in its stead, so the default
        // (SO_REUSEPORT) is replaced by what a restart needs and no more.
        http.set_socket_options([](socket_t socket) {
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
    }

    void handle(const httplib::Request &request, httplib::Response &response)
    {
        if (request.path == "/control")
            return control(request, response);
        for (const auto &system : systems)
            if (QByteArray::fromStdString(request.path).startsWith(system->prefix()))
                return serve(*system, request, response);
        response.status = 404;
    }

    void serve(System &system, const httplib::Request &request, httplib::Response &response)
    {
        const Switches::Mode mode = switches.countRequest(system.id());
        if (mode == Switches::Mode::Down)
            return dropConnection(request.remote_port);
        if (mode == Switches::Mode::Fail)
            return fill(response, {503, "<html><body>503 Service Unavailable</body></html>", "text/html"});
        if (mode == Switches::Mode::Slow)
            std::this_thread::sleep_for(std::chrono::milliseconds(settings.slowMs));
        Ask ask = askOf(request, settings.clock->nowMs());
        ask.withoutRows = mode == Switches::Mode::Empty;
        Answer answer = ask.path.startsWith("/phan-anh/anh/") ? system.answer(ask) : answered(system, ask);
        if (mode == Switches::Mode::Malformed)
            answer.body.truncate(answer.body.size() * 2 / 3);
        fill(response, answer);
    }

    // Pictures take long to paint and need nothing that changes; everything else goes one at a time.
    Answer answered(System &system, const Ask &ask)
    {
        const QMutexLocker lock(&mutex);
        return system.answer(ask);
    }

    void control(const httplib::Request &request, httplib::Response &response)
    {
        const Ask ask = askOf(request, settings.clock->nowMs());
        const QByteArray mode = ask.query.value("mode");
        if (!mode.isEmpty()) {
            const QByteArray system = ask.query.value("system");
            const QString camera = QString::fromUtf8(ask.query.value("camera"));
            const bool done = system.isEmpty() ? setCamera(camera, mode) : switches.set(system, mode);
            if (!done)
                return fill(response,
                            {400, JsonObject().text("error", QByteArray("no such system, camera or mode")).done()});
        }
        JsonObject cameras;
        for (const QString &camera : settings.cameras ? settings.cameras() : QStringList()) {
            const QMutexLocker lock(&mutex);
            cameras.text(camera.toUtf8().constData(), cameraModes.value(camera, "ok"));
        }
        fill(response,
             {200, JsonObject().raw("systems", switches.json()).raw("cameras", cameras.done()).done() + '\n'});
    }

    bool setCamera(const QString &camera, const QByteArray &mode)
    {
        if (!settings.setCamera || !settings.setCamera(camera, mode))
            return false;
        const QMutexLocker lock(&mutex);
        cameraModes.insert(camera, mode);
        return true;
    }

    Settings settings;
    std::vector<std::unique_ptr<System>> systems;
    Switches switches;
    QMutex mutex;
    QHash<QString, QByteArray> cameraModes;
    httplib::Server http;
    std::thread thread;
    quint16 port = 0;
};

ProvinceServer::ProvinceServer(std::unique_ptr<Private> data) : d(std::move(data)) {}

ProvinceServer::~ProvinceServer()
{
    d->http.stop();
    d->thread.join();
}

quint16 ProvinceServer::port() const
{
    return d->port;
}

Result<std::unique_ptr<ProvinceServer>> ProvinceServer::start(Settings settings)
{
    Q_ASSERT(settings.clock);
    const quint16 wanted = settings.port;
    auto data = std::make_unique<Private>(std::move(settings));
    Private *p = data.get();
    const int bound = wanted == 0                                 ? p->http.bind_to_any_port("127.0.0.1")
                      : p->http.bind_to_port("127.0.0.1", wanted) ? int(wanted)
                                                                  : -1;
    if (bound <= 0)
        return failure(ErrorKind::Network, QStringLiteral("Port %1 of 127.0.0.1 is taken").arg(wanted));
    p->port = quint16(bound);
    p->thread = std::thread([p] { p->http.listen_after_bind(); });
    while (!p->http.is_running())
        std::this_thread::yield();
    return std::unique_ptr<ProvinceServer>(new ProvinceServer(std::move(data)));
}

} // namespace toancanh::province
