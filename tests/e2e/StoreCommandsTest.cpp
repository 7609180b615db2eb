// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Store.h"
#include "tests/e2e/ProgramRun.h"
#include "tests/format/ShownRows.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace toancanh;

namespace {

constexpr qint64 atMs = 1'790'000'000'000;

const QByteArray centre = "centre: my-centre\ntitle: X\nzone: Asia/Ho_Chi_Minh\nagencies: agencies.csv\n"
                          "domains: [tau]\ncache: {limit: 20 GiB}\n";
const QByteArray domain = "domain: tau\n"
                          "title: {vi: Tàu cá, en: Fishing vessels}\n"
                          "datasets:\n"
                          "  tau:\n"
                          "    key: so\n"
                          "    keep: 3 years\n"
                          "    columns: {so: text, chu: {text?, personal: true}, luc: time, lat: number, lon: number}\n"
                          "metrics:\n"
                          "  so-tau:\n"
                          "    title: X\n"
                          "    sql: SELECT count(*) AS value, max(luc) AS at FROM tau\n";
const QByteArray source = "source: tau-ca\nagency: so-nnmt\ninto: tau\nevery: 10 min\n"
                          "request: {url: \"https://a.example/api\"}\nrows: \"\"\n"
                          "fields: {so: /so, luc: {at: /luc, time: iso}, lat: /lat, lon: /lon}\n";

QString name(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

} // namespace

/// `export` and the commands under `store`, with the real program on a real data folder, as docs/data.md goes.
class StoreCommandsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void catalogueTellsWhatThereIs();
    void datasetIsExportedToEveryFormat();
    void metricIsExported();
    void exportThatCannotBeSaysWhy_data();
    void exportThatCannotBeSaysWhy();
    void backupIsMadeAndBroughtBack();
    void vacuumAndRestoreWaitForTheWallToEnd();
    void damageIsFound();

private:
    ProgramRun run(const QStringList &arguments) const;
    QString file(const char *path) const { return m_folder->filePath(name(path)); }
    void write(const char *path, const QByteArray &text) const;
    QByteArray content(const char *path) const;
    std::unique_ptr<store::Store> openStore() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock{atMs};
};

ProgramRun StoreCommandsTest::run(const QStringList &arguments) const
{
    return runInEnglish(arguments + QStringList{name("--profile"), file("profile"), name("--data"), file("data")});
}

void StoreCommandsTest::write(const char *path, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(file(path)).path());
    QFile written(file(path));
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text) == text.size());
}

QByteArray StoreCommandsTest::content(const char *path) const
{
    QFile read(file(path));
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

std::unique_ptr<store::Store> StoreCommandsTest::openStore() const
{
    const profile::Profile profile = profile::Profile::load(file("profile"), file("none"));
    auto store = store::Store::open(
        {file("data"), dataset::bindDatasets(profile), {}, {}, {}, {}, {}, profile.centre.zone}, m_clock);
    return store ? *std::move(store) : nullptr;
}

void StoreCommandsTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    write("profile/centre.yaml", centre);
    write("profile/agencies.csv", "id,name,level\nso-nnmt,Sở Nông nghiệp,department\n");
    write("profile/domains/tau.yaml", domain);
    write("profile/sources/tau.yaml", source);
    const auto store = openStore();
    QVERIFY(store);
    dataset::Page page{name("tau"), name("tau-ca"), atMs, {}, {}};
    page.rows = {{{std::string("AH-1"), std::string("Trần Văn A"), atMs, 15.25, 108.5}, atMs},
                 {{std::string("=AH-2"), {}, atMs + 1000, 16.0, 109.0}, atMs + 1000}};
    QVERIFY(store->write(page).result());
}

void StoreCommandsTest::catalogueTellsWhatThereIs()
{
    const ProgramRun info = run({name("store"), name("info")});
    QVERIFY2(info.exitCode == 0, qPrintable(info.err));
    for (const QString &told : {name("Fishing vessels"), name("tau-ca"), QStringLiteral("Sở Nông nghiệp"),
                                name("21/09/2026 21:13"), name("1095 day"), name("20.0 GiB"), name("centre.db")})
        QVERIFY2(info.out.contains(told), qPrintable(told + info.out));
    const ProgramRun json = run({name("store"), name("info"), name("--json")});
    const QJsonObject whole = QJsonDocument::fromJson(json.out.toUtf8()).object();
    const QJsonObject dataset = whole.value(name("datasets")).toArray().at(0).toObject();
    QCOMPARE(dataset.value(name("rows")), QJsonValue(2));
    QCOMPARE(dataset.value(name("newest")).toString(), name("2026-09-21T14:13:21.000Z"));
    QCOMPARE(whole.value(name("files")).toArray().size(), 2);
}

