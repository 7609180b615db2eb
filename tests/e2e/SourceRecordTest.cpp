// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ProgramRun.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

/// A vendor's odd answer goes to a developer, who tries a changed file against it.
class SourceRecordTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void recordingIsReplayedWithoutNetworkAndSecret();
    void recordingHoldsNoSecret();
    void changedFileIsTriedAgainstTheRecording();
    void requestThatIsNotRecordedIsNamed();
    void folderThatIsThereIsLeftAsItIs();

private:
    ProgramRun source(const QString &verb, const QStringList &more = {});
    void write(const QString &name, const QByteArray &text) const;
    void writeSource(const QByteArray &path, const QByteArray &name) const;
    TinyHttpServer::Reply serve(const TinyHttpServer::Request &request) const;
    QString recording() const { return m_folder.filePath(QStringLiteral("recording")); }

    QTemporaryDir m_folder;
    TinyHttpServer m_server{[this](const TinyHttpServer::Request &request) { return serve(request); }};
    QString m_recorded; ///< the table that `record` printed
};

TinyHttpServer::Reply SourceRecordTest::serve(const TinyHttpServer::Request &request) const
{
    if (request.target == "/token") {
        const bool isRight =
            request.body.contains("client_id=trung-tam") && request.body.contains("m%C3%A1t-m%E1%BA%ADt");
        return {isRight ? 200 : 401, R"({"access_token":"eyJ-tok-4711","token_type":"Bearer","expires_in":300})", {}};
    }
    if (request.headers.value("authorization") != "Bearer eyJ-tok-4711")
        return {401, {}, {}};
    const bool isFirst = request.target.contains("page=1");
    return {200,
            isFirst ? R"({"data":[{"id":1,"ten":"Cầu A","ai":"eyJ-tok-4711"},{"id":2,"ten":"Cầu B"}]})"
                    : R"({"data":[]})",
            {{"Content-Type", "application/json"}, {"Set-Cookie", "sid=cookie-0815"}}};
}

ProgramRun SourceRecordTest::source(const QString &verb, const QStringList &more)
{
    return runInEnglish(QStringList{QStringLiteral("source"), verb, QStringLiteral("tram"), recording(),
                                    QStringLiteral("--profile"), m_folder.path()}
                        + more);
}

void SourceRecordTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void SourceRecordTest::writeSource(const QByteArray &path, const QByteArray &name) const
{
    write(QStringLiteral("sources/tram.yaml"),
          "source: tram\ninto: tram\nevery: 10 min\nfreshness: fetch\n"
          "request:\n  url: "
              + m_server.url(QStringLiteral("/")).toEncoded() + path
              + "\n  query: {page: \"{page}\", at: \"{now}\"}\n  auth: {oauth2-client: {token-url: \""
              + m_server.url(QStringLiteral("/token")).toEncoded()
              + "\", secret: tram}}\npaging: {page: {from: 1, until-empty: /data}}\nrows: /data\n"
                "fields:\n  id: /id\n  name: "
              + name + "\n");
}

void SourceRecordTest::initTestCase()
{
    write(QStringLiteral("centre.yaml"), "centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [tram]\n");
    write(QStringLiteral("domains/tram.yaml"),
          "domain: tram\ntitle: X\ndatasets:\n  tram:\n    key: id\n    columns: {id: integer, name: text?}\n");
    write(QStringLiteral("secrets"), "tram=trung-tam:mát-mật\n");
    QFile::setPermissions(m_folder.filePath(QStringLiteral("secrets")), QFile::ReadOwner | QFile::WriteOwner);
    writeSource("api/tram", "/ten");
    const ProgramRun recorded = source(
        QStringLiteral("record"), {QStringLiteral("--secrets-file"), m_folder.filePath(QStringLiteral("secrets"))});
    QVERIFY2(recorded.exitCode == 0, qPrintable(recorded.out + recorded.err));
    QVERIFY2(recorded.out.contains(QStringLiteral("recorded 3 exchanges")), qPrintable(recorded.out));
    m_recorded = recorded.out.section(QStringLiteral("\n\n"), 1).section(QStringLiteral("recorded 3"), 0, 0);
    QVERIFY2(m_recorded.contains(QStringLiteral("Cầu B")), qPrintable(m_recorded));
}

void SourceRecordTest::recordingIsReplayedWithoutNetworkAndSecret()
{
    const qsizetype asked = m_server.requests().size();
    const ProgramRun replayed = source(QStringLiteral("replay"));
    QVERIFY2(replayed.exitCode == 0, qPrintable(replayed.out + replayed.err));
    QVERIFY2(replayed.out.contains(m_recorded), qPrintable(replayed.out));
    QCOMPARE(m_server.requests().size(), asked);
}

void SourceRecordTest::recordingHoldsNoSecret()
{
    const QFileInfoList files = QDir(recording()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 4);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const char *secret : {"mát-mật", "m%C3%A1t", "m\\u00e1t", "trung-tam", "eyJ-tok-4711", "cookie-0815"})
            QVERIFY2(!text.contains(secret),
                     qPrintable(info.fileName() + QLatin1String(": ") + QString::fromUtf8(text)));
    }
}

void SourceRecordTest::changedFileIsTriedAgainstTheRecording()
{
    writeSource("api/tram", "/id");
    const ProgramRun replayed = source(QStringLiteral("replay"));
    writeSource("api/tram", "/ten");
    QVERIFY2(replayed.exitCode == 0, qPrintable(replayed.out + replayed.err));
    QVERIFY2(replayed.out.contains(QStringLiteral("2 rows into tram")), qPrintable(replayed.out));
    QVERIFY2(!replayed.out.contains(QStringLiteral("Cầu")), qPrintable(replayed.out));
}

void SourceRecordTest::requestThatIsNotRecordedIsNamed()
{
    writeSource("api/other", "/ten");
    const ProgramRun replayed = source(QStringLiteral("replay"));
    writeSource("api/tram", "/ten");
    QCOMPARE(replayed.exitCode, 1);
    QVERIFY2(replayed.err.contains(QStringLiteral("the recording holds no answer to GET"))
                 && replayed.err.contains(QStringLiteral("/api/other"))
                 && replayed.err.contains(QStringLiteral("/api/tram")),
             qPrintable(replayed.err));
}

void SourceRecordTest::folderThatIsThereIsLeftAsItIs()
{
    const ProgramRun again = source(QStringLiteral("record"),
                                    {QStringLiteral("--secrets-file"), m_folder.filePath(QStringLiteral("secrets"))});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains(QStringLiteral("left as it is")), qPrintable(again.err));
    QCOMPARE(QDir(recording()).entryList(QDir::Files).size(), 4);
}

TOANCANH_TEST(SourceRecordTest)
#include "SourceRecordTest.moc"
