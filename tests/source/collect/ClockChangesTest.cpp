// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/ClockWatch.h"
#include "models/source/schedule/DueTimes.h"
#include "tests/source/collect/CollectorFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using dataset::ColumnType;

namespace {

constexpr int sourceCount = 5;
constexpr int patienceMs = 10'000;
constexpr int quietMs = 2500;
constexpr qint64 hourMs = 3'600'000;
const QTimeZone zone("Asia/Ho_Chi_Minh");

} // namespace

/// A computer that slept, and a clock that was set: every source is fetched once, soon, and ages are true.
class ClockChangesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aWatchTellsASetClockFromSleep();
    void afterSleepEverySourceIsFetchedOnce();
    void afterTheClockWasSetEverySourceIsFetchedOnce_data();
    void afterTheClockWasSetEverySourceIsFetchedOnce();
    void afterSleepPastItsTimeASourceIsFetchedOnce();
    void aSnapshotForgetsRowsFromTheFuture();

private:
    void collect(bool snapshot = false, const source::ScheduleSpec &schedule = {});
    bool areTimesTrue() const;
    qsizetype requests() const { return m_server->requests().size(); }

    ShiftedClock m_clock;
    QByteArray m_answer;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TinyHttpServer> m_server;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<source::Collector> m_collector;
};

void ClockChangesTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_answer = R"([{"c":"a"},{"c":"b"}])";
    m_server = std::make_unique<TinyHttpServer>(
        [this](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, m_answer, {}}; });
    dataset::DatasetSpec dossier;
    dossier.name = QStringLiteral("dossier");
    dossier.key = {QStringLiteral("code")};
    dossier.columns = {{QStringLiteral("code"), ColumnType::Text, false, false, {}}};
    dataset::StoreSettings settings;
    settings.folder = m_folder->path();
    settings.datasets = {dossier};
    settings.zone = zone;
    auto opened = store::Store::open(settings, m_clock);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().sentence));
    m_store = std::move(*opened);
}

void ClockChangesTest::cleanup()
{
    m_collector.reset();
    m_store.reset();
}

void ClockChangesTest::collect(bool snapshot, const source::ScheduleSpec &schedule)
{
    QList<source::SourceSpec> sources;
    for (int i = 0; i < (snapshot ? 1 : sourceCount); ++i) {
        source::SourceSpec source;
        source.id = QStringLiteral("s%1").arg(i);
        source.into = QStringLiteral("dossier");
        source.everyMs = schedule.at.isEmpty() ? hourMs : source::longestGapMs(schedule.at);
        source.schedule = schedule;
        source.snapshot = snapshot;
        source.request.url = m_server->url(QStringLiteral("/%1").arg(i)).toString();
        field::FieldSpec code;
        code.column = QStringLiteral("code");
        code.at = {QStringLiteral("/c")};
        source.fields = {code};
        sources += source;
    }
    m_collector = std::make_unique<source::Collector>(
        *m_store, sources, [](const QString &) -> Result<QString> { return QString(); }, m_clock, zone);
    m_collector->start();
    QTRY_COMPARE_WITH_TIMEOUT(requests(), sources.size(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(areTimesTrue(), patienceMs);
}

/// Every source succeeded a moment ago by the clock as it stands now.
bool ClockChangesTest::areTimesTrue() const
{
    const QList<dataset::SourceState> states = m_store->sourceStates();
    return !states.isEmpty() && std::all_of(states.cbegin(), states.cend(), [this](const dataset::SourceState &state) {
        const qint64 ageMs = m_clock.nowMs() - state.dataAtMs.value_or(0);
        return ageMs >= 0 && ageMs < patienceMs + quietMs && state.nextTryMs.value_or(0) > m_clock.nowMs();
    });
}

void ClockChangesTest::aWatchTellsASetClockFromSleep()
{
    ShiftedClock clock;
    ClockWatch watch(clock);
    QCOMPARE(watch.setByMs(), 0);
    clock.sleep(8 * hourMs);
    QCOMPARE(watch.setByMs(), 0);
    clock.setBy(-hourMs);
    QVERIFY(qAbs(watch.setByMs() + hourMs) < 1000);
    QCOMPARE(watch.setByMs(), 0);
    clock.setBy(900); // a correction over the network that nobody sees
    QCOMPARE(watch.setByMs(), 0);
}

void ClockChangesTest::afterSleepEverySourceIsFetchedOnce()
{
    collect();
    m_clock.sleep(8 * hourMs);
    QVERIFY(!areTimesTrue());
    QTRY_COMPARE_WITH_TIMEOUT(requests(), 2 * sourceCount, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(areTimesTrue(), patienceMs);
    QTest::qWait(quietMs);
    QCOMPARE(requests(), 2 * sourceCount);
}

void ClockChangesTest::afterSleepPastItsTimeASourceIsFetchedOnce()
{
    // Due three hours from now, and every hour after that until the sleep's end.
    source::ScheduleSpec schedule;
    const QTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), zone).time();
    for (int hour = 3; hour < 9; ++hour)
        schedule.at << source::DueTime{QTime(now.hour(), now.minute()).addSecs(hour * 3600), {}};
    collect(false, schedule);
    m_clock.sleep(2 * hourMs); // not yet
    QTest::qWait(quietMs);
    QCOMPARE(requests(), sourceCount);
    m_clock.sleep(5 * hourMs + 30 * hourMs / 60);
    QTRY_COMPARE_WITH_TIMEOUT(requests(), 2 * sourceCount, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(areTimesTrue(), patienceMs);
    QTest::qWait(quietMs);
    QCOMPARE(requests(), 2 * sourceCount);
}

void ClockChangesTest::afterTheClockWasSetEverySourceIsFetchedOnce_data()
{
    QTest::addColumn<qint64>("byMs");
    QTest::newRow("an hour ahead") << hourMs;
    QTest::newRow("an hour back") << -hourMs;
}

void ClockChangesTest::afterTheClockWasSetEverySourceIsFetchedOnce()
{
    QFETCH(qint64, byMs);
    collect();
    m_clock.setBy(byMs);
    QTRY_COMPARE_WITH_TIMEOUT(requests(), 2 * sourceCount, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(areTimesTrue(), patienceMs);
    for (int i = 0; i < 3; ++i) { // again and again makes no storm
        m_clock.setBy(byMs);
        QTest::qWait(quietMs / 2);
    }
    QCOMPARE(requests(), 2 * sourceCount);
}

void ClockChangesTest::aSnapshotForgetsRowsFromTheFuture()
{
    collect(true);
    m_answer = R"([{"c":"a"}])";
    m_clock.setBy(-hourMs);
    QTRY_COMPARE_WITH_TIMEOUT(requests(), 2, patienceMs);
    auto reader = store::Reader::open(m_store->cachePath(), zone);
    QVERIFY(reader);
    const auto codes = [&] { return (*reader)->query(QStringLiteral("SELECT code FROM dossier"), {})->rows; };
    QTRY_COMPARE_WITH_TIMEOUT(codes(), (QList<QVariantList>{{QStringLiteral("a")}}), patienceMs);
}

TOANCANH_TEST(ClockChangesTest)
#include "ClockChangesTest.moc"
