// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/draft/DraftedProfile.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

class RowsDraftTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreFoundWithWhatTellsThemApart_data();
    void rowsAreFoundWithWhatTellsThemApart();
    void columnsAreNamedByTheWay_data();
    void columnsAreNamedByTheWay();
    void keyIsTheFewestColumnsThatTellRowsApart_data();
    void keyIsTheFewestColumnsThatTellRowsApart();
    void keyThatFewRowsShareIsNamed_data();
    void keyThatFewRowsShareIsNamed();
    void timeOfTheRowsIsHinted();
    void givenFormatIsTaken();
    void otherListsAreNamed_data();
    void otherListsAreNamed();
};

void RowsDraftTest::rowsAreFoundWithWhatTellsThemApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *name, const char *body, int rows, const char *at, const QStringList &places) {
        QTest::newRow(name) << QByteArray(body) << rows << QString::fromUtf8(at) << places;
    };
    row("lists under two names", R"({"pm25":[{"t":"2026-11-21 06:00","v":1}],"no2":[{"t":"2026-11-21 06:00","v":2}]})",
        2, "/*/*", {QStringLiteral("1#"), QStringLiteral("/t"), QStringLiteral("/v")});
    row("measurements under one name",
        R"({"nhietDo":[{"ts":1795218600000,"value":"21"},{"ts":1795218660000,"value":"22"}]})", 2, "/*/*",
        {QStringLiteral("1#"), QStringLiteral("/ts")});
    row("lists under names further in", R"({"ok":true,"series":{"PM2.5":[{"t":1,"v":1},{"t":2,"v":2}],"O3":[]}})", 2,
        "/series/*/*", {QStringLiteral("1#")});
    row("lists of different things",
        R"({"stations":[{"id":1,"name":"A"},{"id":2,"name":"B"},{"id":3,"name":"C"}],"users":[{"mail":"x","role":"y"}]})",
        3, "/stations", {QStringLiteral("/id"), QStringLiteral("/name")});
    row("values above lists",
        R"([{"ma":"01","ten":{"vi":"A"},"xa":[{"x":1},{"x":2},{"x":3},{"x":4},{"x":5}]},{"ma":"02","ten":{"vi":"B"},"xa":[{"x":1},{"x":2},{"x":3},{"x":4},{"x":5}]}])",
        10, "/*/xa", {QStringLiteral("2/ma"), QStringLiteral("2/ten/vi"), QStringLiteral("/x")});
    row("lists of lists", R"([[{"a":1},{"a":2}],[{"a":3}]])", 3, "/*/*", {QStringLiteral("/a")});
    row("columns of each place",
        R"([{"name":"A","t":[1,2,3,4,5,6,7,8,9],"v":[1,2,3,4,5,6,7,8,9]},{"name":"B","t":[1],"v":[2]}])", 10, "/*/t",
        {QStringLiteral("2/name"), QStringLiteral("2/t/[#]"), QStringLiteral("2/v/[#]")});
    row("fields beside records",
        R"({"success":true,"result":{"fields":[{"id":"_id","type":"int"},{"id":"ten","type":"text"},{"id":"v","type":"numeric"}],"records":[{"_id":1,"ten":"A","v":1.5}],"total":1}})",
        1, "/result/records", {QStringLiteral("/_id"), QStringLiteral("/ten")});
    row("headers beside rows",
        R"({"headers":[{"name":"dx","column":"Data"},{"name":"pe","column":"Period"},{"name":"value","column":"Value"}],"rows":[["a","202601","1.5"]],"width":3})",
        1, "/rows", {QStringLiteral("/0"), QStringLiteral("/1"), QStringLiteral("/2")});
    row("one object with what describes it",
        R"({"alert":{"sender":"a","sent":"2026-11-21T06:30:00Z","info":{"event":"Lũ","urgency":"x","severity":"y","parameter":[{"valueName":"a","value":"1"},{"valueName":"b","value":"2"}]}}})",
        1, "/alert/info", {QStringLiteral("/event"), QStringLiteral("/parameter")});
    row("places with their shape",
        R"({"level1_id":"49","name":"Q","level2s":[{"level2_id":"502","name":"A","type":"Polygon","coordinates":[[[108,15],[109,15],[109,16],[108,15]]]},{"level2_id":"503","name":"B","type":"Polygon","coordinates":[[[108,15],[109,15],[109,16],[108,15]]]}]})",
        2, "/level2s", {QStringLiteral("/level2_id"), QStringLiteral("/name"), QString()});
    row("objects under names", R"({"-Nabc":{"ten":"A","v":1},"-Nabd":{"ten":"B"},"-Nabe":{"ten":"C","v":3}})", 3, "/*",
        {QStringLiteral("0#"), QStringLiteral("/ten"), QStringLiteral("/v")});
    row("objects under names further in", R"({"status":"ok","data":{"T1":{"v":1,"at":"x"},"T2":{"v":2,"at":"y"}}})", 2,
        "/data/*", {QStringLiteral("0#"), QStringLiteral("/v")});
    row("lists in objects under names",
        R"({"north":{"n":1,"a":[{"x":1},{"x":2},{"x":3},{"x":4},{"x":5}]},"south":{"n":2,"a":[{"x":1},{"x":2},{"x":3},{"x":4},{"x":5}]}})",
        10, "/*/a", {QStringLiteral("2#"), QStringLiteral("2/n"), QStringLiteral("/x")});
    row("JSON in a text", R"({"d":"[{\"id\":1,\"ten\":\"A\"},{\"id\":2,\"ten\":\"B\"}]"})", 2, "/d",
        {QStringLiteral("/id"), QStringLiteral("/ten")});
    row("JSON in a text within a text", R"({"d":"{\"rows\":[{\"id\":1},{\"id\":2}],\"n\":2}"})", 2, "/d/rows",
        {QStringLiteral("/id")});
    row("a text alone", R"("[{\"id\":1},{\"id\":2}]")", 2, "", {QStringLiteral("/id")});
    row("JSONP", R"(jQuery1_2({"rows":[{"id":1},{"id":2}]});)", 2, "/rows", {QStringLiteral("/id")});
    row("JSON in XML", R"(<?xml version="1.0"?><string xmlns="http://tempuri.org/">[{"id":1},{"id":2}]</string>)", 2,
        "", {QStringLiteral("/id")});
    row("JSON in the result of a service",
        R"(<s:Envelope xmlns:s="x"><s:Body><GetResponse><GetResult>{"rows":[{"id":1},{"id":2}]}</GetResult></GetResponse></s:Body></s:Envelope>)",
        2, "/rows", {QStringLiteral("/id")});
    row("XML in XML", R"(<string>&lt;r&gt;&lt;a i="1"/&gt;&lt;a i="2"/&gt;&lt;/r&gt;</string>)", 2, "/r/a",
        {QStringLiteral("@i")});
    row("JSON in each element of XML", R"(<r><a><v>[{"id":1}]</v></a><a><v>[{"id":2}]</v></a></r>)", 2, "/r/a",
        {QStringLiteral("v")});
    row("rows by name", R"({"errors":[{"code":1},{"code":2}],"items":[{"id":1},{"id":2}]})", 2, "/items",
        {QStringLiteral("/id")});
    row("one object", R"({"id":1,"tags":[],"place":{"ten":"A"}})", 1, "",
        {QStringLiteral("/id"), QStringLiteral("/place/ten")});
    row("CAP",
        R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier><sender>a</sender><info><event>Lũ</event><parameter><valueName>a</valueName><value>1</value></parameter><parameter><valueName>b</valueName><value>2</value></parameter></info></alert>)",
        1, "/alert/info", {QStringLiteral("event")});
}

