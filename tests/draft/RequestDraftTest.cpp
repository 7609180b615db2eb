// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/FirstLook.h"
#include "models/draft/RequestText.h"
#include "tests/draft/DraftedProfile.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace toancanh;
using Kind = source::BodySpec::Kind;

class RequestDraftTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasAskedStandsInTheDraft();
    void plusInTheQueryIsABlank();
    void bodyIsJsonOrAForm_data();
    void bodyIsJsonOrAForm();
    void postedBodyStandsInTheDraft_data();
    void postedBodyStandsInTheDraft();
    void secretsAreLeftOut();
};

void RequestDraftTest::whatWasAskedStandsInTheDraft()
{
    draft::FirstAnswer answer = answered(R"([{"id":1}])", QStringLiteral("?q={a}&loai=1&loai=2"));
    answer.asked.headers = {{QStringLiteral("X-Tenant"), QStringLiteral("an \"hai\"")}};
    answer.asked.auth.kind = source::AuthSpec::Kind::ApiKey;
    answer.asked.auth.header = QStringLiteral("X-Api-Key");
    answer.asked.auth.secret = QStringLiteral("tram");
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    const source::RequestSpec &request = profile.source.request;
    QCOMPARE(request.headers.value(0).second, QStringLiteral("an \"hai\""));
    QCOMPARE(request.auth.header, QStringLiteral("X-Api-Key"));
    QCOMPARE(request.auth.secret, QStringLiteral("tram"));
    QCOMPARE(request.query.size(), 3);
    QCOMPARE(request.query.value(0).second, QStringLiteral("{{a}}"));
    QCOMPARE(request.query.value(2).second, QStringLiteral("2"));
}

void RequestDraftTest::plusInTheQueryIsABlank()
{
    const draft::FirstAnswer answer = answered(R"([{"id":1}])", QStringLiteral("?sort=id+asc&a=1%2B1&b=x%20y"));
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    for (const char *item : {R"("sort": "id asc")", R"("a": "1+1")", R"("b": "x y")"})
        QVERIFY2(draft->source.contains(item), draft->source.constData());
    QCOMPARE(draft::withBlanks(answer.asked.url).toEncoded(),
             QByteArray("https://a.example/api?sort=id%20asc&a=1%2B1&b=x%20y"));
}

void RequestDraftTest::bodyIsJsonOrAForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("object") << QByteArray("{\"a\": 1}\n") << Kind::Json;
    QTest::newRow("list") << QByteArray("[1]") << Kind::Json;
    QTest::newRow("form") << QByteArray("a=1&b=x%20y\n") << Kind::Form;
    QTest::newRow("text") << QByteArray("<soap a=\"b\"/>") << Kind::Text;
    QTest::newRow("broken JSON") << QByteArray("{\"a\":") << Kind::Text;
}

void RequestDraftTest::bodyIsJsonOrAForm()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QCOMPARE(draft::bodyOf(text).kind, kind);
}

void RequestDraftTest::postedBodyStandsInTheDraft_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("JSON") << QByteArray(R"({"a":{"b":[1,2.5,true,null,"{x}\n"]},"c":"1"})");
    QTest::newRow("form") << QByteArray("a=1&b=x+y%26z&c={x}");
    QTest::newRow("text") << QByteArray("<a b=\"c\">{x}</a>");
}

void RequestDraftTest::postedBodyStandsInTheDraft()
{
    QFETCH(QByteArray, text);
    draft::FirstAnswer answer = answered(R"([{"id":1}])");
    answer.asked.body = draft::bodyOf(text);
    const auto draft = draft::draftOf(answer);
    QVERIFY(draft);
    const DraftedProfile profile = DraftedProfile::of(*draft, answer);
    QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    const source::BodySpec &body = profile.source.request.body;
    QCOMPARE(profile.source.request.method, QByteArray("POST"));
    QCOMPARE(body.kind, answer.asked.body.kind);
    if (body.kind == Kind::Json) {
        QCOMPARE(body.json[QLatin1String("c")], QJsonValue(QStringLiteral("1")));
        const QJsonArray list = body.json[QLatin1String("a")][QLatin1String("b")].toArray();
        QCOMPARE(list, QJsonArray({1, 2.5, true, QJsonValue::Null, QStringLiteral("{{x}}\n")}));
    } else if (body.kind == Kind::Form) {
        QCOMPARE(body.form.value(1).second, QJsonValue(QStringLiteral("x y&z")));
        QCOMPARE(body.form.value(2).second, QJsonValue(QStringLiteral("{{x}}")));
    } else {
        QCOMPARE(body.text, QStringLiteral("<a b=\"c\">{{x}}</a>"));
    }
}

void RequestDraftTest::secretsAreLeftOut()
{
    draft::FirstAnswer answer = answered(R"([{"id":1}])", QStringLiteral("?api_key=s3cret"));
    answer.asked.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer s3cret")}};
    for (const char *body : {R"({"token":"s3cret","a":{"password":"s3cret","b":1}})", "token=s3cret&b=1"}) {
        answer.asked.body = draft::bodyOf(body);
        const auto draft = draft::draftOf(answer);
        QVERIFY(draft);
        QVERIFY2(!draft->source.contains("s3cret"), draft->source.constData());
        QVERIFY(draft->source.contains("api-key: {header: Authorization"));
        const DraftedProfile profile = DraftedProfile::of(*draft, answer);
        QVERIFY2(profile.wrong.isEmpty(), qPrintable(profile.wrong));
    }
}

TOANCANH_TEST(RequestDraftTest)
#include "RequestDraftTest.moc"
