// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/collect/CollectorFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

namespace {

constexpr qint64 hourMs = 3'600'000;

/// Stations whose readings a server gives; what it gives may change from fetch to fetch.
class Stations
{
public:
    Stations()
    {
        server.setHandler([this](const TinyHttpServer::Request &) {
            TinyHttpServer::Reply reply;
            reply.body = body;
            return reply;
        });
    }

    /// Readings of three stations at an hour, where `level` is a number for station 0 and something else for the
    /// others, and `more` stands in each row.
    void say(int hour, const QByteArray &more, const QByteArray &levels = "1.5", const QByteArray &further = {})
    {
        body = "[";
        for (int station = 0; station < 3; ++station) {
            const QByteArray level = station == 0 ? levels : QByteArray::number(10 * station + hour);
            body += (station > 0 ? QByteArray(",") : QByteArray()) + "{\"s\":\"K" + QByteArray::number(station)
                    + "\",\"t\":" + QByteArray::number(hour * hourMs) + ",\"v\":" + level + more + "}";
        }
        body += further + "]";
    }

    TinyHttpServer server{TinyHttpServer::Handler()};
    QByteArray body;
};

dataset::DatasetSpec readings()
{
    using dataset::ColumnType;
    dataset::DatasetSpec dataset;
    dataset.name = QStringLiteral("reading");
    dataset.key = {QStringLiteral("station"), QStringLiteral("at")};
    dataset.columns = {{QStringLiteral("station"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("at"), ColumnType::Time, false, false, {}},
                       {QStringLiteral("level"), ColumnType::Number, true, false, {}}};
    return dataset;
}

} // namespace

/// What the collector says of the quality of a source that it fetches over HTTP.
class QualityTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void rejectsAndDuplicatesAndMissingKeysLowerTheScores();
    void driftIsFoundByName();
    void aSensorThatStandsStillIsFound();
    void whatWasCountedSurvivesARestart();
    void aMetricReadsTheScoresOfSourcesAndAgencies();

private:
    source::SourceSpec source() const
    {
        source::SourceSpec made;
        made.id = QStringLiteral("kttv");
        made.title = {QStringLiteral("Quan trắc"), QStringLiteral("Stations")};
        made.agency = QStringLiteral("so-nnmt");
        made.into = QStringLiteral("reading");
        made.everyMs = 24 * hourMs; // each fetch is asked for
        made.request.url = m_stations->server.url(QStringLiteral("/readings")).toString();
        field::FieldSpec at = CollectorFixture::field("at", "/t");
        at.times = {QStringLiteral("epoch-ms")};
        field::FieldSpec level = CollectorFixture::field("level", "/v");
        level.stuckMs = 6 * hourMs;
        made.fields = {CollectorFixture::field("station", "/s"), at, level};
        made.expects = source::ExpectsSpec{4};
        return made;
    }
    /// One fetch more, and what it means for the quality.
    void fetch()
    {
        const int before = rowsSeen();
        if (!m_fixture->collector)
            m_fixture->collect({source()});
        else
            m_fixture->collector->fetchNow(QStringLiteral("kttv"));
        QTRY_VERIFY_WITH_TIMEOUT(rowsSeen() > before, 20'000);
    }
    int rowsSeen() const { return m_fixture->ask(QStringLiteral("SELECT rows FROM source_quality")).toInt(); }
    /// Kinds and places of the findings that are open.
    QString open() const
    {
        return m_fixture->ask(QStringLiteral("SELECT kind || ':' || place || ':' || object FROM source_finding "
                                             "WHERE ended IS NULL ORDER BY kind, place"));
    }

    std::unique_ptr<Stations> m_stations;
    std::unique_ptr<CollectorFixture> m_fixture;
};

void QualityTest::init()
{
    StrictTest::init();
    m_stations = std::make_unique<Stations>();
    m_fixture = std::make_unique<CollectorFixture>();
    const auto wider = m_fixture->store->setDatasets({CollectorFixture::dossier(), readings()});
    QTRY_VERIFY(wider.isFinished());
}

void QualityTest::cleanup()
{
    m_fixture.reset();
    m_stations.reset();
}

void QualityTest::rejectsAndDuplicatesAndMissingKeysLowerTheScores()
{
    m_stations->say(1, {}, "1.5", R"(,{"s":"K1","t":3600000,"v":7},{"t":3600000,"v":8})");
    fetch();
    QCOMPARE(
        m_fixture->ask(QStringLiteral("SELECT rows || ' ' || passed || ' ' || rejected || ' ' || duplicates || ' ' "
                                      "|| expected || ' ' || reported || ' ' || agency FROM source_quality")),
        QStringLiteral("5 4 1 1 4 3 so-nnmt"));
    QCOMPARE(m_fixture->ask(QStringLiteral("SELECT correct || ' ' || complete || ' ' || clean || ' ' || "
                                           "coalesce(alive, 'unknown') FROM source_quality")),
             QStringLiteral("0.8 0.75 0.6 unknown"));
    QCOMPARE(m_fixture->ask(QStringLiteral("SELECT day = local_day(day) FROM source_quality")), QStringLiteral("1"));
}

void QualityTest::driftIsFoundByName()
{
    const QByteArray usual = R"(,"q":1,"n":"x")";
    for (int hour = 1; hour <= 4; ++hour) {
        m_stations->say(hour, usual);
        fetch();
    }
    QCOMPARE(open(), QString());
    for (int hour = 5; hour <= 8; ++hour) { // three rows a fetch: three fetches are needed to believe it
        m_stations->say(hour, R"(,"q":"good","new":true)");
        fetch();
    }
    QTRY_COMPARE(open(), QStringLiteral("appeared:/new: stuck:level:K0 type:/q: vanished:/n:"));
    QCOMPARE(m_fixture->ask(QStringLiteral("SELECT said FROM source_finding WHERE kind = 'type'")),
             QStringLiteral("/q was a number and is a text"));
    m_stations->say(9, usual, "3");
    fetch();
    QTRY_COMPARE(open(), QString());
    QCOMPARE(m_fixture->ask(QStringLiteral("SELECT count(*) FROM source_finding WHERE ended IS NOT NULL")),
             QStringLiteral("4"));
}

void QualityTest::aSensorThatStandsStillIsFound()
{
    for (const int hour : {1, 3, 6}) {
        m_stations->say(hour, {});
        fetch();
    }
    QCOMPARE(open(), QString());
    m_stations->say(7, {});
    fetch();
    QTRY_COMPARE(open(), QStringLiteral("stuck:level:K0"));
    QCOMPARE(m_fixture->ask(QStringLiteral("SELECT since FROM source_finding")), QString::number(hourMs));
}

void QualityTest::whatWasCountedSurvivesARestart()
{
    for (const int hour : {1, 6}) {
        m_stations->say(hour, {});
        fetch();
    }
    m_fixture->collector.reset();
    m_stations->say(7, {});
    m_fixture->collect({source()});
    m_fixture->collector->fetchNow(QStringLiteral("kttv"));
    QTRY_COMPARE_WITH_TIMEOUT(rowsSeen(), 9, 20'000);
    QTRY_COMPARE(open(), QStringLiteral("stuck:level:K0"));
    QCOMPARE(m_fixture->ask(QStringLiteral("SELECT since FROM source_finding")), QString::number(hourMs));
}

void QualityTest::aMetricReadsTheScoresOfSourcesAndAgencies()
{
    m_stations->say(1, {});
    fetch();
    const auto reader = store::Reader::open(m_fixture->store->cachePath(), testZone);
    QVERIFY(reader.has_value());
    const QString sources = QStringLiteral("SELECT title AS label, source, 100 * score AS value FROM source_quality "
                                           "WHERE day = local_day(:now)");
    const auto answer = (*reader)->query(sources, {{QStringLiteral("now"), m_fixture->clock.nowMs()}});
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().sentence));
    QCOMPARE(answer->rows.size(), 1);
    QCOMPARE(answer->rows.at(0).at(0).toString(), QStringLiteral("Quan trắc"));
    QCOMPARE(answer->rows.at(0).at(2).toDouble(), (100.0 + 75 + 100) / 3);
    const QString agencies = QStringLiteral("SELECT agency, sources, score FROM agency_quality");
    QCOMPARE(m_fixture->ask(agencies), QStringLiteral("so-nnmt"));
    // A change of source_quality is what the metric is told of.
    const auto tables = (*reader)->tablesRead(agencies);
    QVERIFY(tables && tables->contains(QStringLiteral("source_quality")));
}

TOANCANH_TEST(QualityTest)
#include "QualityTest.moc"