void RowsDraftTest::rowsAreFoundWithWhatTellsThemApart()
{
    QFETCH(QByteArray, body);
    QFETCH(int, rows);
    QFETCH(QString, at);
    QFETCH(QStringList, places);
    const draft::FirstAnswer answer = answered(body);
    const auto draft = draft::draftOf(answer);
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().sentence));
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    QCOMPARE(profile.source.rows, at);
    QCOMPARE(profile.rows, rows);
    QStringList found;
    for (const field::FieldSpec &field : profile.source.fields)
        found << field.at;
    for (const QString &place : places)
        QVERIFY2(found.contains(place), qPrintable(place + QStringLiteral(" not in ") + found.join(QLatin1Char(' '))));
}

void RowsDraftTest::columnsAreNamedByTheWay_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("words that say little")
        << QByteArray(R"([{"indicator":{"id":"a","value":"b"},"country":{"id":"c","value":"d"},"value":1,"id":"x"}])")
        << QStringList{QStringLiteral("indicator_id"),  QStringLiteral("indicator_value"), QStringLiteral("country_id"),
                       QStringLiteral("country_value"), QStringLiteral("value"),           QStringLiteral("id")};
    QTest::newRow("words that come twice") << QByteArray(R"([{"vao":{"luc":"a"},"ra":{"luc":"b"}}])")
                                           << QStringList{QStringLiteral("luc"), QStringLiteral("ra_luc")};
    QTest::newRow("what wraps a row says nothing") << QByteArray(R"([{"properties":{"id":"a","name":"b"}}])")
                                                   << QStringList{QStringLiteral("id"), QStringLiteral("name")};
    QTest::newRow("other letters") << QByteArray(R"([{"Mã hồ sơ":"a","温度":1,"温度_max":2}])")
                                   << QStringList{QStringLiteral("ma_ho_so"), QStringLiteral("column_2"),
                                                  QStringLiteral("max")};
    QTest::newRow("titles beside the rows")
        << QByteArray(R"({"headers":[{"name":"dataElement"},{"name":"Kỳ"}],"rows":[["a",1]]})")
        << QStringList{QStringLiteral("data_element"), QStringLiteral("ky")};
    QTest::newRow("names above") << QByteArray(
        R"({"tinh":[{"name":"A","xa":[{"name":"x"},{"name":"y"},{"name":"z"},{"name":"u"},{"name":"v"}]}]})")
                                 << QStringList{QStringLiteral("tinh_name"), QStringLiteral("name")};
    QTest::newRow("members of a shape") << QByteArray(
        R"([{"level2_id":"502","name":"A","coordinates":[[[[108,15],[109,15],[109,16],[108,15]]]],"bbox":[108,15,109,16],"type":"MultiPolygon"}])")
                                        << QStringList{QStringLiteral("level2_id"), QStringLiteral("name"),
                                                       QStringLiteral("shape")};
    QTest::newRow("elements of attributes alone")
        << QByteArray(R"(<r><a i="1"><p lat="15.5"/><q n="1">x</q></a><a i="2"><p lat="16.5"/><q n="2"/></a></r>)")
        << QStringList{QStringLiteral("i"), QStringLiteral("lat"), QStringLiteral("n"), QStringLiteral("q")};
    QTest::newRow("units beside columns") << QByteArray(
        R"({"hourly_units":{"time":"iso8601","rain":"mm"},"hourly":{"time":["2026-11-21T00:00","2026-11-21T01:00"],"rain":[1,2]}})")
                                          << QStringList{QStringLiteral("time"), QStringLiteral("rain")};
    QTest::newRow("words of SQL") << QByteArray(R"([{"from":"a","2024":1}])")
                                  << QStringList{QStringLiteral("c_from"), QStringLiteral("c_2024")};
}

