// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonRepair.h"

#include "models/format/Excerpt.h"
#include "models/format/JsonDocument.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

#include <simdjson.h>

using namespace toancanh;
using format::JsonDocument;

class JsonRepairTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNearlyJsonIsReadAfterAll_data();
    void whatIsNearlyJsonIsReadAfterAll();
    void whatIsWrongOtherwiseStaysWrong_data();
    void whatIsWrongOtherwiseStaysWrong();
    void messagesSpeakOfTheBytesThatCame();
    void timeGrowsWithTheSizeAlone();
    void excerptsAreHarmless_data();
    void excerptsAreHarmless();
};

void JsonRepairTest::whatIsNearlyJsonIsReadAfterAll_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *bytes, const char *read) {
        QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(read);
    };
    row("not a number", R"({"a":NaN,"b":[Infinity, -Infinity]})", R"({"a":null,"b":[null,null]})");
    row("words in texts", R"(["NaN, Infinity,]","a\"NaN",NaN])", R"(["NaN, Infinity,]","a\"NaN",null])");
    row("half of a pair", R"(["a\ud83d","\uDE00b","\ud83dx\ud83d\ude00"])",
        "[\"a\xEF\xBF\xBD\",\"\xEF\xBF\xBD"
        "b\",\"\xEF\xBF\xBDx\xF0\x9F\x98\x80\"]");
    row("escaped backslash before a u", R"(["\\ud83d",NaN])", R"(["\\ud83d",null])");
    row("comma at the end", "{\"a\":[1,2,\r\n ],}", R"({"a":[1,2]})");
    row("guard line", ")]}'\n[1]", "[1]");
    row("guard line with a comma", ")]}',\r\n{\"a\":1}", R"({"a":1})");
    row("JSONP", "callback({\"a\":1});\n", R"({"a":1})");
    row("JSONP with a comment", "/**/jQuery.cb_1( [1] )", "[1]");
    row("JSONP that asks for the function", "/**/ typeof cb === 'function' && cb({\"a\":1});", R"({"a":1})");
    row("JSONP that asks in double quotes", "typeof a.b===\"function\"&&a.b([1])", "[1]");
    row("a variable", "var duLieu = [{\"a\":1}];\n", R"([{"a":1}])");
    row("a constant", "const d={\"a\":1}", R"({"a":1})");
    row("byte order mark", "\xEF\xBB\xBF[NaN]", "[null]");
}

void JsonRepairTest::whatIsNearlyJsonIsReadAfterAll()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, read);
    const auto document = JsonDocument::parse(bytes);
    QVERIFY(document);
    QCOMPARE(QString::fromStdString(simdjson::minify(document->root())), read);
    QVERIFY(!JsonDocument::parse(bytes, JsonDocument::Reading::Strict));
}

void JsonRepairTest::whatIsWrongOtherwiseStaysWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a longer word") << QByteArray("[NaNs]");
    QTest::newRow("another word") << QByteArray("[aNaN]");
    QTest::newRow("two commas") << QByteArray("[1,,]");
    QTest::newRow("cut off") << QByteArray(R"([NaN,"\ud83d)");
    QTest::newRow("cut off in an escape") << QByteArray("[\"\\ud8");
    QTest::newRow("cut off behind a backslash") << QByteArray("[\"\\");
    QTest::newRow("two calls") << QByteArray("a([1]);b([2])");
    QTest::newRow("a call of a number") << QByteArray("Error(500)");
    QTest::newRow("JSONP that asks for another function") << QByteArray("typeof a === 'function' && b([1]);");
    QTest::newRow("JSONP that asks for nothing") << QByteArray("typeof a([1]);");
    QTest::newRow("two variables") << QByteArray("var a = [1]; var b = [2];");
    QTest::newRow("a variable and a call") << QByteArray("var a = [1]; show(a);");
    QTest::newRow("a variable without a name") << QByteArray("var = [1];");
    QTest::newRow("a word that begins so") << QByteArray("variable a = [1];");
    QTest::newRow("words before") << QByteArray("data [1];");
    QTest::newRow("guard alone") << QByteArray(")]}'");
    QTest::newRow("single quotes") << QByteArray("['a']");
}

void JsonRepairTest::whatIsWrongOtherwiseStaysWrong()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!JsonDocument::parse(bytes));
}

void JsonRepairTest::messagesSpeakOfTheBytesThatCame()
{
    const auto document = JsonDocument::parse(R"([NaN, NaN, "Trà Sơn", tru, 3])");
    QVERIFY(!document);
    QCOMPARE(document.error().sentence,
             QStringLiteral("the answer is not JSON at byte 1 of 31: \"[NaN, NaN, \"Tr\u00e0 S\u01a1n\u2026\""));
    const auto second = JsonDocument::parse(R"({"loai":"mua","a":1,"b":tru,"c":2,"d":"dai hon nua"})");
    QVERIFY(!second);
    QVERIFY2(second.error().sentence.contains(QStringLiteral("\"b\":tru,\"c\":2")),
             qPrintable(second.error().sentence));
}

void JsonRepairTest::timeGrowsWithTheSizeAlone()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece :
         {",", "-", "N", "\"\\ud83d\",", " ,", "\\", "(", ")]}'\n", "a(", ";", "; ", "var a=", "typeof a"}) {
        const QByteArray bytes = QByteArray(piece).repeated(100'000);
        format::repairedJson(bytes);
        format::repairedJson("[" + bytes + "]");
    }
    QVERIFY2(timer.elapsed() < 10'000, "each piece is looked at a few times only");
}

void JsonRepairTest::excerptsAreHarmless_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("excerpt");
    QTest::newRow("all of it") << QByteArray("abc") << 1 << "abc";
    QTest::newRow("in the middle") << QByteArray("0123456789abcdefghij0123456789abcdefghij") << 20
                                   << QString::fromUtf8("…89abcdefghij0123456789abcdefgh…");
    QTest::newRow("at the end") << QByteArray("0123456789abcdefghij") << 20 << QString::fromUtf8("…89abcdefghij");
    QTest::newRow("within a letter") << QByteArray("a\xE1\xBB\x87z") << 2 << QString::fromUtf8("aệz");
    QTest::newRow("control signs") << QByteArray("a\x1b[31m\x07\n\t b\xE2\x80\xAE") << 0
                                   << QString::fromUtf8("a\uFFFD[31m\uFFFD b\uFFFD");
    QTest::newRow("beyond the end") << QByteArray("abc") << 99 << "abc";
    QTest::newRow("before the beginning") << QByteArray("abc") << -1 << "abc";
}

void JsonRepairTest::excerptsAreHarmless()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, at);
    QFETCH(QString, excerpt);
    QCOMPARE(format::excerptAt(bytes, at), excerpt);
}

TOANCANH_TEST(JsonRepairTest)
#include "JsonRepairTest.moc"
