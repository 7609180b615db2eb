// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Walk.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::source;

class WalkTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void windowsAreWalkedPageByPage();
    void aWindowThatBringsTheCapIsAskedAgainInHalves();
    void windowsStartWhereTheyAreToldTo();
    void linksAreFollowedAsTheyStand();
    void linksInAHeaderAreFollowed();
    void linksLeadNowhereElse_data();
    void linksLeadNowhereElse();
    void aRepeatedKeyIsTakenOutOfALink();
    void aRowsAddressIsAskedAsItStands();
    void aRowsAddressLeadsNowhereElse_data();
    void aRowsAddressLeadsNowhereElse();
    void aRowsAddressMayBeRelativeToItsSource_data();
    void aRowsAddressMayBeRelativeToItsSource();
    void cursorsAndOffsetsStartWhereTheyAreToldTo();
    void onlyAFurtherPageMayBeMissing();

private:
    void compile();
    QByteArray asked() const
    {
        const Result<net::Request> request = m_walk->request();
        return request ? request->url.toEncoded() : "! " + request.error().sentence.toUtf8();
    }
    /// Goes on after a page of so many rows.
    Result<Walk::Step> after(qsizetype rows, const char *next = "", const QByteArray &header = {})
    {
        PageFacts facts;
        facts.rows = facts.rowsUntilEmpty = rows;
        facts.next = QString::fromUtf8(next);
        for (qsizetype i = 0; i < rows; ++i)
            facts.keys.push_back(m_key++);
        facts.digest = QByteArray::number(qulonglong(++m_page));
        return m_walk->after(facts, header, *m_walk->request());
    }

    SourceSpec m_source;
    RequestVariables m_variables;
    std::optional<RequestBuilder> m_builder;
    std::optional<Walk> m_walk;
    size_t m_key = 0;
    int m_page = 0;

protected Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_source = {};
        m_source.id = QStringLiteral("s");
        m_source.request.url = QStringLiteral("https://a.vn/x");
        m_variables = {};
        m_key = 0;
    }
};

namespace {

WindowsSpec hours(int span, qint64 cap)
{
    WindowsSpec windows;
    windows.spanMs = span * 3'600'000LL;
    windows.cap = cap;
    return windows;
}

} // namespace

void WalkTest::compile()
{
    const auto builder = RequestBuilder::compile(m_source.request, QTimeZone::utc());
    QVERIFY2(builder, builder ? "" : qPrintable(builder.error().sentence));
    m_builder = *builder;
    m_walk.emplace(m_source, *m_builder, m_variables);
}

