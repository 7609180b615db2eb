// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/collect/CollectorFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

namespace {

constexpr int patienceMs = 10'000;
constexpr int quietMs = 1500;
constexpr qint64 hourMs = 3'600'000;

} // namespace

/// Sources that are declared anew while they run.
class ProfileReloadTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDeclaredAsBeforeGoesOn();
    void aFetchUnderWayGoesOn();
    void aSourceThatIsGoneIsForgotten();
    void aDatasetMayGetAColumn();
    void aDatasetMayBeMadeAnew();
    void aNewDatasetGetsItsTable();

private:
    source::SourceSpec source(const TinyHttpServer &server, const QString &id) const;
    static qsizetype requests(const TinyHttpServer &server, const char *path);
};

source::SourceSpec ProfileReloadTest::source(const TinyHttpServer &server, const QString &id) const
{
    source::SourceSpec made = CollectorFixture::source(hourMs);
    made.id = id;
    made.request.url = server.url(QLatin1Char('/') + id).toString();
    return made;
}

qsizetype ProfileReloadTest::requests(const TinyHttpServer &server, const char *path)
{
    const QList<TinyHttpServer::Request> &all = server.requests();
    return std::count_if(all.cbegin(), all.cend(),
                         [path](const TinyHttpServer::Request &request) { return request.target == path; });
}

void ProfileReloadTest::whatIsDeclaredAsBeforeGoesOn()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{200, R"([{"c":")" + request.target.mid(1) + R"("}])", {}};
    });
    CollectorFixture fixture;
    const source::SourceSpec same = source(server, QStringLiteral("same"));
    source::SourceSpec changed = source(server, QStringLiteral("changed"));
    fixture.collect({same, changed});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("changed same"), patienceMs);
    changed.request.url = server.url(QStringLiteral("/elsewhere")).toString();
    const source::SourceSpec added = source(server, QStringLiteral("added"));
    fixture.collector->replace({added, changed, same}, {CollectorFixture::dossier()});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("added changed elsewhere same"), patienceMs);
    QTest::qWait(quietMs);
    QCOMPARE(requests(server, "/same"), 1);
    QCOMPARE(requests(server, "/changed"), 1);
    QCOMPARE(requests(server, "/elsewhere"), 1);
    QCOMPARE(fixture.store->sourceStates().size(), 3);
}

void ProfileReloadTest::aFetchUnderWayGoesOn()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        TinyHttpServer::Reply reply{200, R"([{"c":"kept"}])", {}};
        reply.hang = request.target == "/kept";
        return reply;
    });
    CollectorFixture fixture;
    const source::SourceSpec kept = source(server, QStringLiteral("kept"));
    fixture.collect({kept});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, patienceMs);
    fixture.collector->replace({kept, source(server, QStringLiteral("added"))}, {CollectorFixture::dossier()});
    QTRY_COMPARE_WITH_TIMEOUT(requests(server, "/added"), 1, patienceMs);
    QTest::qWait(quietMs);
    QCOMPARE(requests(server, "/kept"), 1);
}

void ProfileReloadTest::aSourceThatIsGoneIsForgotten()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, R"([{"c":"a"}])", {}}; });
    CollectorFixture fixture;
    source::SourceSpec gone = source(server, QStringLiteral("gone"));
    gone.everyMs = 300;
    fixture.collect({gone, source(server, QStringLiteral("stays"))});
    QTRY_VERIFY_WITH_TIMEOUT(requests(server, "/gone") >= 2 && fixture.state(QStringLiteral("stays")), patienceMs);
    fixture.collector->replace({source(server, QStringLiteral("stays"))}, {CollectorFixture::dossier()});
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.state(QStringLiteral("gone")), patienceMs);
    const qsizetype asked = requests(server, "/gone");
    QTest::qWait(quietMs);
    QVERIFY(requests(server, "/gone") <= asked + 1);
    QVERIFY(!fixture.state(QStringLiteral("gone")));
    QVERIFY(fixture.state(QStringLiteral("stays")));
    QCOMPARE(fixture.codes(), QStringLiteral("a"));
}

void ProfileReloadTest::aDatasetMayGetAColumn()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{200, R"([{"c":"a","n":"1","o":"owner"}])", {}};
    });
    CollectorFixture fixture;
    source::SourceSpec one = source(server, QStringLiteral("s"));
    fixture.collect({one});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a"), patienceMs);
    dataset::DatasetSpec wider = CollectorFixture::dossier();
    wider.columns << dataset::ColumnSpec{QStringLiteral("owner"), dataset::ColumnType::Text, true, false, {}};
    one.fields << CollectorFixture::field("owner", "/o");
    fixture.collector->replace({one}, {wider});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.ask(QStringLiteral("SELECT owner FROM dossier")), QStringLiteral("owner"),
                              patienceMs);
    QCOMPARE(fixture.store->datasets(), QList<dataset::DatasetSpec>{wider});
    QCOMPARE(fixture.ask(QStringLiteral("SELECT count(*) FROM quarantine")), QStringLiteral("0"));
}

void ProfileReloadTest::aDatasetMayBeMadeAnew()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, R"([{"c":"1","n":"2"}])", {}}; });
    CollectorFixture fixture;
    const source::SourceSpec one = source(server, QStringLiteral("s"));
    fixture.collect({one});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->lastSuccessMs, patienceMs);
    dataset::DatasetSpec other = CollectorFixture::dossier();
    other.key = {QStringLiteral("note")};
    other.columns[1].nullable = false;
    other.columns[0].type = dataset::ColumnType::Integer;
    std::swap(other.columns[0], other.columns[1]);
    fixture.collector->replace({one}, {other}); // the source itself is as it was
    QTRY_COMPARE_WITH_TIMEOUT(fixture.ask(QStringLiteral("SELECT typeof(code) || note FROM dossier")),
                              QStringLiteral("integer2"), patienceMs);
    QCOMPARE(requests(server, "/s"), 2);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT count(*) FROM quarantine")), QStringLiteral("0"));
}

void ProfileReloadTest::aNewDatasetGetsItsTable()
{
    TinyHttpServer server(
        [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, R"([{"c":"a"}])", {}}; });
    CollectorFixture fixture;
    fixture.collect({});
    dataset::DatasetSpec station = CollectorFixture::dossier();
    station.name = QStringLiteral("station");
    source::SourceSpec stations = source(server, QStringLiteral("stations"));
    stations.into = station.name;
    // Twice at once: the second waits for the first.
    fixture.collector->replace({}, {CollectorFixture::dossier(), station});
    fixture.collector->replace({stations}, {CollectorFixture::dossier(), station});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.ask(QStringLiteral("SELECT code FROM station")), QStringLiteral("a"), patienceMs);
}

TOANCANH_TEST(ProfileReloadTest)
#include "ProfileReloadTest.moc"
