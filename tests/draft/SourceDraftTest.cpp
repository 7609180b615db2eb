// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/SourceDraft.h"

#include "tests/draft/DraftedProfile.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

class SourceDraftTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void draftIsAProfileThatMapsItsOwnAnswer_data();
    void draftIsAProfileThatMapsItsOwnAnswer();
    void typesAndKeyAreGuessed();
    void thousandsAreSaidToBeSome();
    void secretsOfTheAddressAreLeftOut();
    void answerWithoutRowsHasNoDraft_data();
    void answerWithoutRowsHasNoDraft();
};

void SourceDraftTest::draftIsAProfileThatMapsItsOwnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    QTest::newRow("list") << QByteArray(
        R"([{"id":1,"ten":"A","lúc":"21/11/2026 06:30","x":null},{"id":2,"ten":"B","lúc":"22/11/2026 06:30","x":1.5}])")
                          << 2;
    QTest::newRow("list deep within") << QByteArray(
        R"({"ok":true,"data":{"paging":{"next":"https://a.example/2"},"items":[{"Mã hồ sơ":"H1","a":{"b":"1.234,5"}},{"Mã hồ sơ":"H2","a":{"b":"7,25"}}]}})")
                                      << 2;
    QByteArray communes(R"([{"tinh":"A","xa":[)");
    for (int i = 1; i < 10; ++i)
        communes += "{\"ma\":\"00" + QByteArray::number(i)
                    + (i == 9   ? "\"}]}]"
                       : i == 5 ? "\"}]},{\"tinh\":\"B\",\"xa\":["
                                : "\"},");
    QTest::newRow("a list in each of many") << communes << 9;
    QTest::newRow("lists under names that are data")
        << QByteArray(R"({"14":[{"id":1},{"id":2}],"15":[{"id":3}],"16":[{"id":4}]})") << 4;
    QTest::newRow("features") << QByteArray(
        R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"n":1},"geometry":{"type":"Point","coordinates":[108,15]}}]})")
                              << 1;
    QTest::newRow("lines") << QByteArray("{\"id\":1}\n{\"id\":2}\n") << 2;
    QTest::newRow("positions") << QByteArray(R"([["a",1],["b",2]])") << 2;
    QTest::newRow("columns") << QByteArray(
        R"({"lat":15.5,"hourly_units":{"time":"iso"},"hourly":{"time":["2026-11-21T00:00","2026-11-21T01:00","2026-11-21T02:00"],"rain":[0.5,null,1],"codes":["a","b"]}})")
                             << 3;
    QTest::newRow("columns of each place")
        << QByteArray(R"([{"name":"A","t":[1,2,3,4,5,6,7,8,9],"v":[1,2,3,4,5,6,7,8,9]},{"name":"B","t":[1],"v":[2]}])")
        << 10;
    QTest::newRow("CSV") << QByteArray("Mã;Tên trạm;Giá trị\nT1;\"Cầu; A\";1,5\nT2;B;2\n") << 2;
    QTest::newRow("XML") << QByteArray(
        R"(<?xml version="1.0"?><ds xmlns="urn:x"><tram ma="T1"><ten>A</ten><v>1.5</v></tram><tram ma="T2"><ten>B</ten><v>2</v></tram></ds>)")
                         << 2;
}

void SourceDraftTest::draftIsAProfileThatMapsItsOwnAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(int, rows);
    const draft::FirstAnswer answer = answered(body);
    const auto draft = draft::draftOf(answer);
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().sentence));
    QCOMPARE(draft->rows, rows);
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    QCOMPARE(profile.rows, rows);
}

void SourceDraftTest::typesAndKeyAreGuessed()
{
    const auto draft = draft::draftOf(answered(
        R"([{"tenDonVi":"A","maHoSo":"007","luc":"21/11/2026 06:30","lat":15.5,"moi":true,"n":"1.234,5","at":1795218600000,"ds":[1],"g":"null"},)"
        R"({"tenDonVi":"A","maHoSo":"008","luc":"21/11/2026 06:30","lat":15,"moi":false,"n":"2","at":1795218600000,"ds":[],"g":"x"}])"));
    QVERIFY(draft);
    const QString domain = QString::fromUtf8(draft->domain).simplified();
    for (const QString &part :
         {QStringLiteral("key: ma_ho_so"), QStringLiteral("ten_don_vi: text"), QStringLiteral("luc: time"),
          QStringLiteral("lat: number"), QStringLiteral("moi: boolean"), QStringLiteral(" n: number"),
          QStringLiteral(" at: time"), QStringLiteral("ds: text"), QStringLiteral("g: text?")})
        QVERIFY2(domain.contains(part), qPrintable(part + QStringLiteral(" not in ") + domain));
    const QString source = QString::fromUtf8(draft->source);
    for (const QString &part :
         {QStringLiteral("time: \"dd/MM/yyyy HH:mm\""), QStringLiteral("number: \"1.234,5\""),
          QStringLiteral("time: \"epoch-ms\""), QStringLiteral("json: true"), QStringLiteral("# 21/11/2026 06:30")})
        QVERIFY2(source.contains(part), qPrintable(part + QStringLiteral(" not in ") + source));
}

void SourceDraftTest::thousandsAreSaidToBeSome()
{
    const draft::FirstAnswer answer =
        answered(R"([{"id":1,"n":"12.000","m":"1,5","at_utc":"2026-11-21 06:30"},{"id":2,"n":"3.750","m":"2"}])");
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    const QString source = QString::fromUtf8(draft->source);
    for (const QString &part :
         {QStringLiteral("number: \"1.234,5\"}    # read as thousands: 12.000 is 12000\n"),
          QStringLiteral("number: \"1.234,5\"}    # 1,5\n"), QStringLiteral("time: \"iso\", zone: UTC")})
        QVERIFY2(source.contains(part), qPrintable(part + QStringLiteral(" not in ") + source));
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
}

void SourceDraftTest::secretsOfTheAddressAreLeftOut()
{
    const auto draft = draft::draftOf(answered("[{\"id\":1}]", QStringLiteral("?loai=1&api_key=xyz")));
    QVERIFY(draft);
    QVERIFY(!draft->source.contains("xyz"));
    QVERIFY(draft->source.contains("\"loai\": \"1\""));
    QVERIFY(draft->source.contains("api-key: {query: api_key"));
}

void SourceDraftTest::answerWithoutRowsHasNoDraft_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Đăng nhập</body></html>");
    QTest::newRow("empty list") << QByteArray("[]");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void SourceDraftTest::answerWithoutRowsHasNoDraft()
{
    QFETCH(QByteArray, body);
    const auto draft = draft::draftOf(answered(body));
    QVERIFY(!draft);
    QVERIFY(!draft.error().sentence.isEmpty());
}

TOANCANH_TEST(SourceDraftTest)
#include "SourceDraftTest.moc"
