// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LoadedProfile.h"
#include "models/source/Collector.h"
#include "tests/bench/ManyDossiers.h"
#include "tests/bench/figures/BenchOptions.h"
#include "tests/bench/figures/Figures.h"
#include "tests/bench/figures/Statistics.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <httplib.h>
#include <sqlite3.h>
#include <thread>

using namespace toancanh;
using namespace toancanh::bench;

namespace {

constexpr double aim = 0.6;

/// Answers as the one-stop system does; its pages are made beforehand, so that making them isn't measured.
class OneStop
{
public:
    explicit OneStop(const ManyDossiers &dossiers)
    {
        for (qint64 page = 1; page <= dossiers.count() / ManyDossiers::pageSize + 1; ++page)
            m_pages.push_back(dossiers.page(page).toStdString());
        m_server.Post("/mot-cua/token", [](const httplib::Request &, httplib::Response &response) {
            response.set_content(R"({"access_token":"bench","token_type":"Bearer","expires_in":3600})",
                                 "application/json");
        });
        m_server.Get("/mot-cua/api/ho-so", [this](const httplib::Request &request, httplib::Response &response) {
            const size_t page = std::stoul(request.get_param_value("trang"));
            // From a provider, for a content would be compressed anew for every answer.
            const std::string &body = m_pages.at(std::min(page, m_pages.size()) - 1);
            response.set_content_provider(body.size(), "application/json",
                                          [&body](size_t from, size_t length, httplib::DataSink &sink) {
                                              return sink.write(body.data() + from, length);
                                          });
        });
        m_server.set_tcp_nodelay(true);
        m_server.set_keep_alive_max_count(1'000'000);
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
    }
    ~OneStop()
    {
        m_server.stop();
        m_thread.join();
    }
    int port() const { return m_port; }
    qint64 bytes() const
    {
        qint64 sum = 0;
        for (const std::string &page : m_pages)
            sum += qint64(page.size());
        return sum;
    }

private:
    std::vector<std::string> m_pages;
    httplib::Server m_server;
    int m_port = 0;
    std::thread m_thread;
};

/// Rows a second from the first request to the last committed row.
double collected(const app::LoadedProfile &loaded, source::SourceSpec source, int port, qint64 count)
{
    const auto local = [port](const QString &text) {
        return QString(text).replace(QStringLiteral("127.0.0.1:28080"), QStringLiteral("127.0.0.1:%1").arg(port));
    };
    source.request.url = local(source.request.url);
    source.request.auth.token.url = local(source.request.auth.token.url);
    const QTemporaryDir folder;
    const SystemClock clock;
    const profile::Profile &profile = loaded.profile;
    auto store = store::Store::open({folder.path(), loaded.datasets, profile.areas, profile.areaCodes,
                                     profile.areaChanges, profile.agencies, profile.agencyCodes, profile.centre.zone},
                                    clock);
    if (!store)
        return 0;
    source::Collector collector(
        **store, {source}, [](const QString &) { return Result<QString>(QStringLiteral("id:secret")); }, clock,
        profile.centre.zone);
    QEventLoop loop;
    QElapsedTimer timer;
    double seconds = 0;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        const QList<store::SourceState> states = (*store)->sourceStates();
        if (states.isEmpty() || (!states.first().lastSuccessMs && !states.first().error))
            return;
        seconds = double(timer.nsecsElapsed()) / 1e9;
        if (states.first().error || states.first().rows != count)
            std::fprintf(stderr, "the fetch brought %lld rows: %s\n", static_cast<long long>(states.first().rows),
                         states.first().error ? qPrintable(states.first().error->sentence) : "");
        loop.quit();
    });
    timer.start();
    collector.start();
    look.start(5);
    loop.exec();
    return double(count) / seconds;
}

