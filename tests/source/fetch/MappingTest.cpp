// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/fetch/OneField.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using dataset::ColumnType;
using field::FieldSpec;
using namespace toancanh::oneField;

class MappingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreTyped_data();
    void fieldsAreTyped();
    void badFieldsAreRejectedWithAReason_data();
    void badFieldsAreRejectedWithAReason();
    void missingFieldOfANullableColumnIsNull();
    void unknownCodeOfANullableColumnIsNotedOnce();
    void firstPointerWithAValueWins();
    void constantsAndRowsOfForEachAreTaken();
    void rejectedRowKeepsItsTextUpToFourKibibytes();
    void textIsStoredComposed();
    void zonesWithSummerTimeAreRight();
};

namespace {

FieldSpec timeField(const char *pattern)
{
    return fieldOf([&](FieldSpec &spec) { spec.times = {QLatin1String(pattern)}; });
}

FieldSpec numberField(const char *number, double scale = 1)
{
    return fieldOf([&](FieldSpec &spec) {
        spec.number = QLatin1String(number);
        spec.scale = scale;
    });
}

FieldSpec mapField()
{
    return fieldOf([](FieldSpec &spec) {
        spec.map = {{QStringLiteral("4"), QStringLiteral("processing")}, {QStringLiteral("9"), QStringLiteral("done")}};
    });
}

FieldSpec codeField()
{
    return fieldOf([](FieldSpec &spec) {
        spec.lookup = QStringLiteral("agency");
        spec.system = QStringLiteral("h01");
        spec.codes = {{QStringLiteral("H01.1"), QStringLiteral("so-yt")},
                      {QStringLiteral("20557"), QStringLiteral("xa-a")}};
    });
}

} // namespace

