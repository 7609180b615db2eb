// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldGuess.h"

#include "models/field/PlaceWords.h"
#include "tests/support/TestProgram.h"

#include <functional>

using namespace toancanh;
using dataset::ColumnType;
using format::Cell;

class FieldGuessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textsTellTheirType_data();
    void textsTellTheirType();
    void numbersAreEpochsOnlyWhereTheyLookSo_data();
    void numbersAreEpochsOnlyWhereTheyLookSo();
    void numbersOfTheAnswerAreNoThousands();
    void wordsForNothingAreEmpty();
    void treesMayBeGeometries_data();
    void treesMayBeGeometries();
    void valueThatAllRowsHaveIsKnown();
    void namesAreTakenApart();

private:
    static field::FieldGuess guessed(const QString &place, const QStringList &texts);
    static QString told(const field::FieldSpec &field);
};

field::FieldGuess FieldGuessTest::guessed(const QString &place, const QStringList &texts)
{
    field::FieldGuess guess(place);
    for (const QString &text : texts)
        guess.add(Cell::ofText(text.toStdString()));
    return guess;
}

/// How texts are read, as words.
QString FieldGuessTest::told(const field::FieldSpec &field)
{
    QStringList words = field.times;
    if (!field.interval.isEmpty())
        words << field.interval;
    if (!field.zone.isEmpty())
        words << QStringLiteral("zone ") + field.zone;
    if (!field.number.isEmpty())
        words << field.number;
    for (const auto &[unit, factor] : field.units)
        words << unit + QLatin1Char('=') + QString::number(factor);
    if (field.isHtml)
        words << QStringLiteral("html");
    if (field.asJson)
        words << QStringLiteral("json");
    return words.join(QLatin1Char(' '));
}

