// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/FirstLook.h"
#include "tests/draft/DraftedProfile.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

class PagingDraftTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void pagesAreRecognised_data();
    void pagesAreRecognised();
    void linkHeaderIsRecognised();
    void bodyIsWalkedLikeTheQuery();
    void columnsOfOnePageMayBeEmpty();
};

void PagingDraftTest::pagesAreRecognised_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("paging");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *name, const char *body, const char *query, const char *paging, const char *item,
                        const char *warning) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(query) << QString::fromUtf8(paging)
                            << QString::fromUtf8(item) << QString::fromUtf8(warning);
    };
    row("numbered pages", R"({"page":2,"pages":124,"per_page":2,"total":248,"rows":[{"id":1},{"id":2}]})",
        "?page=2&per_page=2", R"(paging: {page: {from: 1, total: "/total"}})", R"("page": "{page}")",
        "the answer names 248 rows, 2 came: one page of many");
    row("numbered from nought", R"({"data":[{"id":1}]})", "?pageIndex=0", "paging: {page: {from: 0}}",
        R"("pageIndex": "{page}")", "");
    row("a list beside its totals", R"([{"page":1,"total":3},[{"id":1},{"id":2}]])", "?page=1",
        R"(paging: {page: {from: 1, total: "/0/total"}})", R"("page": "{page}")", "the answer names 3 rows, 2 came");
    row("offset and size", R"({"totalCount":7,"items":[{"id":1},{"id":2}]})", "?offset=0&limit=2",
        R"(paging: {offset: {size: 2, total: "/totalCount"}})", R"("limit": "{size}")",
        "the answer names 7 rows, 2 came");
    row("offset without a size", R"([{"id":1},{"id":2}])", "?$skip=0", "paging: {offset: {size: 2}}",
        R"("$skip": "{offset}")", "");
    row("totals alone", R"({"count":7,"items":[{"id":1},{"id":2}]})", "", "# paging: {page: {from: 1}}", "",
        "the answer names 7 rows, 2 came");
    row("pages alone", R"({"totalPages":7,"items":[{"id":1},{"id":2}]})", "", "# paging: {page: {from: 1}}", "",
        "the answer names 7 pages, one came");
    row("SensorThings", R"({"@iot.count":9,"@iot.nextLink":"https://a.example/v1/O?$skip=1","value":[{"id":1}]})", "",
        R"(paging: {next: "/@iot.nextLink"})", "", "the answer names 9 rows, 1 came");
    row("OData", R"({"@odata.nextLink":"Products?$skiptoken=2","value":[{"id":1}]})", "",
        R"(paging: {next: "/@odata.nextLink"})", "", "");
    row("totals in each row", R"([{"id":1,"TOTAL_RECORDS":248},{"id":2,"TOTAL_RECORDS":248}])", "?page=1",
        "paging: {page: {from: 1}}", R"("page": "{page}")", "the answer names 248 rows, 2 came");
    row("a total that is the row's own", R"([{"id":1,"total":248},{"id":2,"total":248}])", "",
        "# paging: {page: {from: 1}}", "", "");
    row("links by rel",
        R"({"links":[{"rel":"self","href":"https://a.example/1"},{"rel":"next","href":"https://a.example/2"}],"items":[{"id":1},{"id":2}]})",
        "?page=1", R"(paging: {next: "/links/[rel=next]/href"})", R"("page": "1")", "");
    row("links by relation, the last page",
        R"({"links":[{"relation":"previous","url":"https://a.example/1"}],"items":[{"id":1},{"id":2}]})", "",
        R"(paging: {next: "/links/[relation=next]/url"})", "", "");
    row("a link in an object", R"({"_links":{"next":{"href":"/api?page=2"}},"items":[{"id":1}]})", "",
        R"(paging: {next: "/_links/next/href"})", "", "");
    row("no next page", R"({"count":1,"next":null,"previous":null,"results":[{"id":1}]})", "",
        R"(paging: {next: "/next"})", "", "");
    row("cursor", R"({"meta":{"next_cursor":"abc"},"items":[{"id":1}]})", "",
        R"(# paging: {cursor: {next: "/meta/next_cursor"}})", "", "");
    row("WFS",
        R"(<FeatureCollection numberMatched="9" numberReturned="2"><member id="a"><n>1</n></member><member id="b"><n>2</n></member></FeatureCollection>)",
        "?startIndex=0&count=2", R"(paging: {offset: {size: 2, total: "/FeatureCollection/@numberMatched"}})",
        R"("count": "{size}")", "the answer names 9 rows, 2 came");
    row("rows from number one", R"({"recordsTotal":57,"data":[{"id":1},{"id":2}]})", "?start=1&length=10",
        R"(paging: {offset: {from: 1, size: 10, total: "/recordsTotal"}})", R"("start": "{offset}")",
        "the answer names 57 rows, 2 came");
    row("rows one by one", R"([{"id":1}])", "?start=1", "paging: {offset: {size: 1}}", R"("start": "{offset}")", "");
    row("more, by the last id", R"({"has_more":true,"data":[{"id":"a"},{"id":"b"}]})", "?starting_after=x",
        R"(# paging: {cursor: {next: "/data/[last]/id", while: {at: "/has_more", is: ["true"]}}}    # with "starting_after")",
        R"("starting_after": "x")", "the answer says at /has_more that there are more rows");
    row("more, by pages", R"({"meta":{"hasNext":true},"data":[{"id":"a"}]})", "", "# paging: {page: {from: 1}}", "",
        "the answer says at /meta/hasNext that there are more rows");
    row("more, below a name of two lines", R"({"a\nb":{"more":true},"data":[{"v":"a"}]})", "",
        "# paging: {page: {from: 1}}", "", "the answer says at /a b/more that there are more rows");
    row("no more", R"({"more":false,"data":[{"id":"a"}]})", "", "# paging: {page: {from: 1}}", "", "");
    row("Solr", R"({"response":{"numFound":9,"start":0,"docs":[{"id":"a"}]},"nextCursorMark":"AoE"})",
        "?cursorMark=*&rows=1&sort=id+asc", R"(paging: {cursor: {next: "/nextCursorMark", first: "*"}})",
        R"("cursorMark": "{cursor}")", "the answer names 9 rows, 1 came");
    row("a date is no offset", R"([{"id":1}])", "?from=20261121&start=2026-11-21", "# paging: {page: {from: 1}}",
        R"("start": "2026-11-21")", "");
}

