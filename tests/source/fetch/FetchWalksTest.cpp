// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Fetch.h"

#include "models/source/fetch/SeenRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <QUrlQuery>

using namespace toancanh;
using namespace toancanh::source;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");
constexpr int patienceMs = 5000;
constexpr qint64 hourMs = 3'600'000;

class SetClock final : public Clock
{
public:
    qint64 nowMs() const override { return 100 * hourMs; }
    qint64 monotonicMs() const override { return m_running.monotonicMs(); }

private:
    SystemClock m_running;
};

QByteArray page(const QList<int> &codes, const QByteArray &more = {})
{
    QByteArray rows;
    for (const int code : codes)
        rows += (rows.isEmpty() ? "" : ",") + ("{\"c\":" + QByteArray::number(code) + "}");
    return "{\"d\":[" + rows + "]" + more + "}";
}

} // namespace

/// How whole walks go over the wire.
class FetchWalksTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void linksAreSentAsTheyCame();
    void linksOfHeadersAreFollowed();
    void linksToAnotherServerAreRefused();
    void requestsCarryAFormOfTheirPage();
    void windowsAreCutWhereTheServerGivesNoMore();
    void aPageThatIsNotFoundEndsTheWalkWhereThatIsSaid();
    void anUnchangedAnswerIsAGoodEnd();
    void nothingUnchangedIsTakenUnasked();
    void rowsThatLeadElsewhereAreNotAsked();
    void rowsThatWereAskedWellAreTold();
    void whatCannotBeStoredIsToldBeforeWhatCannotBeFetched();
    void whatASystemSaysOfARefusalIsTold();
    void anAnswerWithoutContentIsEmpty_data();
    void anAnswerWithoutContentIsEmpty();
    void anAnswerWithoutContentIsTheLastPage();
    void aPlaceThatIsMissingIsNoted_data();
    void aPlaceThatIsMissingIsNoted();
    void aConditionEndsTheWalk();

private:
    void fetch(const FetchPlan &plan = {});

    TinyHttpServer::Handler m_answer;
    std::unique_ptr<TinyHttpServer> m_server;
    SourceSpec m_source;
    dataset::DatasetSpec m_dataset;
    std::optional<RequestBuilder> m_builder;
    SetClock m_clock;
    net::HttpClient m_client{m_clock};
    QThreadPool m_workers;
    QStringList m_codes; ///< of the rows that came
    std::optional<Error> m_storeError;
    QList<PageTrace> m_traces;
    std::optional<FetchResult> m_result;
    std::unique_ptr<Fetch> m_fetch;
};

void FetchWalksTest::init()
{
    StrictTest::init();
    m_server =
        std::make_unique<TinyHttpServer>([this](const TinyHttpServer::Request &request) { return m_answer(request); });
    m_source = {};
    m_source.id = QStringLiteral("s");
    m_source.into = QStringLiteral("dossier");
    m_source.request.url = m_server->url(QStringLiteral("/api")).toString();
    m_source.rows = m_source.paging.untilEmpty = QStringLiteral("/d");
    field::FieldSpec code;
    code.column = QStringLiteral("code");
    code.at = {QStringLiteral("/c")};
    m_source.fields = {code};
    m_dataset = {};
    m_dataset.name = m_source.into;
    m_dataset.key = {code.column};
    m_dataset.columns = {{code.column, dataset::ColumnType::Text, false, false, {}}};
    m_codes.clear();
    m_storeError.reset();
}

