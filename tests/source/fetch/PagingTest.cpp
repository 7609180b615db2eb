// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Paging.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using source::PageFacts;
using source::Paging;
using source::PagingSpec;

class PagingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void withoutPagingOnePageIsAll();
    void pagesGoOnUntilOneIsEmpty();
    void offsetGrowsByTheRowsThatCame();
    void cursorsGoOnUntilThereIsNone();
    void samePageTwiceIsALoop();
    void repeatedCursorIsALoop();
    void pageWithoutAnyNewKeyIsALoop();
    void pagesAreLimited();
    void aShortPageIsTheLastWhereThatIsSaid();
    void aServerMayRepeatItsLastPage();
    void aTotalIsOnlyAHint();
    void linksGoOnUntilThereIsNone();
    void theCursorThatWasSentIsTheEndWhereNothingNewComes();
    void aConditionMayEndTheCursors();

private:
    static PageFacts facts(qsizetype rows, size_t firstKey, const char *next = "")
    {
        PageFacts facts;
        facts.rows = facts.rowsUntilEmpty = rows;
        for (size_t i = 0; i < size_t(rows); ++i)
            facts.keys.push_back(firstKey + i);
        facts.next = QLatin1String(next);
        facts.digest = QByteArray::number(qulonglong(firstKey)) + next;
        return facts;
    }
    static PagingSpec spec(PagingSpec::Kind kind)
    {
        PagingSpec spec;
        spec.kind = kind;
        return spec;
    }
};

void PagingTest::withoutPagingOnePageIsAll()
{
    Paging paging(spec(PagingSpec::Kind::None));
    QVERIFY(!paging.after(facts(10, 0)).value());
}

void PagingTest::pagesGoOnUntilOneIsEmpty()
{
    PagingSpec pages = spec(PagingSpec::Kind::Page);
    pages.from = 0;
    Paging paging(pages);
    QCOMPARE(paging.first().page, 0);
    QCOMPARE(paging.after(facts(10, 0)).value()->page, 1);
    QCOMPARE(paging.after(facts(3, 10)).value()->page, 2);
    QVERIFY(!paging.after(facts(0, 99)).value());
}

void PagingTest::offsetGrowsByTheRowsThatCame()
{
    PagingSpec offset = spec(PagingSpec::Kind::Offset);
    offset.size = 200;
    Paging paging(offset);
    QCOMPARE(paging.after(facts(100, 0)).value()->offset, 100);
    QCOMPARE(paging.after(facts(40, 100)).value()->offset, 140);
    QVERIFY(!paging.after(facts(0, 200)).value());
}

void PagingTest::cursorsGoOnUntilThereIsNone()
{
    Paging paging(spec(PagingSpec::Kind::Cursor));
    QCOMPARE(paging.after(facts(5, 0, "b")).value()->cursor, QStringLiteral("b"));
    QVERIFY(!paging.after(facts(5, 5)).value());
}

void PagingTest::samePageTwiceIsALoop()
{
    Paging paging(spec(PagingSpec::Kind::Page));
    PageFacts rejectedOnly = facts(5, 0);
    rejectedOnly.keys.clear();
    QVERIFY(paging.after(rejectedOnly));
    const auto next = paging.after(rejectedOnly);
    QVERIFY(!next);
    QCOMPARE(next.error().kind, ErrorKind::Malformed);
}

void PagingTest::repeatedCursorIsALoop()
{
    Paging paging(spec(PagingSpec::Kind::Cursor));
    QVERIFY(paging.after(facts(5, 0, "b")));
    QVERIFY(paging.after(facts(5, 5, "c")));
    QVERIFY(!paging.after(facts(5, 10, "b")));
}

void PagingTest::pageWithoutAnyNewKeyIsALoop()
{
    Paging paging(spec(PagingSpec::Kind::Page));
    QVERIFY(paging.after(facts(5, 0)));
    QVERIFY(paging.after(facts(5, 4))); // one known, four new
    PageFacts again = facts(5, 0);
    again.digest = "another clock in the answer";
    QVERIFY(!paging.after(again));
}

void PagingTest::pagesAreLimited()
{
    PagingSpec pages = spec(PagingSpec::Kind::Page);
    pages.maximumPages = 3;
    Paging paging(pages);
    QVERIFY(paging.after(facts(5, 0)));
    QVERIFY(paging.after(facts(5, 5)));
    const auto last = paging.after(facts(5, 10));
    QVERIFY(!last);
    QVERIFY(last.error().next.contains(QStringLiteral("maximum-pages")));
    Paging whole(pages);
    QVERIFY(whole.after(facts(5, 0)));
    QVERIFY(whole.after(facts(5, 5)));
    QVERIFY(!whole.after(facts(0, 10)).value()); // the third page is the end
}

