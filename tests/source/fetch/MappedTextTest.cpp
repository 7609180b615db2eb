// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/fetch/OneField.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using dataset::ColumnType;
using field::FieldSpec;
using namespace toancanh::oneField;

/// Texts that are not yet the value: taken apart, put together, and what stands in their place.
class MappedTextTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreTakenApartBeforeTheyAreRead_data();
    void textsAreTakenApartBeforeTheyAreRead();
    void patternThatDoesNotFitGivesNothing();
    void composedKeyNeedsAllItsParts();
    void missingAndUnreadableValuesBecomeWhatTheFieldSays();
    void codesAreKnownWhereverTheirToneMarkStands();
};

void MappedTextTest::textsAreTakenApartBeforeTheyAreRead_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, ColumnType type, const char *json, const QString &value,
                        const std::function<void(FieldSpec &)> &change) {
        QTest::newRow(name) << fieldOf(change) << int(type) << QByteArray(json) << value;
    };
    const auto html = [](FieldSpec &spec) { spec.isHtml = true; };
    row("markup", ColumnType::Text, R"({"v":"<div style='a>b'>S&#7889; 46<br/> ph\u1ed1 <b>A</b> &amp; B</div>"})",
        QStringLiteral("tb'>S\u1ed1 46\nph\u1ed1 A & B"), html);
    row("script", ColumnType::Text, R"({"v":"<script>if (a<b) x()</script>x &lt; 3 < 4"})",
        QStringLiteral("tx < 3 < 4"), html);
    row("first group", ColumnType::Number, R"({"v":"PM2.5: 15.43 µg/m³"})", QStringLiteral("r15.43"),
        [](FieldSpec &spec) { spec.extract = QStringLiteral(": ([\\d.]+)"); });
    row("interval's end", ColumnType::Time, R"({"v":"2020-08-11T12:00:00.000Z/2022-03-03T14:15:00.000Z"})",
        utc("2022-03-03T14:15:00Z"), [](FieldSpec &spec) {
            spec.interval = QStringLiteral("end");
            spec.times = {QStringLiteral("iso")};
        });
    row("instant as an interval", ColumnType::Time, R"({"v":"2020-08-11T12:00:00Z"})", utc("2020-08-11T12:00:00Z"),
        [](FieldSpec &spec) {
            spec.interval = QStringLiteral("end");
            spec.times = {QStringLiteral("iso")};
        });
    row("second pattern", ColumnType::Time, R"({"v":"21/11/2026"})", utc("2026-11-20T17:00:00Z"),
        [](FieldSpec &spec) { spec.times = {QStringLiteral("dd/MM/yyyy HH:mm"), QStringLiteral("dd/MM/yyyy")}; });
    row("local time labelled as UTC", ColumnType::Time, R"({"v":"2025-10-01T00:00:00.000Z"})",
        utc("2025-09-30T17:00:00Z"), [](FieldSpec &spec) {
            spec.times = {QStringLiteral("iso")};
            spec.zoneIgnored = true;
        });
    row("date of JSON", ColumnType::Time, R"({"v":"/Date(1495253663773+0700)/"})", QStringLiteral("i1495253663773"),
        [](FieldSpec &spec) { spec.times = {QStringLiteral("json-date")}; });
    const auto period = [](FieldSpec &spec) { spec.times = {QStringLiteral("period")}; };
    row("year", ColumnType::Time, R"({"v":2014})", utc("2013-12-31T17:00:00Z"), period);
    row("month", ColumnType::Time, R"({"v":"2012M03"})", utc("2012-02-29T17:00:00Z"), period);
    row("quarter", ColumnType::Time, R"({"v":"2013-Q4"})", utc("2013-09-30T17:00:00Z"), period);
    row("week", ColumnType::Time, R"({"v":"2026-W01"})", utc("2025-12-28T17:00:00Z"), period);
    row("percent", ColumnType::Number, R"({"v":"85,5 %"})", QStringLiteral("r85.5"), [](FieldSpec &spec) {
        spec.number = QStringLiteral("1.234,5");
        spec.units = {{QStringLiteral("%"), 1}};
    });
    const auto lengths = [](FieldSpec &spec) { spec.units = {{QStringLiteral("m"), 1}, {QStringLiteral("cm"), 0.01}}; };
    row("unit", ColumnType::Number, R"({"v":"250cm"})", QStringLiteral("r2.5"), lengths);
    row("no unit", ColumnType::Number, R"({"v":"7"})", QStringLiteral("r7"), lengths);
    row("number beyond 64 bits signed", ColumnType::Text, R"({"v":18446744073709551615})",
        QStringLiteral("t18446744073709551615"), {});
}

void MappedTextTest::textsAreTakenApartBeforeTheyAreRead()
{
    QFETCH(FieldSpec, spec);
    QFETCH(int, type);
    QFETCH(QByteArray, json);
    QFETCH(QString, value);
    const Mapped mapped = mapOne(spec, ColumnType(type), json);
    QCOMPARE(mapped.reason, QString());
    QCOMPARE(mapped.value, value);
}

