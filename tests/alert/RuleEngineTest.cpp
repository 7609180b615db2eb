// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RuleEngine.h"
#include "models/alert/AlertHistory.h"
#include "models/alert/RowConditions.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::alert;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 startMs = 1'795'000'000'000;

RuleSpec belowTarget()
{
    RuleSpec rule;
    rule.id = QStringLiteral("below");
    rule.on = QStringLiteral("by-agency");
    rule.each = QStringLiteral("agency");
    rule.when = QStringLiteral("value < 90");
    rule.clear = QStringLiteral("value >= 91");
    rule.priority = 3;
    rule.text = {QStringLiteral("{label} đúng hạn {value:1}%"), QStringLiteral("{label} on time {value:1}%")};
    rule.file = QStringLiteral("domains/one-stop.yaml");
    rule.line = 7;
    return rule;
}

metric::MetricResult result(const QList<std::pair<QString, QVariant>> &values, qint64 dataAtMs)
{
    metric::MetricResult found;
    found.metric = QStringLiteral("by-agency");
    found.columns = {QStringLiteral("agency"), QStringLiteral("label"), QStringLiteral("value")};
    for (const auto &[agency, value] : values)
        found.rows.append({agency, QStringLiteral("Sở ") + agency, value});
    found.dataAtMs = dataAtMs;
    found.cycleMs = 10 * minuteMs;
    return found;
}

QStringList kinds(const QList<Transition> &transitions)
{
    QStringList texts;
    for (const Transition &transition : transitions)
        texts.append((transition.kind == Transition::Kind::Raised ? QStringLiteral("+") : QStringLiteral("-"))
                     + transition.alert.object);
    texts.sort();
    return texts;
}

} // namespace

class RuleEngineTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void conditionsAreThreeValued();
    void conditionsSeeAllRowsAndTheTime();
    void aConditionMayOnlyRead_data();
    void aConditionMayOnlyRead();
    void aCrossedLimitRaisesAndHysteresisHolds();
    void aConditionMustHoldForItsTime();
    void aClockThatIsSetEndsNoWait();
    void aVanishedRowClears();
    void staleAndFailedMetricsChangeNothing();
    void aWaitIsForgottenWhileNobodySees();
    void textsPlaceAndSinceComeFromTheRow();
    void aRuleOfOneRowNeedsNoObject();
    void anAlertSurvivesItsJson();

private:
    Reduction step(const metric::MetricResult &given, qint64 nowMs)
    {
        auto next = reduced(m_state, m_rule, given, {nowMs, nowMs - m_setByMs}, QTimeZone("Asia/Ho_Chi_Minh"));
        if (!next)
            qFatal("%s", qPrintable(next.error().sentence));
        m_state = next->state;
        return *next;
    }
    void start(const RuleSpec &rule)
    {
        m_rule = rule;
        m_state = {};
    }
    RuleSpec m_rule;
    RuleState m_state;
    qint64 m_setByMs = 0; ///< how far the clock of day was set ahead
};

void RuleEngineTest::conditionsAreThreeValued()
{
    const auto found = verdicts(belowTarget(),
                                result({{QStringLiteral("a"), 88.7},
                                        {QStringLiteral("b"), 90.5},
                                        {QStringLiteral("c"), 95},
                                        {QStringLiteral("d"), QVariant()}},
                                       startMs),
                                startMs);
    QVERIFY(found);
    QCOMPARE(*found, QList<Verdict>({{true, false}, {false, false}, {false, true}, {std::nullopt, std::nullopt}}));
}

void RuleEngineTest::conditionsSeeAllRowsAndTheTime()
{
    RuleSpec rule = belowTarget();
    rule.when = QStringLiteral("value = (SELECT max(value) FROM row) -- the worst\n");
    rule.clear = QStringLiteral(":now > %1").arg(startMs);
    const auto found =
        verdicts(rule, result({{QStringLiteral("a"), 5}, {QStringLiteral("b"), 7}}, startMs), startMs + 1);
    QVERIFY2(found, found ? "" : qPrintable(found.error().sentence));
    QCOMPARE(*found, QList<Verdict>({{false, true}, {true, true}}));
}

void RuleEngineTest::aConditionMayOnlyRead_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("unknown column") << "valeu < 90";
    QTest::newRow("bad SQL") << "value <";
    QTest::newRow("a pragma") << "(SELECT 1 FROM pragma_database_list) = 1";
    QTest::newRow("for ever")
        << "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n) = 1";
}

