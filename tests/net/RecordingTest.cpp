// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"
#include "models/net/RecordingClient.h"
#include "models/net/ReplayClient.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace toancanh;

class RecordingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersComeBackAsTheyCame();
    void refusalComesBackWithItsStatusAndKeepsWhatTheServerSaid();
    void noSecretIsInTheFolder_data();
    void noSecretIsInTheFolder();
    void folderIsOfItsUserAloneAndNothingIsOverwritten();
    void recordingHasALimit();
    void emptyRecordingLeavesNoFolder();
    void otherQueryIsSaidAndTheNextOfItsPathIsGiven();
    void requestThatTheRecordingLacksIsSaid();
    void brokenRecordingIsRefused_data();
    void brokenRecordingIsRefused();

private:
    TinyHttpServer::Reply serve(const TinyHttpServer::Request &request);
    net::Outcome ask(net::Authorizer &authorizer, const QString &target);
    net::Outcome replay(const QString &target, QStringList *notes = nullptr);
    /// Records these requests, with credentials or without.
    void record(const QStringList &targets, const net::Credentials &credentials = {});
    QString folder() const { return m_folder->filePath(QStringLiteral("recording")); }
    void writeFile(const QString &name, const QByteArray &text) const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TinyHttpServer> m_server;
};

void RecordingTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server =
        std::make_unique<TinyHttpServer>([this](const TinyHttpServer::Request &request) { return serve(request); });
}

TinyHttpServer::Reply RecordingTest::serve(const TinyHttpServer::Request &request)
{
    if (request.target == "/token")
        return {200,
                R"({"access_token":"tok-4711-abc","refresh_token":"ref-0815-xyz","expires_in":300})",
                {{"Set-Cookie", "sid=ck-1234-xyz; Path=/"}, {"Set-Cookie", "lang=vi"}}};
    if (request.target.startsWith("/refused"))
        return {404, "nichts da", {{"Content-Type", "text/plain"}}};
    // An echo of everything that was sent, as some systems answer.
    QByteArray body = "{\"target\":\"" + request.target + "\",\"sent\":\"" + request.headers.value("authorization")
                      + "|" + request.headers.value("x-api-key") + request.headers.value("cookie") + "\"}";
    return {200, body, {{"Content-Type", "application/json"}, {"Link", "</x?page=2&key=s3cret-pass>; rel=\"next\""}}};
}

net::Outcome RecordingTest::ask(net::Authorizer &authorizer, const QString &target)
{
    net::Request request;
    request.url = m_server->url(target);
    std::optional<net::Outcome> outcome;
    authorizer.send(request, this, [&](net::Outcome one) { outcome = std::move(one); });
    (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000);
    return outcome.value_or(net::Outcome{tl::unexpected<Error>(Error{}), 0, {}, 0});
}