void PagingDraftTest::pagesAreRecognised()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, query);
    QFETCH(QString, paging);
    QFETCH(QString, item);
    QFETCH(QString, warning);
    const draft::FirstAnswer answer = answered(body, query);
    const auto draft = draft::draftOf(answer);
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().sentence));
    const QString text = QString::fromUtf8(draft->source);
    QVERIFY2(text.contains(QLatin1Char('\n') + paging), qPrintable(text));
    QVERIFY2(text.contains(item), qPrintable(text));
    QVERIFY2(text.contains(warning), qPrintable(text));
    QCOMPARE(!draft->warning.isEmpty(), !warning.isEmpty());
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
}

void PagingDraftTest::linkHeaderIsRecognised()
{
    draft::FirstAnswer answer = answered(R"([{"id":1}])", QStringLiteral("?page=1"));
    answer.link = "<https://a.example/api?page=2>; rel=\"next\"";
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    QVERIFY2(draft->source.contains("\npaging: {link-header: true}\n"), draft->source.constData());
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
}

void PagingDraftTest::bodyIsWalkedLikeTheQuery()
{
    draft::FirstAnswer answer = answered(R"({"total":9,"rows":[{"id":1}]})");
    for (const char *body : {"trang=1", R"({"trang":1})"}) {
        answer.asked.body = draft::bodyOf(body);
        const auto draft = draft::draftOf(answer);
        QVERIFY(draft);
        QVERIFY2(draft->source.contains("\"trang\": \"{page}\""), draft->source.constData());
        const DraftedProfile profile = DraftedProfile::of(*draft, answer);
        QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    }
}

void PagingDraftTest::columnsOfOnePageMayBeEmpty()
{
    const QByteArray rows = R"("rows":[{"id":"a","v":1.5},{"id":"b","v":2}]})";
    const auto page = draft::draftOf(answered(R"({"total":9,)" + rows));
    QVERIFY(page);
    const QByteArray domain = page->domain.simplified();
    QVERIFY2(domain.contains(" id: text v: number?") && domain.contains("# this is one page of many"),
             page->domain.constData());
    const auto whole = draft::draftOf(answered(R"({"total":2,)" + rows));
    QVERIFY(whole);
    QVERIFY2(!whole->domain.contains('?') && !whole->domain.contains("one page"), whole->domain.constData());
}

TOANCANH_TEST(PagingDraftTest)
#include "PagingDraftTest.moc"
