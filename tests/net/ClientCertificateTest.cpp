// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QFile>
#include <QSslConfiguration>

using namespace toancanh;

namespace {

QByteArray tlsFile(const char *name)
{
    QFile file(QStringLiteral(TOANCANH_TLS_FOLDER "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TinyHttpServer::Reply good(const TinyHttpServer::Request &)
{
    return {200, "[]", {}};
}

} // namespace

class ClientCertificateTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aPemIsReadInAnyOrder();
    void aBrokenPemIsAnAuthErrorThatSaysWhatIsMissing_data();
    void aBrokenPemIsAnAuthErrorThatSaysWhatIsMissing();
    void theServerSeesTheCertificate();
    void itStandsBesideAnotherKind();
    void aKeyOfAnotherCertificateMakesNoConnection();
    void aCertificateThatTheServerDoesNotKnowIsAnAuthError();
    void noOtherSourceUsesItsConnection();

private:
    static net::Credentials credentials(const QByteArray &pem);
    net::Outcome get(net::Authorizer &authorizer, const QUrl &url);

    SystemClock m_clock;
    net::HttpClient m_client{m_clock};
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

void ClientCertificateTest::initTestCase()
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(QSslCertificate(tlsFile("authority.pem")));
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void ClientCertificateTest::cleanupTestCase()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

net::Credentials ClientCertificateTest::credentials(const QByteArray &pem)
{
    net::Credentials credentials;
    const auto certificate = net::ClientCertificate::read(pem);
    if (certificate)
        credentials.certificate = *certificate;
    return credentials;
}

net::Outcome ClientCertificateTest::get(net::Authorizer &authorizer, const QUrl &url)
{
    net::Request request;
    request.url = url;
    request.deadlineMs = 5000;
    std::optional<net::Outcome> outcome;
    authorizer.send(request, this, [&](net::Outcome one) { outcome = std::move(one); });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000))
        return {failure(ErrorKind::Cancelled, QStringLiteral("the test waited in vain")), 0, {}, 0};
    return *outcome;
}

void ClientCertificateTest::aPemIsReadInAnyOrder()
{
    const QByteArray own = tlsFile("client.pem");
    const qsizetype key = own.indexOf("-----BEGIN PRIVATE KEY");
    QVERIFY(key > 0);
    for (const QByteArray &pem : {own, tlsFile("authority.pem") + own, own.mid(key) + own.left(key),
                                  QByteArray(own + tlsFile("authority.pem")).replace('\n', "\r\n")}) {
        const auto certificate = net::ClientCertificate::read(pem);
        QVERIFY(certificate);
        QCOMPARE(certificate->chain.constFirst().subjectInfo(QSslCertificate::CommonName),
                 QStringList(QStringLiteral("ioc-an-hai")));
        QVERIFY(!certificate->key.isNull());
    }
}

void ClientCertificateTest::aBrokenPemIsAnAuthErrorThatSaysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("sentence");
    const QByteArray own = tlsFile("client.pem");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("no client certificate");
    QTest::newRow("a password") << QByteArray("ioc:s3cret") << QStringLiteral("no client certificate");
    QTest::newRow("the key alone") << tlsFile("server.key") << QStringLiteral("no client certificate");
    QTest::newRow("the certificate alone") << tlsFile("good.pem") << QStringLiteral("no key");
    QTest::newRow("cut off") << own.left(own.size() / 2) << QStringLiteral("no client certificate");
    QTest::newRow("cut off within the key") << own.left(own.size() - 60) << QStringLiteral("no key");
    QTest::newRow("locked") << tlsFile("good.pem") + "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII=\n"
                            << QStringLiteral("locked with a passphrase");
}

void ClientCertificateTest::aBrokenPemIsAnAuthErrorThatSaysWhatIsMissing()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, sentence);
    const auto certificate = net::ClientCertificate::read(pem);
    QVERIFY(!certificate);
    QCOMPARE(certificate.error().kind, ErrorKind::Auth);
    QVERIFY2(certificate.error().sentence.contains(sentence), qPrintable(certificate.error().sentence));
    QVERIFY(!certificate.error().next.isEmpty());
}

void ClientCertificateTest::theServerSeesTheCertificate()
{
    TinyHttpServer server(TinyHttpServer::Transport::Tls, good);
    server.requireClientCertificate();
    net::Authorizer authorizer(m_client, credentials(tlsFile("client.pem")));
    QVERIFY(get(authorizer, server.url(QStringLiteral("/"))).response);
    QCOMPARE(server.requests().first().client, QStringLiteral("ioc-an-hai"));

    net::Authorizer without(m_client, {});
    const net::Outcome outcome = get(without, server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Network);
    QCOMPARE(server.requests().size(), 1);
}

void ClientCertificateTest::itStandsBesideAnotherKind()
{
    TinyHttpServer server(TinyHttpServer::Transport::Tls, [](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{200, request.target == "/token" ? "{\"access_token\":\"t1\"}" : "[]", {}};
    });
    server.requireClientCertificate();
    net::Credentials both = credentials(tlsFile("client.pem"));
    both.kind = net::AuthKind::OAuth2Client;
    both.token.url = server.url(QStringLiteral("/token")).toString();
    net::Authorizer authorizer(m_client, both);
    QVERIFY(get(authorizer, server.url(QStringLiteral("/"))).response);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().first().client, QStringLiteral("ioc-an-hai"));
    QCOMPARE(server.requests().at(1).headers.value("authorization"), QByteArray("Bearer t1"));
}

void ClientCertificateTest::aKeyOfAnotherCertificateMakesNoConnection()
{
    TinyHttpServer server(TinyHttpServer::Transport::Tls, good);
    server.requireClientCertificate();
    net::Authorizer authorizer(
        m_client, credentials(tlsFile("other-name.pem")
                              + tlsFile("client.pem").mid(tlsFile("client.pem").indexOf("-----BEGIN PRIVATE KEY"))));
    const net::Outcome outcome = get(authorizer, server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Auth);
    QVERIFY(outcome.response.error().next.contains(QStringLiteral("key")));
    QVERIFY(server.requests().isEmpty());
}

void ClientCertificateTest::noOtherSourceUsesItsConnection()
{
    TinyHttpServer server(TinyHttpServer::Transport::Tls, good);
    net::Authorizer authorizer(m_client, credentials(tlsFile("client.pem")));
    net::Authorizer other(m_client, {});
    QVERIFY(get(authorizer, server.url(QStringLiteral("/"))).response);
    QVERIFY(get(other, server.url(QStringLiteral("/"))).response);
    QVERIFY(get(authorizer, server.url(QStringLiteral("/"))).response);
    const QList<TinyHttpServer::Request> &requests = server.requests();
    QVERIFY(requests.at(0).clientPort != requests.at(1).clientPort);
    QCOMPARE(requests.at(0).clientPort, requests.at(2).clientPort);
}

void ClientCertificateTest::aCertificateThatTheServerDoesNotKnowIsAnAuthError()
{
    TinyHttpServer server(TinyHttpServer::Transport::Tls, good);
    server.requireClientCertificate();
    net::Authorizer authorizer(m_client, credentials(tlsFile("self-signed.pem") + tlsFile("server.key")));
    const net::Outcome outcome = get(authorizer, server.url(QStringLiteral("/")));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Auth);
    QVERIFY(server.requests().isEmpty());
}

TOANCANH_TEST(ClientCertificateTest)
#include "ClientCertificateTest.moc"
