// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/Collector.h"

#include "models/source/collect/PictureFetcher.h"
#include "models/source/trial/SourceTrial.h"
#include "models/store/query/Reader.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QTemporaryDir>
#include <QTimer>

using namespace toancanh;
using dataset::ColumnType;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");

field::FieldSpec fieldAt(const char *column, const char *pointer, const char *time = "")
{
    field::FieldSpec field;
    field.column = QLatin1String(column);
    field.at = {QLatin1String(pointer)};
    if (*time)
        field.times = {QLatin1String(time)};
    return field;
}

/// Every message of the log while it lives.
class LogListener
{
public:
    LogListener()
    {
        s_lines.clear();
        m_former = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            const QMutexLocker lock(&s_mutex);
            s_lines << text;
        });
    }
    ~LogListener() { qInstallMessageHandler(m_former); }
    static QStringList lines(const QString &part)
    {
        const QMutexLocker lock(&s_mutex);
        return s_lines.filter(part);
    }

private:
    inline static QMutex s_mutex;
    inline static QStringList s_lines;
    QtMessageHandler m_former;
};

} // namespace

class CollectorTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pagesAreCommittedAndTheStateIsTold();
    void failingSourceHealsAndTheLogSaysEachOnce();
    void refusedSecretNamesTheSecretAndNeverTellsIt();
    void snapshotRemovesWhatIsGoneAndOnlyAfterAWholeFetch();
    void anUnchangedSnapshotStaysAndIsFresh();
    void rowsThatWereSeenAreNotAskedAgain();
    void sinceStartsFromTheNewestCommittedValue();
    void forEachWaitsForItsRows();
    void restartWaitsTheRestOfTheCycle();
    void endingCancelsAFetchUnderWay();
    void picturesOfSourceHostsAreKept();
    void trialStoresNothing();
    void aHugeAnswerIsReadBesideTheNetworkThread();

private:
    source::SourceSpec dossiers(const TinyHttpServer &server) const;
    std::optional<dataset::SourceState> state(const QString &source = QStringLiteral("s")) const;
    QList<QVariantList> read(const QString &sql) const;
    std::unique_ptr<source::Collector> collect(const QList<source::SourceSpec> &sources);

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
    QList<dataset::DatasetSpec> m_datasets;
    /// Asked for on the network's thread.
    QString secret() const
    {
        const QMutexLocker lock(&m_secretMutex);
        return m_secret;
    }
    void setSecret(const QString &secret)
    {
        const QMutexLocker lock(&m_secretMutex);
        m_secret = secret;
    }

    mutable QMutex m_secretMutex;
    QString m_secret;
};

void CollectorTest::init()
{
    StrictTest::init();
    setSecret(QStringLiteral("s3cret"));
    dataset::DatasetSpec dossier;
    dossier.name = QStringLiteral("dossier");
    dossier.domain = QStringLiteral("one-stop");
    dossier.key = {QStringLiteral("code")};
    dossier.columns = {{QStringLiteral("code"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("at"), ColumnType::Time, true, false, {}},
                       {QStringLiteral("photo"), ColumnType::Picture, true, false, {}}};
    dataset::DatasetSpec station = dossier;
    station.name = QStringLiteral("station");
    m_datasets = {dossier, station};
    m_folder = std::make_unique<QTemporaryDir>();
    dataset::StoreSettings settings;
    settings.folder = m_folder->path();
    settings.datasets = m_datasets;
    settings.zone = zone;
    auto opened = store::Store::open(settings, m_clock);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().sentence));
    m_store = std::move(*opened);
}

void CollectorTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

source::SourceSpec CollectorTest::dossiers(const TinyHttpServer &server) const
{
    source::SourceSpec source;
    source.id = QStringLiteral("s");
    source.into = QStringLiteral("dossier");
    source.everyMs = 300;
    source.request.url = server.url(QStringLiteral("/api")).toString();
    source.request.deadlineMs = 3000;
    source.rows = QStringLiteral("/d");
    source.fields = {fieldAt("code", "/c"), fieldAt("at", "/t", "epoch-ms"), fieldAt("photo", "/p")};
    return source;
}