/// Rows a second of the C API with the same rows in memory, columns, key and indexes, in one transaction.
double inserted(const std::vector<store::Row> &rows, const store::DatasetSpec &dataset)
{
    const QTemporaryDir folder;
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(folder.filePath(QStringLiteral("plain.db"))), &database);
    const auto run = [&](const QString &sql) {
        if (sqlite3_exec(database, sql.toUtf8(), nullptr, nullptr, nullptr) != SQLITE_OK)
            std::fprintf(stderr, "%s: %s\n", qPrintable(sql), sqlite3_errmsg(database));
    };
    QStringList names;
    QStringList marks;
    for (const store::ColumnSpec &column : dataset.columns) {
        names << column.name;
        marks << QStringLiteral("?");
    }
    const QString key = dataset.key.join(QLatin1Char(','));
    run(QStringLiteral("PRAGMA journal_mode=WAL"));
    run(QStringLiteral("PRAGMA synchronous=NORMAL"));
    run(QStringLiteral("CREATE TABLE dossier(%1, PRIMARY KEY(%2)) WITHOUT ROWID")
            .arg(names.join(QLatin1Char(',')), key));
    for (qsizetype i = 0; i < dataset.indexes.size(); ++i)
        run(QStringLiteral("CREATE INDEX i%1 ON dossier(%2)").arg(i).arg(dataset.indexes.at(i).join(QLatin1Char(','))));

    QElapsedTimer timer;
    timer.start();
    run(QStringLiteral("BEGIN"));
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database,
        QStringLiteral("INSERT OR REPLACE INTO dossier VALUES(%1)").arg(marks.join(QLatin1Char(','))).toUtf8(), -1,
        &statement, nullptr);
    for (const store::Row &row : rows) {
        for (size_t i = 0; i < row.values.size(); ++i) {
            const int place = int(i) + 1;
            if (const auto *text = std::get_if<std::string>(&row.values[i]))
                sqlite3_bind_text(statement, place, text->data(), int(text->size()), SQLITE_STATIC);
            else if (const auto *number = std::get_if<qint64>(&row.values[i]))
                sqlite3_bind_int64(statement, place, *number);
            else
                sqlite3_bind_null(statement, place);
        }
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    run(QStringLiteral("COMMIT"));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    sqlite3_close(database);
    return double(rows.size()) / seconds;
}

} // namespace

/// Rows a second from the answers of a one-stop system to committed rows, against SQLite's C API with rows that are
/// parsed already; rounds of both alternate.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    BenchOptions options(QStringLiteral("rows a second from an HTTP answer to the store"));
    options.add(QStringLiteral("rows"), QStringLiteral("how many dossiers"), QStringLiteral("200000"));
    options.add(QStringLiteral("rounds"), QStringLiteral("how often"), QStringLiteral("3"));
    options.read();
    const qint64 count = options.whole(QStringLiteral("rows"));
    Figures figures(QStringLiteral("StoreBench"));

    const app::LoadedProfile loaded =
        app::LoadedProfile::load(QStringLiteral(TOANCANH_DEMO_PROFILE), QStringLiteral(TOANCANH_DOMAINS));
    const auto source = std::find_if(loaded.sources.cbegin(), loaded.sources.cend(),
                                     [](const auto &one) { return one.id == QLatin1String("one-stop-dossiers"); });
    const auto dataset = std::find_if(loaded.datasets.cbegin(), loaded.datasets.cend(),
                                      [](const auto &one) { return one.name == QLatin1String("dossier"); });
    if (source == loaded.sources.cend() || dataset == loaded.datasets.cend())
        return 1;
    const ManyDossiers dossiers(loaded.profile, count, SystemClock().nowMs());
    OneStop server(dossiers);
    std::vector<store::Row> rows;
    for (qint64 i = 0; i < count; ++i)
        rows.push_back(dossiers.row(i));

    QList<double> ours;
    QList<double> plain;
    for (int round = 0; round < options.whole(QStringLiteral("rounds")); ++round) {
        plain << inserted(rows, *dataset);
        ours << collected(loaded, *source, server.port(), count);
        std::printf("store    round %d: %.0f rows/s from HTTP, %.0f rows/s already parsed, ratio %.2f\n", round + 1,
                    ours.last(), plain.last(), ours.last() / plain.last());
        std::fflush(stdout);
    }
    figures.add({.name = QStringLiteral("HTTP answer to committed row, %1 dossiers").arg(count),
                 .value = median(ours),
                 .unit = QStringLiteral("rows/s"),
                 .baseline = Figure::Baseline{QStringLiteral("SQLite's C API, parsed rows"), median(plain)},
                 .aim = ratioAtLeast(aim),
                 .peers = QStringLiteral("Python 66,000, Node 63,000, curl and json_each 53,000 rows/s"),
                 .note = QStringLiteral("%1 MB of JSON").arg(double(server.bytes()) / 1e6, 0, 'f', 1)});
    return figures.tell(options.jsonFile());
}
