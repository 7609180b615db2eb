// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonComplaint.h"

#include "models/format/JsonDocument.h"
#include "models/format/RawRow.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

using namespace toancanh;

class JsonComplaintTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theMostTellingWordsAreTaken_data();
    void theMostTellingWordsAreTaken();
    void whatIsSaidStaysShort_data();
    void whatIsSaidStaysShort();

private:
    static QString said(const QByteArray &json)
    {
        const auto document = format::JsonDocument::parse(json);
        return document ? format::complaintIn(document->root()) : QStringLiteral("no JSON");
    }
};

void JsonComplaintTest::theMostTellingWordsAreTaken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *json, const char *said) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(said);
    };
    row("a bare text", R"("x")", "");
    row("a list", R"([{"message":"x"}])", "");
    row("a message before a title", R"({"title":"a","message":" b "})", "b");
    row("nothing in the first", R"({"message":null,"msg":"","title":"a"})", "a");
    row("of fields the reasons", R"({"errors":{"a":["x","y"],"b":["z"]}})", "a: x; y; b: z");
    row("lists that are no reasons", R"({"errors":{"a":[1],"b":["z"]}})", "");
    row("three of many", R"({"errors":["a","b","c","d"]})", "a; b; c");
    row("a place without words", R"({"errors":[{"field":"a"},{"field":"b","message":"x"}]})", "b: x");
    row("content beside a code", R"({"code":1,"noi_dung":"x"})", "x");
    row("content alone", R"({"noi_dung":"x"})", "");
    row("too deep", R"({"error":{"error":{"error":{"error":{"message":"x"}}}}})", "");
}

void JsonComplaintTest::theMostTellingWordsAreTaken()
{
    QFETCH(QByteArray, json);
    QTEST(said(json), "said");
}

void JsonComplaintTest::whatIsSaidStaysShort_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray big(100'000, 'x');
    const QByteArray item = "{\"loc\":[" + QByteArray("\"a\",").repeated(50'000) + "1],\"msg\":\"" + big + "\"},";
    QTest::newRow("a text") << "{\"message\":\"" + big + "\"}";
    QTest::newRow("fields") << "{\"errors\":{\"" + big + "\":[\"" + big + "\"],\"b\":[\"" + big + "\"]}}";
    QTest::newRow("a long list") << "{\"errors\":[" + QByteArray("{},").repeated(300'000) + "{}]}";
    QTest::newRow("long places") << "{\"detail\":[" + item.repeated(3) + "{}]}";
}

void JsonComplaintTest::whatIsSaidStaysShort()
{
    QFETCH(QByteArray, json);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(said(json).size() <= format::maximumRawBytes);
    QVERIFY(timer.elapsed() < 5000);
}

TOANCANH_TEST(JsonComplaintTest)
#include "JsonComplaintTest.moc"