void MappingTest::fieldsAreTyped_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const FieldSpec &spec, ColumnType type, const char *json,
                        const QString &value) {
        QTest::newRow(name) << spec << int(type) << QByteArray(json) << value;
    };
    row("text", fieldOf(), ColumnType::Text, R"({"v":" Trà Sơn "})", QStringLiteral("tTr\u00e0 S\u01a1n"));
    row("text of a number", fieldOf(), ColumnType::Text, R"({"v":12})", QStringLiteral("t12"));
    row("integer", fieldOf(), ColumnType::Integer, R"({"v":12})", QStringLiteral("i12"));
    row("large integer", fieldOf(), ColumnType::Integer, R"({"v":9007199254740993})",
        QStringLiteral("i9007199254740993"));
    row("integer in a text", fieldOf(), ColumnType::Integer, R"({"v":"12"})", QStringLiteral("i12"));
    row("integer with a zero fraction", fieldOf(), ColumnType::Integer, R"({"v":12.0})", QStringLiteral("i12"));
    row("number", fieldOf(), ColumnType::Number, R"({"v":1.25})", QStringLiteral("r1.25"));
    row("number in a text", fieldOf(), ColumnType::Number, R"({"v":"-1.25"})", QStringLiteral("r-1.25"));
    row("scaled", numberField("", 0.001), ColumnType::Number, R"({"v":1500})", QStringLiteral("r1.5"));
    row("scaled integer", numberField("", 100), ColumnType::Integer, R"({"v":1.15})", QStringLiteral("i115"));
    row("Vietnamese number", numberField("1.234,5"), ColumnType::Number, R"({"v":"1.234.567,89"})",
        QStringLiteral("r1234567.89"));
    row("Vietnamese number without groups", numberField("1.234,5"), ColumnType::Number, R"({"v":"1234,5"})",
        QStringLiteral("r1234.5"));
    row("English number", numberField("1,234.5"), ColumnType::Number, R"({"v":"-1,234.5"})",
        QStringLiteral("r-1234.5"));
    row("groups only", numberField("1.234"), ColumnType::Integer, R"({"v":"12.345"})", QStringLiteral("i12345"));
    row("narrow blanks", numberField("1 234,5"), ColumnType::Number,
        "{\"v\":\"1\xE2\x80\xAF"
        "234,5\"}",
        QStringLiteral("r1234.5"));
    row("true", fieldOf(), ColumnType::Boolean, R"({"v":true})", QStringLiteral("i1"));
    row("boolean of a number", fieldOf(), ColumnType::Boolean, R"({"v":0})", QStringLiteral("i0"));
    row("boolean in a text", fieldOf(), ColumnType::Boolean, R"({"v":"True"})", QStringLiteral("i1"));
    row("date and time", timeField("dd/MM/yyyy HH:mm"), ColumnType::Time, R"({"v":"21/11/2026 06:30"})",
        utc("2026-11-20T23:30:00Z"));
    row("date", timeField("dd/MM/yyyy"), ColumnType::Time, R"({"v":"29/02/2024"})", utc("2024-02-28T17:00:00Z"));
    row("date without zeros", timeField("d/M/yyyy"), ColumnType::Time, R"({"v":"1/2/2026"})",
        utc("2026-01-31T17:00:00Z"));
    row("month", timeField("MM/yyyy"), ColumnType::Time, R"({"v":"02/2026"})", utc("2026-01-31T17:00:00Z"));
    row("year", timeField("yyyy"), ColumnType::Time, R"({"v":2026})", utc("2025-12-31T17:00:00Z"));
    row("date as a number", timeField("yyyyMMdd"), ColumnType::Time, R"({"v":20261121})", utc("2026-11-20T17:00:00Z"));
    row("two-digit year", timeField("dd-MM-yy HH:mm:ss"), ColumnType::Time, R"({"v":"21-11-26 00:00:01"})",
        utc("2026-11-20T17:00:01Z"));
    row("milliseconds", timeField("yyyy-MM-ddTHH:mm:ss.zzz"), ColumnType::Time, R"({"v":"1970-01-01T08:00:00.250"})",
        QStringLiteral("i250"));
    row("month's name", timeField("d MMM yyyy"), ColumnType::Time, R"({"v":"21 Nov 2026"})",
        utc("2026-11-20T17:00:00Z"));
    row("iso with zone", timeField("iso"), ColumnType::Time, R"({"v":"2026-11-21T06:30:00+07:00"})",
        utc("2026-11-20T23:30:00Z"));
    row("iso in UTC", timeField("iso"), ColumnType::Time, R"({"v":"2026-11-21T06:30:00.500Z"})",
        QStringLiteral("i1795242600500"));
    row("iso without zone", timeField("iso"), ColumnType::Time, R"({"v":"2026-11-21 06:30"})",
        utc("2026-11-20T23:30:00Z"));
    row("iso date", timeField("iso"), ColumnType::Time, R"({"v":"2026-11-21"})", utc("2026-11-20T17:00:00Z"));
    row("seconds", timeField("epoch-s"), ColumnType::Time, R"({"v":1795242600})", utc("2026-11-21T06:30:00Z"));
    row("milliseconds in a text", timeField("epoch-ms"), ColumnType::Time, R"({"v":"1795242600000"})",
        utc("2026-11-21T06:30:00Z"));
    row("enumeration", mapField(), ColumnType::Text, R"({"v":9})", QStringLiteral("tdone"));
    row("otherwise", fieldOf([](FieldSpec &spec) {
            spec.map = mapField().map;
            spec.otherwise = QStringLiteral("other");
        }),
        ColumnType::Text, R"({"v":"77"})", QStringLiteral("tother"));
    row("nothing in an enumeration", fieldOf([](FieldSpec &spec) {
            spec.map = {{QString(), QStringLiteral("open")}};
            spec.otherwise = QStringLiteral("closed");
        }),
        ColumnType::Text, R"({"v":null})", QStringLiteral("topen"));
    row("code", codeField(), ColumnType::Agency, R"({"v":"H01.1"})", QStringLiteral("tso-yt"));
    row("code as a number", codeField(), ColumnType::Agency, R"({"v":20557})", QStringLiteral("txa-a"));
    row("the row itself", fieldOf([](FieldSpec &spec) { spec.at = {QString()}; }), ColumnType::Number, "[3.5]",
        QStringLiteral("r3.5"));
    row("picture", fieldOf(), ColumnType::Picture, R"({"v":"https://a.vn/x.jpg"})",
        QStringLiteral("thttps://a.vn/x.jpg"));
}

void MappingTest::fieldsAreTyped()
{
    QFETCH(FieldSpec, spec);
    QFETCH(int, type);
    QFETCH(QByteArray, json);
    QFETCH(QString, value);
    const Mapped mapped = mapOne(spec, ColumnType(type), json);
    QVERIFY2(mapped.reason.isEmpty(), qPrintable(mapped.reason));
    QCOMPARE(mapped.value, value);
}

