// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/CsvFormat.h"

#include "tests/format/ShownRows.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using format::FormatSpec;

class CsvFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreRead_data();
    void tablesAreRead();
    void columnsAreFoundByNameAndNumber_data();
    void columnsAreFoundByNameAndNumber();
    void rowsOfAnotherWidthAreBroken();
    void aQuoteWithoutAnEndCostsOneRow();
    void onlySomeBrokenRowsAreKept();
    void linesAboveTheHeaderAreLeftOut_data();
    void linesAboveTheHeaderAreLeftOut();
    void tablesWithoutHeaderHaveNumbers_data();
    void tablesWithoutHeaderHaveNumbers();
    void otherEncodingsAreRead();
    void whatIsNoTableIsSaid_data();
    void whatIsNoTableIsSaid();
    void wrongSettingsAreRefused_data();
    void wrongSettingsAreRefused();
    void rowsAreShownAsTheyCame();
    void answersTellTheirRowsAndNames();

private:
    static FormatSpec spec();
};

FormatSpec CsvFormatTest::spec()
{
    FormatSpec spec;
    spec.kind = FormatSpec::Kind::Csv;
    return spec;
}

void CsvFormatTest::tablesAreRead_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("rows");
    const QStringList two{QStringLiteral("\"1\" \"x\""), QStringLiteral("\"2\" \"y\"")};
    QTest::newRow("commas") << QByteArray("a,b\n1,x\n2,y\n") << two;
    QTest::newRow("semicolons") << QByteArray("a;b\n1;x\n2;y\n") << two;
    QTest::newRow("tabs") << QByteArray("a\tb\n1\tx\n2\ty\n") << two;
    QTest::newRow("bars") << QByteArray("a|b\n1|x\n2|y\n") << two;
    QTest::newRow("separator said by Excel") << QByteArray("sep=;\r\na;b\r\n1;x\r\n2;y\r\n") << two;
    QTest::newRow("separator in quotes") << QByteArray("\"a\",\"b;;;c\",b\n1,,x\n2,,y\n") << two;
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,x\n2,y") << two;
    QTest::newRow("Windows' line ends") << QByteArray("a,b\r\n1,x\r\n2,y\r\n") << two;
    QTest::newRow("old Mac's line ends") << QByteArray("a,b\r1,x\r2,y\r") << two;
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,x\r\n\r\n  \n,\n2,y\n\n") << two;
    QTest::newRow("a mark") << QByteArray("\xEF\xBB\xBF\"a\",b\n1,x\n2,y\n") << two;
    QTest::newRow("all in quotes") << QByteArray("\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"") << two;
    QTest::newRow("blanks around quotes") << QByteArray("a,b\n1, \"x\" \n \t\n \"2\",\"y\"  \n") << two;
    QTest::newRow("doubled quotes") << QByteArray("a,b\n1,\"x \"\"y\"\" \"\"\"\n\"\"\"\",\"\"\n")
                                    << QStringList{QStringLiteral("\"1\" \"x \"y\" \"\""),
                                                   QStringLiteral("\"\"\" \"\"")};
    QTest::newRow("line ends in quotes") << QByteArray("a,b\n1,\"x\ny\"\n2,\",\r\n\"\n")
                                         << QStringList{QStringLiteral("\"1\" \"x\ny\""),
                                                        QStringLiteral("\"2\" \",\r\n\"")};
    QTest::newRow("quotes within a cell")
        << QByteArray("a,b\n1,12\" TV\n2,\"Tr\xC3\xA0\" S\xC6\xA1n\n")
        << QStringList{QStringLiteral("\"1\" \"12\" TV\""), QStringLiteral("\"2\" \"Trà Sơn\"")};
    QTest::newRow("blanks stay") << QByteArray("a,b\n1, x \n") << QStringList{QStringLiteral("\"1\" \" x \"")};
    QTest::newRow("a zero byte is a sign")
        << QByteArray("a,b\n1,x\0y\n\"2\"\0z,y", 17)
        << QStringList{QStringLiteral("\"1\" \"x") + QChar(0) + QStringLiteral("y\""),
                       QStringLiteral("\"2") + QChar(0) + QStringLiteral("z\" \"y\"")};
    QTest::newRow("only a header") << QByteArray("a,b\n") << QStringList();
}

