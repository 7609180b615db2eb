// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/SecretLines.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class SecretLinesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueComesBackAsItWas_data();
    void everyValueComesBackAsItWas();
    void whatAPersonWroteIsTakenAsItStands_data();
    void whatAPersonWroteIsTakenAsItStands();
    void otherLinesStayByteForByte();
    void aSecretThatStandsTwiceIsWrittenOnce();
    void brokenLineIsNamedWithoutItsText();
};

void SecretLinesTest::everyValueComesBackAsItWas_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value :
         {"ioc:pw", "a=b#c", "TINH\\nam:pw", "-----BEGIN X-----\nab+/=\n-----END X-----\n", "a\r\nb\r\n", " blank ",
          "\"quoted\"", "\"", "\\", "\\\\n\"\n", "#x", "\t", "m\xE1\xBA\xADt kh\xE1\xBA\xA9u"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void SecretLinesTest::everyValueComesBackAsItWas()
{
    QFETCH(QString, value);
    const QByteArray text = secret::withSecret("other=1\n", QStringLiteral("n"), value);
    QCOMPARE(text.count('\n'), 2);
    const auto secrets = secret::secretsIn(text);
    QVERIFY(secrets);
    QCOMPARE(secrets->value(QStringLiteral("n")), value);
    QCOMPARE(secrets->value(QStringLiteral("other")), QStringLiteral("1"));
    QCOMPARE(secret::withSecret(text, QStringLiteral("n"), {}), QByteArray("other=1\n"));
}

void SecretLinesTest::whatAPersonWroteIsTakenAsItStands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("blanks") << QByteArray("n =  a b \r") << QStringLiteral("a b");
    QTest::newRow("a backslash") << QByteArray("n=TINH\\nam:pw") << QStringLiteral("TINH\\nam:pw");
    QTest::newRow("one quote") << QByteArray("n=\"ab") << QStringLiteral("\"ab");
    QTest::newRow("a quote within") << QByteArray("n=\"a\"b\"") << QStringLiteral("\"a\"b\"");
    QTest::newRow("an unknown escape") << QByteArray("n=\"a\\tb\"") << QStringLiteral("\"a\\tb\"");
    QTest::newRow("an escaped end") << QByteArray("n=\"ab\\\"") << QStringLiteral("\"ab\\\"");
    QTest::newRow("nothing") << QByteArray("n=") << QString();
    QTest::newRow("in quotes") << QByteArray("n=\" a \"") << QStringLiteral(" a ");
}

void SecretLinesTest::whatAPersonWroteIsTakenAsItStands()
{
    QFETCH(QByteArray, line);
    const auto secrets = secret::secretsIn(line + '\n');
    QVERIFY(secrets);
    QVERIFY(secrets->contains(QStringLiteral("n")));
    QTEST(secrets->value(QStringLiteral("n")), "value");
}

void SecretLinesTest::otherLinesStayByteForByte()
{
    const QByteArray before = "# of the demo\r\n\n  spaced =  x  \n#n=old\nn=1\nlast=\xFF";
    QCOMPARE(secret::withSecret(before, QStringLiteral("n"), QStringLiteral("2")),
             QByteArray("# of the demo\r\n\n  spaced =  x  \n#n=old\nn=2\nlast=\xFF\n"));
    QCOMPARE(secret::withSecret(before, QStringLiteral("n"), {}),
             QByteArray("# of the demo\r\n\n  spaced =  x  \n#n=old\nlast=\xFF\n"));
    QCOMPARE(secret::withSecret(before, QStringLiteral("m"), QStringLiteral("2")), before + "\nm=2\n");
    QCOMPARE(secret::withSecret({}, QStringLiteral("m"), QStringLiteral("2")), QByteArray("m=2\n"));
    QCOMPARE(secret::withSecret("m=2", QStringLiteral("m"), {}), QByteArray());
}

void SecretLinesTest::aSecretThatStandsTwiceIsWrittenOnce()
{
    const QByteArray before = "n=1\nm=3\nn=2\n";
    QCOMPARE(secret::secretsIn(before)->value(QStringLiteral("n")), QStringLiteral("2"));
    QCOMPARE(secret::withSecret(before, QStringLiteral("n"), QStringLiteral("4")), QByteArray("n=4\nm=3\n"));
    QCOMPARE(secret::withSecret(before, QStringLiteral("n"), {}), QByteArray("m=3\n"));
}

void SecretLinesTest::brokenLineIsNamedWithoutItsText()
{
    for (const QByteArray &text : {QByteArray("a=b\nhunter2\n"), QByteArray("a=b\n =hunter2\n")}) {
        const auto secrets = secret::secretsIn(text);
        QVERIFY(!secrets);
        QCOMPARE(secrets.error().kind, ErrorKind::Storage);
        QCOMPARE(secrets.error().sentence, QStringLiteral("line 2 of the secrets file is not name=value"));
    }
}

TOANCANH_TEST(SecretLinesTest)
#include "SecretLinesTest.moc"
