// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricRunner.h"
#include "tests/metric/Items.h"
#include "tests/metric/TestStore.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>

using namespace toancanh;
using namespace toancanh::metric;

namespace {

constexpr qint64 startMs = 1'795'000'000'000;
constexpr int patienceMs = 5000;
constexpr int quietMs = 300; ///< longer than coalescing and a query

} // namespace

class MetricRunnerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aWatchedMetricRunsAtOnce();
    void itRunsAgainWhenItsDatasetChanges();
    void aChangeElsewhereDoesNotRunIt();
    void changesThatComeTogetherRunItOnce();
    void theClockRunsWhatNamesTheTime();
    void aSourcesStateIsToldWithoutAQuery();
    void anErrorNamesTheMetricsLine();
    void anUnknownMetricIsNotWatched();

private:
    MetricRunner &start()
    {
        m_runner =
            std::make_unique<MetricRunner>(**m_store,
                                           QList<MetricSpec>{spec("sum", "SELECT sum(amount) AS value FROM item"),
                                                             spec("age", "SELECT :now AS value FROM item LIMIT 1"),
                                                             spec("bad", "SELECT missing FROM item")},
                                           *m_clock, QTimeZone("Asia/Ho_Chi_Minh"));
        m_results = std::make_unique<QSignalSpy>(m_runner.get(), &MetricRunner::resultChanged);
        return *m_runner;
    }
    MetricResult last() const { return m_results->last().first().value<MetricResult>(); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<MetricRunner> m_runner;
    std::unique_ptr<QSignalSpy> m_results;
};

void MetricRunnerTest::init()
{
    StrictTest::init();
    m_results.reset();
    m_runner.reset();
    m_store.reset();
    m_clock = std::make_unique<ManualClock>(startMs);
    m_store = std::make_unique<TestStore>(settings(), *m_clock);
    m_store->insert(QStringLiteral("item"), {item("a", 2), item("b", 3)});
}

void MetricRunnerTest::aWatchedMetricRunsAtOnce()
{
    MetricRunner &runner = start();
    QVERIFY(!runner.result(QStringLiteral("sum")));
    runner.watch(QStringLiteral("sum"));
    runner.watch(QStringLiteral("sum"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 1, patienceMs);
    QCOMPARE(last().metric, QStringLiteral("sum"));
    QCOMPARE(last().at(0, QStringLiteral("value")).toInt(), 5);
    QCOMPARE(last().computedAtMs, startMs);
    QVERIFY(!last().dataAtMs); // no source ever succeeded
    QVERIFY(runner.result(QStringLiteral("sum")));
    QCOMPARE(runner.spec(QStringLiteral("sum"))->line, 12);
}

void MetricRunnerTest::itRunsAgainWhenItsDatasetChanges()
{
    start().watch(QStringLiteral("sum"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 1, patienceMs);
    m_store->insert(QStringLiteral("item"), {item("b", 40)});
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 2, patienceMs);
    QCOMPARE(last().at(0, QStringLiteral("value")).toInt(), 42);
    // The sum stays the same: nobody needs to hear of it.
    m_store->insert(QStringLiteral("item"), {item("a", 1), item("b", 41)});
    QTest::qWait(quietMs);
    QCOMPARE(m_results->size(), 2);
}

void MetricRunnerTest::aChangeElsewhereDoesNotRunIt()
{
    start().watch(QStringLiteral("sum"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 1, patienceMs);
    m_clock->advance(5);
    m_store->insert(QStringLiteral("other"), {item("a", 1)});
    QTest::qWait(quietMs);
    QCOMPARE(m_runner->result(QStringLiteral("sum"))->computedAtMs, startMs);
}

void MetricRunnerTest::changesThatComeTogetherRunItOnce()
{
    start().watch(QStringLiteral("sum"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 1, patienceMs);
    for (int i = 0; i < 20; ++i)
        m_store->insert(QStringLiteral("item"), {item("c", i + 1)});
    QTRY_COMPARE_WITH_TIMEOUT(last().at(0, QStringLiteral("value")).toInt(), 25, patienceMs);
    QVERIFY2(m_results->size() <= 4, qPrintable(QString::number(m_results->size())));
}

void MetricRunnerTest::theClockRunsWhatNamesTheTime()
{
    MetricRunner &runner = start();
    runner.watch(QStringLiteral("age"));
    runner.watch(QStringLiteral("sum"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 2, patienceMs);
    m_clock->advance(60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 3, patienceMs);
    QCOMPARE(last().metric, QStringLiteral("age"));
    QCOMPARE(last().at(0, QStringLiteral("value")).toLongLong(), startMs + 60'000);
    QCOMPARE(runner.result(QStringLiteral("sum"))->computedAtMs, startMs);
}

void MetricRunnerTest::aSourcesStateIsToldWithoutAQuery()
{
    start().watch(QStringLiteral("sum"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 1, patienceMs);
    m_clock->advance(5);
    dataset::SourceState state;
    state.source = QStringLiteral("test");
    state.dataset = QStringLiteral("item");
    state.everyMs = 600'000;
    state.dataAtMs = startMs - 1000;
    state.lastSuccessMs = startMs;
    QVERIFY((*m_store)->setSourceState(state).result());
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 2, patienceMs);
    QCOMPARE(last().dataAtMs, startMs - 1000);
    QCOMPARE(last().cycleMs, qint64(600'000));
    QCOMPARE(last().sources, QList<dataset::SourceState>({state}));
    QCOMPARE(last().computedAtMs, startMs);
}

void MetricRunnerTest::anErrorNamesTheMetricsLine()
{
    start().watch(QStringLiteral("bad"));
    QTRY_COMPARE_WITH_TIMEOUT(m_results->size(), 1, patienceMs);
    QVERIFY(last().error);
    QCOMPARE(last().error->kind, ErrorKind::Config);
    QCOMPARE(last().error->where, QStringLiteral("domains/d.yaml:12"));
    QVERIFY(last().error->sentence.contains(QLatin1String("missing")));
}

void MetricRunnerTest::anUnknownMetricIsNotWatched()
{
    MetricRunner &runner = start();
    runner.watch(QStringLiteral("nothing"));
    QTest::qWait(quietMs);
    QCOMPARE(m_results->size(), 0);
    QVERIFY(!runner.spec(QStringLiteral("nothing")));
}

TOANCANH_TEST(MetricRunnerTest)
#include "MetricRunnerTest.moc"