void CsvFormatTest::tablesAreRead()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, rows);
    QCOMPARE(shownRows(format::makeCsvFormat(spec(), {}), csv, {QStringLiteral("a"), QStringLiteral("b")}), rows);
}

void CsvFormatTest::columnsAreFoundByNameAndNumber_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("row");
    QTest::newRow("by name") << QStringLiteral("Ngày nhận") << "\"1\"";
    QTest::newRow("decomposed") << QStringLiteral("Nga\u0300y nhận") << "\"1\"";
    QTest::newRow("blanks squeezed") << QStringLiteral("  Ngày   nhận") << "\"1\"";
    QTest::newRow("another case") << QStringLiteral("NGÀY NHẬN") << "\"1\"";
    QTest::newRow("the same case first") << QStringLiteral("xã") << "\"3\"";
    QTest::newRow("first of two") << QStringLiteral("Phí") << "\"4\"";
    QTest::newRow("second of two") << QStringLiteral("Phí#2") << "\"5\"";
    QTest::newRow("second of two in another case") << QStringLiteral("phí #2") << "\"5\"";
    QTest::newRow("third of two") << QStringLiteral("Phí#3") << "-";
    QTest::newRow("a name with a number sign") << QStringLiteral("Lô #2") << "\"6\"";
    QTest::newRow("by number") << QStringLiteral("#2") << "\"2\"";
    QTest::newRow("beyond the last") << QStringLiteral("#9") << "-";
    QTest::newRow("missing") << QStringLiteral("Hạn trả") << "-";
}

void CsvFormatTest::columnsAreFoundByNameAndNumber()
{
    QFETCH(QString, place);
    QFETCH(QString, row);
    const QByteArray csv("\" Ngày \n nhận\";XÃ;xã;Phí;Phí;Lô #2\n1;2;3;4;5;6\n");
    QCOMPARE(shownRows(format::makeCsvFormat(spec(), {}), csv, {place, QStringLiteral("XÃ")}),
             QStringList(row + QStringLiteral(" \"2\"")));
}

void CsvFormatTest::rowsOfAnotherWidthAreBroken()
{
    // Excel leaves out empty cells at the end where 16 rows have none; a foot line is one cell.
    const QByteArray csv("a,b,c\n1,2,3,,\n4,5\nTotal: 2\n6,7,8,9\n\n\"x\ny\",1,2,3\n");
    QCOMPARE(shownRows(format::makeCsvFormat(spec(), {}), csv, {QStringLiteral("a"), QStringLiteral("c")}),
             (QStringList{QStringLiteral("\"1\" \"3\""), QStringLiteral("\"4\" -"),
                          QStringLiteral("broken: line 4 has 1 cells where the table has 3 columns"),
                          QStringLiteral("broken: line 5 has 4 cells where the table has 3 columns"),
                          QStringLiteral("broken: line 7 has 4 cells where the table has 3 columns")}));
}

