// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/NextLink.h"

#include "tests/support/TestProgram.h"

using namespace toancanh::source;

class NextLinkTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreRead_data();
    void headersAreRead();
    void aHostileHeaderIsReadToItsEnd();
    void listsOfLinksAreRead_data();
    void listsOfLinksAreRead();
    void linksKeepTheirBytes_data();
    void linksKeepTheirBytes();
    void itemsAreTakenOutOfAQuery();
};

void NextLinkTest::headersAreRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const char *header, const char *next) {
        QTest::newRow(name) << QByteArray(header) << QString::fromUtf8(next);
    };
    row("quotes", R"(<https://a.vn/x?p=2>; rel="next")", "https://a.vn/x?p=2");
    row("no quotes", "<https://a.vn/x?p=2>;rel=next", "https://a.vn/x?p=2");
    row("several links", R"(<?p=1>; rel="prev", <?p=3>; rel="next", <?p=9>; rel="last")", "?p=3");
    row("commas and semicolons within",
        R"(<?p=1,0;x>; rel=prev; title="a, <b>; \"c\"", <?p=3,1;y>; title="d,e"; rel=next)", "?p=3,1;y");
    row("several relations", R"(<?p=3>; rel="last  next")", "?p=3");
    row("capitals", R"(<?p=3>; Rel="Next")", "?p=3");
    row("the first rel counts", R"(<?p=3>; rel=prev; rel=next)", "");
    row("a word that holds it", R"(<?p=3>; rel="nextish")", "");
    row("none", R"(<?p=1>; rel="first")", "");
    row("empty", "", "");
    row("cut off", R"(<?p=3>; rel="next)", "?p=3");
    row("no address", R"(rel="next", <?p=4>; rel=next)", "?p=4");
    row("address without end", "<?p=3; rel=next", "");
}

void NextLinkTest::headersAreRead()
{
    QFETCH(QByteArray, header);
    QTEST(nextInHeader(header), "next");
}

void NextLinkTest::aHostileHeaderIsReadToItsEnd()
{
    const QList<QByteArray> pieces{"<", ">", ";", ",", "\"", "\\", "=", "<;\"\\,", "<>;a=\"", ";;rel=", "<>;;"};
    for (const QByteArray &piece : pieces)
        QVERIFY(nextInHeader(piece.repeated(5000)).isEmpty());
    QVERIFY(nextInHeader(QByteArray("<x>; rel=prev, ").repeated(100'000) + "<y>; rel=next").isEmpty());
}

void NextLinkTest::listsOfLinksAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("next");
    QTest::newRow("OGC API") << QByteArray(R"([{"rel":"self","href":"a"},{"rel":"next","href":"b?x=%20"}])")
                             << QStringLiteral("b?x=%20");
    QTest::newRow("FHIR") << QByteArray(R"([{"relation":"next","url":"c"}])") << QStringLiteral("c");
    QTest::newRow("the last page") << QByteArray(R"([{"rel":"prev","href":"a"}])") << QString();
    QTest::newRow("no links") << QByteArray(R"([1,"next",null])") << QString();
    QTest::newRow("no JSON") << QByteArray("[") << QString();
}

void NextLinkTest::listsOfLinksAreRead()
{
    QFETCH(QByteArray, json);
    QTEST(nextInList(json), "next");
}

void NextLinkTest::linksKeepTheirBytes_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *link, const char *url) {
        QTest::newRow(name) << QString::fromUtf8(link) << QByteArray(url);
    };
    const char *observations =
        "https://sensors.vn/v1.1/Observations?$top=500&$skip=500&$filter=%28year%28phenomenonTime"
        "%29+eq+2023%29";
    row("SensorThings", observations, observations);
    row("only the query", "?page=2&q=%2F%3D", "https://a.vn/api/x?page=2&q=%2F%3D");
    row("a path", "/y?token=a%2Bb%3D%3D", "https://a.vn/y?token=a%2Bb%3D%3D");
    row("a sister", "y?p=2", "https://a.vn/api/y?p=2");
    row("blanks around and letters", " /tỉnh?a=b c ", "https://a.vn/t%E1%BB%89nh?a=b%20c");
}

void NextLinkTest::linksKeepTheirBytes()
{
    QFETCH(QString, link);
    QTEST(linkedFrom(QUrl(QStringLiteral("https://a.vn/api/x?page=1")), link).toEncoded(), "url");
}

void NextLinkTest::itemsAreTakenOutOfAQuery()
{
    const auto without = [](const char *url) {
        return withoutItem(QUrl::fromEncoded(url), QStringLiteral("mã")).toEncoded();
    };
    QCOMPARE(without("https://a.vn/x?a=%28&m%C3%A3=secret&b=+"), QByteArray("https://a.vn/x?a=%28&b=+"));
    QCOMPARE(without("https://a.vn/x?m%C3%A3=secret"), QByteArray("https://a.vn/x"));
    QCOMPARE(without("https://a.vn/x?a=%2F%28"), QByteArray("https://a.vn/x?a=%2F%28"));
}

TOANCANH_TEST(NextLinkTest)
#include "NextLinkTest.moc"