void WalkTest::windowsAreWalkedPageByPage()
{
    m_source.request.query = {{QStringLiteral("w"), QStringLiteral("{from:HH}-{to:HH}.{page}")}};
    m_source.paging.kind = PagingSpec::Kind::Page;
    m_source.paging.windows = hours(6, 0);
    m_variables.sinceMs = 0;
    m_variables.nowMs = 10 * 3'600'000LL;
    compile();
    QCOMPARE(asked(), QByteArray("https://a.vn/x?w=00-06.1"));
    QVERIFY(after(5) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?w=00-06.2"));
    QVERIFY(after(0) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?w=06-10.1"));
    QVERIFY(after(0) == Walk::Step::End);
}

void WalkTest::aWindowThatBringsTheCapIsAskedAgainInHalves()
{
    m_source.request.query = {{QStringLiteral("w"), QStringLiteral("{from:HH:mm}-{to:HH:mm}")}};
    m_source.paging.windows = hours(2, 10);
    m_variables.sinceMs = 0;
    m_variables.nowMs = 3 * 3'600'000LL;
    compile();
    PageFacts full;
    full.rows = 10;
    QVERIFY(m_walk->comesAgain(full));
    QVERIFY(after(10) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?w=00%3A00-01%3A00"));
    QVERIFY(after(9) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?w=01%3A00-02%3A00"));
    const auto failed = after(11);
    QVERIFY(!failed);
    QCOMPARE(failed.error().where, QStringLiteral("https://a.vn/x?w=01:00-02:00"));
}

void WalkTest::windowsStartWhereTheyAreToldTo()
{
    m_source.request.query = {{QStringLiteral("w"), QStringLiteral("{from:epoch-s}")}};
    m_source.paging.windows = hours(2, 0);
    m_source.paging.windows->reachMs = 3'600'000;
    m_variables.sinceMs = 5'000'000;
    m_variables.nowMs = 36'000'000;
    compile();
    QCOMPARE(asked(), QByteArray("https://a.vn/x?w=32400"));
}

void WalkTest::linksAreFollowedAsTheyStand()
{
    m_source.request.query = {{QStringLiteral("$top"), QStringLiteral("2")}};
    m_source.paging.kind = PagingSpec::Kind::NextLink;
    compile();
    QVERIFY(after(2, "https://a.vn/x?$top=2&$skip=2&$filter=%28year%28phenomenonTime%29+eq+2023%29")
            == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?$top=2&$skip=2&$filter=%28year%28phenomenonTime%29+eq+2023%29"));
    const char *links = R"([{"rel":"self","href":"?p=1"},{"rel":"next","href":"?p=3"}])";
    QVERIFY(after(2, links) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?p=3"));
    const auto back = after(2, links);
    QVERIFY(!back);
    QVERIFY(back.error().sentence.contains(QStringLiteral("leads back")));
    const char *lastLinks = R"([{"rel":"self","href":"?p=3"}])";
    QVERIFY(after(2, lastLinks) == Walk::Step::End);
}

void WalkTest::linksInAHeaderAreFollowed()
{
    m_source.paging.kind = PagingSpec::Kind::LinkHeader;
    compile();
    const QByteArray header = R"(<?p=1,1>; rel=prev, </x?p=2>; rel="next")";
    QVERIFY(after(2, "/not/this", header) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?p=2"));
    QVERIFY(after(2) == Walk::Step::End);
}

void WalkTest::linksLeadNowhereElse_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("isFollowed");
    const auto row = [](const char *name, const char *from, const char *link, bool isFollowed) {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(link) << isFollowed;
    };
    row("same", "https://a.vn/x", "https://a.vn:443/y", true);
    row("capitals", "https://a.vn/x", "HTTPS://A.vn/y", true);
    row("another host", "https://a.vn/x", "https://b.vn/y", false);
    row("host alone", "https://a.vn/x", "//b.vn/y", false);
    row("another port", "https://a.vn/x", "https://a.vn:8443/y", false);
    row("less safe", "https://a.vn/x", "http://a.vn/y", false);
    row("safer", "http://a.vn/x", "https://a.vn/y", true);
    row("safer at the same port", "http://a.vn:8080/x", "https://a.vn:8080/y", true);
    row("safer at another port", "http://a.vn:8080/x", "https://a.vn/y", false);
    row("a listed host", "https://a.vn/x", "https://listed.vn/y", true);
    row("a listed host, less safe", "https://a.vn/x", "http://listed.vn/y", false);
    row("a user", "https://a.vn/x", "https://me:pw@a.vn/y", false);
    row("a user that looks like a host", "https://a.vn/x", "https://a.vn@b.vn/y", false);
    row("a file", "https://a.vn/x", "file:///etc/passwd", false);
    row("no address", "https://a.vn/x", "https://", false);
}

void WalkTest::linksLeadNowhereElse()
{
    QFETCH(QString, from);
    QFETCH(QString, link);
    QFETCH(bool, isFollowed);
    m_source.request.url = from;
    m_source.request.origins = {QStringLiteral("https://listed.vn:443")};
    m_source.paging.kind = PagingSpec::Kind::NextLink;
    compile();
    const auto step = after(1, link.toUtf8().constData());
    QCOMPARE(step.has_value(), isFollowed);
    if (!step) {
        QVERIFY2(step.error().sentence.contains(QStringLiteral("another server")), qPrintable(step.error().sentence));
        QVERIFY(!step.error().sentence.contains(QStringLiteral("pw")));
    }
}

void WalkTest::aRepeatedKeyIsTakenOutOfALink()
{
    m_source.request.auth.kind = AuthSpec::Kind::ApiKey;
    m_source.request.auth.queryItem = QStringLiteral("ma");
    m_source.paging.kind = PagingSpec::Kind::NextLink;
    compile();
    QVERIFY(after(1, "?ma=s3cret&p=%282%29") == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?p=%282%29"));
}

void WalkTest::aRowsAddressIsAskedAsItStands()
{
    m_source.request.url = QStringLiteral("{row.href}");
    m_source.request.query = {{QStringLiteral("lang"), QStringLiteral("vi")}};
    m_source.request.origins = {QStringLiteral("https://a.vn:443")};
    m_source.forEach = ForEachSpec{QStringLiteral("warning"), {}, 1};
    m_variables.row = {{QStringLiteral("href"), QStringLiteral("https://a.vn/cap/%28a%29/b%2Fc?x=%2B")}};
    compile();
    QCOMPARE(asked(), QByteArray("https://a.vn/cap/%28a%29/b%2Fc?x=%2B&lang=vi"));
    QVERIFY(after(1) == Walk::Step::End);
}

void WalkTest::aRowsAddressLeadsNowhereElse_data()
{
    QTest::addColumn<QVariant>("href");
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("elsewhere") << QVariant(QStringLiteral("https://evil.vn/a"))
                               << QByteArray("! a row's address leads to another server (evil.vn)");
    const auto row = [](const char *name, const char *href, const char *shown) {
        QTest::newRow(name) << QVariant(QString::fromUtf8(href))
                            << "! a row of \"warning\" (7, ***) holds no address but \"" + QByteArray(shown) + '"';
    };
    row("user", "https://a.vn@evil.vn/a", "https://***@evil.vn/a");
    row("relative to nothing", "/a", "/a");
    row("empty", "", "");
    row("file", "file:///etc/passwd", "file:///etc/passwd");
    row("long", QByteArray(100, 'x').constData(), QByteArray(QByteArray(40, 'x') + "\xE2\x80\xA6").constData());
}

void WalkTest::aRowsAddressLeadsNowhereElse()
{
    QFETCH(QVariant, href);
    m_source.request.url = QStringLiteral("{row.href}");
    m_source.request.origins = {QStringLiteral("https://a.vn:443")};
    m_source.forEach = ForEachSpec{QStringLiteral("warning"), {}, 1};
    m_source.forEach->key = {QStringLiteral("id"), QStringLiteral("owner")};
    m_source.forEach->personal = {QStringLiteral("owner")};
    m_variables.row = {
        {QStringLiteral("href"), href}, {QStringLiteral("id"), 7}, {QStringLiteral("owner"), QStringLiteral("Lan")}};
    compile();
    QTEST(asked(), "asked");
}

void WalkTest::aRowsAddressMayBeRelativeToItsSource_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("href");
    QTest::addColumn<QByteArray>("asked");
    const auto row = [](const char *name, const char *source, const char *href, const char *asked) {
        QTest::newRow(name) << QString::fromLatin1(source) << QString::fromLatin1(href) << QByteArray(asked);
    };
    row("its own source", "b", "cap/1.xml", "https://b.vn/feeds/cap/1.xml");
    row("an unknown source", "c", "cap/1.xml", "https://a.vn/x/cap/1.xml");
    row("no source", "", "/cap/1?x=%28", "https://a.vn/cap/1?x=%28");
    row("only a query", "b", "?id=1", "https://b.vn/feeds/atom?id=1");
    row("another server", "b", "//evil.vn/a", "! a row's address leads to another server (evil.vn)");
    row("whole", "b", "https://a.vn/y", "https://a.vn/y");
}

void WalkTest::aRowsAddressMayBeRelativeToItsSource()
{
    QFETCH(QString, source);
    QFETCH(QString, href);
    m_source.request.url = QStringLiteral("{row.href}");
    m_source.request.origins = {QStringLiteral("https://a.vn:443"), QStringLiteral("https://b.vn:443")};
    m_source.forEach = ForEachSpec{QStringLiteral("warning"), {}, 1};
    m_source.forEach->bases = {{QStringLiteral("a"), QStringLiteral("https://a.vn/x/list")},
                               {QStringLiteral("b"), QStringLiteral("https://b.vn/feeds/atom?page=")}};
    m_variables.row = {{QStringLiteral("href"), href}, {QStringLiteral("_source"), source}};
    compile();
    QTEST(asked(), "asked");
}

void WalkTest::cursorsAndOffsetsStartWhereTheyAreToldTo()
{
    m_source.request.query = {{QStringLiteral("c"), QStringLiteral("{cursor}")}};
    m_source.paging.kind = PagingSpec::Kind::Cursor;
    m_source.paging.first = QLatin1Char('*');
    compile();
    QCOMPARE(asked(), QByteArray("https://a.vn/x?c=%2A"));
    QVERIFY(after(3, "n1") == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?c=n1"));
    QVERIFY(after(0, "n1") == Walk::Step::End);

    m_source.request.query = {{QStringLiteral("o"), QStringLiteral("{offset}")}};
    m_source.paging.kind = PagingSpec::Kind::Offset;
    m_source.paging.fromOffset = 1;
    compile();
    QCOMPARE(asked(), QByteArray("https://a.vn/x?o=1"));
    QVERIFY(after(3) == Walk::Step::GoOn);
    QCOMPARE(asked(), QByteArray("https://a.vn/x?o=4"));
}

void WalkTest::onlyAFurtherPageMayBeMissing()
{
    m_source.paging.kind = PagingSpec::Kind::Page;
    m_source.paging.untilStatus = {400, 404};
    compile();
    QVERIFY(!m_walk->endsWith(404));
    QVERIFY(after(3) == Walk::Step::GoOn);
    QVERIFY(m_walk->endsWith(404) && m_walk->endsWith(400));
    QVERIFY(!m_walk->endsWith(500));
    QVERIFY(m_walk->after({}, {}, net::Request()) == Walk::Step::End);
}

TOANCANH_TEST(WalkTest)
#include "WalkTest.moc"