void StoreCommandsTest::datasetIsExportedToEveryFormat()
{
    using Kind = format::FormatSpec::Kind;
    const QStringList columns{name("so"), name("luc"), name("lat")};
    for (const char *end : {"csv", "xlsx", "geojson"}) {
        const ProgramRun done = run({name("export"), name("tau"), file("tau.") + name(end)});
        QVERIFY2(done.exitCode == 0, qPrintable(done.err));
        QVERIFY2(done.out.startsWith(name("2 row")), qPrintable(done.out));
        QVERIFY2(done.err.contains(name("chu")), qPrintable(done.err));
    }
    format::FormatSpec spec;
    spec.kind = Kind::Csv;
    const QStringList csv = shownRows(format::Format::make(spec, {}), content("tau.csv"), columns);
    QVERIFY2(csv.size() == 2 && csv.at(0).contains(name("'=AH-2")), qPrintable(csv.join(QLatin1Char('\n'))));
    QVERIFY(csv.at(1).contains(name("2026-09-21T21:13:20+07:00")));
    spec.kind = Kind::Xlsx;
    const QStringList xlsx = shownRows(format::Format::make(spec, {}), content("tau.xlsx"), columns);
    QVERIFY2(xlsx.size() == 2 && xlsx.at(0).contains(name("=AH-2")), qPrintable(xlsx.join(QLatin1Char('\n'))));
    QVERIFY2(xlsx.at(1).contains(name("2026-09-21T21:13:20")), qPrintable(xlsx.at(1)));
    const QJsonArray features =
        QJsonDocument::fromJson(content("tau.geojson")).object().value(name("features")).toArray();
    QCOMPARE(features.size(), 2);
    QCOMPARE(features.at(1).toObject().value(name("geometry")).toObject().value(name("coordinates")).toArray(),
             (QJsonArray{108.5, 15.25}));
    for (const char *end : {"csv", "geojson"})
        QVERIFY(!content(qPrintable(name("tau.") + name(end))).contains("Trần"));

    const ProgramRun again = run({name("export"), name("tau"), file("tau.csv"), name("--with-personal")});
    QCOMPARE(again.exitCode, 1);
    const ProgramRun replaced =
        run({name("export"), name("tau"), file("tau.csv"), name("--with-personal"), name("--replace")});
    QVERIFY2(replaced.exitCode == 0, qPrintable(replaced.err));
    QVERIFY(content("tau.csv").contains("Trần Văn A"));
}

void StoreCommandsTest::metricIsExported()
{
    const ProgramRun done = run({name("export"), name("so-tau"), file("so.csv")});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QCOMPARE(content("so.csv").mid(3), QByteArray("value,at\r\n2,2026-09-21T21:13:21+07:00\r\n"));
}

void StoreCommandsTest::exportThatCannotBeSaysWhy_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown name") << name("tao") << name("a.csv") << name("did you mean \"tau\"");
    QTest::newRow("unknown end") << name("tau") << name("a.pdf") << name(".geojson");
    QTest::newRow("no places") << name("so-tau") << name("a.geojson") << name("no places");
    QTest::newRow("no folder") << name("tau") << name("none/a.csv") << name("cannot be written");
}

void StoreCommandsTest::exportThatCannotBeSaysWhy()
{
    QFETCH(QString, what);
    QFETCH(QString, to);
    QFETCH(QString, said);
    const ProgramRun done = run({name("export"), what, m_folder->filePath(to)});
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.err.contains(said), qPrintable(done.err));
    QCOMPARE(QDir(m_folder->path()).entryList({name("a.*")}, QDir::Files).size(), 0);
}

void StoreCommandsTest::backupIsMadeAndBroughtBack()
{
    {
        const auto running = openStore(); // as a wall would
        const ProgramRun made = run({name("store"), name("backup"), file("b.db"), name("--with-cache")});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QVERIFY(QFile::exists(file("b.db")) && QFile::exists(file("b-cache.db")));
        QCOMPARE(run({name("store"), name("verify"), file("b.db")}).exitCode, 0);
        QCOMPARE(run({name("store"), name("backup"), file("b.db")}).exitCode, 1);
        QVERIFY(running->removeUnseen(name("tau-ca"), name("tau"), atMs + 1).result());
    }
    const ProgramRun restored = run({name("store"), name("restore"), file("b-cache.db")});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains(name("before-restore")), qPrintable(restored.out));
    QVERIFY(run({name("export"), name("tau"), file("a.csv")}).out.startsWith(name("2 row")));
    QCOMPARE(run({name("store"), name("restore"), file("b.db")}).exitCode, 0);
    QCOMPARE(run({name("store"), name("vacuum")}).exitCode, 0);
    QVERIFY(openStore());
}

void StoreCommandsTest::vacuumAndRestoreWaitForTheWallToEnd()
{
    QCOMPARE(run({name("store"), name("backup"), file("b.db")}).exitCode, 0);
    const auto running = openStore();
    const ProgramRun vacuum = run({name("store"), name("vacuum")});
    QCOMPARE(vacuum.exitCode, 1);
    QVERIFY2(vacuum.err.contains(name("close the wall")), qPrintable(vacuum.err));
    const ProgramRun restore = run({name("store"), name("restore"), file("b.db")});
    QCOMPARE(restore.exitCode, 1);
    QVERIFY2(restore.err.contains(name("close the wall")), qPrintable(restore.err));
}

void StoreCommandsTest::damageIsFound()
{
    const ProgramRun sound = run({name("store"), name("verify")});
    QVERIFY2(sound.exitCode == 0 && sound.err.isEmpty(), qPrintable(sound.err));
    QFile centreFile(file("data/centre.db"));
    QVERIFY(centreFile.open(QIODevice::ReadWrite) && centreFile.seek(4096));
    QCOMPARE(centreFile.write(QByteArray(4096, 'x')), 4096);
    centreFile.close();
    const ProgramRun damaged = run({name("store"), name("verify")});
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY2(damaged.err.contains(name("centre.db")) && damaged.err.contains(name("What to do")),
             qPrintable(damaged.err));
    QVERIFY2(damaged.out.contains(name("cache.db")), qPrintable(damaged.out));
}

TOANCANH_TEST(StoreCommandsTest)
#include "StoreCommandsTest.moc"
