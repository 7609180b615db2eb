// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/RequestBuilder.h"

#include "models/source/PollSchedule.h"
#include "tests/support/StrictTest.h"

#include <QDateTime>
#include <QTimeZone>

using namespace toancanh;
using source::RequestBuilder;
using source::RequestSpec;
using source::UrlTemplate;

class RequestBuilderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void templatesAreFilledAndEncoded();
    void sinceIsFormattedInTheCentresZone_data();
    void sinceIsFormattedInTheCentresZone();
    void itemsOfAnEmptyCursorAreLeftOut();
    void badTemplatesAreExplained_data();
    void badTemplatesAreExplained();
    void failingSourceIsTriedForEverAndNotTooOften();
    void restartWaitsTheRestOfTheCycle();

private:
    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
};

void RequestBuilderTest::templatesAreFilledAndEncoded()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/tram/{row.id}/gio?x=1");
    spec.query = {{QStringLiteral("trang"), QStringLiteral("{page}")},
                  {QStringLiteral("q"), QStringLiteral("{row.ten}+&")},
                  {QStringLiteral("n"), QStringLiteral("{size}/{offset}")}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    source::RequestVariables variables;
    variables.page = 3;
    variables.size = 500;
    variables.offset = 1000;
    variables.row = {{QStringLiteral("id"), QStringLiteral("a/b c")},
                     {QStringLiteral("ten"), QStringLiteral("Tr\u00e0")}};
    QCOMPARE(builder->request(variables).url.toEncoded(),
             QByteArray("https://a.vn/tram/a%2Fb%20c/gio?x=1&trang=3&q=Tr%C3%A0%2B%26&n=500%2F1000"));
}

void RequestBuilderTest::sinceIsFormattedInTheCentresZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("pattern") << "{since:dd/MM/yyyy HH:mm}" << "21/11/2026 01:30";
    QTest::newRow("iso") << "{since}" << "2026-11-20T18:30:00Z";
    QTest::newRow("seconds") << "{since:epoch-s}" << "1795199400";
    QTest::newRow("milliseconds") << "{since:epoch-ms}" << "1795199400000";
}

void RequestBuilderTest::sinceIsFormattedInTheCentresZone()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    source::RequestVariables variables;
    variables.sinceMs = QDateTime(QDate(2026, 11, 20), QTime(18, 30), QTimeZone::utc()).toMSecsSinceEpoch();
    const auto compiled = UrlTemplate::compile(text);
    QVERIFY(compiled);
    QCOMPARE(compiled->filled(variables, m_zone), filled);
}

void RequestBuilderTest::itemsOfAnEmptyCursorAreLeftOut()
{
    RequestSpec spec;
    spec.url = QStringLiteral("https://a.vn/x");
    spec.query = {{QStringLiteral("cursor"), QStringLiteral("{cursor}")}, {QStringLiteral("empty"), QString()}};
    const auto builder = RequestBuilder::compile(spec, m_zone);
    QVERIFY(builder);
    QCOMPARE(builder->request({}).url.toEncoded(), QByteArray("https://a.vn/x?empty="));
    source::RequestVariables variables;
    variables.cursor = QStringLiteral("a=b");
    QCOMPARE(builder->request(variables).url.toEncoded(), QByteArray("https://a.vn/x?cursor=a%3Db&empty="));
}

void RequestBuilderTest::badTemplatesAreExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("explained");
    QTest::newRow("near") << "{pgae}" << "did you mean \"{page}\"";
    QTest::newRow("far") << "{whatever}" << "unknown name \"{whatever}\"";
    QTest::newRow("open") << "{page" << "without a \"}\"";
    QTest::newRow("format") << "{page:3}" << "takes no format";
    QTest::newRow("row") << "{row}" << "unknown name \"{row}\"";
}

void RequestBuilderTest::badTemplatesAreExplained()
{
    QFETCH(QString, text);
    QFETCH(QString, explained);
    const auto compiled = UrlTemplate::compile(text);
    QVERIFY(!compiled);
    QVERIFY2(compiled.error().sentence.contains(explained), qPrintable(compiled.error().sentence));
}

void RequestBuilderTest::failingSourceIsTriedForEverAndNotTooOften()
{
    source::PollSchedule schedule(600'000, 7);
    const qint64 first = schedule.afterFailureMs(ErrorKind::Network, {});
    QVERIFY(first >= 1500 && first <= 2000);
    for (int i = 0; i < 500; ++i) {
        const qint64 wait = schedule.afterFailureMs(ErrorKind::Network, {});
        QVERIFY(wait > 0 && wait <= 300'000);
        QVERIFY(i < 10 || wait >= 225'000);
    }
    const qint64 afterSuccess = schedule.afterSuccessMs(1000);
    QVERIFY(afterSuccess > 580'000 && afterSuccess <= 599'000);
    QVERIFY(schedule.afterFailureMs(ErrorKind::Auth, {}) >= 270'000);
    QVERIFY(schedule.afterFailureMs(ErrorKind::RateLimited, 1'000'000) >= 1'000'000);

    source::PollSchedule quick(500, 7);
    QVERIFY(quick.afterFailureMs(ErrorKind::Auth, {}) <= 500);
}

void RequestBuilderTest::restartWaitsTheRestOfTheCycle()
{
    source::PollSchedule schedule(600'000, 7);
    QVERIFY(schedule.firstMs(1'000'000, {}, false) <= 1000);
    QCOMPARE(schedule.firstMs(1'000'000, 900'000, false), 500'000);
    QVERIFY(schedule.firstMs(1'000'000, 100'000, false) <= 1000);
    QVERIFY(schedule.firstMs(1'000'000, 2'000'000, false) <= 1000);
    QVERIFY(schedule.firstMs(1'000'000, 900'000, true) <= 1000);
}

QTEST_GUILESS_MAIN(RequestBuilderTest)
#include "RequestBuilderTest.moc"