void RowsDraftTest::columnsAreNamedByTheWay()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, names);
    const draft::FirstAnswer answer = answered(body);
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    QCOMPARE(profile.dataset.columnNames(), names);
}

void RowsDraftTest::keyIsTheFewestColumnsThatTellRowsApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("key");
    QTest::newRow("one") << QByteArray(R"([{"v":1,"id":"a"},{"v":2,"id":"b"}])") << QStringList{QStringLiteral("id")};
    QTest::newRow("two") << QByteArray(
        R"([{"tram":"a","luc":"2026-11-21 06:00","v":1.5},{"tram":"b","luc":"2026-11-21 06:00","v":1.5},{"tram":"a","luc":"2026-11-21 07:00","v":1.5}])")
                         << QStringList{QStringLiteral("tram"), QStringLiteral("luc")};
    QTest::newRow("measured numbers are none")
        << QByteArray(R"([{"tram":"a","v":1.5},{"tram":"a","v":2.5}])") << QStringList();
    QTest::newRow("three") << QByteArray(
        R"([{"a":"x","b":"x","c":"x"},{"a":"x","b":"x","c":"y"},{"a":"x","b":"y","c":"x"},{"a":"y","b":"x","c":"x"},{"a":"y","b":"y","c":"x"},{"a":"y","b":"x","c":"y"},{"a":"x","b":"y","c":"y"}])")
                           << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QTest::newRow("rows that come twice")
        << QByteArray(R"([{"tram":"a","v":1.5},{"tram":"a","v":1.5},{"tram":"b","v":2.5}])")
        << QStringList{QStringLiteral("tram")};
    QTest::newRow("nothing is none") << QByteArray(R"([{"id":null,"v":1.5},{"id":"a","v":1.5}])") << QStringList();
    QTest::newRow("one name of many") << QByteArray(
        R"({"PM2.5":[{"t":"2026-11-21 06:00","v":1},{"t":"2026-11-21 07:00","v":1}]})")
                                      << QStringList{QStringLiteral("list_name"), QStringLiteral("t")};
    QTest::newRow("columns of two places") << QByteArray(
        R"([{"latitude":15.5,"longitude":108.5,"elevation":7,"timezone":"A","hourly_units":{"time":"iso8601","rain":"mm"},"hourly":{"time":["2026-11-21T00:00","2026-11-21T01:00","2026-11-21T02:00","2026-11-21T03:00","2026-11-21T04:00","2026-11-21T05:00","2026-11-21T06:00","2026-11-21T07:00","2026-11-21T08:00"],"code":[1,2,3,4,5,6,7,8,9],"rain":[1,2,3,4,5,6,7,8,9]}},)"
        R"({"latitude":16.5,"longitude":108.25,"elevation":9,"timezone":"B","hourly_units":{"time":"iso8601","rain":"mm"},"hourly":{"time":["2026-11-21T00:00","2026-11-21T01:00"],"code":[10,11],"rain":[10,11]}}])")
                                           << QStringList{QStringLiteral("latitude"), QStringLiteral("longitude"),
                                                          QStringLiteral("time")};
    QTest::newRow("columns of two places by short names") << QByteArray(
        R"([{"lat":15.5,"lng":108.5,"t":["2026-11-21T00:00","2026-11-21T01:00"],"v":[1,2]},{"lat":16.5,"lng":108.5,"t":["2026-11-21T00:00","2026-11-21T01:00"],"v":[3,4]},)"
        R"({"lat":17.5,"lng":108.5,"t":["2026-11-21T00:00","2026-11-21T01:00","2026-11-21T02:00","2026-11-21T03:00","2026-11-21T04:00","2026-11-21T05:00","2026-11-21T06:00","2026-11-21T07:00","2026-11-21T08:00","2026-11-21T09:00","2026-11-21T10:00","2026-11-21T11:00","2026-11-21T12:00"],"v":[1,2,3,4,5,6,7,8,9,10,11,12,13]}])")
                                                          << QStringList{QStringLiteral("lat"), QStringLiteral("lng"),
                                                                         QStringLiteral("t")};
    QTest::newRow("columns of one place") << QByteArray(
        R"({"latitude":15.5,"hourly_units":{"time":"iso8601"},"hourly":{"rain":[1,2,3,4],"time":["2026-11-21T00:00","2026-11-21T01:00","2026-11-21T02:00","2026-11-21T03:00"]}})")
                                          << QStringList{QStringLiteral("time")};
    QTest::newRow("a code before a date")
        << QByteArray(R"([["2026-11-21 06:00","T1",1.5],["2026-11-21 07:00","T2",1.5],["2026-11-21 08:00","T3",1.5]])")
        << QStringList{QStringLiteral("column_2")};
    QTest::newRow("counted numbers are none")
        << QByteArray(R"([{"tram":"a","value":1},{"tram":"a","value":2}])") << QStringList();
    QTest::newRow("lists under names") << QByteArray(
        R"({"pm25":[{"t":"2026-11-21 06:00","v":1}],"no2":[{"t":"2026-11-21 06:00","v":1}]})")
                                       << QStringList{QStringLiteral("list_name")};
}

