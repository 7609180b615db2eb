// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/CredentialsOf.h"
#include "models/source/trial/SourceTrial.h"
#include "tests/support/TestProgram.h"

#include "tests/source/collect/CollectorFixture.h"

using namespace toancanh;

/// Secrets that stand in a request itself, over the wire.
class RequestSecretsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreSentAndNeverTold();
    void aMissingSecretIsNamed();
    void aSecretThatCantBeSentIsRefused();

private:
    static source::SourceSpec sourceOf(const TinyHttpServer &server);
    static source::TrialSettings settingsOf(const source::SourceSpec &source, const source::SecretOf &secretOf);
};

source::SourceSpec RequestSecretsTest::sourceOf(const TinyHttpServer &server)
{
    source::SourceSpec source = CollectorFixture::source();
    source.request.url = server.url(QStringLiteral("/api")).toString();
    source.request.method = "POST";
    source.request.query = {{QStringLiteral("id"), QStringLiteral("{secret:gate}")}};
    source.request.headers = {{QStringLiteral("X-Gate"), QStringLiteral("{secret:gate}")}};
    source.request.body.kind = source::BodySpec::Kind::Text;
    source.request.body.text = QStringLiteral("<u>{user:soap}</u><p>{password:soap}</p>");
    return source;
}

source::TrialSettings RequestSecretsTest::settingsOf(const source::SourceSpec &source, const source::SecretOf &secretOf)
{
    source::TrialSettings settings;
    settings.sources = {source};
    settings.datasets = {CollectorFixture::dossier()};
    settings.zone = testZone;
    settings.secretOf = secretOf;
    return settings;
}

void RequestSecretsTest::secretsAreSentAndNeverTold()
{
    TinyHttpServer server([](const TinyHttpServer::Request &request) {
        return TinyHttpServer::Reply{400, "{\"message\":\"" + request.headers.value("x-gate") + " is no key\"}", {}};
    });
    const auto trial = source::trySource(settingsOf(sourceOf(server),
                                                    [](const QString &name) -> Result<QString> {
                                                        return name == QLatin1String("gate")
                                                                   ? QStringLiteral("hush-4711")
                                                                   : QStringLiteral("ioc-user:a<b");
                                                    }),
                                         QStringLiteral("s"), SystemClock());
    QVERIFY(trial);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target, QByteArray("/api?id=hush-4711"));
    QCOMPARE(server.requests().first().headers.value("x-gate"), QByteArray("hush-4711"));
    QCOMPARE(server.requests().first().body, QByteArray("<u>ioc-user</u><p>a&lt;b</p>"));
    QCOMPARE(trial->pages.size(), 1);
    QVERIFY2(trial->pages.first().address.endsWith(QStringLiteral("/api?id=***")),
             qPrintable(trial->pages.first().address));
    const Error error = trial->error.value_or(Error());
    QCOMPARE(error.sentence, QStringLiteral("the server refused the request (400); the system says: *** is no key"));
    QVERIFY2(error.where.endsWith(QStringLiteral("/api?id=***")), qPrintable(error.where));
}

void RequestSecretsTest::aMissingSecretIsNamed()
{
    TinyHttpServer server([](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{200, "[]", {}}; });
    const source::SecretOf secretOf{
        [](const QString &) -> Result<QString> { return failure(ErrorKind::Auth, QStringLiteral("not there")); },
        QStringLiteral("the drawer")};
    const auto trial = source::trySource(settingsOf(sourceOf(server), secretOf), QStringLiteral("s"), SystemClock());
    QVERIFY(!trial);
    QCOMPARE(trial.error().sentence, QStringLiteral("not there"));
    QVERIFY2(trial.error().next.startsWith(QStringLiteral("set the secret \"soap\"")), qPrintable(trial.error().next));
    QVERIFY(trial.error().next.contains(QStringLiteral("in the drawer")));
    QVERIFY(server.requests().isEmpty());
}

void RequestSecretsTest::aSecretThatCantBeSentIsRefused()
{
    const source::SecretOf secretOf = [](const QString &) -> Result<QString> {
        return QStringLiteral("a\r\nX-Evil: 1");
    };
    const auto secrets = source::secretsNamed({QStringLiteral("a")}, secretOf);
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().kind, ErrorKind::Auth);
    QVERIFY(!secrets.error().sentence.contains(QStringLiteral("Evil")));
    QVERIFY(source::secretsNamed({}, {}));
    QVERIFY(!source::secretsNamed({QStringLiteral("a")}, {}));
}

TOANCANH_TEST(RequestSecretsTest)
#include "RequestSecretsTest.moc"