void PagingTest::aShortPageIsTheLastWhereThatIsSaid()
{
    for (const auto kind : {PagingSpec::Kind::Page, PagingSpec::Kind::Offset}) {
        PagingSpec pages = spec(kind);
        pages.size = 5;
        pages.stopOnShort = true;
        Paging paging(pages);
        QVERIFY(paging.after(facts(5, 0)).value());
        QVERIFY(!paging.after(facts(4, 5)).value());
    }
}

void PagingTest::aServerMayRepeatItsLastPage()
{
    PagingSpec pages = spec(PagingSpec::Kind::Page);
    pages.size = 5;
    pages.stopOnShort = true;
    Paging paging(pages);
    QVERIFY(paging.after(facts(5, 0)).value());
    QVERIFY(paging.after(facts(5, 5)).value());
    QVERIFY(!paging.after(facts(5, 5)).value());

    Paging deaf(pages); // one that gives the first page whatever it is asked for
    QVERIFY(deaf.after(facts(5, 0)).value());
    QVERIFY(!deaf.after(facts(5, 0)));
}

void PagingTest::aTotalIsOnlyAHint()
{
    const auto told = [](qsizetype rows, size_t firstKey, qint64 total) {
        PageFacts page = facts(rows, firstKey);
        page.total = total;
        return page;
    };
    Paging paging(spec(PagingSpec::Kind::Page));
    QVERIFY(paging.after(told(5, 0, 7)).value());
    QVERIFY(paging.after(told(5, 5, 7)).value());  // more came than were told of
    QVERIFY(!paging.after(told(5, 5, 7)).value()); // and these are no loop then

    Paging tooMany(spec(PagingSpec::Kind::Page));
    QVERIFY(tooMany.after(told(5, 0, 100)).value());
    QVERIFY(!tooMany.after(told(0, 0, 100)).value());

    Paging loop(spec(PagingSpec::Kind::Page));
    QVERIFY(loop.after(told(5, 0, 100)).value());
    QVERIFY(!loop.after(told(5, 0, 100)));
}

void PagingTest::linksGoOnUntilThereIsNone()
{
    Paging paging(spec(PagingSpec::Kind::NextLink));
    QCOMPARE(paging.after(facts(5, 0, "/b?x=%28")).value()->cursor, QStringLiteral("/b?x=%28"));
    QVERIFY(paging.after(facts(0, 5, "/c")).value()); // an empty page with a link is not the end
    QVERIFY(!paging.after(facts(5, 5)).value());
}

void PagingTest::theCursorThatWasSentIsTheEndWhereNothingNewComes()
{
    PagingSpec cursors = spec(PagingSpec::Kind::Cursor);
    cursors.first = QLatin1Char('*');
    Paging solr(cursors);
    QCOMPARE(solr.first().cursor, QStringLiteral("*"));
    QVERIFY(solr.after(facts(5, 0, "a")).value());
    QVERIFY(!solr.after(facts(0, 5, "a")).value());
    Paging nothing(cursors);
    QVERIFY(!nothing.after(facts(0, 0, "*")).value());

    Paging graphQl(spec(PagingSpec::Kind::Cursor));
    QVERIFY(graphQl.after(facts(5, 0, "a")).value());
    QVERIFY(graphQl.after(facts(5, 5, "b")).value());
    QVERIFY(!graphQl.after(facts(5, 5, "b")).value()); // its last page again

    Paging deaf(spec(PagingSpec::Kind::Cursor)); // one that gives the first page whatever it is asked for
    QVERIFY(deaf.after(facts(5, 0, "a")));
    QVERIFY(!deaf.after(facts(5, 0, "a")));

    Paging strange(spec(PagingSpec::Kind::Cursor)); // one with new rows is no end
    QVERIFY(strange.after(facts(5, 0, "a")));
    QVERIFY(!strange.after(facts(5, 5, "a")));
}

void PagingTest::aConditionMayEndTheCursors()
{
    Paging paging(spec(PagingSpec::Kind::Cursor));
    QVERIFY(paging.after(facts(5, 0, "a")).value());
    PageFacts last = facts(5, 5, "b");
    last.isLast = true;
    QVERIFY(!paging.after(last).value());
}

TOANCANH_TEST(PagingTest)
#include "PagingTest.moc"