std::optional<dataset::SourceState> CollectorTest::state(const QString &source) const
{
    for (const dataset::SourceState &one : m_store->sourceStates()) {
        if (one.source == source)
            return one;
    }
    return {};
}

QList<QVariantList> CollectorTest::read(const QString &sql) const
{
    const auto reader = store::Reader::open(m_store->cachePath(), zone);
    if (!reader)
        return {};
    const auto answer = (*reader)->query(sql, {});
    return answer ? answer->rows : QList<QVariantList>();
}

std::unique_ptr<source::Collector> CollectorTest::collect(const QList<source::SourceSpec> &sources)
{
    auto collector = std::make_unique<source::Collector>(
        *m_store, sources, [this](const QString &) -> Result<QString> { return secret(); }, m_clock, zone);
    collector->start();
    return collector;
}

void CollectorTest::pagesAreCommittedAndTheStateIsTold()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        if (request.target.endsWith("trang=1"))
            return TinyHttpServer::Reply{200, R"({"d":[{"c":"a","t":5},{"c":"b","t":"x"}]})", {}};
        if (request.target.endsWith("trang=2"))
            return TinyHttpServer::Reply{200, R"({"d":[{"c":"c","t":9}]})", {}};
        return TinyHttpServer::Reply{200, R"({"d":[]})", {}};
    });
    source::SourceSpec source = dossiers(server);
    source.everyMs = 60'000;
    source.freshnessIsFetch = false;
    source.newest = QStringLiteral("at");
    source.request.query = {{QStringLiteral("trang"), QStringLiteral("{page}")}};
    source.paging.kind = source::PagingSpec::Kind::Page;
    source.paging.untilEmpty = QStringLiteral("/d");
    const auto collector = collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->lastSuccessMs, 5000);
    QCOMPARE(state()->rows, 2);
    QCOMPARE(state()->rejected, 1);
    QCOMPARE(state()->dataAtMs, std::optional<qint64>(9));
    QVERIFY(*state()->nextTryMs > m_clock.nowMs() + 30'000);
    QCOMPARE(read(QStringLiteral("SELECT code FROM dossier ORDER BY code")),
             (QList<QVariantList>{{QStringLiteral("a")}, {QStringLiteral("c")}}));
}

void CollectorTest::failingSourceHealsAndTheLogSaysEachOnce()
{
    LogListener log;
    int failures = 0;
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        if (failures < 3) {
            ++failures;
            return TinyHttpServer::Reply{500, {}, {}};
        }
        return TinyHttpServer::Reply{200, R"({"d":[{"c":"a"}]})", {}};
    });
    const auto collector = collect({dossiers(server)});
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->error, 5000);
    const std::optional<qint64> failingSince = state()->failingSinceMs;
    QVERIFY(failingSince);
    QVERIFY(!state()->lastSuccessMs);
    QTRY_VERIFY_WITH_TIMEOUT(failures == 3 || !state()->error, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(state()->lastSuccessMs, 5000);
    QVERIFY(!state()->error);
    QVERIFY(!state()->failingSinceMs);
    QCOMPARE(LogListener::lines(QStringLiteral("source s fails: the server reported an error of its own (500)")).size(),
             1);
    QTRY_COMPARE_WITH_TIMEOUT(LogListener::lines(QStringLiteral("source s works again")).size(), 1, 2000);
}

void CollectorTest::refusedSecretNamesTheSecretAndNeverTellsIt()
{
    LogListener log;
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        const bool good = request.headers.value("authorization") == "Bearer right";
        return TinyHttpServer::Reply{good ? 200 : 401, R"({"d":[]})", {}};
    });
    source::SourceSpec source = dossiers(server);
    source.request.auth = {source::AuthSpec::Kind::Bearer, QStringLiteral("motcua"), {}, {}, {}, {}};
    const auto collector = collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->error, 5000);
    QCOMPARE(state()->error->kind, ErrorKind::Auth);
    QCOMPARE(state()->error->sentence, QStringLiteral("the password or token was refused (401)"));
    QCOMPARE(state()->error->next,
             QStringLiteral("set the secret \"motcua\" (a token) in the place for secrets; it is read again at the "
                            "next try"));
    QCOMPARE(LogListener::lines(QStringLiteral("source s fails")).filter(QStringLiteral("motcua")).size(), 1);
    QVERIFY(LogListener::lines(QStringLiteral("s3cret")).isEmpty());
    setSecret(QStringLiteral("right")); // a person mends it; no restart is needed
    QTRY_VERIFY_WITH_TIMEOUT(state()->lastSuccessMs, 5000);
}

