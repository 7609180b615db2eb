// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpClient.h"
#include "tests/support/Sanitized.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QFile>

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

TOANCANH_TEST(AnswerSizeTest)
#include "AnswerSizeTest.moc"
