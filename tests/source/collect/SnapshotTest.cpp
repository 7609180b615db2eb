// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SnapshotGuard.h"
#include "tests/support/TestProgram.h"

#include "tests/source/collect/CollectorFixture.h"

using namespace toancanh;

namespace {

constexpr int patienceMs = 10'000;

} // namespace

/// What the end of a snapshot deletes, and when it is not believed.
class SnapshotTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aShareMayGoAtOnce_data();
    void aShareMayGoAtOnce();
    void halfOfTheRowsAreHeldUntilTheNextFetchAgrees();
    void anAnswerThatIsWholeAgainEndsTheWarning();
    void anAnswerWithoutContentEmptiesAShortList();
    void aRestartRemembersWhatIsHeld();
    void sinceMayStartWhereTheLastFetchBegan();
};

void SnapshotTest::aShareMayGoAtOnce_data()
{
    using Share = std::optional<double>;
    using Rows = std::optional<qint64>;
    QTest::addColumn<Share>("holdBack");
    QTest::addColumn<qint64>("before");
    QTest::addColumn<Rows>("held");
    QTest::addColumn<qint64>("lacking");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("half") << Share() << 1000LL << Rows() << 500LL << true;
    QTest::newRow("more than half") << Share() << 1000LL << Rows() << 501LL << false;
    QTest::newRow("all of a short list") << Share() << 20LL << Rows() << 20LL << true;
    QTest::newRow("all of a longer one") << Share() << 21LL << Rows() << 21LL << false;
    QTest::newRow("a short list with a share") << Share(0.3) << 10LL << Rows() << 4LL << false;
    QTest::newRow("a third") << Share(0.3) << 1000LL << Rows() << 300LL << true;
    QTest::newRow("never held") << Share(1.0) << 1000LL << Rows() << 1000LL << true;
    QTest::newRow("agrees") << Share() << 1000LL << Rows(800) << 800LL << true;
    QTest::newRow("agrees nearly") << Share() << 1000LL << Rows(800) << 810LL << true;
    QTest::newRow("does not agree") << Share() << 1000LL << Rows(800) << 811LL << false;
    QTest::newRow("nor with fewer") << Share() << 1000LL << Rows(800) << 700LL << false;
}

void SnapshotTest::aShareMayGoAtOnce()
{
    QFETCH(std::optional<double>, holdBack);
    QFETCH(qint64, before);
    QFETCH(std::optional<qint64>, held);
    QFETCH(qint64, lacking);
    QFETCH(bool, allowed);
    source::SourceSpec source;
    source.holdBack = holdBack;
    QCOMPARE(source::removalLimit(source, before, held).allows(lacking), allowed);
}

void SnapshotTest::halfOfTheRowsAreHeldUntilTheNextFetchAgrees()
{
    const LogKeeper log;
    QByteArray rows = jsonRows(0, 100);
    TinyHttpServer server([&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, rows, {}}; });
    CollectorFixture fixture;
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.snapshot = true;
    source.request.url = server.url(QStringLiteral("/")).toString();
    fixture.collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state() ? fixture.state()->rows : 0, 100, patienceMs);
    QVERIFY(!fixture.state()->warning);

    rows = jsonRows(0, 20);
    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state()->rows, 20, patienceMs);
    QCOMPARE(fixture.count(), 100);
    QVERIFY(!fixture.state()->error);
    QVERIFY(fixture.state()->warning);
    QCOMPARE(
        fixture.state()->warning->sentence,
        QStringLiteral("the answer lacks 80 of 100 rows that were there; they are kept until the next fetch agrees"));
    QCOMPARE(fixture.state()->heldRows, std::optional<qint64>(80));

    rows = jsonRows(0, 30);
    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state()->heldRows, std::optional<qint64>(70), patienceMs);
    QCOMPARE(fixture.count(), 100);

    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state()->heldRows, std::nullopt, patienceMs);
    QVERIFY(!fixture.state()->warning);
    QCOMPARE(fixture.count(), 30);
    QCOMPARE(log.count(QStringLiteral("the answer lacks")), 1);
    QCOMPARE(log.count(QStringLiteral("70 are deleted")), 1);
}

void SnapshotTest::anAnswerThatIsWholeAgainEndsTheWarning()
{
    const LogKeeper log;
    QByteArray rows = jsonRows(0, 100);
    TinyHttpServer server([&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, rows, {}}; });
    CollectorFixture fixture;
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.snapshot = true;
    source.request.url = server.url(QStringLiteral("/")).toString();
    fixture.collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state() ? fixture.state()->rows : 0, 100, patienceMs);
    rows = "[]";
    fixture.collector->fetchNow(source.id);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->warning, patienceMs);
    rows = jsonRows(0, 99);
    fixture.collector->fetchNow(source.id);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.state()->warning, patienceMs);
    QCOMPARE(fixture.count(), 99);
}

void SnapshotTest::anAnswerWithoutContentEmptiesAShortList()
{
    int status = 200;
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{status, status == 200 ? jsonRows(0, 5) : QByteArray(), {}};
    });
    CollectorFixture fixture;
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.snapshot = true;
    source.request.url = server.url(QStringLiteral("/")).toString();
    fixture.collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state() ? fixture.state()->rows : 0, 5, patienceMs);
    status = 204;
    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state()->rows, 0, patienceMs);
    QVERIFY(!fixture.state()->error);
    QCOMPARE(fixture.count(), 0);
}

void SnapshotTest::aRestartRemembersWhatIsHeld()
{
    const LogKeeper log;
    QByteArray rows = jsonRows(0, 100);
    TinyHttpServer server([&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, rows, {}}; });
    CollectorFixture fixture;
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.snapshot = true;
    source.request.url = server.url(QStringLiteral("/")).toString();
    fixture.collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state() ? fixture.state()->rows : 0, 100, patienceMs);
    rows = "[]";
    fixture.collector->fetchNow(source.id);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->warning, patienceMs);
    fixture.collect({source});
    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(), 0, patienceMs);
}

void SnapshotTest::sinceMayStartWhereTheLastFetchBegan()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, R"([{"c":"a"}])", {}}; });
    CollectorFixture fixture;
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.since = source::SinceSpec{{}, 600'000, 86'400'000, true};
    source.request.url = server.url(QStringLiteral("/")).toString() + QStringLiteral("{since:epoch-ms}");
    const auto asked = [&](qsizetype i) { return server.requests().at(i).target.mid(1).toLongLong(); };
    const qint64 beganMs = fixture.clock.nowMs();
    fixture.collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->wholeToMs, patienceMs);
    QVERIFY(asked(0) < beganMs - 80'000'000);
    const qint64 firstMs = *fixture.state()->wholeToMs;
    QVERIFY(firstMs >= beganMs && firstMs <= fixture.clock.nowMs());
    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, patienceMs);
    QCOMPARE(asked(1), firstMs - 600'000);
}

TOANCANH_TEST(SnapshotTest)
#include "SnapshotTest.moc"
