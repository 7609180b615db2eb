// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ProgramRun.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

/// From nothing to a working source, as docs/connect-a-system.md goes.
class SourceCommandsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void systemIsConnectedFromNothing_data();
    void systemIsConnectedFromNothing();
    void draftIsPrintedWhereNoProfileIsNamed();
    void whatIsGivenIsSentAndDrafted();
    void domainThatCentreLacksIsNamed();
    void fileThatAPersonWroteIsLeftAsItIs();
    void addressWithoutRowsSaysWhy();
    void sourceThatWasNeverFetchedIsSaidToBeSo();
    void sourceWhoseDatasetIsWrongNamesTheFileOfThat();
    void domainThatTheCentreDoesNotNameIsTold();
    void mistakesOfOtherFilesAreOnlyCounted();
    void trialTellsWhatReplacesWhatAndWhatIsNowhere();
    void rejectedRowsAreToldWithTheirReasonsAfterAFetch();

private:
    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    void write(const QString &name, const QByteArray &text) const;
    void writeTram(const QByteArray &fields, const QByteArray &domains);

    QTemporaryDir m_folder;
    QByteArray m_body;
    QByteArray m_type;
    TinyHttpServer m_server{[this](const TinyHttpServer::Request &) {
        return TinyHttpServer::Reply{.body = m_body, .headers = {{"Content-Type", m_type}}};
    }};
};

void SourceCommandsTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = QDir(profile()).filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void SourceCommandsTest::systemIsConnectedFromNothing_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON")
        << QByteArray("application/json")
        << QByteArray(
               R"({"data":[{"id":1,"ten":"Cầu A","luc":"21/11/2026 06:30"},{"id":2,"ten":"Cầu B","luc":"21/11/2026 06:40"}]})");
    QTest::newRow("CSV") << QByteArray("text/csv; charset=utf-8")
                         << QByteArray("Mã trạm;Tên;Mực nước (m)\nT1;Cầu A;1,25\nT2;Cầu B;2\n");
    QTest::newRow("XML") << QByteArray("application/xml")
                         << QByteArray(
                                "<ds><tram ma='T1'><ten>Cầu A</ten></tram><tram ma='T2'><ten>Cầu B</ten></tram></ds>");
}

void SourceCommandsTest::systemIsConnectedFromNothing()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    m_type = type;
    m_body = body;
    QDir(profile()).removeRecursively();
    write(QStringLiteral("centre.yaml"), "centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [tram]\n");
    const ProgramRun drafted =
        runInEnglish({QStringLiteral("source"), QStringLiteral("new"), m_server.url(QStringLiteral("/api")).toString(),
                      QStringLiteral("--name"), QStringLiteral("tram"), QStringLiteral("--profile"), profile()});
    QVERIFY2(drafted.exitCode == 0, qPrintable(drafted.err));
    const ProgramRun tried = runInEnglish({QStringLiteral("source"), QStringLiteral("try"), QStringLiteral("tram"),
                                           QStringLiteral("--profile"), profile(), QStringLiteral("--data"),
                                           m_folder.filePath(QStringLiteral("data"))});
    QVERIFY2(tried.exitCode == 0, qPrintable(tried.out + tried.err));
    QVERIFY2(tried.out.contains(QStringLiteral("2 rows into tram")), qPrintable(tried.out));
    QVERIFY2(tried.out.contains(QStringLiteral("Cầu B")), qPrintable(tried.out));
}

void SourceCommandsTest::draftIsPrintedWhereNoProfileIsNamed()
{
    m_type = "application/json";
    m_body = "[{\"id\":1}]";
    const ProgramRun drafted = runInEnglish(
        {QStringLiteral("source"), QStringLiteral("new"), m_server.url(QStringLiteral("/v1/tram-do.json")).toString()});
    QCOMPARE(drafted.exitCode, 0);
    QVERIFY2(drafted.out.contains(QStringLiteral("source: tram-do")), qPrintable(drafted.out));
    QVERIFY(drafted.out.contains(QStringLiteral("domain: tram-do")));
}

