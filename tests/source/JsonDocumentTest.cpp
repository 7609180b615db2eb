// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/JsonDocument.h"

#include "tests/support/StrictTest.h"

using namespace toancanh;
using source::JsonDocument;
using source::JsonPointer;

class JsonDocumentTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void pointersFollowTheRfc_data();
    void pointersFollowTheRfc();
    void badPointersAreRefused();
    void rowsAreCounted_data();
    void rowsAreCounted();
    void firstOfTwoEqualKeysCounts();
    void brokenAnswersAreExplained_data();
    void brokenAnswersAreExplained();
    void byteOrderMarkIsSkipped();
    void endlessNestingIsRefused();

private:
    static QString at(const QByteArray &json, const QString &pointer);
};

QString JsonDocumentTest::at(const QByteArray &json, const QString &pointer)
{
    const auto document = JsonDocument::parse(json);
    return document ? document->text(*JsonPointer::compile(pointer)) : document.error().sentence;
}

void JsonDocumentTest::pointersFollowTheRfc_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("found");
    QTest::newRow("member") << "/a" << "1";
    QTest::newRow("element") << "/b/1" << "y";
    QTest::newRow("slash") << "/c~1d" << "2";
    QTest::newRow("tilde") << "/m~0n" << "3";
    QTest::newRow("empty key") << "/" << "4";
    QTest::newRow("beyond the array") << "/b/9" << "";
    QTest::newRow("leading zero is no index") << "/b/01" << "";
    QTest::newRow("missing") << "/z/y" << "";
    QTest::newRow("number as a key") << "/o/0" << "5";
}

void JsonDocumentTest::pointersFollowTheRfc()
{
    QFETCH(QString, pointer);
    QFETCH(QString, found);
    QCOMPARE(at(R"({"a":1,"b":["x","y"],"c/d":2,"m~n":3,"":4,"o":{"0":5}})", pointer), found);
}

void JsonDocumentTest::badPointersAreRefused()
{
    QVERIFY(!JsonPointer::compile(QStringLiteral("a/b")));
    QVERIFY(!JsonPointer::compile(QStringLiteral("/a~2")));
    QVERIFY(!JsonPointer::compile(QStringLiteral("/a~")));
}

void JsonDocumentTest::rowsAreCounted_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<int>("rows");
    QTest::newRow("array") << QByteArray("[1,2,3]") << "" << 3;
    QTest::newRow("one object") << QByteArray(R"({"a":1})") << "" << 1;
    QTest::newRow("null") << QByteArray(R"({"a":null})") << "/a" << 0;
    QTest::newRow("missing") << QByteArray(R"({"b":[1]})") << "/a" << 0;
    QTest::newRow("values of an object") << QByteArray(R"({"a":{"x":{},"y":{}}})") << "/a/*" << 2;
    QTest::newRow("arrays in an object") << QByteArray(R"({"x":{"v":[1,2]},"y":{"v":[3]},"z":{}})") << "/*/v" << 3;
}

void JsonDocumentTest::rowsAreCounted()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    QFETCH(int, rows);
    const auto document = JsonDocument::parse(json);
    QVERIFY(document);
    QCOMPARE(document->count(*JsonPointer::compile(pointer)), qsizetype(rows));
}

void JsonDocumentTest::firstOfTwoEqualKeysCounts()
{
    QCOMPARE(at(R"({"a":"first","a":"second"})", QStringLiteral("/a")), QStringLiteral("first"));
}

void JsonDocumentTest::brokenAnswersAreExplained_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("explained");
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("blanks") << QByteArray(" \n ") << "empty";
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Dang nhap</body></html>") << "web page";
    QTest::newRow("cut off") << QByteArray(R"({"a":[1,2,{"b":"c)") << "cut off after 17 bytes";
    QTest::newRow("not UTF-8") << QByteArray("{\"abc\":\"\xC3\x28\"}") << "byte 9";
    const QByteArray many = QByteArray("\xE1\xBB\x87").repeated(50'000); // characters lie across the pieces
    QTest::newRow("far behind") << "[\"" + many + "\xFF\"]" << "byte 150002";
    QTest::newRow("text") << QByteArray("Service unavailable") << "not JSON";
    QTest::newRow("bad in the middle") << QByteArray(R"({"a":1,"b":tru,"c":2})") << "at byte ";
    QTest::newRow("two documents") << QByteArray(R"({"a":1}{"a":2})") << "at byte ";
}

void JsonDocumentTest::brokenAnswersAreExplained()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, explained);
    const auto document = JsonDocument::parse(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Malformed);
    QVERIFY2(document.error().sentence.contains(explained), qPrintable(document.error().sentence));
}

void JsonDocumentTest::byteOrderMarkIsSkipped()
{
    QCOMPARE(at("\xEF\xBB\xBF{\"a\":7}", QStringLiteral("/a")), QStringLiteral("7"));
}

void JsonDocumentTest::endlessNestingIsRefused()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const auto document = JsonDocument::parse(deep);
    QVERIFY(!document);
    QVERIFY2(document.error().sentence.contains(QStringLiteral("nested")), qPrintable(document.error().sentence));
    QVERIFY(JsonDocument::parse(QByteArray(100, '[') + QByteArray(100, ']')));
}

QTEST_GUILESS_MAIN(JsonDocumentTest)
#include "JsonDocumentTest.moc"
