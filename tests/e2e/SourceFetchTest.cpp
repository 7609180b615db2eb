// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/CollectorLease.h"
#include "app/run/OpenStore.h"
#include "models/source/collect/Collector.h"
#include "models/store/query/Reader.h"
#include "tests/e2e/ProgramRun.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TinyHttpServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

/// Fetched now, as an operator asks for it: by the process that collects, or by the command itself.
class SourceFetchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsLandWhereNobodyCollects();
    void whoCollectsFetchesForTheCommand();
    void sourceThatFailsIsToldAndEndsWithOne();
    void sourceThatHangsIsNotWaitedForForEver();
    void unknownSourceIsToldWithTheNearest();

private:
    QString profile() const { return m_folder->filePath(QStringLiteral("profile")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    void write(const QString &name, const QByteArray &text) const;
    ProgramRun fetched(const QStringList &more = {}) const;
    QStringList levels() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    TinyHttpServer::Reply m_reply;
    std::unique_ptr<TinyHttpServer> m_server;
};

void SourceFetchTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = QDir(profile()).filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void SourceFetchTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TinyHttpServer>([this](const TinyHttpServer::Request &) { return m_reply; });
    m_reply = {.body = R"([{"id":"T1","level":1.5},{"id":"T2","level":2}])", .headers = {}};
    write(QStringLiteral("centre.yaml"), "centre: c\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [tram]\n");
    write(QStringLiteral("domains/tram.yaml"),
          "domain: tram\ntitle: Tram\ndatasets:\n  tram: {key: id, columns: {id: text, level: number}}\n");
    write(QStringLiteral("sources/tram.yaml"), "source: tram\ninto: tram\nevery: 1 day\nrequest: {url: \""
                                                   + m_server->url(QStringLiteral("/tram")).toEncoded()
                                                   + "\"}\nfields: {id: /id, level: /level}\n");
}

ProgramRun SourceFetchTest::fetched(const QStringList &more) const
{
    return runInEnglish(QStringList{QStringLiteral("source"), QStringLiteral("fetch"), QStringLiteral("--profile"),
                                    profile(), QStringLiteral("--data"), data()}
                        + more);
}

QStringList SourceFetchTest::levels() const
{
    const auto reader = store::Reader::open(data() + QStringLiteral("/cache.db"), QTimeZone::utc());
    const auto rows = (*reader)->query(QStringLiteral("SELECT id || '=' || level FROM tram ORDER BY id"), {});
    QStringList list;
    for (const QVariantList &row : rows->rows)
        list << row.constFirst().toString();
    return list;
}

void SourceFetchTest::rowsLandWhereNobodyCollects()
{
    const ProgramRun run = fetched();
    QVERIFY2(run.exitCode == 0, qPrintable(run.out + run.err));
    QVERIFY2(run.out.contains(QStringLiteral("works")) && run.out.contains(QStringLiteral("100 %")),
             qPrintable(run.out));
    QCOMPARE(levels(), QStringList({QStringLiteral("T1=1.5"), QStringLiteral("T2=2.0")}));

    m_reply.body = R"([{"id":"T1","level":7}])";
    const ProgramRun again = fetched({QStringLiteral("tram")});
    QVERIFY2(again.exitCode == 0, qPrintable(again.out + again.err));
    QCOMPARE(levels().constFirst(), QStringLiteral("T1=7.0"));
}

void SourceFetchTest::whoCollectsFetchesForTheCommand()
{
    app::RunOptions options;
    options.profileFolder = profile();
    options.dataFolder = data();
    const check::LoadedProfile loaded = check::LoadedProfile::load(profile(), QStringLiteral("none"));
    const SystemClock clock;
    const auto store = app::openStore(options, loaded, clock);
    QVERIFY(store);
    app::CollectorLease lease(**store);
    bool isHeld = false;
    connect(&lease, &app::CollectorLease::told, this, [&](bool isOurs) { isHeld = isOurs; });
    lease.start();
    QTRY_VERIFY(isHeld);
    source::Collector collector(
        **store, loaded.sources, [](const QString &) { return Result<QString>(QString()); }, clock,
        loaded.profile.centre.zone);
    collector.start();
    QTRY_COMPARE(m_server->requests().size(), 1);
    QTRY_VERIFY(!(*store)->sourceStates().isEmpty() && (*store)->sourceStates().constFirst().lastSuccessMs);

    m_reply.body = R"([{"id":"T1","level":7}])";
    const ProgramRun run = fetched({QStringLiteral("tram")});
    QVERIFY2(run.exitCode == 0, qPrintable(run.out + run.err));
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(levels().constFirst(), QStringLiteral("T1=7.0"));
}

void SourceFetchTest::sourceThatFailsIsToldAndEndsWithOne()
{
    m_reply = {.status = 500, .body = "down", .headers = {}};
    const ProgramRun run = fetched({QStringLiteral("tram")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.contains(QStringLiteral("fails")) && run.out.contains(QStringLiteral("500")), qPrintable(run.out));
}

void SourceFetchTest::sourceThatHangsIsNotWaitedForForEver()
{
    m_reply.hang = true;
    const ProgramRun run = fetched({QStringLiteral("--wait"), QStringLiteral("1")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(QStringLiteral("not ended after 1 s: tram")), qPrintable(run.err));
}

void SourceFetchTest::unknownSourceIsToldWithTheNearest()
{
    const ProgramRun run = fetched({QStringLiteral("trm")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(QStringLiteral("did you mean \"tram\"?")), qPrintable(run.err));
    QVERIFY(!QFile::exists(data()));
}

TOANCANH_TEST(SourceFetchTest)
#include "SourceFetchTest.moc"