void SourceCommandsTest::whatIsGivenIsSentAndDrafted()
{
    m_type = "application/json";
    m_body = R"({"total":5,"rows":[{"id":1}]})";
    QFile secrets(m_folder.filePath(QStringLiteral("secrets")));
    QVERIFY(secrets.open(QIODevice::WriteOnly) && secrets.write("tram=s3cret\n") > 0);
    secrets.close();
    QVERIFY(secrets.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const ProgramRun drafted = runInEnglish(
        {QStringLiteral("source"), QStringLiteral("new"), QStringLiteral("--header"),
         QStringLiteral("X-Tenant: an-hai"), m_server.url(QStringLiteral("/api")).toString(),
         QStringLiteral("--header"), QStringLiteral("X-Kind:2"), QStringLiteral("--post"),
         QStringLiteral("{\"loai\": 1}"), QStringLiteral("--auth"), QStringLiteral("api-key:X-Key:tram"),
         QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--secrets-file"), secrets.fileName()});
    QVERIFY2(drafted.exitCode == 0, qPrintable(drafted.err));
    const TinyHttpServer::Request sent = m_server.requests().constLast();
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.body, QByteArray("{\"loai\":1}"));
    QCOMPARE(sent.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(sent.headers.value("x-tenant"), QByteArray("an-hai"));
    QCOMPARE(sent.headers.value("x-kind"), QByteArray("2"));
    QCOMPARE(sent.headers.value("x-key"), QByteArray("s3cret"));
    for (const char *line : {"\"X-Tenant\": \"an-hai\"", "json: {\"loai\": 1}",
                             "auth: {api-key: {header: \"X-Key\", secret: tram}}", "the answer names 5 rows, 1 came"})
        QVERIFY2(drafted.out.contains(QString::fromUtf8(line)), qPrintable(drafted.out));
    QVERIFY(!drafted.out.contains(QStringLiteral("s3cret")));
    const ProgramRun wrong =
        runInEnglish({QStringLiteral("source"), QStringLiteral("new"), m_server.url(QStringLiteral("/api")).toString(),
                      QStringLiteral("--header"), QStringLiteral("an-hai")});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.err.contains(QStringLiteral("NAME:VALUE")), qPrintable(wrong.err));
}

void SourceCommandsTest::domainThatCentreLacksIsNamed()
{
    m_type = "application/json";
    m_body = "[{\"id\":1}]";
    for (const bool isThere : {false, true}) {
        QDir(profile()).removeRecursively();
        write(QStringLiteral("centre.yaml"),
              QByteArray("centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [")
                  + (isThere ? "air, tram]\n" : "air]\n"));
        const ProgramRun drafted = runInEnglish(
            {QStringLiteral("source"), QStringLiteral("new"), m_server.url(QStringLiteral("/api")).toString(),
             QStringLiteral("--name"), QStringLiteral("tram"), QStringLiteral("--profile"), profile()});
        QVERIFY2(drafted.exitCode == 0, qPrintable(drafted.err));
        QVERIFY2(drafted.out.contains(QStringLiteral("\n  domains: [air, tram]\n")) != isThere,
                 qPrintable(drafted.out));
    }
}

void SourceCommandsTest::fileThatAPersonWroteIsLeftAsItIs()
{
    m_type = "application/json";
    m_body = "[{\"id\":1}]";
    QDir(profile()).removeRecursively();
    write(QStringLiteral("sources/tram.yaml"), "mine");
    const ProgramRun drafted =
        runInEnglish({QStringLiteral("source"), QStringLiteral("new"), m_server.url(QStringLiteral("/api")).toString(),
                      QStringLiteral("--name"), QStringLiteral("tram"), QStringLiteral("--profile"), profile()});
    QCOMPARE(drafted.exitCode, 1);
    QVERIFY2(drafted.err.contains(QStringLiteral("left as it is")), qPrintable(drafted.err));
    QFile file(QDir(profile()).filePath(QStringLiteral("sources/tram.yaml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QVERIFY(!QFile::exists(QDir(profile()).filePath(QStringLiteral("domains/tram.yaml"))));
}

void SourceCommandsTest::addressWithoutRowsSaysWhy()
{
    m_type = "text/html";
    m_body = "<!DOCTYPE html><html><body>Login</body></html>";
    const ProgramRun drafted = runInEnglish(
        {QStringLiteral("source"), QStringLiteral("new"), m_server.url(QStringLiteral("/api")).toString()});
    QCOMPARE(drafted.exitCode, 1);
    QVERIFY2(drafted.err.contains(QStringLiteral("web page")), qPrintable(drafted.err));
}

void SourceCommandsTest::sourceThatWasNeverFetchedIsSaidToBeSo()
{
    QDir(profile()).removeRecursively();
    write(QStringLiteral("centre.yaml"), "centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: []\n");
    write(QStringLiteral("sources/a.yaml"),
          "source: canh-bao\nprotocol: alertmanager\nrequest: {url: \"https://a.example/api/v2/alerts\"}\n");
    const ProgramRun status =
        runInEnglish({QStringLiteral("source"), QStringLiteral("status"), QStringLiteral("--profile"), profile(),
                      QStringLiteral("--data"), m_folder.filePath(QStringLiteral("none"))});
    QCOMPARE(status.exitCode, 1);
    QVERIFY2(status.out.contains(QStringLiteral("canh-bao")), qPrintable(status.out + status.err));
    QVERIFY2(status.out.contains(QStringLiteral("never fetched")), qPrintable(status.out));
}

void SourceCommandsTest::sourceWhoseDatasetIsWrongNamesTheFileOfThat()
{
    QDir(profile()).removeRecursively();
    write(QStringLiteral("centre.yaml"), "centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [tram]\n");
    write(QStringLiteral("domains/tram.yaml"),
          "domain: tram\ntitle: X\ndatasets:\n  tram: {key: [], columns: {id: text}}\n");
    write(QStringLiteral("sources/tram.yaml"),
          "source: tram\ninto: tram\nevery: 10 min\nrequest: {url: \"http://127.0.0.1:1/\"}\nfields: {id: /id}\n");
    const ProgramRun tried = runInEnglish({QStringLiteral("source"), QStringLiteral("try"), QStringLiteral("tram"),
                                           QStringLiteral("--profile"), profile()});
    QCOMPARE(tried.exitCode, 1);
    QVERIFY2(tried.err.contains(QStringLiteral("domains/tram.yaml:4:15: the dataset \"tram\" has no key")),
             qPrintable(tried.err));
}

/// A profile with the dataset `tram` and a source that fills it.
void SourceCommandsTest::writeTram(const QByteArray &fields, const QByteArray &domains)
{
    QDir(profile()).removeRecursively();
    write(QStringLiteral("centre.yaml"),
          "centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: " + domains + '\n');
    write(QStringLiteral("domains/tram.yaml"),
          "domain: tram\ntitle: X\ndatasets:\n  tram: {key: id, columns: {id: text, level: number?}}\n");
    write(QStringLiteral("sources/tram.yaml"), "source: tram\ninto: tram\nevery: 1 day\nrequest: {url: \""
                                                   + m_server.url(QStringLiteral("/api")).toEncoded()
                                                   + "\"}\nfields: " + fields + '\n');
}

void SourceCommandsTest::domainThatTheCentreDoesNotNameIsTold()
{
    writeTram("{id: /id}", "[]");
    const ProgramRun tried = runInEnglish({QStringLiteral("source"), QStringLiteral("try"), QStringLiteral("tram"),
                                           QStringLiteral("--profile"), profile()});
    QCOMPARE(tried.exitCode, 1);
    QCOMPARE(tried.err.trimmed(), QStringLiteral("the source \"tram\" cannot be tried yet: domains/tram.yaml declares "
                                                 "the dataset \"tram\": add tram to \"domains\" in centre.yaml"));
}

void SourceCommandsTest::mistakesOfOtherFilesAreOnlyCounted()
{
    m_type = "application/json";
    m_body = R"([{"id":"T1","level":1}])";
    writeTram("{id: /id, level: /level}", "[tram]");
    write(QStringLiteral("sources/other.yaml"), "source: other\ninto: nowhere\n");
    const ProgramRun tried = runInEnglish({QStringLiteral("source"), QStringLiteral("try"), QStringLiteral("tram"),
                                           QStringLiteral("--profile"), profile()});
    QVERIFY2(tried.exitCode == 0, qPrintable(tried.err));
    QVERIFY2(!tried.err.contains(QStringLiteral("other.yaml")), qPrintable(tried.err));
    QVERIFY2(tried.err.contains(QStringLiteral("in other files: toancanh check ")), qPrintable(tried.err));
}

void SourceCommandsTest::trialTellsWhatReplacesWhatAndWhatIsNowhere()
{
    m_type = "application/json";
    m_body = R"([{"id":"T1","muc_nuoc":1},{"id":"T1","muc_nuoc":2},{"id":"T2","muc_nuoc":3}])";
    writeTram("{id: /id, level: /mucnuoc}", "[tram]");
    const ProgramRun tried = runInEnglish({QStringLiteral("source"), QStringLiteral("try"), QStringLiteral("tram"),
                                           QStringLiteral("--profile"), profile()});
    QVERIFY2(
        tried.out.contains(QStringLiteral("1 row has the key of an earlier row and replaces it: the first is id=T1")),
        qPrintable(tried.out));
    QVERIFY2(tried.out.contains(QStringLiteral("no row has anything at /mucnuoc (level), did you mean /muc_nuoc?")),
             qPrintable(tried.out));
    QVERIFY2(tried.out.contains(QStringLiteral("the rows have: /id  /muc_nuoc")), qPrintable(tried.out));
}

void SourceCommandsTest::rejectedRowsAreToldWithTheirReasonsAfterAFetch()
{
    m_type = "application/json";
    m_body = R"([{"id":"T1","level":"deep"},{"id":"T2","level":2},{"level":3}])";
    writeTram("{id: /id, level: /level}", "[tram]");
    const QStringList place{QStringLiteral("--profile"), profile(), QStringLiteral("--data"),
                            m_folder.filePath(QStringLiteral("rejected"))};
    QCOMPARE(runInEnglish(QStringList{QStringLiteral("source"), QStringLiteral("fetch")} + place).exitCode, 0);
    const ProgramRun run =
        runInEnglish(QStringList{QStringLiteral("source"), QStringLiteral("rejected"), QStringLiteral("tram")} + place);
    QCOMPARE(run.exitCode, 1);
    for (const char *part :
         {"2 rows in quarantine, 2 shown", "\"deep\" is not a number", "/id is missing or empty", R"({"level":3})"})
        QVERIFY2(run.out.contains(QLatin1String(part)), qPrintable(run.out + run.err));
    const ProgramRun status = runInEnglish(QStringList{QStringLiteral("source"), QStringLiteral("status")} + place);
    QVERIFY2(status.out.contains(QStringLiteral("2 rows rejected, see: toancanh source rejected tram")),
             qPrintable(status.out));
    const ProgramRun unknown =
        runInEnglish(QStringList{QStringLiteral("source"), QStringLiteral("rejected"), QStringLiteral("trm")} + place);
    QVERIFY2(unknown.err.contains(QStringLiteral("did you mean \"tram\"?")), qPrintable(unknown.err));
}

TOANCANH_TEST(SourceCommandsTest)
#include "SourceCommandsTest.moc"
