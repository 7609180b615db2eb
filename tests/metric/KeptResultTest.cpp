// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/KeptResult.h"
#include "models/metric/MetricRunner.h"
#include "tests/metric/Items.h"
#include "tests/metric/TestStore.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>

using namespace toancanh;
using namespace toancanh::metric;

namespace {

constexpr qint64 startMs = 1'795'000'000'000; // 18 November 2026, 18:06:40 in the centre
constexpr int patienceMs = 5000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

const MetricSpec sum = spec("sum", "SELECT sum(amount) AS value FROM item");
const MetricSpec age = spec("age", "SELECT :now AS value, NULL AS label FROM item LIMIT 1");

} // namespace

/// A program that has ended and one that starts after it, over one store.
class KeptResultTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aStartShowsWhatTheLastProgramShowed();
    void itIsAsOldAsItsSourcesSayNow();
    void aStateThatChangesWhileItIsReadIsNotLost();
    void newDataAreAskedForAtOnce();
    void newDataOfOtherDatasetsChangeNothing();
    void aMetricThatWasChangedRunsAtOnce();
    void whatNamesTheTimeIsKeptForAQuarterOfAnHour();
    void whatNamesTheTimeRunsAgainSoon();
    void anotherDayIsAnotherResult();
    void whatIsCommittedAfterwardsRunsItAgain();
    void aResultThatIsTooLargeIsNotKept();

private:
    /// What a program shows first.
    MetricResult shown(const MetricSpec &spec)
    {
        m_runner = std::make_unique<MetricRunner>(**m_store, QList<MetricSpec>{spec}, *m_clock, settings().zone);
        QSignalSpy results(m_runner.get(), &MetricRunner::resultChanged);
        m_runner->watch(spec.id);
        if (!results.wait(patienceMs))
            return {};
        return results.constFirst().constFirst().value<MetricResult>();
    }
    void end()
    {
        m_runner.reset();
        QVERIFY((*m_store)->keep(QStringLiteral("last"), {}).result()); // written after all before it
    }
    QVariant value(const MetricResult &result) const { return result.at(0, QStringLiteral("value")); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<MetricRunner> m_runner;
};

void KeptResultTest::init()
{
    StrictTest::init();
    m_runner.reset();
    m_store.reset();
    m_clock = std::make_unique<ManualClock>(startMs);
    m_store = std::make_unique<TestStore>(settings(), *m_clock);
    m_store->insert(QStringLiteral("item"), {item("a", 2), item("b", 3)});
}

void KeptResultTest::aStartShowsWhatTheLastProgramShowed()
{
    QCOMPARE(value(shown(sum)), 5);
    end();
    m_clock->advance(24 * hourMs);
    const MetricResult again = shown(sum);
    QCOMPARE(again.computedAtMs, startMs); // no query was needed
    QCOMPARE(again.columns, QStringList{QStringLiteral("value")});
    QCOMPARE(value(again), 5);
}

void KeptResultTest::itIsAsOldAsItsSourcesSayNow()
{
    shown(sum);
    end();
    dataset::SourceState state;
    state.source = QStringLiteral("test");
    state.dataset = QStringLiteral("item");
    state.everyMs = 10 * minuteMs;
    state.dataAtMs = startMs - 3 * minuteMs;
    state.lastSuccessMs = startMs;
    QVERIFY((*m_store)->setSourceState(state).result());
    const MetricResult again = shown(sum);
    QCOMPARE(again.computedAtMs, startMs);
    QCOMPARE(again.dataAtMs, state.dataAtMs);
    QCOMPARE(again.cycleMs, state.everyMs);
    QCOMPARE(again.sources, QList<dataset::SourceState>{state});
}

void KeptResultTest::aStateThatChangesWhileItIsReadIsNotLost()
{
    shown(sum);
    end();
    QList<MetricSpec> metrics;
    for (int i = 0; i < 200; ++i)
        metrics << spec(qPrintable(QStringLiteral("before-%1").arg(i)), "SELECT 1 AS value FROM other");
    m_runner = std::make_unique<MetricRunner>(**m_store, metrics + QList<MetricSpec>{sum}, *m_clock, settings().zone);
    dataset::SourceState state;
    state.source = QStringLiteral("test");
    state.dataset = QStringLiteral("item");
    state.lastSuccessMs = startMs;
    // While those before it are read, the state comes first.
    for (const MetricSpec &metric : std::as_const(metrics))
        m_runner->watch(metric.id);
    m_runner->watch(sum.id);
    QVERIFY((*m_store)->setSourceState(state).result());
    QTRY_VERIFY_WITH_TIMEOUT(m_runner->result(sum.id), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->result(sum.id)->sources, QList<dataset::SourceState>{state}, patienceMs);
}

void KeptResultTest::newDataAreAskedForAtOnce()
{
    shown(sum);
    end();
    m_clock->advance(1);
    m_store->insert(QStringLiteral("item"), {item("b", 40)});
    const MetricResult again = shown(sum);
    QCOMPARE(value(again), 42);
    QCOMPARE(again.computedAtMs, startMs + 1);
}

void KeptResultTest::newDataOfOtherDatasetsChangeNothing()
{
    shown(sum);
    end();
    m_clock->advance(1);
    m_store->insert(QStringLiteral("other"), {item("b", 40)});
    QCOMPARE(shown(sum).computedAtMs, startMs);
}

void KeptResultTest::aMetricThatWasChangedRunsAtOnce()
{
    shown(sum);
    end();
    QCOMPARE(value(shown(spec("sum", "SELECT max(amount) AS value FROM item"))), 3);
}

void KeptResultTest::whatNamesTheTimeIsKeptForAQuarterOfAnHour()
{
    shown(age);
    end();
    m_clock->advance(15 * minuteMs);
    QCOMPARE(value(shown(age)), startMs);
    m_runner.reset();
    m_clock->advance(1);
    QCOMPARE(value(shown(age)), startMs + 15 * minuteMs + 1);
}

void KeptResultTest::whatNamesTheTimeRunsAgainSoon()
{
    shown(age);
    end();
    m_clock->advance(10 * minuteMs);
    QCOMPARE(value(shown(age)), startMs);
    QSignalSpy results(m_runner.get(), &MetricRunner::resultChanged);
    m_clock->advance(2000);
    QVERIFY(results.wait(patienceMs));
    QCOMPARE(value(m_runner->result(age.id).value_or(MetricResult())), m_clock->nowMs());
}

void KeptResultTest::anotherDayIsAnotherResult()
{
    m_clock->advance(5 * hourMs + 50 * minuteMs); // three minutes before midnight
    shown(age);
    end();
    m_clock->advance(5 * minuteMs);
    QCOMPARE(value(shown(age)), m_clock->nowMs());
}

void KeptResultTest::whatIsCommittedAfterwardsRunsItAgain()
{
    shown(sum);
    end();
    shown(sum);
    QSignalSpy results(m_runner.get(), &MetricRunner::resultChanged);
    m_store->insert(QStringLiteral("item"), {item("a", 1)});
    QVERIFY(results.wait(patienceMs));
    QCOMPARE(value(m_runner->result(sum.id).value_or(MetricResult())), 4);
}

void KeptResultTest::aResultThatIsTooLargeIsNotKept()
{
    KeptResult kept;
    kept.result.rows = {{QByteArray(5 << 20, 'x')}};
    QVERIFY(!packed(kept, sum));
    kept.result.rows = {{QByteArray(1 << 20, 'x')}};
    QVERIFY(packed(kept, sum));
}

TOANCANH_TEST(KeptResultTest)
#include "KeptResultTest.moc"