void RecordingTest::record(const QStringList &targets, const net::Credentials &credentials)
{
    Result<net::RecordingWriter> writer = net::RecordingWriter::make(folder(), QStringLiteral("tram"), 1'000);
    QVERIFY(writer);
    net::RecordingClient client(m_clock, *writer);
    net::Authorizer authorizer(client, credentials);
    for (const QString &target : targets)
        ask(authorizer, target);
    QVERIFY(writer->finish());
}

net::Outcome RecordingTest::replay(const QString &target, QStringList *notes)
{
    const Result<net::Recording> recording = net::Recording::read(folder());
    [&] { QVERIFY2(recording, recording ? "" : qPrintable(recording.error().sentence)); }();
    net::ReplayClient client(m_clock, recording.value_or(net::Recording()), [notes](const QString &note) {
        if (notes)
            *notes << note;
    });
    net::Authorizer authorizer(client, {});
    return ask(authorizer, target);
}

void RecordingTest::writeFile(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(folder());
    QFile file(QDir(folder()).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void RecordingTest::answersComeBackAsTheyCame()
{
    record({QStringLiteral("/x?page=1"), QStringLiteral("/x?page=2")});
    const qsizetype asked = m_server->requests().size();
    const net::Outcome second = replay(QStringLiteral("/x?page=2"));
    QVERIFY(second.response);
    QCOMPARE(second.response->body, QByteArray("{\"target\":\"/x?page=2\",\"sent\":\"|\"}"));
    QCOMPARE(second.response->contentType, QByteArray("application/json"));
    QCOMPARE(second.response->link, QByteArray("</x?page=2&key=***>; rel=\"next\""));
    QCOMPARE(m_server->requests().size(), asked);
}

void RecordingTest::refusalComesBackWithItsStatusAndKeepsWhatTheServerSaid()
{
    record({QStringLiteral("/refused")});
    const net::Outcome outcome = replay(QStringLiteral("/refused"));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.status, 404);
    QVERIFY2(outcome.response.error().sentence.contains(QStringLiteral("404")),
             qPrintable(outcome.response.error().sentence));
    QVERIFY(outcome.refused);
    QCOMPARE(outcome.refused->body, QByteArray("nichts da"));
    QCOMPARE(outcome.refused->contentType, QByteArray("text/plain"));
    QCOMPARE(outcome.refusedBytes, 9);
    QFile body(QDir(folder()).filePath(QStringLiteral("0001.txt")));
    QVERIFY(body.open(QIODevice::ReadOnly));
    QCOMPARE(body.readAll(), QByteArray("nichts da"));
}

void RecordingTest::noSecretIsInTheFolder_data()
{
    using Kind = net::AuthKind;
    QTest::addColumn<net::Credentials>("credentials");
    QTest::newRow("basic") << net::Credentials{Kind::Basic, QStringLiteral("ioc-user:s3cret-pass"), {}, {}, {}, {}};
    QTest::newRow("bearer") << net::Credentials{Kind::Bearer, QStringLiteral("s3cret-pass"), {}, {}, {}, {}};
    QTest::newRow("key in a header") << net::Credentials{
        Kind::ApiKey, QStringLiteral("s3cret-pass"), QStringLiteral("X-Api-Key"), {}, {}, {}};
    QTest::newRow("key in the query") << net::Credentials{
        Kind::ApiKey, QStringLiteral("s3cret-pass"), {}, QStringLiteral("appid"), {}, {}};
    for (const bool isLogin : {false, true}) {
        for (const auto client : {net::TokenSpec::Client::Form, net::TokenSpec::Client::Header}) {
            net::Credentials credentials;
            credentials.kind = isLogin ? Kind::Login : Kind::OAuth2Client;
            credentials.secret = QStringLiteral("ioc-user:s3cret-pass");
            credentials.token.client = client;
            QTest::addRow("%s %d", isLogin ? "login" : "OAuth 2", int(client)) << credentials;
        }
    }
    net::Credentials login;
    login.kind = Kind::Login;
    login.secret = QStringLiteral("ioc-user:s3cret-pass");
    login.token.takesCookies = true;
    QTest::newRow("token and cookies") << login;
    login.token.takesToken = false;
    QTest::newRow("cookies") << login;
    login.token.takesToken = true;
    login.token.takesCookies = false;
    login.token.prefix = QString();
    login.queryItem = QStringLiteral("tk");
    login.token.json = QJsonObject{{QStringLiteral("u"), QStringLiteral("{user}")},
                                   {QStringLiteral("p"), QStringLiteral("{password}")}};
    QTest::newRow("token in the query") << login;
}

void RecordingTest::noSecretIsInTheFolder()
{
    QFETCH(net::Credentials, credentials);
    credentials.token.url = m_server->url(QStringLiteral("/token")).toString();
    record({QStringLiteral("/x?a=1"), QStringLiteral("/x?a=2")}, credentials);
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const char *secret : {"s3cret-pass", "ioc-user", "tok-4711-abc", "ref-0815-xyz", "ck-1234-xyz"})
            QVERIFY2(!text.contains(secret),
                     qPrintable(info.fileName() + QLatin1String(": ") + QString::fromUtf8(text)));
        QVERIFY(!text.contains(QByteArray("ioc-user:s3cret-pass").toBase64()));
        QVERIFY(!text.contains(QByteArray("s3cret-pass").toBase64()));
    }
    // Asked with another secret, it answers all the same.
    const Result<net::Recording> recording = net::Recording::read(folder());
    QVERIFY(recording);
    net::ReplayClient client(m_clock, *recording, [](const QString &note) { QFAIL(qPrintable(note)); });
    credentials.secret = QStringLiteral("***:***");
    net::Authorizer authorizer(client, credentials);
    const net::Outcome outcome = ask(authorizer, QStringLiteral("/x?a=2"));
    QVERIFY2(outcome.response, outcome.response ? "" : qPrintable(outcome.response.error().sentence));
    QVERIFY2(outcome.response->body.contains("a=2"), outcome.response->body.constData());
}

