// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/Collector.h"
#include "models/store/query/Reader.h"
#include "tests/e2e/matrix/MatrixCase.h"
#include "tests/e2e/matrix/Pairwise.h"
#include "tests/province/http/ProvinceServer.h"
#include "tests/province/http/warehouse/WarehouseFormat.h"
#include "tests/province/http/warehouse/WarehousePaging.h"
#include "tests/province/http/warehouse/WarehouseSystem.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QDir>
#include <QFile>
#include <QSslConfiguration>
#include <QTemporaryDir>

using namespace toancanh;

namespace {

constexpr quint64 seed = 1;
constexpr int allFetchedMs = 120'000;

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray tlsFile(const char *name)
{
    QFile file(QStringLiteral(TOANCANH_TLS_FOLDER "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The warehouse behind a server that lets in only those who show a certificate, as a province's gateway does.
TinyHttpServer::Reply replyOf(province::WarehouseSystem &warehouse, const TinyHttpServer::Request &request,
                              const Clock &clock)
{
    const QUrl target = QUrl::fromEncoded(request.target);
    province::Ask ask;
    ask.method = request.method;
    ask.path = target.path().toUtf8();
    ask.target = request.target;
    const bool isForm = request.headers.value("content-type").startsWith("application/x-www-form-urlencoded");
    for (const QByteArray &item :
         (target.query(QUrl::FullyEncoded).toUtf8() + '&' + (isForm ? request.body : "")).split('&')) {
        const qsizetype equals = item.indexOf('=');
        if (equals > 0)
            ask.query.insert(item.left(equals),
                             QByteArray::fromPercentEncoding(QByteArray(item.mid(equals + 1)).replace('+', ' ')));
    }
    ask.headers = request.headers;
    ask.body = request.body;
    ask.nowMs = clock.nowMs();
    const province::Answer answer = warehouse.answer(ask);
    TinyHttpServer::Reply reply{answer.status, answer.body, {{"Content-Type", answer.type}}};
    for (auto header = answer.headers.cbegin(); header != answer.headers.cend(); ++header)
        reply.headers.append({header.key(), header.value()});
    return reply;
}

QString expected(const QList<province::Facility> &facilities, const QByteArray &below)
{
    QStringList rows;
    for (const province::Facility &one : facilities) {
        if (below.isEmpty() || one.code < below)
            rows << QStringLiteral("%1|%2|%3|%4")
                        .arg(QString::fromUtf8(one.code), QString::fromUtf8(one.name))
                        .arg(one.beds)
                        .arg(one.updatedMs);
    }
    return rows.join(QLatin1Char('\n'));
}

/// Each value beside each other one, with their axes: "0 basic 3 get".
QSet<QByteArray> pairsOf(const MatrixCase &one)
{
    const QList<QByteArray> values{one.auth, one.paging, one.format, one.asking};
    QSet<QByteArray> pairs;
    for (qsizetype i = 0; i < values.size(); ++i)
        for (qsizetype k = i + 1; k < values.size(); ++k)
            pairs.insert(QByteArray::number(i) + ' ' + values.at(i) + ' ' + QByteArray::number(k) + ' ' + values.at(k));
    return pairs;
}

} // namespace

/// Every way to say who one is, to walk through pages, to write rows and to ask for them, in combinations that hold
/// each pair of two: all land as the same rows, through YAML alone, at the same time.
class MatrixTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPairIsThere();
    void everySourceLandsWithTheSameRows_data();
    void everySourceLandsWithTheSameRows();
    void cleanupTestCase();

private:
    void writeProfile();
    QByteArray idOf(qsizetype index) const { return "c_" + QByteArray::number(index); }

    QTemporaryDir m_folder;
    const ManualClock m_provinceClock{SystemClock().nowMs()};
    const SystemClock m_clock{};
    const province::Credentials m_credentials{seed};
    province::WarehouseSystem m_warehouse{m_credentials};
    TinyHttpServer m_gateway{TinyHttpServer::Transport::Tls, [this](const TinyHttpServer::Request &request) {
                                 return replyOf(m_warehouse, request, m_provinceClock);
                             }};
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
    std::unique_ptr<province::ProvinceServer> m_province;
    QList<MatrixCase> m_cases;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<source::Collector> m_collector;
};

void MatrixTest::writeProfile()
{
    const auto file = [this](const QByteArray &name) { return m_folder.filePath(QString::fromLatin1(name)); };
    QVERIFY(write(file("centre.yaml"), "centre: x\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [matrix]\n"));
    const QByteArray base = "http://127.0.0.1:" + QByteArray::number(m_province->port());
    const QByteArray gateway = m_gateway.url(QString()).toString(QUrl::StripTrailingSlash).toUtf8();
    const QByteArray columns = ": {key: code, columns: {code: text, name: text, beds: integer, updated: time}}\n";
    QByteArray domain = "domain: matrix\ntitle: M\ndatasets:\n  listed" + columns;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        domain += "  " + idOf(i) + columns;
        const MatrixCase &one = m_cases.at(i);
        QVERIFY(write(file("sources/" + idOf(i) + ".yaml"),
                      one.yaml(idOf(i), one.auth == "client-certificate" ? gateway : base)));
    }
    QVERIFY(write(file("domains/matrix.yaml"), domain));
    QVERIFY(write(file("sources/listed.yaml"), MatrixCase{"none", "none", "json", "get"}.yaml("listed", base)));
}

void MatrixTest::initTestCase()
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(QSslCertificate(tlsFile("authority.pem")));
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_gateway.requireClientCertificate();
    province::ProvinceServer::Settings server;
    server.port = 0;
    server.seed = seed;
    server.clock = &m_provinceClock;
    auto province = province::ProvinceServer::start(server);
    QVERIFY(province);
    m_province = std::move(*province);