void MappedTextTest::patternThatDoesNotFitGivesNothing()
{
    const auto extracted = [](const std::function<void(FieldSpec &)> &change = {}) {
        return fieldOf([&](FieldSpec &spec) {
            spec.at = {QStringLiteral("/v"), QStringLiteral("/w")};
            spec.extract = QStringLiteral("n=(\\d+)");
            if (change)
                change(spec);
        });
    };
    for (const ColumnType type : {ColumnType::Text, ColumnType::Number, ColumnType::Time}) {
        const Mapped none = mapOne(extracted([](FieldSpec &spec) { spec.times = {QStringLiteral("yyyy")}; }), type,
                                   R"({"v":"abc"})", true);
        QCOMPARE(none.reason, QString());
        QCOMPARE(none.value, QStringLiteral("null"));
        QVERIFY(none.page.notes.empty());
    }
    QCOMPARE(mapOne(extracted(), ColumnType::Text, R"({"v":"abc"})").reason,
             QStringLiteral("/v or /w: \"abc\" does not fit the pattern n=(\\d+)"));
    QCOMPARE(mapOne(extracted(), ColumnType::Integer, R"({"v":"abc","w":"n=7"})").value, QStringLiteral("i7"));
    QCOMPARE(mapOne(extracted(), ColumnType::Text, R"({"v":""})").reason,
             QStringLiteral("/v or /w is missing or empty"));
    const auto mapped = extracted([](FieldSpec &spec) {
        spec.map = {{QStringLiteral("7"), QStringLiteral("seven")}, {QString(), QStringLiteral("none")}};
        spec.otherwise = QStringLiteral("other");
    });
    QCOMPARE(mapOne(mapped, ColumnType::Text, R"({"v":"n=7"})").value, QStringLiteral("tseven"));
    QCOMPARE(mapOne(mapped, ColumnType::Text, R"({"v":"n=8"})").value, QStringLiteral("tother"));
    QCOMPARE(mapOne(mapped, ColumnType::Text, R"({"v":"abc"})").value, QStringLiteral("tnone"));
    const auto composed = extracted([](FieldSpec &spec) {
        spec.at.clear();
        spec.compose = QStringLiteral("{/a}={/b}");
    });
    QCOMPARE(mapOne(composed, ColumnType::Text, R"({"a":"n","b":7})").value, QStringLiteral("t7"));
    QCOMPARE(mapOne(composed, ColumnType::Text, R"({"a":"m","b":7})", true).value, QStringLiteral("null"));
}

void MappedTextTest::composedKeyNeedsAllItsParts()
{
    const FieldSpec spec = fieldOf([](FieldSpec &one) {
        one.at.clear();
        one.compose = QStringLiteral("{/p}-{/c}!");
    });
    QCOMPARE(mapOne(spec, ColumnType::Text, R"({"p":" 49","c":502})").value, QStringLiteral("t49-502!"));
    QCOMPARE(mapOne(spec, ColumnType::Text, R"({"p":"49","c":""})").reason,
             QStringLiteral("{/p}-{/c}! is missing or empty"));
}

void MappedTextTest::missingAndUnreadableValuesBecomeWhatTheFieldSays()
{
    const FieldSpec given = fieldOf([](FieldSpec &one) { one.whenMissing = QStringLiteral("en-US"); });
    QCOMPARE(mapOne(given, ColumnType::Text, R"({"v":""})").value, QStringLiteral("ten-US"));
    QCOMPARE(mapOne(given, ColumnType::Text, R"({"v":"vi"})").value, QStringLiteral("tvi"));
    const FieldSpec lenient = fieldOf([](FieldSpec &one) { one.unreadableIsEmpty = true; });
    const Mapped mapped = mapOne(lenient, ColumnType::Number, R"({"v":"good"})", true);
    QCOMPARE(mapped.value, QStringLiteral("null"));
    QCOMPARE(mapped.page.notes.size(), size_t(1));
    QVERIFY(!mapOne(lenient, ColumnType::Number, R"({"v":"good"})").reason.isEmpty());
}

void MappedTextTest::codesAreKnownWhereverTheirToneMarkStands()
{
    const FieldSpec spec =
        fieldOf([](FieldSpec &one) { one.map = {{QStringLiteral("H\u00f2a"), QStringLiteral("1")}}; });
    QCOMPARE(mapOne(spec, ColumnType::Text, R"({"v":"Ho\u00e0"})").value, QStringLiteral("t1"));
    QCOMPARE(mapOne(spec, ColumnType::Text, R"({"v":"Ho\u0300a"})").value, QStringLiteral("t1"));
    QVERIFY(!mapOne(spec, ColumnType::Text, R"({"v":"Hoa"})").reason.isEmpty());
}

TOANCANH_TEST(MappedTextTest)
#include "MappedTextTest.moc"
