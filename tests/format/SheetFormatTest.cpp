// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SheetFormat.h"
#include "models/format/XlsxBook.h"

#include "tests/format/PackedSheet.h"
#include "tests/format/ShownRows.h"
#include "tests/support/TestProgram.h"

#include <QFile>

using namespace toancanh;
using format::FormatSpec;

namespace {

QByteArray sheetFile(const char *name)
{
    QFile file(QStringLiteral(TOANCANH_SHEETS "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FormatSpec spec(FormatSpec::Kind kind, const QString &sheet = {}, int skip = 0)
{
    FormatSpec spec;
    spec.kind = kind;
    spec.sheet = sheet;
    spec.skip = skip;
    return spec;
}

const QStringList columns{QStringLiteral("Xã"),      QStringLiteral("Mã hồ sơ"), QStringLiteral("Ngày nhận"),
                          QStringLiteral("Hạn trả"), QStringLiteral("Phí"),      QStringLiteral("xong"),
                          QStringLiteral("#7"),      QStringLiteral("Phí#2"),    QStringLiteral("None")};

} // namespace

class SheetFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void workbooksAreRead_data();
    void workbooksAreRead();
    void sheetsAreFoundByName_data();
    void sheetsAreFoundByName();
    void whatIsNoWorkbookIsSaid_data();
    void whatIsNoWorkbookIsSaid();
    void damagedWorkbooksAreRefused();
    void everyCutIsRefusedWithoutACrash();
    void wrongSheetsAreRefused_data();
    void wrongSheetsAreRefused();
    void unpackingHasALimit();
    void repeatedRowsAreReadOften();
    void escapedSignsAreRead();
    void rowsAreShownAsText();
    void tablesWithoutHeaderHaveNumbers();
};

void SheetFormatTest::workbooksAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FormatSpec::Kind>("kind");
    QTest::addColumn<QStringList>("rows");
    const QStringList excel{
        QStringLiteral(R"("Trà Sơn" "H01.0001" @2026-11-21T00:00:00 @2026-11-21T08:00:00 15000 true 1.5 1500.5 -)"),
        QStringLiteral("\"Trà Sơn\" \"H01.0002 \" null \"#DIV/0!\" null false \"dòng 1\r\ndòng 2\" \"ab\" -"),
        QStringLiteral(R"(null "H01.0003" null null 20000 null null null -)")};
    QTest::newRow("Excel") << sheetFile("excel.xlsx") << FormatSpec::Kind::Xlsx << excel;
    QTest::newRow("Excel, days since 1904") << sheetFile("excel-1904.xlsx") << FormatSpec::Kind::Xlsx << excel;
    QTest::newRow("LibreOffice")
        << sheetFile("libreoffice.ods") << FormatSpec::Kind::Ods
        << QStringList{
               QStringLiteral(R"("Trà Sơn" "H01.0001" @2026-11-21T00:00:00 @2026-11-21T08:00:00 15000 true )"
                              "@1899-12-30T08:30:00 1500.5 -"),
               QStringLiteral("\"Trà Sơn\" \"H01.0002 \" null \"#DIV/0!\" null false \"dòng 1\ndòng  2\" \"ab\" -"),
               QStringLiteral(R"(null "H01.0003" null null 20000 20000 null null -)"),
               QStringLiteral(R"(null "H01.0003" null null 20000 20000 null null -)")};
}

void SheetFormatTest::workbooksAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FormatSpec::Kind, kind);
    QFETCH(QStringList, rows);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(shownRows(format::makeSheetFormat(spec(kind, {}, 2), {}), bytes, columns), rows);
    QCOMPARE(shownRows(format::makeSheetFormat(spec(kind, {}, 1), {}), bytes, columns), rows);
}

void SheetFormatTest::sheetsAreFoundByName_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("said");
    QTest::newRow("by name") << QStringLiteral("Danh mục") << "7";
    QTest::newRow("decomposed, another case") << QStringLiteral(" danh mu\u0323c ") << "7";
    QTest::newRow("missing") << QStringLiteral("Danh sách")
                             << "! the workbook has no sheet \"Danh sách\" | it has: Hồ sơ, Danh mục ";
}

void SheetFormatTest::sheetsAreFoundByName()
{
    QFETCH(QString, sheet);
    QFETCH(QString, said);
    const QStringList place{QStringLiteral("Tên")};
    QCOMPARE(
        shownRows(format::makeSheetFormat(spec(FormatSpec::Kind::Ods, sheet), {}), sheetFile("libreoffice.ods"), place),
        QStringList(said));
    QCOMPARE(
        shownRows(format::makeSheetFormat(spec(FormatSpec::Kind::Xlsx, sheet), {}), sheetFile("excel.xlsx"), place),
        QStringList(said.replace(QStringLiteral("Hồ sơ, "), QStringLiteral("Mã, Hồ sơ, "))));
    QCOMPARE(shownRows(format::makeSheetFormat(spec(FormatSpec::Kind::Xlsx, QStringLiteral("Mã")), {}),
                       sheetFile("excel.xlsx"), place),
             QStringList(QStringLiteral("7")));
}

