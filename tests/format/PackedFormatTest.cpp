// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/PackedFormat.h"

#include "tests/format/ShownRows.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using format::FormatSpec;
using Kind = FormatSpec::Kind;

class PackedFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void packedAnswersAreRead_data();
    void packedAnswersAreRead();
    void wrongTextsAreExplained_data();
    void wrongTextsAreExplained();
    void anEmptyTextIsAnAnswerWithoutRows_data();
    void anEmptyTextIsAnAnswerWithoutRows();
    void answerWithoutTheTextTellsWhatItHas_data();
    void answerWithoutTheTextTellsWhatItHas();
    void placesAroundTheRowsAreOfThePackedAnswer();
    void onlyTextsArePacked();

private:
    static FormatSpec spec(Kind kind, Kind packedIn, const QString &at);
};

FormatSpec PackedFormatTest::spec(Kind kind, Kind packedIn, const QString &at)
{
    FormatSpec spec;
    spec.kind = kind;
    spec.packedIn = packedIn;
    spec.packedAt = at;
    return spec;
}

void PackedFormatTest::packedAnswersAreRead_data()
{
    QTest::addColumn<FormatSpec>("spec");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char *name, const FormatSpec &spec, const char *rows, const char *place,
                        const char *bytes, const QStringList &shown) {
        QTest::newRow(name) << spec << QString::fromUtf8(rows) << QString::fromUtf8(place) << QByteArray(bytes)
                            << shown;
    };
    const QString string = QStringLiteral("//string");
    const QString d = QStringLiteral("/d");
    row("JSON in XML", spec(Kind::Json, Kind::Xml, string), "", "/a",
        R"(<?xml version="1.0"?><string xmlns="http://tempuri.org/">[{"a":1},{"a":"Trà &lt;Sơn&gt;"}]</string>)",
        {QStringLiteral("1"), QStringLiteral("\"Tr\u00e0 <S\u01a1n>\"")});
    row("JSON in CDATA", spec(Kind::Json, Kind::Xml, string), "/x", "/a",
        R"(<string><![CDATA[{"x":[{"a":"<b>"}]}]]></string>)", {QStringLiteral("\"<b>\"")});
    row("XML in a SOAP result", spec(Kind::Xml, Kind::Xml, QStringLiteral("//GetResult")), "//r", "@n",
        R"(<s:E xmlns:s="s"><s:Body><R><GetResult>&lt;?xml version="1.0" encoding="utf-16"?&gt;&lt;l&gt;&lt;r n="ố"/&gt;&lt;/l&gt;</GetResult></R></s:Body></s:E>)",
        {QStringLiteral("\"\u1ed1\"")});
    row("XML in JSON", spec(Kind::Xml, Kind::Json, d), "/l/r", "n", R"({"d":"<l><r><n>1<\/n><\/r><\/l>"})",
        {QStringLiteral("\"1\"")});
    row("CSV in JSON", spec(Kind::Csv, Kind::Json, d), "", "b", R"({"d":"a;b\r\n1;2\r\n3;4"})",
        {QStringLiteral("\"2\""), QStringLiteral("\"4\"")});
    row("JSON that is not packed after all", spec(Kind::Json, Kind::Json, d), "", "/a", R"({"d":[{"a":1}]})",
        {QStringLiteral("1")});
    row("an expression", spec(Kind::Json, Kind::Xml, QStringLiteral("concat('[', //a, ']')")), "", "",
        "<r><a>1,2</a></r>", {QStringLiteral("1"), QStringLiteral("2")});
    FormatSpec windows = spec(Kind::Csv, Kind::Xml, string);
    windows.encoding = QStringLiteral("windows-1258");
    row("encoding of the outer answer", windows, "", "a", "<string>a,b\n\xC2,2</string>",
        {QStringLiteral("\"\u00c2\"")});
}

void PackedFormatTest::packedAnswersAreRead()
{
    QFETCH(FormatSpec, spec);
    QFETCH(QString, rows);
    QFETCH(QString, place);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, shown);
    QCOMPARE(shownRows(format::Format::make(spec, rows), bytes, {place}), shown);
}

void PackedFormatTest::wrongTextsAreExplained_data()
{
    QTest::addColumn<FormatSpec>("spec");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const FormatSpec json = spec(Kind::Json, Kind::Xml, QStringLiteral("//string"));
    const FormatSpec csv = spec(Kind::Csv, Kind::Json, QStringLiteral("/d"));
    QTest::newRow("other text") << json << QByteArray("<string>busy</string>")
                                << "in the text at //string: the server sent something that is not JSON";
    QTest::newRow("a list for a table") << csv << QByteArray(R"({"d":[1]})")
                                        << "the answer has no text at /d, where the packed answer should be";
    QTest::newRow("a number for a table")
        << csv << QByteArray(R"({"d":1})") << "the answer has no text at /d, where the packed answer should be";
    QTest::newRow("JSON for XML") << json << QByteArray("[]") << "the server sent JSON instead of XML";
}

