// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/FaultRun.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using Reply = TinyHttpServer::Reply;
using Request = TinyHttpServer::Request;
using System = FaultRun::System;
using Page = FaultRun::Page;

namespace {

constexpr qint64 tenGigabytes = 10'000'000'000;
constexpr qint64 retryAfterMs = 1000;

} // namespace

/// Faults of what is answered: refusals, answers too large, broken, strange or without an end.
class AnswerFaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_run.reset(); }
    void aFaultLeavesTheLastGoodRowsAndIsToldOnce_data() { m_run->addRows(); }
    void aFaultLeavesTheLastGoodRowsAndIsToldOnce();
    void aServerThatAsksForPatienceIsLeftInPeace_data();
    void aServerThatAsksForPatienceIsLeftInPeace();
    void nothingElseIsSaid() { QCOMPARE(m_run->strayWarnings(), QStringList()); }

private:
    void addRefusals();
    void addTooMuch();
    void addBroken();
    void addStrange();
    void addAnswer(const char *name, const char *sentence, const std::function<QByteArray(System &, int)> &body);

    std::unique_ptr<FaultRun> m_run;
};

void AnswerFaultsTest::addAnswer(const char *name, const char *sentence,
                                 const std::function<QByteArray(System &, int)> &body)
{
    m_run->add({QLatin1String(name), ErrorKind::Malformed, QLatin1String(sentence),
                [body](System &system, const Request &, int number) { return Reply{200, body(system, number), {}}; }});
}