void CsvFormatTest::aQuoteWithoutAnEndCostsOneRow()
{
    // The next quote stands more than 1 MiB behind it.
    const QByteArray csv =
        "a,b\n1,x\n2,\"y\n3,z\n" + ("4," + QByteArray(10'000, 'z') + "\n").repeated(110) + "5,\"z\"\n";
    const QStringList rows = shownRows(format::makeCsvFormat(spec(), {}), csv, {QStringLiteral("a")});
    QCOMPARE(rows.size(), 114);
    QCOMPARE(rows.mid(0, 3), (QStringList{QStringLiteral("\"1\""), QStringLiteral("\"3\""), QStringLiteral("\"4\"")}));
    QCOMPARE(rows.at(112), QStringLiteral("\"5\""));
    QCOMPARE(rows.last(), QStringLiteral("broken: the quote that opens in line 3 has no end"));
}

void CsvFormatTest::onlySomeBrokenRowsAreKept()
{
    const QByteArray csv = "a,b\n" + QByteArray("1,2,3\n").repeated(1'500) + "1,x\n";
    const QStringList rows = shownRows(format::makeCsvFormat(spec(), {}), csv, {QStringLiteral("a")});
    QCOMPARE(rows.size(), 1'002);
    QCOMPARE(rows.first(), QStringLiteral("\"1\""));
    QCOMPARE(rows.last(), QStringLiteral("broken: 500 more broken row(s)"));
}

void CsvFormatTest::linesAboveTheHeaderAreLeftOut_data()
{
    QTest::addColumn<int>("skip");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("title") << 2 << QByteArray("REPORT, 11/2026\n\na;b\n1;x\n");
    QTest::newRow("an open quote above") << 1 << QByteArray("5\" pipes\r\na;b\r\n1;x\r\n");
    QTest::newRow("title and what Excel says") << 2 << QByteArray("sep=;\nREPORT\na;b\n1;x\n");
}

void CsvFormatTest::linesAboveTheHeaderAreLeftOut()
{
    QFETCH(int, skip);
    QFETCH(QByteArray, csv);
    FormatSpec below = spec();
    below.skip = skip;
    QCOMPARE(shownRows(format::makeCsvFormat(below, {}), csv, {QStringLiteral("b")}),
             QStringList(QStringLiteral("\"x\"")));
}

void CsvFormatTest::tablesWithoutHeaderHaveNumbers_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("rows") << QByteArray("1,x\n2,y\n") << "#2"
                          << QStringList{QStringLiteral("\"x\""), QStringLiteral("\"y\"")};
    QTest::newRow("first one broken") << QByteArray("1,\"x\n2,y\n") << "#2"
                                      << QStringList{
                                             QStringLiteral("\"y\""),
                                             QStringLiteral("broken: the quote that opens in line 1 has no end")};
    QTest::newRow("none of the columns") << QByteArray("1,x\n2,y\n") << "#3"
                                         << QStringList{QStringLiteral("! the table has no column #3, but only 2")};
    QTest::newRow("a name") << QByteArray("1,x\n") << "x"
                            << QStringList{QStringLiteral("! the table has no header that could name \"x\" | give the "
                                                          "column's number from 1 as \"#3\"")};
}

void CsvFormatTest::tablesWithoutHeaderHaveNumbers()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, place);
    QFETCH(QStringList, rows);
    FormatSpec bare = spec();
    bare.hasHeader = false;
    QCOMPARE(shownRows(format::makeCsvFormat(bare, {}), csv, {place}), rows);
}

void CsvFormatTest::otherEncodingsAreRead()
{
    FormatSpec windows = spec();
    windows.encoding = QStringLiteral("windows-1258");
    const QByteArray csv("xa\xDE;s\xF4\xEC\nTr\xE0;1\n"); // tones of their own
    QCOMPARE(shownRows(format::makeCsvFormat(windows, {}), csv, {QStringLiteral("xã"), QStringLiteral("số")}),
             QStringList(QStringLiteral("\"Trà\" \"1\"")));
    const QString text = QStringLiteral("xã\tsố\r\nTrà\t1\r\n"); // as Excel's "Unicode text"
    const QByteArray utf16 =
        QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
    QCOMPARE(shownRows(format::makeCsvFormat(spec(), {}), utf16, {QStringLiteral("xã"), QStringLiteral("số")}),
             QStringList(QStringLiteral("\"Trà\" \"1\"")));
}

void CsvFormatTest::whatIsNoTableIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray(" \r\n") << "! the answer is empty";
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>Login</body>")
                            << "! the server sent a web page instead of CSV | it begins with \"<!DOCTYPE html>";
    QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><a/>") << "! the server sent XML instead of CSV";
    QTest::newRow("JSON") << QByteArray("{\"error\": 1}") << "! the server sent JSON instead of CSV";
    QTest::newRow("XLSX") << QByteArray("PK\x03\x04zz")
                          << "! the server sent a packed file (ZIP, XLSX, ODS) instead of CSV";
    QTest::newRow("none of the columns")
        << QByteArray("ma_ho_so,ten\n1,2\n")
        << "! the table has no column \"ma_hoso\", but \"ma_ho_so\" | its header is: ma_ho_so, ten";
    QTest::newRow("nothing alike") << QByteArray("x;y;\n1;2;\n")
                                   << "! the table has no column \"ma_hoso\" | its header is: x, y, ";
    QTest::newRow("wrong encoding") << QByteArray("ma_hoso\nTr\xE0 S\xF5n\n")
                                    << "! the answer is not UTF-8 text at byte 10 | set `encoding`";
    QTest::newRow("header without end") << QByteArray("\"ma_hoso\n1\n")
                                        << "! the quote that opens in line 1 has no end";
}