void PackedFormatTest::wrongTextsAreExplained()
{
    QFETCH(FormatSpec, spec);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QStringList shown = shownRows(format::Format::make(spec, {}), bytes, {});
    QVERIFY2(shown.constFirst().startsWith(QStringLiteral("! ") + said), qPrintable(shown.constFirst()));
}

void PackedFormatTest::anEmptyTextIsAnAnswerWithoutRows_data()
{
    QTest::addColumn<Kind>("packedIn");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    const QString string = QStringLiteral("//string");
    const QString d = QStringLiteral("/d");
    QTest::newRow("an empty element") << Kind::Xml << string << QByteArray(R"(<string xmlns="http://tempuri.org/" />)")
                                      << QString();
    QTest::newRow("nil") << Kind::Xml << string
                         << QByteArray(
                                R"(<string xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>)")
                         << QString();
    QTest::newRow("blanks") << Kind::Xml << string << QByteArray("<string>\n  </string>") << QString();
    QTest::newRow("an empty SOAP result")
        << Kind::Xml << "//GetResult" << QByteArray("<E><Body><R><GetResult/></R></Body></E>") << QString();
    QTest::newRow("null") << Kind::Json << d << QByteArray(R"({"message":"nothing today","d":null})")
                          << "nothing today";
    QTest::newRow("an empty text in JSON") << Kind::Json << d << QByteArray(R"({"d":""})") << QString();
    QTest::newRow("blanks in JSON") << Kind::Json << d << QByteArray(R"({"d":" \n"})") << QString();
}

void PackedFormatTest::anEmptyTextIsAnAnswerWithoutRows()
{
    QFETCH(Kind, packedIn);
    QFETCH(QString, at);
    QFETCH(QByteArray, bytes);
    for (const Kind kind : {Kind::Json, Kind::Xml, Kind::Csv}) {
        const auto format = format::Format::make(spec(kind, packedIn, at), {});
        const auto answer = (*format)->read(bytes);
        QVERIFY(answer);
        QVERIFY((*answer)->hasRows() && !(*answer)->next());
        QCOMPARE((*answer)->expectedRows(), size_t(0));
        QCOMPARE((*answer)->lackedAt(), QString());
        QTEST((*answer)->complaint(), "complaint");
    }
}

void PackedFormatTest::answerWithoutTheTextTellsWhatItHas_data()
{
    QTest::addColumn<Kind>("packedIn");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSet<QByteArray>>("members");
    QTest::newRow("JSON") << Kind::Json << "/d" << QByteArray(R"({"message":"nope"})") << QSet<QByteArray>{"message"};
    QTest::newRow("XML") << Kind::Xml << "//string" << QByteArray("<r><message>nope</message></r>")
                         << QSet<QByteArray>{"r", "r/message"};
    QTest::newRow("an expression") << Kind::Xml << "string(//string)" << QByteArray("<r><message>nope</message></r>")
                                   << QSet<QByteArray>{"r", "r/message"};
    QTest::newRow("the name alone") << Kind::Xml << "/r/text()" << QByteArray("<r><message>nope</message></r>")
                                    << QSet<QByteArray>{"r/message"};
}

void PackedFormatTest::answerWithoutTheTextTellsWhatItHas()
{
    QFETCH(Kind, packedIn);
    QFETCH(QString, at);
    QFETCH(QByteArray, bytes);
    const auto format = format::Format::make(spec(Kind::Json, packedIn, at), {});
    const auto answer = (*format)->read(bytes);
    QVERIFY(answer);
    QVERIFY(!(*answer)->hasRows() && !(*answer)->next());
    QCOMPARE((*answer)->lackedAt(), at);
    QCOMPARE((*answer)->complaint(), QStringLiteral("nope"));
    QTEST((*answer)->members(), "members");
}

void PackedFormatTest::placesAroundTheRowsAreOfThePackedAnswer()
{
    const auto format =
        format::Format::make(spec(Kind::Json, Kind::Xml, QStringLiteral("/string")), QStringLiteral("/rows"));
    const auto next = (*format)->placeAround(QStringLiteral("/next"));
    QVERIFY(next && !(*format)->placeAround(QStringLiteral("next")));
    const auto answer = (*format)->read(R"(<string>{"next":7,"rows":[1,2]}</string>)");
    QVERIFY(answer);
    QCOMPARE((*answer)->around(*next).integer, 7);
    QCOMPARE((*answer)->expectedRows(), size_t(2));
    QCOMPARE((*answer)->lackedAt(), QString());
}

void PackedFormatTest::onlyTextsArePacked()
{
    for (const Kind kind : {Kind::Xlsx, Kind::Ods, Kind::Nmea})
        QVERIFY(!format::Format::make(spec(kind, Kind::Json, QStringLiteral("/d")), {}));
    QVERIFY(!format::Format::make(spec(Kind::Json, Kind::Json, QStringLiteral("d")), {}));
    QVERIFY(!format::Format::make(spec(Kind::Json, Kind::Xml, QStringLiteral("//[")), {}));
}

TOANCANH_TEST(PackedFormatTest)
#include "PackedFormatTest.moc"
