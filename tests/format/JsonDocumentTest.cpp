// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonDocument.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using format::JsonDocument;

class JsonDocumentTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void brokenAnswersAreExplained_data();
    void brokenAnswersAreExplained();
    void byteOrderMarkIsSkipped();
    void endlessNestingIsRefused();
};

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
    QVERIFY(JsonDocument::parse("\xEF\xBB\xBF{\"a\":7}"));
}

void JsonDocumentTest::endlessNestingIsRefused()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const auto document = JsonDocument::parse(deep);
    QVERIFY(!document);
    QVERIFY2(document.error().sentence.contains(QStringLiteral("nested")), qPrintable(document.error().sentence));
    QVERIFY(JsonDocument::parse(QByteArray(100, '[') + QByteArray(100, ']')));
}

TOANCANH_TEST(JsonDocumentTest)
#include "JsonDocumentTest.moc"