/// Runs a whole fetch.
void FetchWalksTest::fetch(const FetchPlan &plan)
{
    m_result.reset();
    m_traces.clear();
    const auto builder = RequestBuilder::compile(m_source.request, zone);
    const auto reader = PageReader::make(m_source, m_dataset, zone);
    QVERIFY(builder && reader);
    m_builder = *builder;
    m_fetch = std::make_unique<Fetch>(
        FetchParts{m_source, *m_builder, *reader, std::make_shared<net::Authorizer>(m_client, net::Credentials()),
                   m_workers, m_clock},
        plan,
        [this](const MappedPage &rows, const Fetch::Committed &committed) {
            for (const dataset::Row &row : rows.rows)
                m_codes << QString::fromStdString(std::get<std::string>(row.values.at(0)));
            committed(m_storeError);
        },
        [this](const FetchResult &result) { m_result = result; });
    m_fetch->setOnTrace([this](const PageTrace &trace) { m_traces << trace; });
    m_fetch->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_result, patienceMs);
}

void FetchWalksTest::linksAreSentAsTheyCame()
{
    const QByteArray second = "/v1.1/Observations?$top=2&$skip=2&$filter=%28year%28phenomenonTime%29+eq+2023%29";
    m_answer = [&](const TinyHttpServer::Request &request) {
        const QByteArray link = ",\"@iot.nextLink\":\"" + m_server->url({}).toEncoded() + second + "\"";
        return TinyHttpServer::Reply{200, request.target == second ? page({3}) : page({1, 2}, link), {}};
    };
    m_source.paging.kind = PagingSpec::Kind::NextLink;
    m_source.paging.next = QStringLiteral("/@iot.nextLink");
    fetch();
    QVERIFY(!m_result->error);
    QCOMPARE(m_codes, QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QCOMPARE(m_server->requests().at(1).target, second);
}

void FetchWalksTest::linksOfHeadersAreFollowed()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        TinyHttpServer::Reply reply{200, page({request.target.endsWith("p=2") ? 2 : 1}), {}};
        if (!request.target.endsWith("p=2"))
            reply.headers = {{"Link", "</api?p=0>; rel=first"}, {"Link", "</api?p=2>; rel=\"next\""}};
        return reply;
    };
    m_source.paging.kind = PagingSpec::Kind::LinkHeader;
    fetch();
    QVERIFY(!m_result->error);
    QCOMPARE(m_codes, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

void FetchWalksTest::linksToAnotherServerAreRefused()
{
    m_answer = [](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{200, page({1}, R"(,"next":"http://elsewhere.invalid/x")"), {}};
    };
    m_source.paging.kind = PagingSpec::Kind::NextLink;
    m_source.paging.next = QStringLiteral("/next");
    fetch();
    QVERIFY(m_result->error);
    QCOMPARE(m_result->error->sentence,
             QStringLiteral("the answer's next page is on another server (elsewhere.invalid)"));
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_codes.isEmpty());
}

void FetchWalksTest::requestsCarryAFormOfTheirPage()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        const QUrlQuery form(QString::fromLatin1(request.body));
        const QJsonObject asked =
            QJsonDocument::fromJson(form.queryItemValue(QStringLiteral("params"), QUrl::FullyDecoded).toUtf8())
                .object();
        const bool isGood = request.method == "POST" && asked.value(QLatin1String("p_nam")) == QLatin1String("2025")
                            && request.headers.value("content-type") == "application/x-www-form-urlencoded"
                            && request.headers.value("x-requested-with") == "XMLHttpRequest";
        const int number = asked.value(QLatin1String("pageIndex")).toInt();
        return TinyHttpServer::Reply{isGood ? 200 : 400, number < 3 ? page({number}) : page({}), {}};
    };
    m_source.request.method = "POST";
    m_source.request.headers = {{QStringLiteral("X-Requested-With"), QStringLiteral("XMLHttpRequest")}};
    m_source.request.body.kind = BodySpec::Kind::Form;
    m_source.request.body.form = {
        {QStringLiteral("params"), QJsonObject{{QStringLiteral("service"), QStringLiteral("báo cáo & tỉnh")},
                                               {QStringLiteral("p_nam"), QStringLiteral("2025")},
                                               {QStringLiteral("pageIndex"), QStringLiteral("{page}")}}}};
    m_source.paging.kind = PagingSpec::Kind::Page;
    fetch();
    QVERIFY2(!m_result->error, qPrintable(m_result->error.value_or(Error()).sentence));
    QCOMPARE(m_codes, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

/// One row each hour, and ten in the fifth: a server that gives no more than four at once.
void FetchWalksTest::windowsAreCutWhereTheServerGivesNoMore()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        const QUrlQuery query(QUrl::fromEncoded(request.target));
        const qint64 from = query.queryItemValue(QStringLiteral("a")).toLongLong() * 1000;
        const qint64 to = query.queryItemValue(QStringLiteral("b")).toLongLong() * 1000;
        QList<int> codes;
        for (int i = 0; i < 16; ++i) {
            const qint64 at = i < 10 ? 84 * hourMs + i * hourMs / 10 : (80 + i) * hourMs + hourMs / 2;
            if (at >= from && at < to && codes.size() < 4)
                codes << i;
        }
        return TinyHttpServer::Reply{200, page(codes), {}};
    };
    m_source.request.query = {{QStringLiteral("a"), QStringLiteral("{from:epoch-s}")},
                              {QStringLiteral("b"), QStringLiteral("{to:epoch-s}")}};
    WindowsSpec windows;
    windows.spanMs = 16 * hourMs;
    windows.cap = 4;
    windows.smallestMs = 60'000;
    windows.reachMs = 20 * hourMs;
    m_source.paging.windows = windows;
    fetch();
    QVERIFY2(!m_result->error, qPrintable(m_result->error.value_or(Error()).sentence));
    QCOMPARE(m_codes.size(), 16);
    QCOMPARE(QSet<QString>(m_codes.cbegin(), m_codes.cend()).size(), 16);
    QCOMPARE(m_result->rows, 16);

    m_source.paging.windows->smallestMs = 2 * hourMs;
    m_codes.clear();
    fetch();
    QVERIFY(m_result->error);
    QVERIFY(m_result->error->sentence.contains(QStringLiteral("4 rows or more")));
    QVERIFY(m_codes.isEmpty());
}

