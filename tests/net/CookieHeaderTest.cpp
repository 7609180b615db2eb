// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/CookieHeader.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class CookieHeaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void laterCookiesReplaceFormerOnes();
    void cookiesThatAreOverAreLeftOut();
    void cookiesOfTheProfileStay();
    void cookiesStayAtTheirServer_data();
    void cookiesStayAtTheirServer();
};

void CookieHeaderTest::laterCookiesReplaceFormerOnes()
{
    QList<QNetworkCookie> cookies;
    net::mergeCookies(cookies, QNetworkCookie::parseCookies("a=1; Path=/\nb=2; HttpOnly"), 0);
    QCOMPARE(net::cookieHeader(cookies), QByteArray("a=1; b=2"));
    net::mergeCookies(cookies, QNetworkCookie::parseCookies("a=3"), 0);
    QCOMPARE(net::cookieHeader(cookies), QByteArray("b=2; a=3"));
    for (int i = 0; i < 100; ++i)
        net::mergeCookies(cookies, {QNetworkCookie(QByteArray::number(i), "x")}, 0);
    QCOMPARE(cookies.size(), 50);
}

void CookieHeaderTest::cookiesThatAreOverAreLeftOut()
{
    QList<QNetworkCookie> cookies;
    const qint64 nowMs = 1'800'000'000'000;
    net::mergeCookies(cookies, QNetworkCookie::parseCookies("a=1\nb=2; Expires=Wed, 01 Jan 2031 00:00:00 GMT"), nowMs);
    QCOMPARE(net::cookieHeader(cookies), QByteArray("a=1; b=2"));
    net::mergeCookies(cookies, QNetworkCookie::parseCookies("a=; Path=/\nb=2; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
                      nowMs);
    QVERIFY(cookies.isEmpty());
    QCOMPARE(net::cookieHeader(cookies), QByteArray());
}

void CookieHeaderTest::cookiesOfTheProfileStay()
{
    net::Request request;
    request.headers = {{"cookie", "lang=vi; sid=old"}, {"A", "b"}};
    net::addCookies(request, "sid=new; x=1");
    QCOMPARE(request.headers.size(), 2);
    QCOMPARE(request.headers.last().second, QByteArray("lang=vi; sid=new; x=1"));
}

void CookieHeaderTest::cookiesStayAtTheirServer_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("may");
    QTest::newRow("itself") << QStringLiteral("https://a.vn/x") << true;
    QTest::newRow("its port said") << QStringLiteral("https://a.vn:443/x") << true;
    QTest::newRow("another port") << QStringLiteral("https://a.vn:8443/x") << false;
    QTest::newRow("in clear") << QStringLiteral("http://a.vn/x") << false;
    QTest::newRow("in clear on that port") << QStringLiteral("http://a.vn:443/x") << false;
    QTest::newRow("below it") << QStringLiteral("https://x.a.vn/x") << false;
    QTest::newRow("another") << QStringLiteral("https://evil.vn/x") << false;
}

void CookieHeaderTest::cookiesStayAtTheirServer()
{
    QFETCH(QString, to);
    QTEST(net::mayCarryCookies(QUrl(QStringLiteral("https://a.vn/login")), QUrl(to)), "may");
}

TOANCANH_TEST(CookieHeaderTest)
#include "CookieHeaderTest.moc"
