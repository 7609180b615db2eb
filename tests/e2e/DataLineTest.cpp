// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertBoard.h"
#include "models/check/LoadedProfile.h"
#include "models/metric/MetricRunner.h"
#include "models/secret/Secrets.h"
#include "models/source/collect/Collector.h"
#include "models/store/query/Reader.h"
#include "tests/e2e/SimulatedProvince.h"
#include "tests/support/TestProgram.h"

#include <QLoggingCategory>

using namespace toancanh;

namespace {

constexpr int firstFetchMs = 180'000; // a year of dossiers, unoptimized and on a busy machine
constexpr int nextFetchMs = 60'000;

/// What may be as it should and yet have no row.
const QStringList mayBeEmpty{QStringLiteral("lettered-reports")};

} // namespace

/// The line of data from the systems of the province to results and alerts, over real HTTP; no window, no camera.
/// The slots build on one another: they are one life of a wall's data.
class DataLineTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySourceLandsWithoutARejectedRow();
    void everyMetricHasAResult();
    void lostVesselsAreRaisedAndNoOthers();
    void aFailingSystemIsToldAndLeavesTheOthers();
    void aMalformedAnswerLeavesTheOldRows();
    void aMendedSystemHeals();
    void cleanupTestCase();

private:
    dataset::SourceState state(const char *source) const;
    bool haveAllSucceeded() const;
    QStringList withoutResult() const;
    qlonglong count(const char *dataset);
    void fetchNow(const char *source) { m_collector->fetchNow(QString::fromLatin1(source)); }
    bool setMode(const char *system, const char *mode)
    {
        return m_province.setMode(QString::fromLatin1(system), QString::fromLatin1(mode));
    }

    SimulatedProvince m_province;
    const SystemClock m_clock{};
    check::LoadedProfile m_loaded;
    std::shared_ptr<secret::Secrets> m_secrets;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<metric::MetricRunner> m_runner;
    std::unique_ptr<alert::AlertBoard> m_board;
    std::unique_ptr<source::Collector> m_collector;
    QSet<QString> m_everLost; ///< vessels that were ever said to be lost
};

void DataLineTest::initTestCase()
{
    // A source says once in the log that it broke, which this test makes it do.
    QLoggingCategory::setFilterRules(QStringLiteral("toancanh.source.warning=false"));
    QVERIFY2(m_province.start(), qPrintable(m_province.errorText()));
    m_loaded = check::LoadedProfile::load(m_province.writeProfile(), QStringLiteral(TOANCANH_DOMAINS));
    QVERIFY2(m_loaded.findings().isEmpty(), qPrintable(m_loaded.findings().value(0).text()));
    QCOMPARE(m_loaded.sources.size(), 9);
    auto secrets = secret::fileSecrets(m_province.secretsFile());
    QVERIFY2(secrets, secrets ? "" : qPrintable(secrets.error().sentence));
    m_secrets = *std::move(secrets);

    const profile::Profile &profile = m_loaded.profile;
    const dataset::StoreSettings settings{m_province.dataFolder(), m_loaded.datasets,   profile.areas,
                                          profile.areaCodes,       profile.areaChanges, profile.agencies,
                                          profile.agencyCodes,     profile.centre.zone};
    auto store = store::Store::open(settings, m_clock);
    QVERIFY2(store, store ? "" : qPrintable(store.error().sentence));
    m_store = *std::move(store);
    auto reader = store::Reader::open(m_store->cachePath(), profile.centre.zone);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().sentence));
    m_reader = *std::move(reader);

    m_runner = std::make_unique<metric::MetricRunner>(*m_store, m_loaded.metrics, m_clock, profile.centre.zone);
    m_board = std::make_unique<alert::AlertBoard>(*m_store, m_loaded.rules, m_clock, nullptr, profile.centre.zone);
    connect(m_runner.get(), &metric::MetricRunner::resultChanged, m_board.get(), &alert::AlertBoard::take);
    connect(m_board.get(), &alert::AlertBoard::alertsChanged, this, [this](const QList<alert::Alert> &alerts) {
        for (const alert::Alert &alert : alerts) {
            if (alert.rule == QStringLiteral("vessel-lost"))
                m_everLost.insert(alert.object);
        }
    });
    // Watched from the start, as a wall does: results come while the first fetches are half done.
    for (const metric::MetricSpec &metric : std::as_const(m_loaded.metrics))
        m_runner->watch(metric.id);
    m_collector = std::make_unique<source::Collector>(
        *m_store, m_loaded.sources, [kept = m_secrets](const QString &name) { return kept->read(name); }, m_clock,
        profile.centre.zone);
    m_collector->start();
}

void DataLineTest::cleanupTestCase()
{
    m_collector.reset();
}

dataset::SourceState DataLineTest::state(const char *source) const
{
    const QList<dataset::SourceState> states = m_store->sourceStates();
    for (const dataset::SourceState &one : states) {
        if (one.source == QLatin1String(source))
            return one;
    }
    return {};
}

bool DataLineTest::haveAllSucceeded() const
{
    const QList<dataset::SourceState> states = m_store->sourceStates();
    return states.size() == m_loaded.sources.size()
           && std::all_of(states.cbegin(), states.cend(),
                          [](const dataset::SourceState &one) { return one.lastSuccessMs.has_value(); });
}