void FetchWalksTest::aPageThatIsNotFoundEndsTheWalkWhereThatIsSaid()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        const int number = request.target.mid(request.target.indexOf("p=") + 2).toInt();
        return number < 3 ? TinyHttpServer::Reply{200, page({number}), {}} : TinyHttpServer::Reply{404, {}, {}};
    };
    m_source.request.query = {{QStringLiteral("p"), QStringLiteral("{page}")}};
    m_source.paging.kind = PagingSpec::Kind::Page;
    fetch();
    QVERIFY(m_result->error);
    m_source.paging.untilStatus = {404};
    fetch();
    QVERIFY(!m_result->error);
    QCOMPARE(m_codes, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    m_source.paging.from = 3;
    fetch();
    QVERIFY(m_result->error); // the first page is missing
}

void FetchWalksTest::anUnchangedAnswerIsAGoodEnd()
{
    QByteArray etag = "\"v1\"";
    m_answer = [&](const TinyHttpServer::Request &request) {
        const bool isKnown = request.headers.value("if-none-match") == etag
                             && request.headers.value("if-modified-since") == "Sat, 21 Nov 2026 07:00:00 GMT";
        return TinyHttpServer::Reply{isKnown ? 304 : 200,
                                     isKnown ? QByteArray() : page({1}),
                                     {{"ETag", etag}, {"Last-Modified", "Sat, 21 Nov 2026 07:00:00 GMT"}}};
    };
    m_source.request.conditional = true;
    fetch();
    QVERIFY(!m_result->error && !m_result->unchanged);
    QVERIFY(m_result->validators);
    QCOMPARE(m_result->validators->etag, etag);
    FetchPlan plan;
    plan.validators = m_result->validators;
    fetch(plan);
    QVERIFY(!m_result->error);
    QVERIFY(m_result->unchanged);
    QCOMPARE(m_result->rows, 0);
    QCOMPARE(m_result->validators, plan.validators);
    QCOMPARE(m_codes.size(), 1);

    etag = "\"v2\"";
    fetch(plan);
    QVERIFY(!m_result->unchanged);
    QCOMPARE(m_result->validators->etag, etag);
    QCOMPARE(m_codes.size(), 2);

    m_source.request.query = {{QStringLiteral("n"), QStringLiteral("{now:epoch-ms}")}};
    fetch(plan); // of another address
    QVERIFY(!m_server->requests().last().headers.contains("if-none-match"));
    QVERIFY(!m_result->unchanged);
}