    const QList<QByteArray> ways = province::WarehouseGate::ways();
    const QList<QByteArray> pagings = province::warehousePagings();
    const QList<QByteArray> formats = province::warehouseFormats();
    const QList<QByteArray> askings = MatrixCase::askings();
    const auto caseOf = [&](const Combination &one) {
        return MatrixCase{ways.at(one.at(0)), pagings.at(one.at(1)), formats.at(one.at(2)), askings.at(one.at(3))};
    };
    const QList<Combination> combinations =
        pairwise({int(ways.size()), int(pagings.size()), int(formats.size()), int(askings.size())},
                 [&](const Combination &one) { return caseOf(one).isPossible(); });
    for (const Combination &one : combinations)
        m_cases.append(caseOf(one));
    writeProfile();

    const profile::Profile profile = profile::Profile::load(m_folder.path(), QStringLiteral(TOANCANH_DOMAINS));
    const QList<dataset::DatasetSpec> datasets = dataset::bindDatasets(profile);
    const QList<source::SourceSpec> sources = source::bindSources(profile, datasets);
    QVERIFY2(profile.findings->isEmpty(), qPrintable(profile.findings->value(0).text()));
    QCOMPARE(sources.size(), m_cases.size() + 1);
    dataset::StoreSettings settings;
    settings.folder = m_folder.path();
    settings.datasets = datasets;
    settings.zone = profile.centre.zone;
    auto store = store::Store::open(settings, m_clock);
    QVERIFY(store);
    m_store = std::move(*store);
    const auto secretOf = [kept = m_credentials](const QString &name) -> Result<QString> {
        return QString::fromUtf8(name == QLatin1String("chung-thu") ? tlsFile("client.pem")
                                                                    : kept.value(name.toUtf8()));
    };
    m_collector = std::make_unique<source::Collector>(*m_store, sources, secretOf, m_clock, settings.zone);
    m_collector->start();
    const auto areAllDone = [this] {
        const QList<dataset::SourceState> states = m_store->sourceStates();
        const auto done = std::count_if(states.cbegin(), states.cend(),
                                        [](const dataset::SourceState &one) { return one.lastSuccessMs || one.error; });
        return done == m_cases.size() + 1;
    };
    // What failed is told row by row.
    static_cast<void>(QTest::qWaitFor(areAllDone, allFetchedMs));
}

void MatrixTest::cleanupTestCase()
{
    m_collector.reset();
    m_store.reset();
    QSslConfiguration::setDefaultConfiguration(m_before);
}

void MatrixTest::everyPairIsThere()
{
    QSet<QByteArray> possible;
    for (const QByteArray &auth : province::WarehouseGate::ways())
        for (const QByteArray &paging : province::warehousePagings())
            for (const QByteArray &format : province::warehouseFormats())
                for (const QByteArray &asking : MatrixCase::askings())
                    if (const MatrixCase one{auth, paging, format, asking}; one.isPossible())
                        possible.unite(pairsOf(one));
    QSet<QByteArray> there;
    for (const MatrixCase &one : std::as_const(m_cases))
        there.unite(pairsOf(one));
    QCOMPARE(there, possible);
    QVERIFY(m_cases.size() < 150);
}

void MatrixTest::everySourceLandsWithTheSameRows_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases.at(i).name().constData()) << i;
}

void MatrixTest::everySourceLandsWithTheSameRows()
{
    QFETCH(qsizetype, index);
    const QString dataset = QString::fromLatin1(idOf(index));
    const QString source = QString(dataset).replace(QLatin1Char('_'), QLatin1Char('-'));
    const QList<dataset::SourceState> states = m_store->sourceStates();
    const auto state =
        std::find_if(states.cbegin(), states.cend(), [&](const auto &one) { return one.source == source; });
    QVERIFY2(state != states.cend(), "it never ended");
    QVERIFY2(!state->error, state->error ? qPrintable(state->error->sentence) : "");
    const auto reader = store::Reader::open(m_store->cachePath(), QTimeZone("Asia/Ho_Chi_Minh"));
    QVERIFY(reader);
    const auto rows = (*reader)->query(
        QStringLiteral("SELECT code || '|' || name || '|' || beds || '|' || updated FROM %1 ORDER BY code")
            .arg(dataset),
        {});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().sentence));
    QStringList found;
    for (const QVariantList &row : rows->rows)
        found << row.constFirst().toString();
    const QByteArray below = m_cases.at(index).paging == "for-each" ? "CS-010" : "";
    QCOMPARE(found.join(QLatin1Char('\n')), expected(province::facilitiesAt(m_provinceClock.nowMs()), below));
}

TOANCANH_TEST(MatrixTest)
#include "MatrixTest.moc"