void MappingTest::badFieldsAreRejectedWithAReason_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const FieldSpec &spec, ColumnType type, const char *json,
                        const char *reason) {
        QTest::newRow(name) << spec << int(type) << QByteArray(json) << QString::fromUtf8(reason);
    };
    row("missing", fieldOf(), ColumnType::Text, R"({"w":1})", "/v is missing or empty");
    row("null", fieldOf(), ColumnType::Number, R"({"v":null})", "/v is missing or empty");
    row("blank", fieldOf(), ColumnType::Text, R"({"v":"  "})", "/v is missing or empty");
    row("empty by name", fieldOf([](FieldSpec &spec) { spec.empty = {QStringLiteral("-999")}; }), ColumnType::Number,
        R"({"v":-999})", "/v is missing or empty");
    row("object for a text", fieldOf(), ColumnType::Text, R"({"v":{"a":1}})", R"(/v: "{"a":1}" is not a text)");
    row("word for a number", fieldOf(), ColumnType::Number, R"({"v":"abc"})", R"(/v: "abc" is not a number)");
    row("half a number", fieldOf(), ColumnType::Number, R"({"v":"12abc"})", R"(/v: "12abc" is not a number)");
    row("infinity", fieldOf(), ColumnType::Number, R"({"v":"inf"})", R"(/v: "inf" is not a number)");
    row("fraction for an integer", fieldOf(), ColumnType::Integer, R"({"v":1.5})",
        R"(/v: "1.5" is not a whole number)");
    row("huge integer", fieldOf(), ColumnType::Integer, R"({"v":1e30})", R"(/v: "1e30" is not a whole number)");
    row("group of one digit", numberField("1.234,5"), ColumnType::Number, R"({"v":"1.5"})",
        R"(/v: "1.5" is not a number like 1.234,5)");
    row("boolean", fieldOf(), ColumnType::Boolean, R"({"v":"maybe"})", R"(/v: "maybe" is neither true nor false)");
    row("no such day", timeField("dd/MM/yyyy HH:mm"), ColumnType::Time, R"({"v":"32/13/2026"})",
        R"(/v: "32/13/2026" is not a date like dd/MM/yyyy HH:mm)");
    row("no leap year", timeField("dd/MM/yyyy"), ColumnType::Time, R"({"v":"29/02/2026"})",
        R"(/v: "29/02/2026" is not a date like dd/MM/yyyy)");
    row("more than a date", timeField("dd/MM/yyyy"), ColumnType::Time, R"({"v":"21/11/2026 06:30"})",
        R"(/v: "21/11/2026 06:30" is not a date like dd/MM/yyyy)");
    row("hour 24", timeField("iso"), ColumnType::Time, R"({"v":"2026-11-21T24:00"})",
        R"(/v: "2026-11-21T24:00" is not a date like iso)");
    row("word for an epoch", timeField("epoch-s"), ColumnType::Time, R"({"v":"now"})",
        R"(/v: "now" is not a date like epoch-s)");
    const auto place = [](const char *axes) {
        return fieldOf([axes](FieldSpec &spec) { spec.geometry.axes = QLatin1String(axes); });
    };
    row("pair in the other order", place(""), ColumnType::Geometry, R"({"v":"146.5763058 43.3420288"})",
        R"(/v: "146.5763058 43.3420288" is no place on earth with its numbers in this order; write axes: lon-lat)");
    row("list in the other order", place(""), ColumnType::Geometry, R"({"v":[15.5,108.25]})",
        R"(/v: "[15.5,108.25]" is no place on earth with its numbers in this order; write axes: lat-lon)");
    row("declared order", place("lat-lon"), ColumnType::Geometry, R"({"v":[108.25,15.5]})",
        R"(/v: "[108.25,15.5]" is no place on earth with its numbers in this order; write axes: lon-lat)");
    row("part of a pair in the other order",
        fieldOf([](FieldSpec &spec) { spec.geometry.point = QStringLiteral("latitude"); }), ColumnType::Number,
        R"({"v":"108.25, 15.5"})",
        R"(/v: "108.25, 15.5" is no place on earth with its numbers in this order; write axes: lon-lat)");
    row("off the earth in either order", place(""), ColumnType::Geometry, R"({"v":"547000 1713000"})",
        R"(/v: "547000 1713000" is no place on earth in WKT, GeoJSON or pairs of numbers)");
    row("unknown value", mapField(), ColumnType::Text, R"({"v":5})",
        R"(/v: "5" is none of the values that the map names)");
    row("unknown code", codeField(), ColumnType::Agency, R"({"v":"H01.9"})",
        R"(/v: the code "H01.9" is unknown in the code system "h01")");
}

void MappingTest::badFieldsAreRejectedWithAReason()
{
    QFETCH(FieldSpec, spec);
    QFETCH(int, type);
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const Mapped mapped = mapOne(spec, ColumnType(type), json);
    QVERIFY(mapped.page.rows.empty());
    QCOMPARE(mapped.page.rejected.size(), size_t(1));
    QCOMPARE(mapped.page.rejected.front().field, QStringLiteral("c"));
    if (!reason.contains(QLatin1String("1e30")))
        QCOMPARE(mapped.reason, reason);
}

void MappingTest::missingFieldOfANullableColumnIsNull()
{
    const Mapped mapped = mapOne(timeField("iso"), ColumnType::Time, R"({"v":""})", true);
    QCOMPARE(mapped.value, QStringLiteral("null"));
    const Mapped required =
        mapOne(fieldOf([](FieldSpec &spec) { spec.required = true; }), ColumnType::Text, R"({})", true);
    QCOMPARE(required.reason, QStringLiteral("/v is missing or empty"));
}