void FieldGuessTest::textsTellTheirType_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<ColumnType>("type");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *place, const QStringList &texts, ColumnType type,
                        const QString &read) {
        QTest::newRow(name) << QString::fromUtf8(place) << texts << type << read;
    };
    row("span of times", "/t", {QStringLiteral("2026-11-21T00:00:00Z/2026-11-22T00:00:00Z")}, ColumnType::Time,
        QStringLiteral("iso start"));
    row("span and moment", "/t",
        {QStringLiteral("2026-11-21T00:00:00Z"), QStringLiteral("2026-11-21T00:00:00Z/2026-11-22T00:00:00Z")},
        ColumnType::Time, QStringLiteral("iso start"));
    row("fractions", "/t", {QStringLiteral("1/2"), QStringLiteral("3/4")}, ColumnType::Text, {});
    row("day", "/t", {QStringLiteral("21/11/2026")}, ColumnType::Time, QStringLiteral("dd/MM/yyyy"));
    row("RSS", "/t", {QStringLiteral("Sat, 21 Nov 2026 06:30:00 GMT"), QStringLiteral("Mon, 02 Nov 2026 06:30:00 GMT")},
        ColumnType::Time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss t"));
    row("RSS with an offset", "/t", {QStringLiteral("Sat, 21 Nov 2026 06:30:00 +0700")}, ColumnType::Time,
        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss t"));
    row("seconds as text", "/t", {QStringLiteral("1795218600")}, ColumnType::Time, QStringLiteral("epoch-s"));
    row("quarters", "/t", {QStringLiteral("2026-Q1"), QStringLiteral("2026-Q2")}, ColumnType::Time,
        QStringLiteral("period"));
    row("years of a period", "/date", {QStringLiteral("2014"), QStringLiteral("2015")}, ColumnType::Time,
        QStringLiteral("period"));
    row("years", "/nam", {QStringLiteral("2014")}, ColumnType::Number, {});
    row("numbers that are no years", "/date", {QStringLiteral("2014"), QStringLiteral("15")}, ColumnType::Number, {});
    row("code of a province", "/matinhTMS", {QStringLiteral("101")}, ColumnType::Text, {});
    row("phone numbers", "/phone", {QStringLiteral("1795218600")}, ColumnType::Text, {});
    row("percent", "/v", {QStringLiteral("85,5 %"), QStringLiteral("7 %")}, ColumnType::Number,
        QStringLiteral("1.234,5 %=1"));
    row("centimetres", "/v", {QStringLiteral("12 cm"), QStringLiteral("12.5cm")}, ColumnType::Number,
        QStringLiteral("cm=1"));
    row("lengths", "/v", {QStringLiteral("12 cm"), QStringLiteral("3 m")}, ColumnType::Number,
        QStringLiteral("m=1 cm=0.01"));
    row("degrees", "/v", {QStringLiteral("31°C")}, ColumnType::Number, QStringLiteral("°C=1"));
    row("house numbers", "/v", {QStringLiteral("12A"), QStringLiteral("14")}, ColumnType::Text, {});
    row("units that don't go together", "/v", {QStringLiteral("12 cm"), QStringLiteral("3 kg")}, ColumnType::Text, {});
    row("leading zeros", "/v", {QStringLiteral("007"), QStringLiteral("123")}, ColumnType::Text, {});
    row("long id", "/v", {QStringLiteral("12345678901234567890")}, ColumnType::Text, {});
    row("id", "/MA_COQUAN", {QStringLiteral("401621")}, ColumnType::Text, {});
    row("whole number as text", "/v", {QStringLiteral("401621")}, ColumnType::Number, {});
    row("thousands with points", "/v",
        {QStringLiteral("1.000"), QStringLiteral("2.500"), QStringLiteral("12.000"), QStringLiteral("3.750")},
        ColumnType::Number, QStringLiteral("1.234,5"));
    row("thousands with commas", "/v", {QStringLiteral("1,000"), QStringLiteral("12,500")}, ColumnType::Number,
        QStringLiteral("1,234.5"));
    row("thousands with a unit", "/v", {QStringLiteral("1.250 kg")}, ColumnType::Number,
        QStringLiteral("1.234,5 kg=1"));
    row("thousands among hundreds", "/v", {QStringLiteral("500"), QStringLiteral("1.000")}, ColumnType::Number,
        QStringLiteral("1.234,5"));
    row("decimals among whole numbers", "/v", {QStringLiteral("5"), QStringLiteral("1.125")}, ColumnType::Number, {});
    row("three decimals below one", "/v", {QStringLiteral("0.125"), QStringLiteral("1.250")}, ColumnType::Number, {});
    row("decimals and groups", "/v", {QStringLiteral("1.000"), QStringLiteral("1.25")}, ColumnType::Number, {});
    row("degrees of a place", "/toado/vi_do", {QStringLiteral("15.123")}, ColumnType::Number, {});
    row("half of the day", "/t", {QStringLiteral("15/11/2025 7:00:00 SA"), QStringLiteral("5/1/2025 12:30:00 CH")},
        ColumnType::Time, QStringLiteral("d/M/yyyy h:mm:ss AP"));
    row("month before the day", "/t", {QStringLiteral("11/15/2025 7:00:00 AM"), QStringLiteral("1/5/2025 12:30:00 PM")},
        ColumnType::Time, QStringLiteral("M/d/yyyy h:mm:ss AP"));
    row("name of the month", "/t", {QStringLiteral("15-Nov-25"), QStringLiteral("5-Jan-26")}, ColumnType::Time,
        QStringLiteral("d-MMM-yy"));
    row("words of a header", "/t", {QStringLiteral("Sat, 15 Nov 2025 07:00:00 GMT")}, ColumnType::Time,
        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss t"));
    row("time of UTC by its name", "/date_gmt", {QStringLiteral("2025-11-15T07:00:00")}, ColumnType::Time,
        QStringLiteral("iso zone UTC"));
    row("time with its zone", "/pub_utc", {QStringLiteral("Sat, 15 Nov 2025 07:00:00 GMT")}, ColumnType::Time,
        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss t"));
    row("tags", "/v", {QStringLiteral("a"), QStringLiteral("<b class='x'>b</b><br/>")}, ColumnType::Text,
        QStringLiteral("html"));
    row("entities", "/v", {QStringLiteral("S&#7889; 46 &amp; 48")}, ColumnType::Text, QStringLiteral("html"));
    row("signs that are no HTML", "/v", {QStringLiteral("a < b & c > d")}, ColumnType::Text, {});
    row("WKT", "/v", {QStringLiteral("POINT (108.2 15.1)")}, ColumnType::Geometry, {});
    row("pair of a place", "/location", {QStringLiteral("15.1,108.2")}, ColumnType::Geometry, {});
    row("pair of anything", "/v", {QStringLiteral("15.1,108.2")}, ColumnType::Text, {});
}

void FieldGuessTest::textsTellTheirType()
{
    QFETCH(QString, place);
    QFETCH(QStringList, texts);
    QFETCH(ColumnType, type);
    QFETCH(QString, read);
    field::FieldSpec field;
    QCOMPARE(guessed(place, texts).type(field), type);
    QCOMPARE(told(field), read);
}

void FieldGuessTest::numbersAreEpochsOnlyWhereTheyLookSo_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<ColumnType>("type");
    QTest::addColumn<QString>("read");
    QTest::newRow("seconds") << QStringLiteral("/ts") << qint64(1795218600) << ColumnType::Time
                             << QStringLiteral("epoch-s");
    QTest::newRow("milliseconds") << QStringLiteral("/ts") << qint64(1795218600000) << ColumnType::Time
                                  << QStringLiteral("epoch-ms");
    QTest::newRow("seconds beyond the century")
        << QStringLiteral("/ts") << qint64(5000000000) << ColumnType::Integer << QString();
    QTest::newRow("id") << QStringLiteral("/stationId") << qint64(1795218600) << ColumnType::Integer << QString();
    QTest::newRow("count") << QStringLiteral("/n") << qint64(17952186) << ColumnType::Integer << QString();
}

void FieldGuessTest::numbersAreEpochsOnlyWhereTheyLookSo()
{
    QFETCH(QString, place);
    QFETCH(qint64, number);
    QFETCH(ColumnType, type);
    QFETCH(QString, read);
    field::FieldGuess guess(place);
    guess.add(Cell::ofInteger(number));
    field::FieldSpec field;
    QCOMPARE(guess.type(field), type);
    QCOMPARE(told(field), read);
}

void FieldGuessTest::numbersOfTheAnswerAreNoThousands()
{
    field::FieldGuess guess(QStringLiteral("/v"));
    guess.add(Cell::ofNumber(1.125));
    guess.add(Cell::ofText("2.500"));
    field::FieldSpec field;
    QCOMPARE(guess.type(field), ColumnType::Number);
    QCOMPARE(field.number, QString());
}

void FieldGuessTest::wordsForNothingAreEmpty()
{
    field::FieldSpec field;
    const field::FieldGuess guess = guessed(QStringLiteral("/v"), {QStringLiteral("N/A"), QStringLiteral("1.5"),
                                                                   QStringLiteral("-"), QStringLiteral("N/A")});
    QCOMPARE(guess.type(field), ColumnType::Number);
    QCOMPARE(field.empty, QStringList({QStringLiteral("N/A"), QStringLiteral("-")}));
    QVERIFY(guess.isNullable());
}

void FieldGuessTest::treesMayBeGeometries_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("tree");
    QTest::addColumn<ColumnType>("type");
    QTest::newRow("GeoJSON") << QStringLiteral("/v") << QStringLiteral(R"({"type":"Point","coordinates":[108,15]})")
                             << ColumnType::Geometry;
    QTest::newRow("bare coordinates") << QStringLiteral("/coordinates")
                                      << QStringLiteral("[[[108,15],[109,15],[109,16],[108,15]]]")
                                      << ColumnType::Geometry;
    QTest::newRow("two numbers of anything") << QStringLiteral("/v") << QStringLiteral("[108,15]") << ColumnType::Text;
    QTest::newRow("beyond the earth") << QStringLiteral("/location") << QStringLiteral("[580000,1700000]")
                                      << ColumnType::Text;
    QTest::newRow("any object") << QStringLiteral("/v") << QStringLiteral(R"({"a":1})") << ColumnType::Text;
}

void FieldGuessTest::treesMayBeGeometries()
{
    QFETCH(QString, place);
    QFETCH(QString, tree);
    QFETCH(ColumnType, type);
    const std::string text = tree.toStdString();
    field::FieldGuess guess(place);
    guess.add(Cell::ofTree(text));
    field::FieldSpec field;
    QCOMPARE(guess.type(field), type);
    QCOMPARE(field.asJson, type == ColumnType::Text);
}

void FieldGuessTest::valueThatAllRowsHaveIsKnown()
{
    QCOMPARE(guessed(QStringLiteral("/n"), {QStringLiteral("248"), QStringLiteral("248")}).onlyInteger(), qint64(248));
    QVERIFY(!guessed(QStringLiteral("/n"), {QStringLiteral("248"), QStringLiteral("249")}).onlyInteger());
    QVERIFY(!guessed(QStringLiteral("/n"), {QStringLiteral("a")}).onlyInteger());
    QVERIFY(!guessed(QStringLiteral("/n"), {}).onlyInteger());
}

void FieldGuessTest::namesAreTakenApart()
{
    QCOMPARE(field::wordsOf(QStringLiteral("tenDonVi")).join(QLatin1Char(' ')), QStringLiteral("ten don vi"));
    QCOMPARE(field::wordsOf(QStringLiteral("Mã hồ sơ")).join(QLatin1Char(' ')), QStringLiteral("ma ho so"));
    QCOMPARE(field::wordsOf(QStringLiteral("TOTAL_RECORDS")).join(QLatin1Char(' ')), QStringLiteral("total records"));
    QVERIFY(field::wordsOf(QStringLiteral("温度")).isEmpty());
    QVERIFY(field::saysId(QStringLiteral("/a/stationId")));
    QVERIFY(!field::saysId(QStringLiteral("/id/value")));
}

TOANCANH_TEST(FieldGuessTest)
#include "FieldGuessTest.moc"
