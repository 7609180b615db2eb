// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonFormat.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using format::FormatSpec;

class JsonFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void placesFollowTheRfc_data();
    void placesFollowTheRfc();
    void badPlacesAreRefused();
    void rowsAreFound_data();
    void rowsAreFound();
    void placesLookAboveTheRow_data();
    void placesLookAboveTheRow();
    void columnsStandBesideTheRows_data();
    void columnsStandBesideTheRows();
    void firstOfTwoEqualKeysCounts();
    void textsThatHoldJsonAreTakenApart();
    void linesAreRowsAndBrokenOnesAreNamed();
    void featuresAreTheRowsOfGeoJson();
    void placesAroundTheRowsAreFound();
    void placesInARowGoIntoObjectsButGeometries_data();
    void placesInARowGoIntoObjectsButGeometries();

private:
    /// Every row's cell at `place` as text, joined by blanks; "-" where there is none.
    static QString cells(const QByteArray &json, const QString &rows, const QString &place,
                         FormatSpec::Kind kind = FormatSpec::Kind::Json);
};

QString JsonFormatTest::cells(const QByteArray &json, const QString &rows, const QString &place, FormatSpec::Kind kind)
{
    FormatSpec spec;
    spec.kind = kind;
    const auto format = format::makeJsonFormat(spec, rows);
    if (!format)
        return format.error().sentence;
    const auto where = (*format)->place(place);
    if (!where)
        return where.error().sentence;
    const auto answer = (*format)->read(json);
    if (!answer)
        return answer.error().sentence;
    QStringList texts;
    std::string scratch;
    while ((*answer)->next()) {
        const format::Cell cell = (*answer)->cell(*where);
        texts << (cell.isNothing() ? QStringLiteral("-") : QString::fromStdString(std::string(textOf(cell, scratch))));
    }
    return texts.join(QLatin1Char(' '));
}

void JsonFormatTest::placesFollowTheRfc_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    QTest::newRow("member") << "/a" << "1";
    QTest::newRow("element") << "/b/1" << "y";
    QTest::newRow("slash") << "/c~1d" << "2";
    QTest::newRow("tilde") << "/m~0n" << "3";
    QTest::newRow("empty key") << "/" << "4";
    QTest::newRow("beyond the array") << "/b/9" << "-";
    QTest::newRow("leading zero is no index") << "/b/01" << "-";
    QTest::newRow("missing") << "/z/y" << "-";
    QTest::newRow("by a member") << "/l/[rel=next]/href" << "n";
    QTest::newRow("by a member that none has") << "/l/[rel=last]/href" << "-";
    QTest::newRow("number as a key") << "/o/0" << "5";
    QTest::newRow("last") << "/b/[last]" << "y";
    QTest::newRow("within the last") << "/l/[last]/href" << "w";
    QTest::newRow("last of an empty list") << "/e/[last]" << "-";
    QTest::newRow("last of no list") << "/o/[last]" << "-";
    QTest::newRow("by a text with slashes") << "/l/[rel=http://a.vn/x]/href" << "w";
    QTest::newRow("by a text with slashes at the end")
        << "/l/[rel=http://a.vn/x]" << R"({"rel":"http://a.vn/x","href":"w"})";
    QTest::newRow("by a text with escaped slashes") << "/l/[rel=http:~1~1a.vn~1x]/href" << "w";
    QTest::newRow("brackets in a name") << "/[b/c=]" << "-";
    QTest::newRow("a name in brackets") << "/[k]/v" << "6";
}

void JsonFormatTest::placesFollowTheRfc()
{
    QFETCH(QString, place);
    QFETCH(QString, found);
    QCOMPARE(
        cells(
            R"({"a":1,"b":["x","y"],"c/d":2,"m~n":3,"":4,"o":{"0":5},"[k]":{"v":6},"e":[],"l":[{"rel":"self","href":"s"},{"rel":"next","href":"n"},{"rel":"http://a.vn/x","href":"w"}]})",
            {}, place),
        found);
}

void JsonFormatTest::badPlacesAreRefused()
{
    const auto format = format::makeJsonFormat({}, {});
    for (const QString &place :
         {QStringLiteral("a/b"), QStringLiteral("/a~2"), QStringLiteral("/a~"), QStringLiteral("1a"),
          QStringLiteral("#"), QStringLiteral("1#/a"), QStringLiteral("/a/[#]"), QStringLiteral("0/a/[#]")})
        QVERIFY2(!(*format)->place(place), qPrintable(place));
    QVERIFY(!format::makeJsonFormat({}, QStringLiteral("/a/[#]")));
    QVERIFY(!(*format)->placeAround(QStringLiteral("1/a")));
    QVERIFY(!format::makeJsonFormat({}, QStringLiteral("data")));
}