void MappingTest::unknownCodeOfANullableColumnIsNotedOnce()
{
    const Mapped mapped = mapOne(codeField(), ColumnType::Agency, R"([{"v":"X"},{"v":"X"},{"v":"H01.1"}])", true);
    QCOMPARE(mapped.page.rows.size(), size_t(3));
    QCOMPARE(mapped.value, QStringLiteral("null"));
    QVERIFY(mapped.page.rejected.empty());
    QCOMPARE(mapped.page.notes.size(), size_t(1));
    QVERIFY(mapped.page.notes.front().reason.contains(QStringLiteral("\"X\"")));
}

void MappingTest::firstPointerWithAValueWins()
{
    const FieldSpec both = fieldOf([](FieldSpec &spec) { spec.at = {QStringLiteral("/a"), QStringLiteral("/b")}; });
    QCOMPARE(mapOne(both, ColumnType::Text, R"({"a":"","b":"x"})").value, QStringLiteral("tx"));
    QCOMPARE(mapOne(both, ColumnType::Text, R"({"a":"y","b":"x"})").value, QStringLiteral("ty"));
    QCOMPARE(mapOne(both, ColumnType::Text, R"({})").reason, QStringLiteral("/a or /b is missing or empty"));
}

void MappingTest::constantsAndRowsOfForEachAreTaken()
{
    const FieldSpec constant = fieldOf([](FieldSpec &spec) {
        spec.at.clear();
        spec.constant = QStringLiteral("7");
    });
    QCOMPARE(mapOne(constant, ColumnType::Integer, "{}").value, QStringLiteral("i7"));
    const FieldSpec fromRow = fieldOf([](FieldSpec &spec) {
        spec.at.clear();
        spec.fromRow = QStringLiteral("station");
    });
    QCOMPARE(mapOne(fromRow, ColumnType::Text, "{}", false, {{QStringLiteral("station"), QStringLiteral("48")}}).value,
             QStringLiteral("t48"));
    QCOMPARE(mapOne(fromRow, ColumnType::Text, "{}").reason, QStringLiteral("station is missing or empty"));
    const FieldSpec bad = fieldOf([](FieldSpec &spec) {
        spec.at.clear();
        spec.constant = QStringLiteral("x");
    });
    QCOMPARE(mapOne(bad, ColumnType::Integer, "{}").value, QStringLiteral("error"));
}

void MappingTest::rejectedRowKeepsItsTextUpToFourKibibytes()
{
    QByteArray pad;
    for (int i = 0; i < 3000; ++i)
        pad += "\xE1\xBA\xBF";
    const Mapped mapped = mapOne(fieldOf(), ColumnType::Number, "{\"v\":\"x\",\"pad\":\"" + pad + "\"}");
    const QByteArray raw = mapped.page.rejected.at(0).raw;
    QVERIFY(raw.size() <= 4096 && raw.size() > 4000);
    QVERIFY(!QString::fromUtf8(raw).contains(QChar::ReplacementCharacter));
}

void MappingTest::textIsStoredComposed()
{
    const QString decomposed = QStringLiteral("Tr\u00e0 S\u01a1n \u1ebf").normalized(QString::NormalizationForm_D);
    const Mapped mapped = mapOne(fieldOf(), ColumnType::Text, "{\"v\":\"" + decomposed.toUtf8() + "\"}");
    QCOMPARE(mapped.value, QStringLiteral("tTr\u00e0 S\u01a1n \u1ebf"));
    QCOMPARE(mapOne(fieldOf(), ColumnType::Text, "{\"v\":\"e\xCC\x81\"}").value, QStringLiteral("t\u00e9"));
}

void MappingTest::zonesWithSummerTimeAreRight()
{
    FieldSpec spec = timeField("yyyy-MM-dd HH:mm");
    spec.zone = QStringLiteral("Europe/Paris");
    const Mapped mapped = mapOne(
        spec, ColumnType::Time,
        R"([{"v":"2026-01-15 12:00"},{"v":"2026-07-15 12:00"},{"v":"2026-03-29 03:30"},{"v":"2026-03-29 01:30"},{"v":"2026-01-16 12:00"}])");
    QCOMPARE(mapped.page.rows.size(), size_t(5));
    const QStringList expected{utc("2026-01-15T11:00:00Z"), utc("2026-07-15T10:00:00Z"), utc("2026-03-29T01:30:00Z"),
                               utc("2026-03-29T00:30:00Z"), utc("2026-01-16T11:00:00Z")};
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(shown(mapped.page.rows[size_t(i)].values[1]), expected.at(i));
}

TOANCANH_TEST(MappingTest)
#include "MappingTest.moc"