void FetchWalksTest::nothingUnchangedIsTakenUnasked()
{
    m_answer = [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{304, {}, {}}; };
    m_source.request.conditional = true;
    fetch();
    QVERIFY(m_result->error);
    QVERIFY(!m_result->unchanged);
}

void FetchWalksTest::rowsThatLeadElsewhereAreNotAsked()
{
    m_answer = [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, page({1}), {}}; };
    const QUrl own = m_server->url(QStringLiteral("/cap/1?x=%28"));
    m_source.request.url = QStringLiteral("{row.href}");
    m_source.request.origins = {QStringLiteral("http://127.0.0.1:%1").arg(own.port())};
    m_source.forEach = ForEachSpec{QStringLiteral("warning"), {}, 2};
    FetchPlan plan;
    plan.eachRows = {{{QStringLiteral("href"), QStringLiteral("http://evil.invalid/steal")}},
                     {{QStringLiteral("href"), QString::fromLatin1(own.toEncoded())}}};
    fetch(plan);
    QCOMPARE(m_result->error.value_or(Error()).sentence,
             QStringLiteral("1 of 2 requests failed; the first: a row's address leads to another server "
                            "(evil.invalid)"));
    QCOMPARE(m_codes.size(), 1);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().target, QByteArray("/cap/1?x=%28"));
}

void FetchWalksTest::rowsThatWereAskedWellAreTold()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{request.target.endsWith("bad") ? 500 : 200, page({1}), {}};
    };
    m_source.request.url += QStringLiteral("/{row.id}");
    m_source.forEach = ForEachSpec{QStringLiteral("warning"), {}, 1};
    m_source.forEach->skipSeen = true;
    m_source.forEach->key = {QStringLiteral("id")};
    FetchPlan plan;
    plan.eachRows = {{{QStringLiteral("id"), QStringLiteral("good")}}, {{QStringLiteral("id"), QStringLiteral("bad")}}};
    fetch(plan);
    QVERIFY(m_result->error);
    QCOMPARE(m_result->seen, QList<QByteArray>{rowMark(plan.eachRows.at(0), *m_source.forEach)});
}

void FetchWalksTest::whatCannotBeStoredIsToldBeforeWhatCannotBeFetched()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{request.target.endsWith("p=1") ? 200 : 500, page({1}), {}};
    };
    m_source.request.query = {{QStringLiteral("p"), QStringLiteral("{page}")}};
    m_source.paging.kind = PagingSpec::Kind::Page;
    m_storeError = Error{ErrorKind::Storage, QStringLiteral("the disk is full"), {}};
    FetchPlan plan;
    plan.rowsHeld = 0;
    fetch(plan);
    QCOMPARE(m_result->error.value_or(Error()).sentence, QStringLiteral("the disk is full"));
}