void RuleEngineTest::aConditionMayOnlyRead()
{
    QFETCH(QString, when);
    RuleSpec rule = belowTarget();
    rule.when = when;
    const auto found = verdicts(rule, result({{QStringLiteral("a"), 5}}, startMs), startMs);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Config);
    QCOMPARE(found.error().where, QStringLiteral("domains/one-stop.yaml:7"));
}

void RuleEngineTest::aCrossedLimitRaisesAndHysteresisHolds()
{
    start(belowTarget());
    const QString a = QStringLiteral("a");
    QCOMPARE(kinds(step(result({{a, 92}, {QStringLiteral("b"), 89}}, startMs), startMs).transitions),
             QStringList({QStringLiteral("+b")}));
    QCOMPARE(kinds(step(result({{a, 89.9}, {QStringLiteral("b"), 90.9}}, startMs), startMs).transitions),
             QStringList({QStringLiteral("+a")}));
    QCOMPARE(kinds(step(result({{a, QVariant()}, {QStringLiteral("b"), 91}}, startMs), startMs).transitions),
             QStringList({QStringLiteral("-b")}));
    QCOMPARE(m_state.active.keys(), QStringList({a}));
}

void RuleEngineTest::aConditionMustHoldForItsTime()
{
    RuleSpec rule = belowTarget();
    rule.forMs = 30 * minuteMs;
    start(rule);
    const auto low = [](qint64 at) { return result({{QStringLiteral("a"), 80}}, at); };
    const Reduction first = step(low(startMs), startMs);
    QVERIFY(first.transitions.isEmpty());
    QCOMPARE(first.nextDueMs, startMs + 30 * minuteMs);
    QVERIFY(step(low(startMs), startMs + 20 * minuteMs).transitions.isEmpty());
    // Above the limit for a moment: the wait begins anew.
    step(result({{QStringLiteral("a"), 90.5}}, startMs), startMs + 20 * minuteMs);
    const qint64 again = startMs + 21 * minuteMs;
    QVERIFY(step(low(again), again).transitions.isEmpty());
    QVERIFY(step(low(again + 29 * minuteMs), again + 29 * minuteMs).transitions.isEmpty());
    const Reduction raised = step(low(again + 30 * minuteMs), again + 30 * minuteMs);
    QCOMPARE(kinds(raised.transitions), QStringList({QStringLiteral("+a")}));
    QCOMPARE(raised.transitions.first().alert.sinceMs, again);
    QVERIFY(!raised.nextDueMs);
}

void RuleEngineTest::aClockThatIsSetEndsNoWait()
{
    RuleSpec rule = belowTarget();
    rule.forMs = 30 * minuteMs;
    start(rule);
    const auto low = [](qint64 at) { return result({{QStringLiteral("a"), 80}}, at); };
    step(low(startMs), startMs);
    m_setByMs = 60 * minuteMs;
    const qint64 ahead = startMs + 61 * minuteMs;
    QVERIFY(step(low(ahead), ahead).transitions.isEmpty());
    m_setByMs = -60 * minuteMs;
    const qint64 behind = startMs - 30 * minuteMs; // half an hour after the start
    QCOMPARE(kinds(step(low(behind), behind).transitions), QStringList({QStringLiteral("+a")}));
    m_setByMs = 0;
}

void RuleEngineTest::aVanishedRowClears()
{
    start(belowTarget());
    step(result({{QStringLiteral("a"), 80}, {QStringLiteral("b"), 80}}, startMs), startMs);
    QCOMPARE(kinds(step(result({{QStringLiteral("b"), 80}}, startMs), startMs).transitions),
             QStringList({QStringLiteral("-a")}));
    QCOMPARE(kinds(step(result({}, startMs), startMs).transitions), QStringList({QStringLiteral("-b")}));
}

void RuleEngineTest::staleAndFailedMetricsChangeNothing()
{
    start(belowTarget());
    step(result({{QStringLiteral("a"), 80}}, startMs), startMs);
    const RuleState before = m_state;

    const qint64 later = startMs + 21 * minuteMs; // more than two cycles
    step(result({{QStringLiteral("b"), 80}}, startMs), later);
    QCOMPARE(m_state, before);

    metric::MetricResult failed = result({}, later);
    failed.error = Error{ErrorKind::Timeout, QStringLiteral("slow"), {}};
    step(failed, later);
    QCOMPARE(m_state, before);

    metric::MetricResult loading = result({}, later);
    loading.dataAtMs.reset();
    step(loading, later);
    QCOMPARE(m_state, before);
}