void SheetFormatTest::whatIsNoWorkbookIsSaid_data()
{
    const QString locked = QStringLiteral("EncryptedPackage");
    const QByteArray lockedName(reinterpret_cast<const char *>(locked.utf16()), 2 * locked.size());
    QTest::addColumn<FormatSpec::Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    using Kind = FormatSpec::Kind;
    QTest::newRow("empty") << Kind::Xlsx << QByteArray() << "! the answer is empty";
    QTest::newRow("a page") << Kind::Xlsx << QByteArray("<html>") << "! the server sent a web page instead of XLSX";
    QTest::newRow("JSON") << Kind::Ods << QByteArray("{}") << "! the server sent JSON instead of ODS";
    QTest::newRow("old Excel") << Kind::Xlsx << QByteArray("\xD0\xCF\x11\xE0 Workbook")
                               << "! the server sent an old Excel file (.xls) | have it saved";
    QTest::newRow("locked") << Kind::Xlsx << "\xD0\xCF\x11\xE0" + lockedName
                            << "! the workbook is locked with a password";
    QTest::newRow("locked ODS") << Kind::Ods << sheetFile("locked.ods") << "! the workbook is locked with a password";
    QTest::newRow("ODS for XLSX") << Kind::Xlsx << sheetFile("libreoffice.ods")
                                  << "! the server sent a packed file (ZIP, XLSX, ODS) instead of XLSX";
    QTest::newRow("XLSX for ODS") << Kind::Ods << sheetFile("excel.xlsx")
                                  << "! the server sent a packed file (ZIP, XLSX, ODS) instead of ODS";
    QTest::newRow("binary Excel")
        << Kind::Xlsx
        << packed({{"_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></R>"}})
        << "! the server sent a binary Excel file (.xlsb)";
    QTest::newRow("none of the columns") << Kind::Xlsx << xlsx("<row><c t='str'><v>Xã phường</v></c></row>")
                                         << "! the table has no column \"Tên\" | its header is: Xã phường";
    QTest::newRow("no row") << Kind::Xlsx << xlsx("<row><c/></row>") << "! the table has no header";
    QTest::newRow("not asked for by rows") << Kind::Ods << ods("") << "! the table has no header";
}

