// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpClient.h"
#include "tests/support/Sanitized.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QFile>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>

using namespace toancanh;
using Reply = TinyHttpServer::Reply;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
/// What an answer may cost beyond what it is allowed to be: the copies of the transfer, of both sides of it here.
constexpr qint64 slackBytes = 96 * mebibyte;

qint64 statusBytes(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(qstrlen(name)).simplified().split(' ').first().toLongLong() * 1024;
    }
    return -1;
}

/// Answers one request without an end, on a thread of its own, as fast as it is taken.
class EndlessServer
{
public:
    EndlessServer()
    {
        m_thread->start();
        m_isListening.acquire();
    }
    ~EndlessServer()
    {
        m_isOver = true;
        m_thread->wait();
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }
    bool isAnswering() const { return m_isAnswering; }

private:
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_isListening.release();
        if (!server.waitForNewConnection(longestWaitMs))
            return;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        if (!socket->waitForReadyRead(longestWaitMs))
            return;
        const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        m_isAnswering = true;
        while (!m_isOver && socket->state() == QAbstractSocket::ConnectedState) {
            if (socket->bytesToWrite() < chunk.size())
                socket->write(chunk);
            socket->waitForBytesWritten(100);
        }
    }

    static constexpr int longestWaitMs = 60'000;
    QSemaphore m_isListening;
    std::atomic<quint16> m_port = 0;
    std::atomic<bool> m_isAnswering = false;
    std::atomic<bool> m_isOver = false;
    std::unique_ptr<QThread> m_thread{QThread::create([this] { serve(); })};
};

void forgetPeak()
{
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

} // namespace

/// An answer without an end costs no more memory than an answer may.
class AnswerSizeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void anEndlessAnswerIsCutAtTheCap_data();
    void anEndlessAnswerIsCutAtTheCap();
    void whatABusyThreadDoesNotTakeStaysWithTheServer();
};

void AnswerSizeTest::anEndlessAnswerIsCutAtTheCap_data()
{
    QTest::addColumn<TinyHttpServer::Flow>("flow");
    QTest::addColumn<qint64>("announced");
    QTest::newRow("ten gigabytes announced") << TinyHttpServer::Flow::Whole << 10'000'000'000LL;
    QTest::newRow("without an end") << TinyHttpServer::Flow::Endless << -1LL;
    QTest::newRow("gzip bomb") << TinyHttpServer::Flow::EndlessZip << -1LL;
}

void AnswerSizeTest::anEndlessAnswerIsCutAtTheCap()
{
    QFETCH(TinyHttpServer::Flow, flow);
    QFETCH(qint64, announced);
    TinyHttpServer server([&](const TinyHttpServer::Request &) {
        Reply reply{200, "[", {}};
        reply.flow = flow;
        reply.announcedBytes = announced;
        return reply;
    });
    const SystemClock clock;
    net::HttpClient client(clock);
    net::Request request;
    request.url = server.url(QStringLiteral("/"));
    request.deadlineMs = 60'000;
    forgetPeak();
    const qint64 before = statusBytes("VmRSS:");
    std::optional<net::Outcome> outcome;
    client.send(request, this, [&](net::Outcome one) { outcome = std::move(one); });
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 120'000);
    const qint64 cost = statusBytes("VmHWM:") - before;
    QVERIFY(!outcome->response);
    QVERIFY2(outcome->response.error().sentence.contains(QStringLiteral("the answer is larger than 64 MiB")),
             qPrintable(outcome->response.error().sentence));
    qInfo("it cost %lld MiB of memory", cost / mebibyte);
    QVERIFY2(watchesMemory || cost < request.maximumBytes + slackBytes, qPrintable(QString::number(cost / mebibyte)));
}

void AnswerSizeTest::whatABusyThreadDoesNotTakeStaysWithTheServer()
{
    EndlessServer server;
    const SystemClock clock;
    net::HttpClient client(clock);
    net::Request request;
    request.url = server.url();
    request.deadlineMs = 60'000;
    const auto context = std::make_unique<QObject>();
    const qint64 before = statusBytes("VmRSS:");
    client.send(request, context.get(), [](const net::Outcome &) {});
    QTRY_VERIFY_WITH_TIMEOUT(server.isAnswering(), 60'000);
    QThread::sleep(2);
    const qint64 cost = statusBytes("VmRSS:") - before;
    qInfo("it cost %lld MiB of memory", cost / mebibyte);
    QVERIFY2(watchesMemory || cost < 16 * mebibyte, qPrintable(QString::number(cost / mebibyte)));
}

TOANCANH_TEST(AnswerSizeTest)
#include "AnswerSizeTest.moc"
