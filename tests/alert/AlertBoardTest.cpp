// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertBoard.h"
#include "models/store/sqlite/Database.h"
#include "tests/store/FaultyVfs.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace toancanh;
using namespace toancanh::alert;

namespace {

constexpr qint64 startMs = 1'795'000'000'000;
constexpr int patienceMs = 5000;

RuleSpec rule(const char *id, const char *when, int priority)
{
    RuleSpec made;
    made.id = QString::fromLatin1(id);
    made.on = QStringLiteral("metric");
    made.each = QStringLiteral("label");
    made.when = QString::fromLatin1(when);
    made.clear = QStringLiteral("NOT (%1)").arg(made.when);
    made.priority = priority;
    made.text = {QStringLiteral("{label} cao"), QStringLiteral("{label} high")};
    made.file = QStringLiteral("domains/d.yaml");
    made.line = 3;
    return made;
}

/// A clock that stands still until a test moves it, or sets its time of day.
class TwoClocks final : public Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }
    qint64 monotonicMs() const override { return m_monotonicMs; }
    void setBy(qint64 ms) { m_nowMs += ms; }
    void advance(qint64 ms)
    {
        m_nowMs += ms;
        m_monotonicMs += ms;
    }

private:
    qint64 m_nowMs = startMs;
    qint64 m_monotonicMs = 0;
};

QStringList ids(const Alerts &alerts)
{
    QStringList list;
    for (const Alert &alert : alerts)
        list.append(alert.id);
    return list;
}

} // namespace

class AlertBoardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void alertsAreSortedAndTheirTransitionsKept();
    void aNewBoardStartsFromTheDatabase();
    void anAlertWhoseRuleIsGoneIsCleared();
    void aWaitEndsWithoutANewResult();
    void aConditionOnTheTimeIsLookedAtAgain();
    void aBrokenRuleIsSaidOnceAndHurtsNoOther();
    void nobodyWaitsForARuleAndTheNewestResultCounts();
    void aRuleWorkedOutForOneWhoNoLongerLeadsChangesNothing();
    void onlyTheHolderOfTheLeaseEvaluatesAndWrites();
    void transitionsThatCannotBeWrittenAreWrittenLater();
    void aClockThatIsSetNeitherRaisesNorClears();

private:
    metric::MetricResult result(const QList<std::pair<QString, int>> &values) const
    {
        metric::MetricResult made;
        made.metric = QStringLiteral("metric");
        made.columns = {QStringLiteral("label"), QStringLiteral("value")};
        for (const auto &[label, value] : values)
            made.rows.append({label, value});
        made.dataAtMs = m_clock.nowMs();
        made.cycleMs = 3'600'000;
        return made;
    }
    std::unique_ptr<store::Store> open()
    {
        dataset::StoreSettings settings;
        settings.folder = m_folder->path();
        settings.zone = QTimeZone("Asia/Ho_Chi_Minh");
        auto opened = store::Store::open(settings, m_clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentence));
        return std::move(*opened);
    }
    QStringList transitions(store::Store &store)
    {
        QStringList rows;
        const auto done = store
                              .onCentre([&rows](store::Database &database) -> Result<void> {
                                  auto query = database.prepare(QStringLiteral(
                                      "SELECT kind || ' ' || alert || ' ' || text FROM alert_transition ORDER BY id"));
                                  if (!query)
                                      return tl::unexpected<Error>(query.error());
                                  while (query->step().value_or(false))
                                      rows.append(query->text(0));
                                  return {};
                              })
                              .result();
        if (!done)
            qFatal("%s", qPrintable(done.error().sentence));
        return rows;
    }

    TwoClocks m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AlertBoardTest::init()
{
    StrictTest::init();
    m_clock = TwoClocks();
    m_folder = std::make_unique<QTemporaryDir>();
}

void AlertBoardTest::alertsAreSortedAndTheirTransitionsKept()
{
    const auto store = open();
    AlertBoard board(*store, {rule("low", "value > 5", 3), rule("high", "value > 9", 2)}, m_clock);
    QCOMPARE(board.metrics(), QStringList({QStringLiteral("metric")}));
    QSignalSpy changes(&board, &AlertBoard::alertsChanged);
    board.take(result({{QStringLiteral("a"), 6}, {QStringLiteral("b"), 10}}));
    QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 1, patienceMs);
    QCOMPARE(ids(board.alerts()),
             QStringList({QStringLiteral("high/b"), QStringLiteral("low/a"), QStringLiteral("low/b")}));

    m_clock.advance(1000);
    board.take(result({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 6}, {QStringLiteral("c"), 6}}));
    QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 2, patienceMs);
    QCOMPARE(ids(board.alerts()), QStringList({QStringLiteral("low/c"), QStringLiteral("low/b")})); // newest first
    board.take(result({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 6}, {QStringLiteral("c"), 6}}));
    QTest::qWait(100);
    QCOMPARE(changes.size(), 2);

    QTRY_COMPARE_WITH_TIMEOUT(transitions(*store).size(), 6, patienceMs);
    const QStringList rows = transitions(*store);
    QCOMPARE(rows.filter(QStringLiteral("raised")).size(), 4);
    QVERIFY(rows.contains(QStringLiteral("cleared high/b b cao")));
}