qlonglong DataLineTest::count(const char *dataset)
{
    const auto table = m_reader->query(QStringLiteral("SELECT count(*) FROM ") + QString::fromLatin1(dataset), {});
    return table ? table->rows.at(0).at(0).toLongLong() : -1;
}

void DataLineTest::everySourceLandsWithoutARejectedRow()
{
    QTRY_VERIFY_WITH_TIMEOUT(haveAllSucceeded(), firstFetchMs);
    const QList<dataset::SourceState> states = m_store->sourceStates();
    for (const dataset::SourceState &one : states) {
        const QByteArray name = one.source.toUtf8();
        QVERIFY2(!one.error, name + ": " + (one.error ? one.error->sentence.toUtf8() : QByteArray()));
        QVERIFY2(one.rows > 0, name);
        QVERIFY2(one.rejected == 0, name + ": " + QByteArray::number(one.rejected) + " rows rejected");
        QVERIFY2(one.dataAtMs.has_value(), name);
        QVERIFY2(count(one.dataset.toUtf8().constData()) > 0, name); // fewer than rows where some come twice
    }
}

QStringList DataLineTest::withoutResult() const
{
    QStringList metrics;
    for (const metric::MetricSpec &metric : m_loaded.metrics) {
        const auto result = m_runner->result(metric.id);
        const bool isThere = result && result->dataAtMs && (!result->isEmpty() || mayBeEmpty.contains(metric.id));
        if (!isThere || result->error)
            metrics << metric.id
                           + (result && result->error ? QStringLiteral(": ") + result->error->sentence : QString());
    }
    return metrics;
}

void DataLineTest::everyMetricHasAResult()
{
    QVERIFY(m_loaded.metrics.size() > 20);
    QTRY_VERIFY2_WITH_TIMEOUT(withoutResult().isEmpty(), qPrintable(withoutResult().join(QStringLiteral(", "))),
                              nextFetchMs);
}

/// While half of the positions had come, every vessel of the other half had been silent for days.
void DataLineTest::lostVesselsAreRaisedAndNoOthers()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_everLost.isEmpty(), nextFetchMs);
    const auto lost = m_runner->result(QStringLiteral("lost-vessels"));
    QVERIFY(lost);
    QTRY_COMPARE_WITH_TIMEOUT(m_everLost.size(), lost->rows.size(), nextFetchMs);
    QVERIFY2(m_everLost.size() <= 5, qPrintable(QString::number(m_everLost.size())));
}

void DataLineTest::aFailingSystemIsToldAndLeavesTheOthers()
{
    const std::optional<qint64> before = state("citizens-reports").lastSuccessMs;
    const qint64 startedMs = m_clock.nowMs();
    QVERIFY(setMode("one-stop", "fail"));
    fetchNow("one-stop-dossiers");
    fetchNow("citizens-reports");
    QTRY_VERIFY_WITH_TIMEOUT(state("one-stop-dossiers").error, nextFetchMs);
    const dataset::SourceState failing = state("one-stop-dossiers");
    QVERIFY(!failing.error->sentence.isEmpty());
    QVERIFY(failing.failingSinceMs.has_value());
    QVERIFY(*failing.failingSinceMs >= startedMs);
    QVERIFY(failing.nextTryMs.value_or(0) > m_clock.nowMs() - 1000);
    QVERIFY(failing.lastSuccessMs.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(state("citizens-reports").lastSuccessMs > before, nextFetchMs);
    QVERIFY(!state("citizens-reports").error);

    // Who looks at the figures learns of it too.
    const auto tells = [this] {
        const auto result = m_runner->result(QStringLiteral("on-time"));
        return result && !result->isEmpty()
               && std::any_of(result->sources.cbegin(), result->sources.cend(),
                              [](const dataset::SourceState &one) { return one.error.has_value(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(tells(), 10'000);
}

void DataLineTest::aMalformedAnswerLeavesTheOldRows()
{
    const qlonglong beds = count("bed");
    const qlonglong vessels = count("vessel");
    QVERIFY(beds > 0);
    QVERIFY(setMode("health", "malformed"));
    QVERIFY(setMode("vessels", "malformed"));
    fetchNow("hospital-beds");
    fetchNow("vessels");
    QTRY_VERIFY_WITH_TIMEOUT(state("hospital-beds").error && state("vessels").error, nextFetchMs);
    QCOMPARE(state("hospital-beds").error->kind, ErrorKind::Malformed);
    QCOMPARE(count("bed"), beds); // both are snapshots: a whole answer deletes what it lacks
    QCOMPARE(count("vessel"), vessels);
}

void DataLineTest::aMendedSystemHeals()
{
    const qint64 startedMs = m_clock.nowMs();
    for (const char *system : {"one-stop", "health", "vessels"})
        QVERIFY(setMode(system, "ok"));
    for (const char *source : {"one-stop-dossiers", "hospital-beds", "vessels"}) {
        fetchNow(source);
        QTRY_VERIFY2_WITH_TIMEOUT(!state(source).error && state(source).lastSuccessMs > startedMs, source, nextFetchMs);
        QVERIFY2(!state(source).failingSinceMs, source);
        QVERIFY2(state(source).rows > 0, source);
    }
    QVERIFY2(m_everLost.size() <= 5, qPrintable(QString::number(m_everLost.size())));
}

TOANCANH_TEST(DataLineTest)
#include "DataLineTest.moc"