void RowsDraftTest::keyIsTheFewestColumnsThatTellRowsApart()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, key);
    const draft::FirstAnswer answer = answered(body);
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    QCOMPARE(draft->domain.contains("key: []"), key.isEmpty());
    if (!key.isEmpty()) {
        QStringList found = profile.dataset.key;
        found.sort();
        key.sort();
        QCOMPARE(found, key);
    }
    QCOMPARE(draft->domain.contains("no column alone"), key.size() > 1);
}

void RowsDraftTest::keyThatFewRowsShareIsNamed_data()
{
    QTest::addColumn<int>("doubles");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("few") << 1 << QByteArray("key: tram    # 2 rows share it with another");
    QTest::newRow("many") << 8 << QByteArray("key: []");
}

void RowsDraftTest::keyThatFewRowsShareIsNamed()
{
    QFETCH(int, doubles);
    QFETCH(QByteArray, key);
    QByteArray body;
    for (int i = 0; i < 60; ++i)
        body += R"(,{"tram":"t)" + QByteArray::number(i < doubles ? 59 : i) + R"(","v":)" + QByteArray::number(i + 0.5)
                + '}';
    const draft::FirstAnswer answer = answered('[' + body.mid(1) + ']');
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    QVERIFY2(draft->domain.contains(key), draft->domain.constData());
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
}