void CollectorTest::snapshotRemovesWhatIsGoneAndOnlyAfterAWholeFetch()
{
    const LogListener log; // the 503 at the end is logged
    QByteArray rows = R"([{"c":"a"},{"c":"b"}])";
    int status = 200;
    TinyHttpServer server(
        [&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{status, "{\"d\":" + rows + "}", {}}; });
    source::SourceSpec source = dossiers(server);
    source.snapshot = true;
    const QString count = QStringLiteral("SELECT count(*) FROM dossier");
    const auto collector = collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(read(count).value(0).value(0).toInt(), 2, 5000);
    rows = R"([{"c":"b"}])";
    QTRY_COMPARE_WITH_TIMEOUT(read(count).value(0).value(0).toInt(), 1, 5000);
    rows = R"([])";
    status = 503;
    QTRY_VERIFY_WITH_TIMEOUT(state()->error, 5000);
    QCOMPARE(read(count).value(0).value(0).toInt(), 1);
}

void CollectorTest::anUnchangedSnapshotStaysAndIsFresh()
{
    int unchanged = 0;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) {
        if (request.headers.value("if-none-match") != "W/\"7\"")
            return TinyHttpServer::Reply{200, R"({"d":[{"c":"a"},{"c":"b"}]})", {{"ETag", "W/\"7\""}}};
        ++unchanged;
        return TinyHttpServer::Reply{304, {}, {}};
    });
    source::SourceSpec source = dossiers(server);
    source.snapshot = true;
    source.request.conditional = true;
    const QString count = QStringLiteral("SELECT count(*) FROM dossier");
    const auto collector = collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->lastSuccessMs, 5000);
    const qint64 first = *state()->lastSuccessMs;
    QTRY_VERIFY_WITH_TIMEOUT(unchanged >= 2 && *state()->lastSuccessMs > first, 5000);
    QVERIFY(!state()->error);
    QCOMPARE(state()->rows, 2);
    QVERIFY(*state()->dataAtMs >= first);
    QCOMPARE(read(count).value(0).value(0).toInt(), 2);
    // A cache that lost the rows is filled again.
    m_store->removeUnseen(source.id, source.into, m_clock.nowMs() + 60'000).waitForFinished();
    QTRY_COMPARE_WITH_TIMEOUT(read(count).value(0).value(0).toInt(), 2, 5000);
}

void CollectorTest::rowsThatWereSeenAreNotAskedAgain()
{
    const LogListener log; // the 500 is logged
    QByteArray index = R"({"d":[{"c":"1","t":1},{"c":"2","t":2},{"c":"3","t":3}]})";
    QList<QByteArray> asked;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) {
        if (request.target == "/index")
            return TinyHttpServer::Reply{200, index, {}};
        asked << request.target;
        const bool isRefused = request.target == "/of/2" && asked.count("/of/2") == 1;
        return TinyHttpServer::Reply{isRefused ? 500 : 200, R"({"d":[{}]})", {}};
    });
    source::SourceSpec stations = dossiers(server);
    stations.id = QStringLiteral("index");
    stations.into = QStringLiteral("station");
    stations.request.url = server.url(QStringLiteral("/index")).toString();
    source::SourceSpec each = dossiers(server);
    each.request.url = server.url(QStringLiteral("/of/")).toString() + QStringLiteral("{row.code}");
    each.forEach = source::ForEachSpec{QStringLiteral("station"), {}, 1};
    each.forEach->skipSeen = true;
    each.forEach->key = {QStringLiteral("code")};
    each.forEach->newest = 2;
    each.forEach->newestBy = QStringLiteral("at");
    each.fields.first().at.clear();
    each.fields.first().fromRow = QStringLiteral("code");
    const auto collector = collect({each, stations});
    QTRY_COMPARE_WITH_TIMEOUT(asked.count("/of/2"), 2, 8000);
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->lastSuccessMs, 5000);
    index = R"({"d":[{"c":"4","t":4}]})";
    QTRY_VERIFY_WITH_TIMEOUT(asked.contains("/of/4"), 5000);
    QTest::qWait(700);
    QCOMPARE(asked.count("/of/1"), 0); // not among the newest
    QCOMPARE(asked.count("/of/2"), 2);
    QCOMPARE(asked.count("/of/3"), 1);
    QCOMPARE(asked.count("/of/4"), 1);
}

