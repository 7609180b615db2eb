// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Fetch.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QThreadPool>

using namespace toancanh;
using namespace toancanh::source;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");
constexpr int patienceMs = 5000;

/// A system with pages of two rows each, and what a store would be given of them.
class PagedFetch
{
public:
    explicit PagedFetch(int pages)
        : m_pages(pages), m_server([this](const TinyHttpServer::Request &request) { return answer(request); })
    {
        m_source.id = QStringLiteral("s");
        m_source.into = QStringLiteral("dossier");
        m_source.request.url = m_server.url(QStringLiteral("/api")).toString();
        m_source.request.query = {{QStringLiteral("p"), QStringLiteral("{page}")}};
        m_source.paging.kind = PagingSpec::Kind::Page;
        m_source.paging.untilEmpty = QStringLiteral("/d");
        m_source.rows = QStringLiteral("/d");
        field::FieldSpec code;
        code.column = QStringLiteral("code");
        code.at = {QStringLiteral("/c")};
        m_source.fields = {code};
        m_dataset.name = m_source.into;
        m_dataset.key = {code.column};
        m_dataset.columns = {{code.column, dataset::ColumnType::Text, false, false, {}}};
    }

    void start(qint64 rowsHeld)
    {
        const auto builder = RequestBuilder::compile(m_source.request, zone);
        const auto reader = PageReader::make(m_source, m_dataset, zone);
        if (!builder || !reader)
            qFatal("the source can't be compiled");
        m_builder = *builder;
        FetchPlan plan;
        plan.rowsHeld = rowsHeld;
        m_fetch = std::make_unique<Fetch>(
            FetchParts{m_source, *m_builder, *reader, std::make_shared<net::Authorizer>(m_client, net::Credentials()),
                       m_workers, m_clock},
            plan,
            [this](const MappedPage &page, const Fetch::Committed &committed) {
                m_given << int(page.rows.size());
                m_waiting = committed;
            },
            [this](const FetchResult &result) { m_result = result; });
        m_fetch->start();
    }

    qsizetype requests() const { return m_server.requests().size(); }
    const QList<int> &given() const { return m_given; }
    const std::optional<FetchResult> &result() const { return m_result; }
    void commit(const std::optional<Error> &error = {}) { std::exchange(m_waiting, nullptr)(error); }
    void breakAfter(int pages) { m_broken = pages; }

private:
    TinyHttpServer::Reply answer(const TinyHttpServer::Request &request) const
    {
        const int page = request.target.mid(request.target.indexOf("p=") + 2).toInt();
        TinyHttpServer::Reply reply;
        if (page > m_broken)
            reply.status = 500;
        else if (page > m_pages)
            reply.body = R"({"d":[]})";
        else
            reply.body =
                "{\"d\":[{\"c\":\"" + QByteArray::number(page) + "a\"},{\"c\":\"" + QByteArray::number(page) + "b\"}]}";
        return reply;
    }

    const int m_pages;
    int m_broken = 1000;
    TinyHttpServer m_server;
    SourceSpec m_source;
    dataset::DatasetSpec m_dataset;
    std::optional<RequestBuilder> m_builder;
    SystemClock m_clock;
    net::HttpClient m_client{m_clock};
    QThreadPool m_workers;
    QList<int> m_given;
    Fetch::Committed m_waiting;
    std::optional<FetchResult> m_result;
    std::unique_ptr<Fetch> m_fetch;
};

} // namespace

class FetchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreHeldUntilTheWalkIsWhole();
    void pagesAreFetchedWhileFormerOnesAreStored();
    void whatCannotBeStoredEndsTheWalk();
    void aWalkThatBreaksOffEndsOnceItsRowsAreStored();
};

void FetchTest::rowsAreHeldUntilTheWalkIsWhole()
{
    PagedFetch fetch(5);
    fetch.start(10);
    QTRY_COMPARE_WITH_TIMEOUT(fetch.given(), QList<int>({10}), patienceMs);
    QCOMPARE(fetch.requests(), 6);
    QVERIFY(!fetch.result());
    fetch.commit();
    QTRY_VERIFY_WITH_TIMEOUT(fetch.result(), patienceMs);
    QVERIFY(!fetch.result()->error);
    QCOMPARE(fetch.result()->rows, 10);
}

void FetchTest::pagesAreFetchedWhileFormerOnesAreStored()
{
    PagedFetch fetch(5);
    fetch.start(3);
    // The first two pages are being stored, the next two fetched, and no more: memory has its limit.
    QTRY_COMPARE_WITH_TIMEOUT(fetch.requests(), 4, patienceMs);
    QTest::qWait(100);
    QCOMPARE(fetch.requests(), 4);
    QCOMPARE(fetch.given(), QList<int>({4}));
    fetch.commit();
    QTRY_COMPARE_WITH_TIMEOUT(fetch.given(), QList<int>({4, 4}), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(fetch.requests(), 6, patienceMs);
    fetch.commit();
    QTRY_COMPARE_WITH_TIMEOUT(fetch.given(), QList<int>({4, 4, 2}), patienceMs);
    QVERIFY(!fetch.result());
    fetch.commit();
    QTRY_VERIFY_WITH_TIMEOUT(fetch.result(), patienceMs);
    QCOMPARE(fetch.result()->rows, 10);
}

void FetchTest::whatCannotBeStoredEndsTheWalk()
{
    PagedFetch fetch(50);
    fetch.start(3);
    QTRY_COMPARE_WITH_TIMEOUT(fetch.given().size(), 1, patienceMs);
    fetch.commit(Error{ErrorKind::Storage, QStringLiteral("the disk is full"), {}});
    QTRY_VERIFY_WITH_TIMEOUT(fetch.result(), patienceMs);
    QCOMPARE(fetch.result()->error->sentence, QStringLiteral("the disk is full"));
    QCOMPARE(fetch.given().size(), 1);
    QVERIFY(fetch.requests() <= 4);
}

void FetchTest::aWalkThatBreaksOffEndsOnceItsRowsAreStored()
{
    PagedFetch fetch(50);
    fetch.breakAfter(3);
    fetch.start(3);
    QTRY_COMPARE_WITH_TIMEOUT(fetch.requests(), 4, patienceMs);
    QTest::qWait(100);
    QVERIFY(!fetch.result());
    fetch.commit();
    QTRY_VERIFY_WITH_TIMEOUT(fetch.result(), patienceMs);
    QVERIFY(fetch.result()->error);
    QCOMPARE(fetch.given(), QList<int>({4})); // the third page is not kept
}

TOANCANH_TEST(FetchTest)
#include "FetchTest.moc"