void JsonFormatTest::rowsAreFound_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("rows");
    QTest::newRow("array") << QByteArray("[1,2,3]") << "" << "1 2 3";
    QTest::newRow("one object") << QByteArray(R"({"a":1})") << "" << R"({"a":1})";
    QTest::newRow("null") << QByteArray(R"({"a":null})") << "/a" << "";
    QTest::newRow("missing") << QByteArray(R"({"b":[1]})") << "/a" << "";
    QTest::newRow("values of an object") << QByteArray(R"({"a":{"x":1,"y":2}})") << "/a/*" << "1 2";
    QTest::newRow("arrays in an object") << QByteArray(R"({"x":{"v":[1,2]},"y":{"v":[3]},"z":{}})") << "/*/v"
                                         << "1 2 3";
    QTest::newRow("lists in lists") << QByteArray(R"([[1,2],[3]])") << "/*/*" << "1 2 3";
}

void JsonFormatTest::rowsAreFound()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    QFETCH(QString, rows);
    QCOMPARE(cells(json, pointer, {}), rows);
}

void JsonFormatTest::placesLookAboveTheRow_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    QTest::newRow("of the parent") << "/*/wards" << "2/name" << "A A B";
    QTest::newRow("its list") << "/*/wards" << "1/0/id" << "1 1 3";
    QTest::newRow("number in its list") << "/*/wards" << "0#" << "0 1 0";
    QTest::newRow("name of its list") << "/*/wards" << "1#" << "wards wards wards";
    QTest::newRow("number of the parent") << "/*/wards" << "2#" << "0 0 1";
    QTest::newRow("beyond the document") << "/*/wards" << "4/name" << "- - -";
    QTest::newRow("the document") << "/*/wards" << "3/1/name" << "B B B";
    QTest::newRow("the document has no name") << "/*/wards" << "3#" << "- - -";
}

void JsonFormatTest::placesLookAboveTheRow()
{
    QFETCH(QString, rows);
    QFETCH(QString, place);
    QFETCH(QString, found);
    QCOMPARE(cells(R"([{"name":"A","wards":[{"id":1},{"id":2}]},{"name":"B","wards":[{"id":3}]}])", rows, place),
             found);
    QCOMPARE(cells(R"({"PM2.5":[7],"PM10":[8,9]})", QStringLiteral("/*/*"), QStringLiteral("1#")),
             QStringLiteral("PM2.5 PM10 PM10"));
}

void JsonFormatTest::columnsStandBesideTheRows_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    const QByteArray hours =
        R"({"hourly":{"time":["a","b","c"],"rain":[1.5,null],"text":"[7,8,9]","deep":[{"v":[4]}]}})";
    const QByteArray places = R"([{"t":[1,2],"v":[5,6]},{"t":[3],"v":[7]},{"t":[4]}])";
    const QByteArray named = R"({"name":{"r1":"x","r2":"y"},"size":{"r2":2,"r1":1},"numbered":["n"]})";
    QTest::newRow("the list itself") << hours << "/hourly/time" << "" << "a b c";
    QTest::newRow("another, shorter") << hours << "/hourly/time" << "2/rain/[#]" << "1.5 - -";
    QTest::newRow("in a text") << hours << "/hourly/time" << "2/text/[#]" << "7 8 9";
    QTest::newRow("deeper") << hours << "/hourly/time" << "2/deep/[#]/v/0" << "4 - -";
    QTest::newRow("no list") << hours << "/hourly/time" << "2/none/[#]" << "- - -";
    QTest::newRow("of each place its own") << places << "/*/t" << "2/v/[#]" << "5 6 7 -";
    QTest::newRow("members of the same name") << named << "/name/*" << "2/size/[#]" << "1 2";
    QTest::newRow("names don't count lists") << named << "/name/*" << "2/numbered/[#]" << "- -";
    QTest::newRow("numbers as names") << QByteArray(R"({"k":["a","b","c"],"value":{"0":1,"2":3}})") << "/k"
                                      << "2/value/[#]" << "1 - 3";
}

void JsonFormatTest::columnsStandBesideTheRows()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, rows);
    QFETCH(QString, place);
    QFETCH(QString, found);
    QCOMPARE(cells(json, rows, place), found);
}

void JsonFormatTest::firstOfTwoEqualKeysCounts()
{
    QCOMPARE(cells(R"({"a":"first","a":"second"})", {}, QStringLiteral("/a")), QStringLiteral("first"));
}

