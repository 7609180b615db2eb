// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/ProxyChoice.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class ProxyChoiceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theEnvironmentDecides_data();
    void theEnvironmentDecides();
    void aProxysAddressIsRead();
    void whatIsNoProxysAddressIsRefused();
};

void ProxyChoiceTest::theEnvironmentDecides_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("host"); // empty: direct
    const auto row = [](const char *name, const char *target, const QStringList &environment, const char *host) {
        QTest::newRow(name) << QString::fromLatin1(target) << environment << QString::fromLatin1(host);
    };
    const QString http = QStringLiteral("http_proxy=http://p.test:3128");
    const QString https = QStringLiteral("HTTPS_PROXY=s.test:8080");
    row("nothing said", "http://motcua.test/", {}, "");
    row("http", "http://motcua.test/", {http, https}, "p.test");
    row("https, in upper case and without a scheme", "https://motcua.test/", {http, https}, "s.test");
    row("https is not sent where http is", "https://motcua.test/", {http}, "");
    row("all", "https://motcua.test/", {http, QStringLiteral("all_proxy=socks5://a.test")}, "a.test");
    row("this computer", "http://localhost:28080/", {http}, "");
    row("this computer's address", "http://127.0.0.2:28080/", {http}, "");
    row("this computer's IPv6", "http://[::1]:28080/", {http}, "");
    const auto excepted = [&http](const char *names) {
        return QStringList{http, QStringLiteral("no_proxy=") + QLatin1String(names)};
    };
    row("a name", "http://motcua.test/", excepted("a.test, motcua.test"), "");
    row("a name above", "http://motcua.tinh.test/", excepted(".tinh.test"), "");
    row("a name above with a star", "http://motcua.tinh.test/", excepted("*.tinh.test"), "");
    row("no end of a word", "http://motcua.test/", excepted("cua.test"), "p.test");
    row("everything", "http://motcua.test/", excepted("*"), "");
    row("an address", "http://10.1.2.14/", excepted("10.1.2.14"), "");
    row("another address", "http://10.1.2.14/", excepted("1.2.14"), "p.test");
    row("a network", "http://10.1.2.14/", excepted("10.0.0.0/8"), "");
    row("another network", "http://11.1.2.14/", excepted("10.0.0.0/8"), "p.test");
    row("a port", "http://motcua.test:81/", excepted("motcua.test:81"), "");
    row("another port", "http://motcua.test/", excepted("motcua.test:81"), "p.test");
    row("the usual port", "http://motcua.test/", excepted("motcua.test:80"), "");
    row("nonsense", "http://motcua.test/", excepted(",/,:,.,*."), "p.test");
    row("no proxy's address", "http://motcua.test/", {QStringLiteral("http_proxy=ftp://p.test")}, "");
}

void ProxyChoiceTest::theEnvironmentDecides()
{
    QFETCH(QString, target);
    QFETCH(QStringList, environment);
    QFETCH(QString, host);
    QProcessEnvironment given;
    for (const QString &one : environment)
        given.insert(one.section(QLatin1Char('='), 0, 0), one.section(QLatin1Char('='), 1));
    const QNetworkProxy proxy = net::proxyFor(QUrl(target), given);
    QCOMPARE(proxy.hostName(), host);
    QCOMPARE(proxy.type() == QNetworkProxy::NoProxy, host.isEmpty());
}

void ProxyChoiceTest::aProxysAddressIsRead()
{
    const auto http = net::proxyAt(QUrl(QStringLiteral("http://ioc:p%40ss@10.1.1.1:3128")));
    QVERIFY(http);
    QCOMPARE(http->type(), QNetworkProxy::HttpProxy);
    QCOMPARE(http->port(), quint16(3128));
    QCOMPARE(http->user(), QStringLiteral("ioc"));
    QCOMPARE(http->password(), QStringLiteral("p@ss"));
    QCOMPARE(net::proxyAt(QUrl(QStringLiteral("socks5://10.1.1.1")))->type(), QNetworkProxy::Socks5Proxy);
}

void ProxyChoiceTest::whatIsNoProxysAddressIsRefused()
{
    for (const char *address : {"", "proxy:3128", "http://", "ftp://p.test", "/etc"})
        QVERIFY2(!net::proxyAt(QUrl(QLatin1String(address))), address);
}

TOANCANH_TEST(ProxyChoiceTest)
#include "ProxyChoiceTest.moc"