void RowsDraftTest::timeOfTheRowsIsHinted()
{
    const auto timed = draft::draftOf(
        answered(R"([{"id":1,"created":"2020-01-01","createdAt":"2020-01-01","gioDo":"2026-11-21 06:00"}])"));
    QVERIFY(timed);
    QVERIFY2(timed->source.contains("\n# newest: gio_do "), timed->source.constData());
    const auto timeless = draft::draftOf(answered(R"([{"id":1,"createdAt":"2020-01-01"}])"));
    QVERIFY(timeless);
    QVERIFY2(!timeless->source.contains("newest"), timeless->source.constData());
}

void RowsDraftTest::givenFormatIsTaken()
{
    draft::FirstAnswer answer = answered("[1] Mã;Tên\nA;B\n");
    answer.asked.format = QStringLiteral("csv");
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    QVERIFY(draft->source.contains("format: csv"));
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    QCOMPARE(profile.rows, 1);
}

void RowsDraftTest::otherListsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("remark");
    QTest::newRow("sheets") << QByteArray(
        R"({"Năm":[{"n":1},{"n":2},{"n":3}],"Tháng":[{"t":1,"k":"a"},{"t":2,"k":"a"}],"Sở":{"rows":[{"so":1},{"so":2}]}})")
                            << QByteArray("\n# also here: /Sở/rows (2 rows), /Tháng (2 rows)\n");
    QTest::newRow("lists in rows") << QByteArray(R"({"a":[{"id":1,"b":[{"x":1},{"x":2}]},{"id":2,"b":[]}]})")
                                   << QByteArray();
    QTest::newRow("what describes rows") << QByteArray(
        R"({"fields":[{"id":"a"},{"id":"b"}],"rows":[{"a":1,"b":2},{"a":2,"b":3}]})")
                                         << QByteArray();
}

void RowsDraftTest::otherListsAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, remark);
    const draft::FirstAnswer answer = answered(body);
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    QVERIFY2(draft->source.contains(remark), draft->source.constData());
    QCOMPARE(draft->source.contains("also here"), !remark.isEmpty());
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
}

TOANCANH_TEST(RowsDraftTest)
#include "RowsDraftTest.moc"