void JsonFormatTest::textsThatHoldJsonAreTakenApart()
{
    const QByteArray json = R"({"d":" [{\"v\":\"{\\\"w\\\":7}\"},{\"v\":\"plain\"},{\"v\":\"{broken\"}]"})";
    QCOMPARE(cells(json, QStringLiteral("/d"), QStringLiteral("/v/w")), QStringLiteral("7 - -"));
    QCOMPARE(cells(json, QStringLiteral("/d"), QStringLiteral("/v")), QStringLiteral("{\"w\":7} plain {broken"));
}

void JsonFormatTest::linesAreRowsAndBrokenOnesAreNamed()
{
    const auto lines = FormatSpec::Kind::JsonLines;
    QCOMPARE(cells("{\"a\":1}\r\n\n{\"a\":2}", {}, QStringLiteral("/a"), lines), QStringLiteral("1 2"));
    QCOMPARE(cells("", {}, QStringLiteral("/a"), lines), QString());
    FormatSpec spec;
    spec.kind = lines;
    const auto format = format::makeJsonFormat(spec, {});
    const auto answer = (*format)->read("{\"a\":1}\n{\"a\":\n{\"a\":3}\n");
    QVERIFY(answer);
    QCOMPARE((*answer)->expectedRows(), size_t(2));
    const auto broken = (*answer)->broken();
    QCOMPARE(broken.size(), size_t(1));
    QVERIFY2(broken.front().reason.startsWith(QStringLiteral("line 2: ")), qPrintable(broken.front().reason));
    QCOMPARE(broken.front().raw, QByteArray("{\"a\":"));
    QVERIFY(!(*format)->read("<html>\n</html>"));
    // What is nearly JSON is read, be it of a line beside a broken one.
    QCOMPARE(cells("{\"a\":1}\n{\"a\":NaN}\n{\"a\":[3,]}", {}, QStringLiteral("/a"), lines), QStringLiteral("1 - [3]"));
    const auto mended = (*format)->read("{\"a\":NaN}\n{\"a\":\n{\"a\":3},\n");
    QVERIFY(mended);
    QCOMPARE((*mended)->expectedRows(), size_t(1));
    QCOMPARE((*mended)->broken().size(), size_t(2));
}

void JsonFormatTest::featuresAreTheRowsOfGeoJson()
{
    QCOMPARE(cells(R"({"type":"FeatureCollection","features":[{"properties":{"n":"x"}}]})", {},
                   QStringLiteral("/properties/n"), FormatSpec::Kind::GeoJson),
             QStringLiteral("x"));
}

void JsonFormatTest::placesAroundTheRowsAreFound()
{
    const auto format = format::makeJsonFormat({}, QStringLiteral("/rows"));
    const auto next = (*format)->placeAround(QStringLiteral("/meta/next"));
    const auto rows = (*format)->placeAround(QStringLiteral("/rows"));
    QVERIFY(next && rows);
    const auto answer = (*format)->read(R"({"meta":{"next":12},"rows":[1,2]})");
    QVERIFY(answer);
    QCOMPARE((*answer)->around(*next).integer, 12);
    QCOMPARE((*answer)->countAround(*rows), 2);
    QCOMPARE((*answer)->members(), (QSet<QByteArray>{"meta", "rows"}));
    QVERIFY((*answer)->hasRows());
}

void JsonFormatTest::placesInARowGoIntoObjectsButGeometries_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("places");
    QTest::newRow("geometry") << QByteArray(R"({"g":{"type":"Point","coordinates":[1,2],"bbox":[1,2,1,2]},"n":1})")
                              << "/g /n";
    QTest::newRow("the row is one") << QByteArray(R"({"type":"Point","coordinates":[1,2]})") << "";
    QTest::newRow("a member of that name") << QByteArray(R"({"id":1,"coordinates":{"latitude":15,"longitude":108}})")
                                           << "/id /coordinates/latitude /coordinates/longitude";
    QTest::newRow("with a type") << QByteArray(R"({"type":"station","coordinates":"15,108"})") << "/type /coordinates";
    QTest::newRow("a list without a type") << QByteArray(R"({"id":1,"coordinates":[1,2]})") << "/id /coordinates";
}

void JsonFormatTest::placesInARowGoIntoObjectsButGeometries()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, places);
    const auto format = format::makeJsonFormat({}, {});
    const auto answer = (*format)->read(json);
    QVERIFY(answer && (*answer)->next());
    QCOMPARE((*answer)->placesInRow().join(QLatin1Char(' ')), places);
    QCOMPARE((*answer)->kindsInRow().size(), size_t((*answer)->placesInRow().size()));
}

TOANCANH_TEST(JsonFormatTest)
#include "JsonFormatTest.moc"
