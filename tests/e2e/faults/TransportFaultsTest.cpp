// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/FaultRun.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace toancanh;
using Reply = TinyHttpServer::Reply;
using Request = TinyHttpServer::Request;
using System = FaultRun::System;

namespace {

constexpr qint64 shortDeadlineMs = 5000; // a healthy fetch keeps it, on a busy machine too

/// A port of this computer that is taken but that nobody listens on.
class DeadPort
{
public:
    DeadPort() : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        (void)::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), size);
        (void)::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~DeadPort() { ::close(m_socket); }
    DeadPort(const DeadPort &) = delete;
    DeadPort &operator=(const DeadPort &) = delete;
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port) + "/gone"; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

/// Faults on the way: names, connections, certificates, redirects, silence and breaks.
class TransportFaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_run.reset(); }
    void aFaultLeavesTheLastGoodRowsAndIsToldOnce_data() { m_run->addRows(); }
    void aFaultLeavesTheLastGoodRowsAndIsToldOnce();
    void nothingElseIsSaid() { QCOMPARE(m_run->strayWarnings(), QStringList()); }

private:
    void addNamesAndConnections();
    void addCertificates();
    void addSlowAndBroken();
    /// The page is elsewhere, and there the fault waits.
    void addElsewhere(const char *name, const QByteArray &url, const char *sentence);

    DeadPort m_deadPort;
    std::vector<std::unique_ptr<TinyHttpServer>> m_tlsServers;
    QTcpServer m_deafServer; ///< answers before it has heard anything, and in the clear
    std::unique_ptr<FaultRun> m_run;
};

void TransportFaultsTest::addElsewhere(const char *name, const QByteArray &url, const char *sentence)
{
    m_run->add({QLatin1String(name), ErrorKind::Network, QLatin1String(sentence),
                [url](System &, const Request &, int) { return Reply{302, {}, {{"Location", url}}}; }});
}

void TransportFaultsTest::addNamesAndConnections()
{
    addElsewhere("unknown name", "http://nowhere.invalid/things", "name \"nowhere.invalid\" was not found");
    addElsewhere("refused connection", m_deadPort.url(), "refused the connection");
    addElsewhere("redirect to a file", "file:///etc/passwd", "redirects to file:///etc/passwd, which is not followed");
    m_run->add({QStringLiteral("redirect loop"), ErrorKind::Network, QStringLiteral("redirects too many times"),
                [](System &, const Request &request, int) { return Reply{302, {}, {{"Location", request.target}}}; }});
}

void TransportFaultsTest::addCertificates()
{
    const std::pair<const char *, const char *> problems[] = {
        {"self-signed", "comes from an authority that this computer does not trust"},
        {"expired", "certificate has expired"},
        {"not-yet-valid", "certificate is not valid yet"},
        {"other-name", "certificate was made for another name"}};
    for (const auto &[certificate, sentence] : problems) {
        m_tlsServers.push_back(std::make_unique<TinyHttpServer>(
            TinyHttpServer::Transport::Tls, [](const Request &) { return Reply{200, R"({"d":[]})", {}}; }));
        m_tlsServers.back()->setCertificate(QLatin1String(certificate));
        addElsewhere(certificate, m_tlsServers.back()->url(QStringLiteral("/things")).toEncoded(), sentence);
    }
    m_run->add({QStringLiteral("certificate runs out"),
                ErrorKind::Network,
                QStringLiteral("certificate has expired"),
                {},
                {},
                [](System &system, bool broken) {
                    system.server.setCertificate(broken ? QStringLiteral("expired") : QStringLiteral("good"));
                },
                TinyHttpServer::Transport::Tls});
    m_deafServer.listen(QHostAddress::LocalHost);
    connect(&m_deafServer, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_deafServer.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        }
    });
    addElsewhere("no TLS", "https://127.0.0.1:" + QByteArray::number(m_deafServer.serverPort()) + "/things",
                 "no secure connection to the server could be made");
}

void TransportFaultsTest::addSlowAndBroken()
{
    const auto hurry = [](System &system) { system.source.request.deadlineMs = shortDeadlineMs; };
    m_run->add({QStringLiteral("silence"), ErrorKind::Timeout, QStringLiteral("did not answer within 5 s"),
                [](System &, const Request &, int) {
                    Reply reply;
                    reply.hang = true;
                    return reply;
                },
                hurry});
    m_run->add({QStringLiteral("slow drip"), ErrorKind::Timeout, QStringLiteral("did not answer within 5 s"),
                [](System &system, const Request &, int number) {
                    Reply reply{200, system.goodPage(number), {}};
                    reply.flow = TinyHttpServer::Flow::Drip;
                    return reply;
                },
                hurry});
    m_run->add({QStringLiteral("cut"), ErrorKind::Network, QStringLiteral("closed the connection before its answer"),
                [](System &system, const Request &, int number) {
                    Reply reply{200, system.goodPage(number), {}};
                    reply.closeEarly = true;
                    return reply;
                }});
    m_run->add({QStringLiteral("cut between chunks"), ErrorKind::Network,
                QStringLiteral("closed the connection before its answer"),
                [](System &system, const Request &, int number) {
                    Reply reply{200, system.goodPage(number), {}};
                    reply.flow = TinyHttpServer::Flow::ChunksCut;
                    return reply;
                }});
    m_run->add({QStringLiteral("cut without a length"), ErrorKind::Malformed, QStringLiteral("answer is cut off after"),
                [](System &system, const Request &, int number) {
                    Reply reply{200, system.goodPage(number).chopped(6), {}};
                    reply.withoutLength = true;
                    return reply;
                }});
}

void TransportFaultsTest::initTestCase()
{
    qputenv("RES_OPTIONS", "timeout:1 attempts:1"); // a computer without a name server says so soon
    QFile authority(QStringLiteral(TOANCANH_TLS_FOLDER "/authority.pem"));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(QSslCertificate(&authority));
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_run = std::make_unique<FaultRun>();
    addNamesAndConnections();
    addCertificates();
    addSlowAndBroken();
    QVERIFY2(m_run->run(), qPrintable(m_run->problem()));
}

void TransportFaultsTest::aFaultLeavesTheLastGoodRowsAndIsToldOnce()
{
    QFETCH(QString, fault);
    QFETCH(int, page);
    const QString wrong = m_run->judge(fault, FaultRun::Page(page));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

TOANCANH_TEST(TransportFaultsTest)
#include "TransportFaultsTest.moc"