void SheetFormatTest::whatIsNoWorkbookIsSaid()
{
    QFETCH(FormatSpec::Kind, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString shown =
        shownRows(format::makeSheetFormat(spec(kind), {}), bytes, {QStringLiteral("Tên")}).join(QLatin1Char('\n'));
    QVERIFY2(shown.startsWith(said), qPrintable(shown));
    QVERIFY(!format::makeSheetFormat(spec(kind), QStringLiteral("/rows")));
}

void SheetFormatTest::damagedWorkbooksAreRefused()
{
    // A byte within what is packed: only the checksum tells, after all rows were read.
    QByteArray bytes = sheetFile("excel.xlsx");
    const qsizetype sheet = bytes.indexOf("xl/worksheets/sheet1.xml");
    bytes[sheet + 300] = char(bytes[sheet + 300] ^ 1);
    const QStringList shown =
        shownRows(format::makeSheetFormat(spec(FormatSpec::Kind::Xlsx, {}, 2), {}), bytes, columns);
    QCOMPARE(shown.size(), 1);
    QVERIFY2(shown.first().startsWith(QLatin1String("! ")), qPrintable(shown.first()));
}

void SheetFormatTest::everyCutIsRefusedWithoutACrash()
{
    for (const auto &[name, kind] :
         {std::pair{"excel.xlsx", FormatSpec::Kind::Xlsx}, {"libreoffice.ods", FormatSpec::Kind::Ods}}) {
        const QByteArray bytes = sheetFile(name);
        const auto format = format::makeSheetFormat(spec(kind, {}, 2), {});
        QVERIFY(format && (*format)->place(QStringLiteral("#1")) && (*format)->read(bytes));
        for (qsizetype size = 0; size < bytes.size(); size += 7)
            QVERIFY(!(*format)->read(bytes.left(size)));
    }
}

void SheetFormatTest::wrongSheetsAreRefused_data()
{
    QTest::addColumn<FormatSpec::Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    using Kind = FormatSpec::Kind;
    QTest::newRow("rows out of order") << Kind::Xlsx << xlsx("<row r='3'><c><v>1</v></c></row><row r='2'/>")
                                       << "! the sheet is damaged near its row 2";
    QTest::newRow("too many rows") << Kind::Xlsx << xlsx("<row r='1048577'><c><v>1</v></c></row>")
                                   << "! the sheet is damaged near its row 1048577";
    QTest::newRow("too far right") << Kind::Xlsx << xlsx("<row><c r='ZZZ1'><v>1</v></c></row>")
                                   << "! the sheet is damaged near its row 1";
    QTest::newRow("no such text") << Kind::Xlsx << xlsx("<row><c t='s'><v>4</v></c></row>")
                                  << "! the sheet is damaged near its row 1";
    QTest::newRow("a text without end") << Kind::Xlsx
                                        << xlsx("<row><c t='str'><v>" + QByteArray(1'100'000, 'x') + "</v></c></row>")
                                        << "! the sheet is damaged near its row 1";
    QTest::newRow("too deep") << Kind::Xlsx << xlsx(QByteArray("<a>").repeated(100'000))
                              << "! a part of the workbook is nested too deep";
    QTest::newRow("not XML") << Kind::Ods << ods("<") << "! a part of the workbook is not XML at its byte 42";
    QTest::newRow("a DTD") << Kind::Ods << packed({{"content.xml", "<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"}})
                           << "! a part of the workbook is nested too deep or defines entities";
    QTest::newRow("too many repeated rows")
        << Kind::Ods
        << ods("<t:table-row t:number-rows-repeated='1048577'><t:table-cell t:string-value='a'/></t:table-row>"
               "<t:table-row><t:table-cell t:string-value='a'/></t:table-row>")
        << "! the sheet is damaged near its row 1048577";
}

void SheetFormatTest::wrongSheetsAreRefused()
{
    QFETCH(FormatSpec::Kind, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString shown =
        shownRows(format::makeSheetFormat(spec(kind), {}), bytes, {QStringLiteral("#1")}).join(QLatin1Char('\n'));
    QVERIFY2(shown.startsWith(said), qPrintable(shown));
}

void SheetFormatTest::unpackingHasALimit()
{
    const auto archive = format::ZipArchive::open(packed({{"a", QByteArray(200'000, ' ')}}));
    QVERIFY(archive);
    QCOMPARE(archive->read("a", 200'000).value_or(QByteArray()).size(), 200'000);
    const auto tooLarge = archive->read("a", 199'999);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().sentence, QStringLiteral("the workbook's part a unpacks to more than is read"));
}

void SheetFormatTest::repeatedRowsAreReadOften()
{
    const QByteArray wide(
        "<t:table-row t:number-rows-repeated='1000'><t:table-cell t:number-columns-repeated='1000000' "
        "t:string-value='a'/></t:table-row>");
    const QStringList shown = shownRows(format::makeSheetFormat(spec(FormatSpec::Kind::Ods), {}), ods(wide),
                                        {QStringLiteral("#16384"), QStringLiteral("a#2")});
    QCOMPARE(shown.size(), 999);
    QCOMPARE(shown.last(), QStringLiteral("\"a\" \"a\""));
}

void SheetFormatTest::escapedSignsAreRead()
{
    std::string text = "_x000D_a_x_x00_b_x0009_c_x1EA1_d_x005F_x000D_";
    format::unescapeXlsx(text);
    QCOMPARE(QString::fromStdString(text), QStringLiteral("\ra_x_x00_b\tc_x1EA1_d_x000D_"));
}

void SheetFormatTest::rowsAreShownAsText()
{
    const auto format = format::makeSheetFormat(spec(FormatSpec::Kind::Xlsx, {}, 2), {});
    QVERIFY(format && (*format)->place(QStringLiteral("#1")));
    const auto answer = (*format)->read(sheetFile("excel.xlsx"));
    QVERIFY(answer && (*answer)->next());
    QCOMPARE(QString::fromUtf8((*answer)->raw()),
             QStringLiteral("Trà Sơn\tH01.0001\t2026-11-21T00:00:00\t2026-11-21T08:00:00\t15000\ttrue\t1.5\t1500.5"));
    QCOMPARE((*answer)->expectedRows(), size_t(3));
    QCOMPARE((*answer)->countAround(*(*format)->placeAround({})), 3);
    QVERIFY((*answer)->members().contains("Phí"));
}

void SheetFormatTest::tablesWithoutHeaderHaveNumbers()
{
    FormatSpec bare = spec(FormatSpec::Kind::Xlsx, QStringLiteral("Danh mục"));
    bare.hasHeader = false;
    QCOMPARE(shownRows(format::makeSheetFormat(bare, {}), sheetFile("excel.xlsx"), {QStringLiteral("#1")}),
             (QStringList{QStringLiteral("\"Tên\""), QStringLiteral("7")}));
    QCOMPARE(shownRows(format::makeSheetFormat(bare, {}), sheetFile("excel.xlsx"), {QStringLiteral("#2")}),
             QStringList(QStringLiteral("! the table has no column #2, but only 1")));
}

TOANCANH_TEST(SheetFormatTest)
#include "SheetFormatTest.moc"