void CsvFormatTest::whatIsNoTableIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString shown =
        shownRows(format::makeCsvFormat(spec(), {}), bytes, {QStringLiteral("ma_hoso"), QStringLiteral("ngay")})
            .join(QLatin1Char('\n'));
    QVERIFY2(shown.startsWith(said), qPrintable(shown));
}

void CsvFormatTest::wrongSettingsAreRefused_data()
{
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("rows");
    QTest::newRow("two signs") << ", " << "" << "";
    QTest::newRow("a quote") << "\"" << "" << "";
    QTest::newRow("a letter") << "x" << "" << "";
    QTest::newRow("no ASCII") << QStringLiteral("\u00A6") << "" << "";
    QTest::newRow("unknown encoding") << "" << "vn" << "";
    QTest::newRow("rows elsewhere") << "" << "" << "/data";
}

void CsvFormatTest::wrongSettingsAreRefused()
{
    QFETCH(QString, separator);
    QFETCH(QString, encoding);
    QFETCH(QString, rows);
    FormatSpec wrong = spec();
    wrong.separator = separator;
    wrong.encoding = encoding;
    const auto format = format::makeCsvFormat(wrong, rows);
    QVERIFY(!format);
    QCOMPARE(format.error().kind, ErrorKind::Config);
}

void CsvFormatTest::rowsAreShownAsTheyCame()
{
    const auto format = format::makeCsvFormat(spec(), {});
    QVERIFY(format && (*format)->place(QStringLiteral("a")));
    const auto answer =
        (*format)->read(QByteArray("a,b\n1,\"x, \"\"y\"\"\"\n2,\"z\n\n3,") + QByteArray(5000, 'x') + "mủ\n");
    QVERIFY(answer && (*answer)->next());
    QCOMPARE((*answer)->raw(), QByteArray("1,\"x, \"\"y\"\"\""));
    QVERIFY((*answer)->next());
    QCOMPARE((*answer)->raw(), "3," + QByteArray(4094, 'x'));
    QVERIFY(!(*answer)->next());
    QCOMPARE((*answer)->broken().at(0).raw, QByteArray("2,\"z"));
}

void CsvFormatTest::answersTellTheirRowsAndNames()
{
    const auto format = format::makeCsvFormat(spec(), {});
    QVERIFY(format && (*format)->place(QStringLiteral("a")));
    const auto rows = (*format)->placeAround(QString());
    QVERIFY(rows && !(*format)->placeAround(QStringLiteral("/data")));
    const auto full = (*format)->read("a,b\n1,x\n2,y\n3,z");
    QVERIFY(full && (*full)->hasRows());
    QCOMPARE((*full)->expectedRows(), size_t(3));
    QCOMPARE((*full)->countAround(*rows), 3);
    QCOMPARE((*full)->members(), (QSet<QByteArray>{"a", "b"}));
    const auto none = (*format)->read("a,b\n\n");
    QVERIFY(none && (*none)->hasRows());
    QCOMPARE((*none)->countAround(*rows), 0);
}

TOANCANH_TEST(CsvFormatTest)
#include "CsvFormatTest.moc"