void FetchWalksTest::whatASystemSaysOfARefusalIsTold()
{
    const QByteArray body = R"({"message":"limit is at most 100"})";
    m_answer = [&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{400, body, {}}; };
    fetch();
    QCOMPARE(m_result->said, QStringLiteral("limit is at most 100"));
    QCOMPARE(m_result->error->sentence, QStringLiteral("the server refused the request (400)"));
    QCOMPARE(m_traces.size(), 1);
    QCOMPARE(m_traces.first().bytes, body.size());
    QCOMPARE(m_traces.first().error->sentence,
             QStringLiteral("the server refused the request (400); the system says: limit is at most 100"));

    m_answer = [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{500, QByteArray(100'000, 'x'), {}}; };
    fetch();
    QCOMPARE(m_traces.first().bytes, 100'000); // though less of it was kept
}

void FetchWalksTest::anAnswerWithoutContentIsEmpty_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("204") << 204;
    QTest::newRow("205") << 205;
}

void FetchWalksTest::anAnswerWithoutContentIsEmpty()
{
    QFETCH(int, status);
    m_answer = [&](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{request.headers.contains("if-none-match") ? 304 : status, {}, {{"ETag", "\"e\""}}};
    };
    m_source.request.conditional = true;
    fetch();
    QVERIFY2(!m_result->error, qPrintable(m_result->error.value_or(Error()).sentence));
    QCOMPARE(m_result->rows, 0);
    QVERIFY(!m_result->unchanged);
    QCOMPARE(m_traces.first().status, status);
    FetchPlan plan;
    plan.validators = m_result->validators;
    QVERIFY(plan.validators);
    fetch(plan);
    QVERIFY(!m_result->error && m_result->unchanged);
}

void FetchWalksTest::anAnswerWithoutContentIsTheLastPage()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        const int number = request.target.mid(request.target.indexOf("p=") + 2).toInt();
        return number < 3 ? TinyHttpServer::Reply{200, page({number}), {}} : TinyHttpServer::Reply{204, {}, {}};
    };
    m_source.request.query = {{QStringLiteral("p"), QStringLiteral("{page}")}};
    m_source.paging.kind = PagingSpec::Kind::Page;
    fetch();
    QVERIFY2(!m_result->error, qPrintable(m_result->error.value_or(Error()).sentence));
    QCOMPARE(m_codes, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

void FetchWalksTest::aPlaceThatIsMissingIsNoted_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("note");
    QTest::newRow("missing") << QByteArray(R"(,"meta":{})")
                             << QStringLiteral("nothing at /meta/next on page 1, so it is the only page");
    QTest::newRow("null") << QByteArray(R"(,"meta":{"next":null})") << QString();
    QTest::newRow("empty") << QByteArray(R"(,"meta":{"next":""})") << QString();
}

void FetchWalksTest::aPlaceThatIsMissingIsNoted()
{
    QFETCH(QByteArray, more);
    m_answer = [&](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, page({1}, more), {}}; };
    for (const auto kind : {PagingSpec::Kind::Cursor, PagingSpec::Kind::NextLink}) {
        m_source.paging.kind = kind;
        m_source.paging.next = QStringLiteral("/meta/next");
        fetch();
        QVERIFY(!m_result->error);
        QCOMPARE(m_traces.size(), 1);
        QTEST(m_traces.first().note, "note");
    }
}

void FetchWalksTest::aConditionEndsTheWalk()
{
    m_answer = [](const TinyHttpServer::Request &request) {
        const bool isFirst = !request.target.contains("c=2");
        return TinyHttpServer::Reply{
            200, page({isFirst ? 1 : 2}, isFirst ? R"(,"next":"2","more":true)" : R"(,"next":"3","more":false)"), {}};
    };
    m_source.request.query = {{QStringLiteral("c"), QStringLiteral("{cursor}")}};
    m_source.paging.kind = PagingSpec::Kind::Cursor;
    m_source.paging.next = QStringLiteral("/next");
    m_source.paging.goesOnWhile = field::ConditionSpec{QStringLiteral("/more"), {QStringLiteral("true")}, {}};
    fetch();
    QVERIFY2(!m_result->error, qPrintable(m_result->error.value_or(Error()).sentence));
    QCOMPARE(m_codes, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

TOANCANH_TEST(FetchWalksTest)
#include "FetchWalksTest.moc"
