// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/CsvReader.h"
#include "tests/support/TestProgram.h"

using namespace toancanh::profile;

class CsvReaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void quotesLineEndsAndTheOrderOfColumnsAreRead();
    void semicolonsAreTakenWhereTheHeaderHasThem();
    void whatIsWrongIsAFindingAtItsLine_data();
    void whatIsWrongIsAFindingAtItsLine();
    void onlyTheFirstFiftyProblemsAreListed();

private:
    static QStringList read(const QByteArray &csv, Findings &findings);
};

/// The rows as "line:id|name|level".
QStringList CsvReaderTest::read(const QByteArray &csv, Findings &findings)
{
    QStringList rows;
    CsvReader reader(csv, QStringLiteral("a.csv"), &findings);
    if (!reader.readHeader({QStringLiteral("id"), QStringLiteral("name")}, {QStringLiteral("level")}))
        return rows;
    while (reader.readRow())
        rows.append(QStringLiteral("%1:%2|%3|%4")
                        .arg(reader.line())
                        .arg(reader.cell(QLatin1String("id")), reader.cell(QLatin1String("name")),
                             reader.cell(QLatin1String("level"))));
    return rows;
}

void CsvReaderTest::quotesLineEndsAndTheOrderOfColumnsAreRead()
{
    Findings findings;
    const QByteArray csv =
        "\xEF\xBB\xBFname,id\r\n\"Trà Sơn, \"\"núi\"\"\", a \r\n\r\n\"two\nlines\",b\n\"\",c\nlast,d";
    QCOMPARE(read(csv, findings),
             QStringList({QStringLiteral("2:a|Trà Sơn, \"núi\"|"), QStringLiteral("4:b|two\nlines|"),
                          QStringLiteral("6:c||"), QStringLiteral("7:d|last|")}));
    QVERIFY(findings.isEmpty());
}

void CsvReaderTest::semicolonsAreTakenWhereTheHeaderHasThem()
{
    Findings findings;
    QCOMPARE(read("id;name;level\na;b, c;d\n", findings), QStringList(QStringLiteral("2:a|b, c|d")));
    QVERIFY(findings.isEmpty());
}

void CsvReaderTest::whatIsWrongIsAFindingAtItsLine_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("empty") << QByteArray("\n")
                           << QStringList(QStringLiteral(
                                  "a.csv: the file is empty; its first line names the columns: id,name,level"));
    QTest::newRow("missing column") << QByteArray("id,nam\n")
                                    << QStringList(
                                           {QStringLiteral("a.csv:1: unknown column \"nam\", did you mean \"name\"?"),
                                            QStringLiteral("a.csv:1: the column \"name\" is missing")});
    QTest::newRow("column twice") << QByteArray("id,name,id\na,b,c\n")
                                  << QStringList(QStringLiteral(
                                         "a.csv:1: the column \"id\" stands here twice; the first one counts"));
    QTest::newRow("wrong width") << QByteArray("id,name\na,b,c\nd\n")
                                 << QStringList(
                                        {QStringLiteral("a.csv:2: 3 cells where the header has 2; write a cell that "
                                                        "holds a comma in double quotes"),
                                         QStringLiteral("a.csv:3: 1 cells where the header has 2; write a cell that "
                                                        "holds a comma in double quotes")});
    QTest::newRow("open quote") << QByteArray("id,name\na,\"b\nc,d\n")
                                << QStringList(QStringLiteral("a.csv:2: a quoted cell has no end"));
}

void CsvReaderTest::whatIsWrongIsAFindingAtItsLine()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, found);
    Findings findings;
    read(csv, findings);
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(finding.text());
    QCOMPARE(texts, found);
}

void CsvReaderTest::onlyTheFirstFiftyProblemsAreListed()
{
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 5000; ++i)
        csv += "a,b,c\n";
    Findings findings;
    QVERIFY(read(csv, findings).isEmpty());
    QCOMPARE(findings.size(), 51);
    QCOMPARE(findings.constLast().text(), QStringLiteral("a.csv: 4950 more problem(s) in this file"));
}

TOANCANH_TEST(CsvReaderTest)
#include "CsvReaderTest.moc"