void RuleEngineTest::aWaitIsForgottenWhileNobodySees()
{
    RuleSpec rule = belowTarget();
    rule.forMs = 30 * minuteMs;
    start(rule);
    step(result({{QStringLiteral("a"), 80}}, startMs), startMs);
    step(result({{QStringLiteral("a"), 80}}, startMs), startMs + 40 * minuteMs); // stale
    const qint64 healed = startMs + 41 * minuteMs;
    QVERIFY(step(result({{QStringLiteral("a"), 80}}, healed), healed).transitions.isEmpty());
}

void RuleEngineTest::textsPlaceAndSinceComeFromTheRow()
{
    RuleSpec rule = belowTarget();
    rule.when = QStringLiteral("silent > 21600000");
    rule.clear = QStringLiteral("NOT (silent > 21600000)");
    rule.detail = {QStringLiteral("{silent:duration}, lúc {at:time}"),
                   QStringLiteral("{silent:duration}, at {at:time}")};
    rule.text = {QStringLiteral("Tàu {agency} mất tín hiệu"), QString()};
    start(rule);
    metric::MetricResult row;
    row.columns = {QStringLiteral("agency"), QStringLiteral("silent"), QStringLiteral("at"),  QStringLiteral("since"),
                   QStringLiteral("lat"),    QStringLiteral("lon"),    QStringLiteral("area")};
    row.rows = {{QStringLiteral("AH-91734-TS"), qlonglong(372 * minuteMs), qlonglong(startMs), qlonglong(startMs + 5),
                 15.5, 109.25, QStringLiteral("a1")}};
    row.dataAtMs = startMs;
    const Alert alert = step(row, startMs).transitions.first().alert;
    QCOMPARE(alert.id, QStringLiteral("below/AH-91734-TS"));
    QCOMPARE(alert.text.vi, QStringLiteral("Tàu AH-91734-TS mất tín hiệu"));
    QCOMPARE(alert.detail.vi, QStringLiteral("6 giờ 12 phút, lúc 18:06"));
    QCOMPARE(alert.detail.en, QStringLiteral("6 h 12 min, at 18:06"));
    QCOMPARE(alert.latitude, 15.5);
    QCOMPARE(alert.longitude, 109.25);
    QCOMPARE(alert.area, QStringLiteral("a1"));
    QCOMPARE(alert.sinceMs, startMs + 5);

    row.rows[0][1] = qlonglong(373 * minuteMs);
    QVERIFY(step(row, startMs + minuteMs).transitions.isEmpty());
    QCOMPARE(m_state.active.value(alert.object).detail.en, QStringLiteral("6 h 13 min, at 18:06"));
}

void RuleEngineTest::aRuleOfOneRowNeedsNoObject()
{
    RuleSpec rule = belowTarget();
    rule.each.clear();
    start(rule);
    const auto raised = step(result({{QStringLiteral("x"), 5}}, startMs), startMs).transitions;
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised.first().alert.id, QStringLiteral("below/"));
}

void RuleEngineTest::anAlertSurvivesItsJson()
{
    Alert alert;
    alert.id = QStringLiteral("r/o");
    alert.rule = QStringLiteral("r");
    alert.object = QStringLiteral("o");
    alert.metric = QStringLiteral("m");
    alert.priority = 2;
    alert.text = {QStringLiteral("Tàu"), QStringLiteral("Vessel")};
    alert.detail = {QStringLiteral("chi tiết"), QString()};
    alert.area = QStringLiteral("a1");
    alert.latitude = 15.4312;
    alert.longitude = 107.9821;
    alert.sinceMs = startMs;
    QCOMPARE(alertFromJson(alertJson(alert)), alert);
    alert.latitude.reset();
    alert.longitude.reset();
    QCOMPARE(alertFromJson(alertJson(alert)), alert);
    QVERIFY(!alertFromJson("{}"));
    QVERIFY(!alertFromJson("no json"));
}

TOANCANH_TEST(RuleEngineTest)
#include "RuleEngineTest.moc"
