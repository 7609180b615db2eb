// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sources/ManySystems.h"

#include "models/base/Clock.h"

#include <QDateTime>

namespace toancanh::bench {

namespace {

constexpr int datasetCount = 20;

QString datasetName(int number)
{
    return QStringLiteral("readings_%1").arg(number);
}

field::FieldSpec fieldAt(const char *column, const char *pointer, const char *time = "")
{
    field::FieldSpec field;
    field.column = QLatin1String(column);
    field.at = {QLatin1String(pointer)};
    if (*time != '\0')
        field.times = {QLatin1String(time)};
    return field;
}

} // namespace

QList<dataset::DatasetSpec> ManySystems::datasets()
{
    using Type = dataset::ColumnType;
    QList<dataset::DatasetSpec> all;
    for (int i = 0; i < datasetCount; ++i) {
        dataset::DatasetSpec one;
        one.name = datasetName(i);
        one.key = {QStringLiteral("code")};
        one.columns = {{QStringLiteral("code"), Type::Text, false, false, {}},
                       {QStringLiteral("place"), Type::Text, true, false, {}},
                       {QStringLiteral("at"), Type::Time, false, false, {}},
                       {QStringLiteral("level"), Type::Number, true, false, {}},
                       {QStringLiteral("state"), Type::Text, true, false, {}}};
        all.append(one);
    }
    return all;
}

qint64 ManySystems::cycleMs(int system)
{
    constexpr qint64 seconds[] = {10, 10, 30, 30, 30, 30, 60, 60, 60, 300};
    return seconds[system % 10] * 1000;
}

QList<source::SourceSpec> ManySystems::sources(int count, int port)
{
    QList<source::SourceSpec> all;
    for (int i = 0; i < count; ++i) {
        source::SourceSpec one;
        one.id = QStringLiteral("system-%1").arg(i);
        one.into = datasetName(i % datasetCount);
        one.everyMs = cycleMs(i);
        one.snapshot = i % 5 == 0;
        one.request.url = QStringLiteral("http://127.0.0.1:%1/%2").arg(port).arg(i);
        one.request.parallelPerHost = 16;
        one.rows = QStringLiteral("/data");
        one.fields = {fieldAt("code", "/code"), fieldAt("place", "/place/name"),
                      fieldAt("at", "/at", "dd/MM/yyyy HH:mm:ss"), fieldAt("level", "/level"),
                      fieldAt("state", "/state")};
        all.append(one);
    }
    return all;
}

ManySystems::ManySystems(int count)
{
    m_asked.resize(count);
    m_server.Get(R"(/(\d+))", [this](const httplib::Request &request, httplib::Response &response) {
        const int system = std::stoi(request.matches[1].str());
        {
            const QMutexLocker lock(&m_mutex);
            m_asked[system].append(SystemClock().monotonicMs());
        }
        response.set_content(answer(system), "application/json");
    });
    m_server.new_task_queue = [] { return new httplib::ThreadPool(32); };
    m_server.set_tcp_nodelay(true);
    m_server.set_keep_alive_max_count(1'000'000);
    m_port = m_server.bind_to_any_port("127.0.0.1");
    m_thread = std::thread([this] { m_server.listen_after_bind(); });
}

ManySystems::~ManySystems()
{
    m_server.stop();
    m_thread.join();
}

QList<QList<qint64>> ManySystems::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

std::string ManySystems::answer(int system)
{
    const qint64 nowMs = SystemClock().nowMs();
    const std::string now =
        QDateTime::fromMSecsSinceEpoch(nowMs).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")).toStdString();
    const std::string before = "22/11/2026 00:00:00";
    const qint64 turn = nowMs / 1000;
    std::string body = R"({"code":0,"data":[)";
    for (int row = 0; row < rowsEach; ++row) {
        const bool hasChanged = (row + turn) % 10 == 0;
        if (row > 0)
            body += ',';
        body += R"({"code":")" + std::to_string(system) + '-' + std::to_string(row)
                + R"(","place":{"name":"Trạm An Hải )" + std::to_string(row) + R"("},"at":")"
                + (hasChanged ? now : before) + R"(","level":)"
                + std::to_string(hasChanged ? double(turn % 1000) / 10 : 12.5) + R"(,"state":"đang hoạt động"})";
    }
    return body + "]}";
}

} // namespace toancanh::bench