void AlertBoardTest::aNewBoardStartsFromTheDatabase()
{
    Alert before;
    {
        const auto store = open();
        AlertBoard board(*store, {rule("low", "value > 5", 3)}, m_clock);
        board.take(result({{QStringLiteral("a"), 6}}));
        QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
        before = board.alerts().constFirst();
        QCOMPARE(transitions(*store).size(), 1);
    }
    m_clock.advance(60'000);
    const auto store = open();
    AlertBoard board(*store, {rule("low", "value > 5", 3)}, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    QCOMPARE(board.alerts().constFirst(), before);
    board.take(result({{QStringLiteral("a"), 7}}));
    QTest::qWait(100);
    QCOMPARE(board.alerts().constFirst().sinceMs, startMs);
    QCOMPARE(transitions(*store).size(), 1);
    board.take(result({}));
    QTRY_VERIFY_WITH_TIMEOUT(board.alerts().isEmpty(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(transitions(*store).size(), 2, patienceMs);
}

void AlertBoardTest::anAlertWhoseRuleIsGoneIsCleared()
{
    {
        const auto store = open();
        AlertBoard board(*store, {rule("low", "value > 5", 3)}, m_clock);
        board.take(result({{QStringLiteral("a"), 6}}));
        QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
        transitions(*store);
    }
    const auto store = open();
    AlertBoard board(*store, {rule("other", "value > 5", 3)}, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(transitions(*store).size(), 2, patienceMs);
    QVERIFY(board.alerts().isEmpty());
}

void AlertBoardTest::aWaitEndsWithoutANewResult()
{
    const auto store = open();
    RuleSpec patient = rule("low", "value > 5", 3);
    patient.forMs = 600'000;
    AlertBoard board(*store, {patient}, m_clock);
    board.take(result({{QStringLiteral("a"), 6}}));
    QTest::qWait(200);
    QVERIFY(board.alerts().isEmpty());
    m_clock.advance(600'000);
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    QCOMPARE(board.alerts().constFirst().sinceMs, startMs);
}

void AlertBoardTest::aConditionOnTheTimeIsLookedAtAgain()
{
    const auto store = open();
    RuleSpec timed = rule("low", "value > 5", 3);
    timed.when = QStringLiteral(":now >= %1").arg(startMs + 60'000);
    timed.clear = QStringLiteral("NOT (%1)").arg(timed.when);
    AlertBoard board(*store, {timed}, m_clock);
    board.take(result({{QStringLiteral("a"), 6}}));
    QTest::qWait(200);
    QVERIFY(board.alerts().isEmpty());
    m_clock.advance(60'000);
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
}

void AlertBoardTest::aBrokenRuleIsSaidOnceAndHurtsNoOther()
{
    const auto store = open();
    AlertBoard board(*store, {rule("broken", "valeu > 5", 3), rule("low", "value > 5", 3)}, m_clock);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("domains/d.yaml:3 .*broken.*valeu")));
    board.take(result({{QStringLiteral("a"), 6}}));
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    board.take(result({{QStringLiteral("a"), 6}, {QStringLiteral("b"), 6}}));
    const QStringList both{QStringLiteral("low/a"), QStringLiteral("low/b")};
    QTRY_COMPARE_WITH_TIMEOUT(ids(board.alerts()), both, patienceMs);
}

void AlertBoardTest::nobodyWaitsForARuleAndTheNewestResultCounts()
{
    const auto store = open();
    AlertBoard board(*store, {rule("low", "value > 5", 3)}, m_clock);
    board.take(result({{QStringLiteral("a"), 6}}));
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    for (int value = 0; value <= 10; ++value)
        board.take(result({{QStringLiteral("b"), value}}));
    QCOMPARE(ids(board.alerts()), QStringList({QStringLiteral("low/a")})); // not yet
    QTRY_COMPARE_WITH_TIMEOUT(ids(board.alerts()), QStringList({QStringLiteral("low/b")}), patienceMs);
}

void AlertBoardTest::aRuleWorkedOutForOneWhoNoLongerLeadsChangesNothing()
{
    const auto store = open();
    AlertBoard board(*store, {rule("low", "value > 5", 3)}, m_clock);
    board.take(result({{QStringLiteral("a"), 6}}));
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    board.take(result({{QStringLiteral("b"), 6}}));
    board.follow();
    QTest::qWait(200);
    QCOMPARE(ids(board.alerts()), QStringList({QStringLiteral("low/a")}));
    QCOMPARE(transitions(*store).size(), 1);
}

void AlertBoardTest::onlyTheHolderOfTheLeaseEvaluatesAndWrites()
{
    const QString lease = QStringLiteral("collector");
    const auto here = open();
    const auto there = open();
    AlertBoard first(*here, {rule("low", "value > 5", 3)}, m_clock);
    AlertBoard second(*there, {rule("low", "value > 5", 3)}, m_clock);
    second.follow();
    QVERIFY(*here->takeLease(lease, QStringLiteral("first"), 10'000).result());
    first.lead(lease, QStringLiteral("first"));
    const auto both = [&](const metric::MetricResult &given) {
        first.take(given);
        second.take(given);
    };
    both(result({{QStringLiteral("a"), 6}}));
    QTRY_COMPARE_WITH_TIMEOUT(first.alerts().size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(transitions(*here).size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(second.alerts().size(), 1, patienceMs);
    QCOMPARE(second.alerts(), first.alerts());
    QCOMPARE(transitions(*here).size(), 1);

    // The first one sleeps for so long that the second takes over; it wakes and knows nothing of that yet.
    m_clock.advance(11'000);
    QVERIFY(*there->takeLease(lease, QStringLiteral("second"), 10'000).result());
    second.lead(lease, QStringLiteral("second"));
    both(result({{QStringLiteral("a"), 6}, {QStringLiteral("b"), 7}}));
    QTRY_COMPARE_WITH_TIMEOUT(second.alerts().size(), 2, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(transitions(*there).size(), 2, patienceMs);
    both(result({{QStringLiteral("b"), 7}}));
    QTRY_COMPARE_WITH_TIMEOUT(first.alerts().size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(second.alerts().size(), 1, patienceMs);
    QTest::qWait(200);
    QCOMPARE(transitions(*there).size(), 3);
}

void AlertBoardTest::transitionsThatCannotBeWrittenAreWrittenLater()
{
    FaultyVfs disk;
    const auto store = open();
    AlertBoard board(*store, {rule("low", "value > 5", 3)}, m_clock);
    board.take(result({}));
    QTest::qWait(200);
    disk.set(FaultyVfs::Fault::Full);
    const QRegularExpression full(QStringLiteral("disk is full"));
    QTest::ignoreMessage(QtWarningMsg, full); // by the store
    QTest::ignoreMessage(QtWarningMsg, full); // by the board
    board.take(result({{QStringLiteral("a"), 6}}));
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(store->notices().size(), 1, patienceMs);
    board.take(result({{QStringLiteral("b"), 6}}));
    QTest::qWait(200);
    disk.set(FaultyVfs::Fault::None);
    QTRY_COMPARE_WITH_TIMEOUT(transitions(*store).size(), 3, patienceMs);
    QCOMPARE(transitions(*store).constFirst(), QStringLiteral("raised low/a a cao"));
}

void AlertBoardTest::aClockThatIsSetNeitherRaisesNorClears()
{
    const auto store = open();
    RuleSpec timed = rule("low", "value > 5", 3);
    timed.when = QStringLiteral(":now >= %1").arg(startMs + 60'000);
    timed.clear = QStringLiteral("NOT (%1)").arg(timed.when);
    AlertBoard board(*store, {timed}, m_clock);
    const metric::MetricResult before = result({{QStringLiteral("a"), 6}});
    board.take(before);
    QTest::qWait(200);
    m_clock.advance(1000);
    m_clock.setBy(3'600'000);
    board.clockWasSet();
    board.take(before);
    QTest::qWait(200);
    QVERIFY(board.alerts().isEmpty());
    board.take(result({{QStringLiteral("a"), 6}})); // of the new time
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 1, patienceMs);
    m_clock.setBy(-3'600'000);
    board.clockWasSet();
    board.take(before);
    QTest::qWait(200);
    QCOMPARE(board.alerts().size(), 1);
    m_clock.advance(30'000); // it has settled
    QTRY_COMPARE_WITH_TIMEOUT(board.alerts().size(), 0, patienceMs);
}

TOANCANH_TEST(AlertBoardTest)
#include "AlertBoardTest.moc"
