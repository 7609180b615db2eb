// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Mapping.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

/// What is said of an answer that has no rows where they should be.
class MissingRowsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void answerWithoutRowsTellsWhatItHas_data();
    void answerWithoutRowsTellsWhatItHas();
};

void MissingRowsTest::answerWithoutRowsTellsWhatItHas_data()
{
    QTest::addColumn<format::FormatSpec>("format");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("tail");
    format::FormatSpec json;
    format::FormatSpec xml;
    xml.kind = format::FormatSpec::Kind::Xml;
    format::FormatSpec packed;
    packed.packedIn = format::FormatSpec::Kind::Json;
    packed.packedAt = QStringLiteral("/d");
    QTest::newRow("packed") << packed << QByteArray(R"({"message":"nope"})")
                            << QStringLiteral("the answer has nothing at /d, where the packed answer should be"
                                              "look at \"inside\": the answer has message; the system says: nope");
    QTest::newRow("packed without rows") << packed << QByteArray(R"({"d":"{\"message\":\"nope\"}"})")
                                         << QStringLiteral(
                                                "the answer has nothing at /duLieu, where the rows should be"
                                                "look at \"rows\": the answer has message; the system says: nope");
    QTest::newRow("members, message") << json << QByteArray(R"({"total":0,"data":[],"Message":"Sai\n khoá"})")
                                      << QStringLiteral(
                                             "the answer has Message, data, total; the system says: Sai khoá");
    QTest::newRow("an error of its own") << json << QByteArray(R"({"error":{"code":5,"detail":"nope"}})")
                                         << QStringLiteral("the answer has error; the system says: nope");
    QTest::newRow("a list of errors") << json << QByteArray(R"({"errors":[{"title":"nope"}]})")
                                      << QStringLiteral("the answer has errors; the system says: nope");
    QTest::newRow("no words") << json << QByteArray(R"({"error":5})") << QStringLiteral("the answer has error");
    QTest::newRow("too much") << json
                              << QByteArray(
                                     R"({"a1":1,"a2":1,"a3":1,"a4":1,"a5":1,"a6":1,"a7":1,"a8":1,"a9":1,"msg":")")
                                     + QByteArray(200, 'x') + "\"}"
                              << QStringLiteral("a8, …; the system says: %1…").arg(QString(160, QLatin1Char('x')));
    QTest::newRow("a secret") << json << QByteArray(R"({"msg":"see https://u:pw@h/?token=abc"})")
                              << QStringLiteral("the system says: see https://***@h/?token=***");
    QTest::newRow("a list") << json << QByteArray("[1]") << QStringLiteral("where the rows should be");
    QTest::newRow("SOAP fault")
        << xml
        << QByteArray("<s:E xmlns:s='x'><s:Body><s:Fault><faultstring>nope</faultstring></s:Fault></s:Body></s:E>")
        << QStringLiteral("the answer has E, E/Body; the system says: nope");
}

void MissingRowsTest::answerWithoutRowsTellsWhatItHas()
{
    QFETCH(format::FormatSpec, format);
    QFETCH(QByteArray, body);
    QFETCH(QString, tail);
    source::SourceSpec source;
    source.format = format;
    source.rows = format.kind == format::FormatSpec::Kind::Xml ? QStringLiteral("/a/b") : QStringLiteral("/duLieu");
    dataset::DatasetSpec dataset;
    dataset.name = QStringLiteral("d");
    const auto reader = format::Format::make(source.format, source.rows);
    QVERIFY(reader);
    auto mapping = source::Mapping::compile(source, dataset, QTimeZone::utc(), **reader);
    QVERIFY(mapping);
    const auto answer = (*reader)->read(body);
    QVERIFY(answer);
    const auto page = mapping->map(**answer);
    QVERIFY(!page);
    const QString told = page.error().sentence + page.error().next;
    QVERIFY2(told.endsWith(tail), qPrintable(told));
}

TOANCANH_TEST(MissingRowsTest)
#include "MissingRowsTest.moc"
