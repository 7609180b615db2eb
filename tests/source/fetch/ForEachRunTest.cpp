// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/trial/SourceTrial.h"
#include "tests/support/TestProgram.h"

#include "tests/source/collect/CollectorFixture.h"

using namespace toancanh;

namespace {

constexpr int patienceMs = 10'000;

} // namespace

/// What a for-each walks, from the collector and in a trial.
class ForEachRunTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aListIsWalkedAtOnce();
    void aTrialWalksAList();
    void aTrialKnowsWhoseARelativeAddressIs();

private:
    static source::SourceSpec listed(const TinyHttpServer &server);
};

source::SourceSpec ForEachRunTest::listed(const TinyHttpServer &server)
{
    source::SourceSpec source = CollectorFixture::source(3'600'000);
    source.request.url = server.url(QStringLiteral("/of/")).toString() + QStringLiteral("{row.value}");
    source.forEach = source::ForEachSpec{};
    source.forEach->key = {QStringLiteral("value")};
    for (const int value : {0, 1, 2})
        source.forEach->values << QVariantMap{{QStringLiteral("value"), qint64(value)}};
    source.fields.first().at.clear();
    source.fields.first().fromRow = QStringLiteral("value");
    return source;
}

void ForEachRunTest::aListIsWalkedAtOnce()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{200, "[{\"n\":\"" + request.target + "\"}]", {}};
    });
    CollectorFixture fixture;
    fixture.collect({listed(server)});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state() ? fixture.state()->rows : 0, 3, patienceMs);
    QVERIFY(!fixture.state()->error);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT code || note FROM dossier ORDER BY code")),
             QStringLiteral("0/of/0 1/of/1 2/of/2"));
}

void ForEachRunTest::aTrialWalksAList()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "[{}]", {}}; });
    source::TrialSettings settings;
    settings.sources = {listed(server)};
    settings.datasets = {CollectorFixture::dossier()};
    settings.zone = testZone;
    const auto trial = source::trySource(settings, QStringLiteral("s"), SystemClock());
    QVERIFY(trial);
    QVERIFY(!trial->error);
    QCOMPARE(trial->rows.size(), size_t(3));
}

void ForEachRunTest::aTrialKnowsWhoseARelativeAddressIs()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{200, request.target == "/feeds/b/list" ? R"([{"c":"../x/7"}])" : "[{}]", {}};
    });
    dataset::DatasetSpec entry = CollectorFixture::dossier();
    entry.name = QStringLiteral("entry");
    source::SourceSpec index = CollectorFixture::source();
    index.id = QStringLiteral("b");
    index.into = entry.name;
    index.request.url = server.url(QStringLiteral("/feeds/b/list")).toString();
    source::SourceSpec each = CollectorFixture::source();
    each.request.url = QStringLiteral("{row.code}");
    each.request.origins = {QStringLiteral("http://127.0.0.1:%1").arg(server.url({}).port())};
    each.forEach = source::ForEachSpec{entry.name, {}, 1};
    each.forEach->bases = {{QStringLiteral("a"), QStringLiteral("http://a.invalid/")}, {index.id, index.request.url}};
    each.fields.first().at.clear();
    each.fields.first().fromRow = QStringLiteral("code");
    source::TrialSettings settings;
    settings.sources = {each, index};
    settings.datasets = {CollectorFixture::dossier(), entry};
    settings.zone = testZone;
    const auto trial = source::trySource(settings, each.id, SystemClock());
    QVERIFY(trial);
    QVERIFY2(!trial->error, qPrintable(trial->error.value_or(Error()).sentence));
    QCOMPARE(server.requests().last().target, QByteArray("/feeds/x/7"));
}

TOANCANH_TEST(ForEachRunTest)
#include "ForEachRunTest.moc"