void RecordingTest::folderIsOfItsUserAloneAndNothingIsOverwritten()
{
    record({QStringLiteral("/x")});
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(folder()).permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(QDir(folder()).filePath(QStringLiteral("index.json"))).permissions() & others,
             QFile::Permissions());
    const auto again = net::RecordingWriter::make(folder(), QStringLiteral("tram"), 1'000);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Config);
    QVERIFY(!again.error().next.isEmpty());
    QVERIFY(net::Recording::read(folder()));
}

void RecordingTest::recordingHasALimit()
{
    Result<net::RecordingWriter> writer = net::RecordingWriter::make(folder(), QStringLiteral("tram"), 1'000, 100);
    QVERIFY(writer);
    net::RecordingClient client(m_clock, *writer);
    net::Authorizer authorizer(client, {});
    QVERIFY(ask(authorizer, QStringLiteral("/x")).response);
    const net::Outcome full = ask(authorizer, QStringLiteral("/x?") + QString(100, QLatin1Char('a')));
    QVERIFY(!full.response);
    QCOMPARE(full.response.error().kind, ErrorKind::Storage);
    QVERIFY(writer->finish());
    QVERIFY(writer->bytes() <= 100);
    const Result<net::Recording> recording = net::Recording::read(folder());
    QVERIFY(recording);
    QCOMPARE(recording->exchanges.size(), 2);
    QVERIFY(!recording->exchanges.at(1).leftOut.isEmpty());
}

void RecordingTest::emptyRecordingLeavesNoFolder()
{
    record({});
    QVERIFY(!QFileInfo::exists(folder()));
}

void RecordingTest::otherQueryIsSaidAndTheNextOfItsPathIsGiven()
{
    record({QStringLiteral("/y"), QStringLiteral("/x?from=2026-11-20")});
    QStringList notes;
    const net::Outcome outcome = replay(QStringLiteral("/x?from=2026-11-21"), &notes);
    QVERIFY(outcome.response);
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.constFirst().contains(QStringLiteral("from=2026-11-21"))
                 && notes.constFirst().contains(QStringLiteral("from=2026-11-20")),
             qPrintable(notes.constFirst()));
}

void RecordingTest::requestThatTheRecordingLacksIsSaid()
{
    record({QStringLiteral("/x")});
    const net::Outcome outcome = replay(QStringLiteral("/other"));
    QVERIFY(!outcome.response);
    QCOMPARE(outcome.response.error().kind, ErrorKind::Config);
    QVERIFY2(outcome.response.error().sentence.endsWith(QStringLiteral("/other")),
             qPrintable(outcome.response.error().sentence));
    QVERIFY2(outcome.response.error().next.endsWith(QStringLiteral("/x")), qPrintable(outcome.response.error().next));
}

void RecordingTest::brokenRecordingIsRefused_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no JSON") << QByteArray("x") << ErrorKind::Malformed;
    QTest::newRow("of a newer form") << QByteArray(R"({"toancanh-recording":2})") << ErrorKind::Malformed;
    QTest::newRow("no address") << QByteArray(R"({"toancanh-recording":1,"exchanges":[{"method":"GET"}]})")
                                << ErrorKind::Malformed;
    QTest::newRow("a file outside") << QByteArray(
        R"({"toancanh-recording":1,"exchanges":[{"method":"GET","address":"http://a/","answer":"../x.json"}]})")
                                    << ErrorKind::Malformed;
}

void RecordingTest::brokenRecordingIsRefused()
{
    QFETCH(QByteArray, index);
    QFETCH(ErrorKind, kind);
    writeFile(QStringLiteral("index.json"), index);
    const Result<net::Recording> recording = net::Recording::read(folder());
    QVERIFY(!recording);
    QCOMPARE(recording.error().kind, kind);
}

TOANCANH_TEST(RecordingTest)
#include "RecordingTest.moc"
