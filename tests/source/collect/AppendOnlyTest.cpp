// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/collect/CollectorFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

namespace {

constexpr int patienceMs = 10'000;

} // namespace

/// A source whose rows are never changed: a log of measurements, say.
class AppendOnlyTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsThereStaysAndAConflictIsTold();
    void theSameFromAnotherSourceIsNoConflict();
};

void AppendOnlyTest::whatIsThereStaysAndAConflictIsTold()
{
    QByteArray rows = R"([{"c":"a","n":"1"},{"c":"b","n":"1"}])";
    TinyHttpServer server([&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, rows, {}}; });
    CollectorFixture fixture;
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.appendOnly = true;
    source.request.url = server.url(QStringLiteral("/")).toString();
    fixture.collect({source});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->rows == 2, patienceMs);
    QCOMPARE(fixture.state()->rejected, 0);
    const QString fetched = fixture.ask(QStringLiteral("SELECT _fetched_at FROM dossier WHERE code = 'a'"));

    rows = R"([{"c":"a","n":"1"},{"c":"b","n":"2"},{"c":"c","n":"1"},{"c":"c","n":"1"}])";
    fixture.collector->fetchNow(source.id);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a b c"), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state()->rejected, 1, patienceMs);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT note FROM dossier ORDER BY code")), QStringLiteral("1 1 1"));
    QCOMPARE(fixture.ask(QStringLiteral("SELECT _fetched_at FROM dossier WHERE code = 'a'")), fetched);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT field || ': ' || reason FROM quarantine")),
             QStringLiteral("code: a row with this key is already there with other values"));
    QVERIFY(fixture.ask(QStringLiteral("SELECT CAST(raw AS TEXT) FROM quarantine")).contains(QStringLiteral("\"2\"")));
}

void AppendOnlyTest::theSameFromAnotherSourceIsNoConflict()
{
    CollectorFixture fixture;
    dataset::Page page;
    page.dataset = QStringLiteral("dossier");
    page.source = QStringLiteral("one");
    page.fetchedAtMs = 1000;
    page.rows = {dataset::Row{{std::string("a"), std::string("1")}, std::nullopt}};
    QCOMPARE(fixture.store->append(page).result().value_or(-1), 0);
    page.source = QStringLiteral("two");
    QCOMPARE(fixture.store->append(page).result().value_or(-1), 0);
    page.rows = {dataset::Row{{std::string("a"), std::string("2")}, std::nullopt}};
    QCOMPARE(fixture.store->append(page).result().value_or(-1), 1);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT _source FROM dossier")), QStringLiteral("one"));
}

TOANCANH_TEST(AppendOnlyTest)
#include "AppendOnlyTest.moc"