void AnswerFaultsTest::addRefusals()
{
    const auto refuse = [this](const char *name, int status, ErrorKind kind,
                               const QList<std::pair<QByteArray, QByteArray>> &headers = {}) {
        m_run->add({QLatin1String(name), kind, QStringLiteral("(%1)").arg(status),
                    [status, headers](System &, const Request &, int) { return Reply{status, "{}", headers}; }});
    };
    const auto explain = [this](const char *name, int status, const char *words, const QByteArray &body) {
        m_run->add({QLatin1String(name), ErrorKind::Network, QString::fromUtf8(words),
                    [status, body](System &, const Request &, int) { return Reply{status, body, {}}; }});
    };
    explain("a reason", 400, "the system says: Sai khoá", R"({"message":"Sai khoá."})");
    explain("a long reason", 400, "the system says: xxxx", "{\"message\":\"" + QByteArray(3000, 'x') + "\"}");
    explain("a page as the reason", 502, "the system says: Bad gateway",
            "<html><head><title>Bad gateway</title></head></html>");
    explain("a broken reason", 422, "(422)", QByteArray(100'000, '['));
    refuse("error of its own", 500, ErrorKind::Network);
    refuse("no such address", 404, ErrorKind::Network);
    refuse("too many requests", 429, ErrorKind::RateLimited, {{"Retry-After", "1"}});
    refuse("too many, by a clock ahead", 429, ErrorKind::RateLimited,
           {{"Date", "Mon, 01 Jan 2035 00:00:00 GMT"}, {"Retry-After", "Mon, 01 Jan 2035 00:00:01 GMT"}});
    refuse("too many, by a clock behind", 429, ErrorKind::RateLimited,
           {{"Date", "Thu, 01 Jan 2015 00:00:00 GMT"}, {"Retry-After", "Thu, 01 Jan 2015 00:00:01 GMT"}});
}

void AnswerFaultsTest::addTooMuch()
{
    const QString tooLarge = QStringLiteral("the answer is larger than 2 MiB");
    m_run->add({QStringLiteral("ten gigabytes announced"), ErrorKind::Malformed, tooLarge,
                [](System &system, const Request &, int number) {
                    Reply reply{200, system.goodPage(number), {}};
                    reply.announcedBytes = tenGigabytes;
                    return reply;
                }});
    m_run->add(
        {QStringLiteral("no end"), ErrorKind::Malformed, tooLarge, [](System &system, const Request &, int number) {
             Reply reply{200, system.goodPage(number), {}};
             reply.flow = TinyHttpServer::Flow::Endless;
             return reply;
         }});
    m_run->add({QStringLiteral("gzip bomb"), ErrorKind::Malformed, tooLarge, [](System &, const Request &, int) {
                    Reply reply;
                    reply.flow = TinyHttpServer::Flow::EndlessZip;
                    return reply;
                }});
}

void AnswerFaultsTest::addBroken()
{
    m_run->add({QStringLiteral("broken gzip"), ErrorKind::Malformed,
                QStringLiteral("the compressed answer is broken or cut off"), [](System &, const Request &, int) {
                    return Reply{
                        200, QByteArray("\x1f\x8b\x08\x00 this is no gzip at all"), {{"Content-Encoding", "gzip"}}};
                }});
    addAnswer("nothing", "the answer is empty", [](System &, int) { return QByteArray(); });
    addAnswer("deep nesting", "nested more than 128 levels deep",
              [](System &, int) { return QByteArray(100'000, '[') + QByteArray(100'000, ']'); });
    addAnswer("no UTF-8", "not UTF-8 text at byte",
              [](System &system, int number) { return system.goodPage(number).replace("\"x\"", "\"\xC3\x28\""); });
    addAnswer("a web page", "sent a web page or XML instead of JSON",
              [](System &, int) { return QByteArray("<!DOCTYPE html><html><body>Bảo trì hệ thống</body></html>"); });
    addAnswer("a word", "sent something that is not JSON", [](System &, int) { return QByteArray("Maintenance"); });
}

void AnswerFaultsTest::addStrange()
{
    addAnswer("renamed key", "all 8 rows were rejected",
              [](System &system, int number) { return system.goodPage(number).replace("\"c\":", "\"ma\":"); });
    addAnswer("renamed value", "all 8 rows were rejected",
              [](System &system, int number) { return system.goodPage(number).replace("\"v\":", "\"giaTri\":"); });
    addAnswer("renamed rows", "has nothing at /d",
              [](System &system, int number) { return system.goodPage(number).replace("\"d\":", "\"duLieu\":"); });
    addAnswer("an excuse", "has nothing at /d",
              [](System &, int) { return QByteArray(R"({"code":500,"message":"Lỗi hệ thống"})"); });
    addAnswer("the same page for ever", "the server sends the same page again", [](System &system, int number) {
        return number < system.struckPage() ? system.goodPage(number)
                                            : system.goodPage(qMax(1, system.struckPage() - 1));
    });
    addAnswer("the same rows for ever", "brings only rows that earlier pages brought", [](System &system, int number) {
        QByteArray page = system.goodPage(qMax(1, system.struckPage() - 1));
        return page.replace("{\"code\":0", "{\"at\":" + QByteArray::number(number) + ",\"code\":0");
    });
}

void AnswerFaultsTest::initTestCase()
{
    m_run = std::make_unique<FaultRun>();
    addRefusals();
    addTooMuch();
    addBroken();
    addStrange();
    QVERIFY2(m_run->run(), qPrintable(m_run->problem()));
}

void AnswerFaultsTest::aFaultLeavesTheLastGoodRowsAndIsToldOnce()
{
    QFETCH(QString, fault);
    QFETCH(int, page);
    const QString wrong = m_run->judge(fault, Page(page));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void AnswerFaultsTest::aServerThatAsksForPatienceIsLeftInPeace_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *name : {"too many requests", "too many, by a clock ahead", "too many, by a clock behind"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void AnswerFaultsTest::aServerThatAsksForPatienceIsLeftInPeace()
{
    QFETCH(QString, fault);
    for (const Page page : {Page::First, Page::Middle, Page::Last}) {
        const QList<qint64> struckAtMs = m_run->system(fault, page).struckAtMs;
        QVERIFY(struckAtMs.size() >= 3);
        for (qsizetype i = 1; i < struckAtMs.size(); ++i)
            QVERIFY2(struckAtMs.at(i) - struckAtMs.at(i - 1) >= retryAfterMs - 50,
                     qPrintable(QString::number(struckAtMs.at(i) - struckAtMs.at(i - 1))));
    }
}

TOANCANH_TEST(AnswerFaultsTest)
#include "AnswerFaultsTest.moc"
