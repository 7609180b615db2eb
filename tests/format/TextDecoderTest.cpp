// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/TextDecoder.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using format::TextDecoder;

class TextDecoderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void bytesBecomeUtf8_data();
    void bytesBecomeUtf8();
    void wrongBytesAreNamed_data();
    void wrongBytesAreNamed();
    void unknownEncodingsAreRefused_data();
    void unknownEncodingsAreRefused();
    void declarationsTellTheEncoding_data();
    void declarationsTellTheEncoding();
};

void TextDecoderTest::bytesBecomeUtf8_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8") << "" << QByteArray("Trà Sơn") << "Trà Sơn";
    QTest::newRow("nothing") << "" << QByteArray() << "";
    QTest::newRow("UTF-8 with a mark") << "" << QByteArray("\xEF\xBB\xBFSơn") << "Sơn";
    QTest::newRow("a mark counts more than the name") << "windows-1258" << QByteArray("\xEF\xBB\xBFSơn") << "Sơn";
    QTest::newRow("UTF-16LE with a mark") << "" << QByteArray("\xFF\xFEm\0\xE7\x1E", 6) << "mủ";
    QTest::newRow("UTF-16BE with a mark") << "" << QByteArray("\xFE\xFF\0m\x1E\xE7", 6) << "mủ";
    QTest::newRow("UTF-16LE by its zeros") << "" << QByteArray("m\0a\0;\0\xE7\x1E", 8) << "ma;ủ";
    QTest::newRow("UTF-16BE by its zeros") << "" << QByteArray("\0m\0a\0;\x1E\xE7", 8) << "ma;ủ";
    QTest::newRow("UTF-16 said, big end first") << "UTF-16" << QByteArray("\0m\0a", 4) << "ma";
    QTest::newRow("UTF-16 said, no zeros") << "utf16" << QByteArray("\xE7\x1E", 2) << "ủ";
    QTest::newRow("UTF-16BE said") << "UTF-16BE" << QByteArray("\x1E\xE7", 2) << "ủ";
    QTest::newRow("beyond the first plane")
        << "UTF-16LE" << QByteArray("\x3D\xD8\x0A\xDE", 4) << QStringLiteral("\U0001F60A");
    QTest::newRow("windows-1252") << "windows-1252" << QByteArray("\x80 \xE9") << "€ é";
    QTest::newRow("ISO-8859-1") << "ISO-8859-1" << QByteArray("\xE0") << "à";
    // The tone follows its letter: the mapping makes one of both.
    QTest::newRow("windows-1258") << "windows-1258" << QByteArray("Tr\xE0 S\xF5n \xF0\xEA\xD2")
                                  << QStringLiteral("Trà Sơn đê\u0309");
    QTest::newRow("TCVN3") << "TCVN3" << QByteArray("X\xB7 Tr\xB5 S\xACn, \xAE\xAA") << "Xã Trà Sơn, đê";
    QTest::newRow("ABC") << "abc" << QByteArray("\xA7\xB5 N\xBDng") << "Đà Nẵng";
}

void TextDecoderTest::bytesBecomeUtf8()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto decoder = TextDecoder::make(encoding);
    QVERIFY(decoder);
    const auto utf8 = decoder->decode(bytes);
    QVERIFY2(utf8, utf8 ? "" : qPrintable(utf8.error().sentence));
    QCOMPARE(QString::fromUtf8(*utf8), text);
}

void TextDecoderTest::wrongBytesAreNamed_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("windows-1258 taken for UTF-8")
        << "" << QByteArray("ten;xa\nTr\xE0 S\xF5n") << "the answer is not UTF-8 text at byte 9";
    QTest::newRow("after a mark") << "" << QByteArray("\xEF\xBB\xBFx\xE0") << "the answer is not UTF-8 text at byte 4";
    QTest::newRow("overlong") << "" << QByteArray("a\xC0\x80") << "the answer is not UTF-8 text at byte 1";
    QTest::newRow("a surrogate") << "" << QByteArray("ab\xED\xA0\x80") << "the answer is not UTF-8 text at byte 2";
    QTest::newRow("cut in a letter") << "" << QByteArray("mủ \xE1\xBB") << "the answer is not UTF-8 text at byte 5";
    QTest::newRow("half a sign") << "UTF-16LE" << QByteArray("m\0a", 3) << "the answer is not UTF-16 text at byte 2";
    QTest::newRow("half a pair") << "UTF-16LE" << QByteArray("m\0\x3D\xD8", 4)
                                 << "the answer is not UTF-16 text at byte 2";
    QTest::newRow("no such sign") << "ISO-8859-3" << QByteArray("ab\xA5")
                                  << "the answer is not ISO-8859-3 text at byte 2";
}

void TextDecoderTest::wrongBytesAreNamed()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const auto decoder = TextDecoder::make(encoding);
    QVERIFY(decoder);
    const auto utf8 = decoder->decode(bytes);
    QVERIFY(!utf8);
    QCOMPARE(utf8.error().kind, ErrorKind::Malformed);
    QCOMPARE(utf8.error().sentence, sentence);
    QCOMPARE(utf8.error().next.contains(QLatin1String("`encoding`")), !encoding.startsWith(QLatin1String("UTF-16")));
}

void TextDecoderTest::unknownEncodingsAreRefused_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("none of that name") << "win-vn";
    QTest::newRow("several bytes a letter") << "Shift_JIS";
    QTest::newRow("this machine's own") << "Locale";
    QTest::newRow("four bytes a letter") << "UTF-32";
}

void TextDecoderTest::unknownEncodingsAreRefused()
{
    QFETCH(QString, encoding);
    const auto decoder = TextDecoder::make(encoding);
    QVERIFY(!decoder);
    QCOMPARE(decoder.error().kind, ErrorKind::Config);
    QVERIFY(decoder.error().sentence.contains(encoding));
}

void TextDecoderTest::declarationsTellTheEncoding_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("said") << QByteArray("<?xml version=\"1.0\" encoding=\"windows-1258\"?><a/>") << "windows-1258";
    QTest::newRow("single quotes") << QByteArray("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>") << "UTF-8";
    QTest::newRow("unsaid") << QByteArray("<?xml version='1.0'?><a encoding='x'/>") << "";
    QTest::newRow("not the beginning") << QByteArray("<a/><?xml encoding='x'?>") << "";
    QTest::newRow("UTF-16 that can't be") << QByteArray("<?xml version='1.0' encoding='utf-16'?>") << "";
}

void TextDecoderTest::declarationsTellTheEncoding()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, encoding);
    QCOMPARE(format::declaredEncoding(xml), encoding);
}

TOANCANH_TEST(TextDecoderTest)
#include "TextDecoderTest.moc"