void CollectorTest::sinceStartsFromTheNewestCommittedValue()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{200, R"({"d":[{"c":"a","t":1700000000000}]})", {}};
    });
    source::SourceSpec source = dossiers(server);
    source.request.query = {{QStringLiteral("tu"), QStringLiteral("{since:epoch-ms}")}};
    source.since = source::SinceSpec{QStringLiteral("at"), 1000, 0};
    const auto collector = collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 2, 5000);
    QVERIFY(server.requests().at(0).target != "/api?tu=1699999999000");
    QCOMPARE(server.requests().at(1).target, QByteArray("/api?tu=1699999999000"));
}

void CollectorTest::forEachWaitsForItsRows()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        if (request.target == "/stations")
            return TinyHttpServer::Reply{200, R"({"d":[{"c":"1"},{"c":"2"},{"c":"3"}]})", {}};
        return TinyHttpServer::Reply{200, R"({"d":[{}]})", {}};
    });
    source::SourceSpec stations = dossiers(server);
    stations.id = QStringLiteral("stations");
    stations.into = QStringLiteral("station");
    stations.everyMs = 60'000;
    stations.request.url = server.url(QStringLiteral("/stations")).toString();
    source::SourceSpec each = dossiers(server);
    each.everyMs = 60'000;
    each.request.url = server.url(QStringLiteral("/of/")).toString() + QStringLiteral("{row.code}");
    each.forEach = source::ForEachSpec{QStringLiteral("station"), QStringLiteral("code <> '2'"), 4};
    each.fields.first().at.clear();
    each.fields.first().fromRow = QStringLiteral("code");
    const auto collector = collect({each, stations});
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->lastSuccessMs, 8000);
    QCOMPARE(read(QStringLiteral("SELECT code FROM dossier ORDER BY code")),
             (QList<QVariantList>{{QStringLiteral("1")}, {QStringLiteral("3")}}));
}

void CollectorTest::restartWaitsTheRestOfTheCycle()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, R"({"d":[]})", {}}; });
    source::SourceSpec source = dossiers(server);
    source.everyMs = 3'600'000;
    dataset::SourceState former;
    former.source = source.id;
    former.dataset = source.into;
    former.everyMs = source.everyMs;
    former.lastSuccessMs = m_clock.nowMs() - 60'000;
    former.rows = 7;
    m_store->setSourceState(former).waitForFinished();
    const auto collector = collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->nextTryMs, 5000);
    QCOMPARE(state()->rows, 7);
    QCOMPARE(state()->lastSuccessMs, former.lastSuccessMs);
    QTest::qWait(1300);
    QVERIFY(server.requests().isEmpty());
    collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 5000);
}

void CollectorTest::endingCancelsAFetchUnderWay()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        TinyHttpServer::Reply reply;
        reply.hang = true;
        return reply;
    });
    source::SourceSpec source = dossiers(server);
    source.request.deadlineMs = 60'000;
    auto collector = collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 5000);
    QElapsedTimer timer;
    timer.start();
    collector.reset();
    QVERIFY(timer.elapsed() < 1000);
}

void CollectorTest::picturesOfSourceHostsAreKept()
{
    QVERIFY(source::PictureFetcher::isPicture("\xFF\xD8\xFF\xE0"));
    QVERIFY(source::PictureFetcher::isPicture("\x89PNG\r\n\x1A\n"));
    QVERIFY(!source::PictureFetcher::isPicture("<html>"));
    QByteArray photos;
    TinyHttpServer server([&](const TinyHttpServer::Request &request) {
        if (request.target.endsWith(".jpg"))
            return TinyHttpServer::Reply{200, "\xFF\xD8\xFF\xE0 a picture", {}};
        if (request.target.endsWith(".html"))
            return TinyHttpServer::Reply{200, "<html>", {}};
        return TinyHttpServer::Reply{200, photos, {}};
    });
    const QByteArray here = server.url(QStringLiteral("/")).toEncoded();
    photos = R"({"d":[{"c":"a","p":")" + here + R"(a.jpg"},{"c":"b","p":")" + here
             + R"(b.html"},{"c":"c","p":"http://elsewhere.invalid/c.jpg"}]})";
    source::SourceSpec source = dossiers(server);
    source.everyMs = 60'000;
    const auto collector = collect({source});
    const auto missing = [this] {
        return m_store->picturesMissing(10).result().value_or(QStringList{QStringLiteral("?")});
    };
    QTRY_VERIFY_WITH_TIMEOUT(state() && state()->lastSuccessMs, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(missing().size(), 2, 10'000);
    QVERIFY(missing().filter(QStringLiteral("a.jpg")).isEmpty());
}

void CollectorTest::trialStoresNothing()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        if (request.target == "/stations")
            return TinyHttpServer::Reply{200, R"({"d":[{"c":"1"},{"c":"2"}]})", {}};
        return TinyHttpServer::Reply{200, R"({"d":[{"t":3},{"t":"x"}]})", {}};
    });
    source::SourceSpec stations = dossiers(server);
    stations.id = QStringLiteral("stations");
    stations.into = QStringLiteral("station");
    stations.request.url = server.url(QStringLiteral("/stations")).toString();
    source::SourceSpec each = dossiers(server);
    each.request.url = server.url(QStringLiteral("/of/")).toString() + QStringLiteral("{row.code}?api_key=abc");
    each.forEach = source::ForEachSpec{QStringLiteral("station"), {}, 1};
    each.fields.first().at.clear();
    each.fields.first().fromRow = QStringLiteral("code");
    source::TrialSettings settings{{each, stations}, m_datasets, QString(), {}, zone, 0};
    const auto trial = source::trySource(settings, QStringLiteral("s"), m_clock);
    QVERIFY2(trial, trial ? "" : qPrintable(trial.error().sentence));
    QVERIFY(!trial->error);
    QCOMPARE(trial->rows.size(), size_t(2));
    QCOMPARE(trial->rejected.size(), size_t(2));
    QCOMPARE(trial->pages.size(), 2);
    QCOMPARE(trial->pages.first().status, 200);
    QVERIFY(!trial->pages.first().address.contains(QStringLiteral("abc")));
    QVERIFY(read(QStringLiteral("SELECT * FROM dossier")).isEmpty());
    QVERIFY(!source::trySource(settings, QStringLiteral("nowhere"), m_clock));
}

/// The thread of the fetch goes on while an answer is read: no pause takes the most of it.
void CollectorTest::aHugeAnswerIsReadBesideTheNetworkThread()
{
    QByteArray body = "{\"d\":[";
    for (int i = 0; i < 80'000; ++i)
        body += "{\"c\":\"" + QByteArray::number(i) + "\",\"t\":1700000000000},";
    body.chop(1);
    body += "]}";
    TinyHttpServer server([&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, body, {}}; });
    const source::SourceSpec source = dossiers(server);
    QElapsedTimer sinceTick;
    qint64 longestMs = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { longestMs = qMax(longestMs, sinceTick.restart()); });
    QElapsedTimer whole;
    whole.start();
    sinceTick.start();
    timer.start(1);
    const source::TrialSettings settings{{source}, m_datasets, QString(), {}, zone, 0};
    const auto trial = source::trySource(settings, source.id, m_clock);
    longestMs = qMax(longestMs, sinceTick.elapsed());
    QVERIFY(trial && trial->rows.size() == 80'000);
    QVERIFY2(2 * longestMs < whole.elapsed(),
             qPrintable(QStringLiteral("%1 of %2").arg(longestMs).arg(whole.elapsed())));
}

TOANCANH_TEST(CollectorTest)
#include "CollectorTest.moc"
