// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/FolderListing.h"
#include "tests/support/TestProgram.h"

#include "models/source/trial/SourceTrial.h"
#include "tests/source/collect/CollectorFixture.h"

#include <QDateTime>
#include <QFile>

#include <sys/stat.h>

using namespace toancanh;
using source::FolderFile;
using source::FolderMemory;
using source::FolderSpec;

namespace {

constexpr int patienceMs = 10'000;
constexpr int quietMs = 1500;
constexpr qint64 hourMs = 3'600'000;

QStringList namesOf(const QList<FolderFile> &files)
{
    QStringList names;
    for (const FolderFile &file : files)
        names << file.name;
    return names;
}

} // namespace

class FolderFetchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void newFilesComeInTheirOrder();
    void aSnapshotTakesTheNewestFileAlone();
    void onlyFilesOfTheFolderThatMatchAreListed();
    void whatMayNotBeReadIsNotRead();
    void aNameIsShownWithoutTricks();
    void filesAreReadOnceAndAgainWhenTheyChange();
    void aFileThatGrowsWaits();
    void aBrokenFileIsNamedAndTheOthersGoOn();
    void aSnapshotOfFilesDeletesWhatTheNewestLacks();
    void aFolderThatIsGoneIsAFailureAndForgetsNothing();
    void rowsMayTellTheirFile();
    void aTrialReadsTheNewestFiles();

private:
    void put(const QString &name, const QByteArray &bytes, qint64 ageMs = hourMs) const;
    source::SourceSpec folderSource(qint64 everyMs = 200) const;
    static int readFiles(const CollectorFixture &fixture)
    {
        return fixture.ask(QStringLiteral("SELECT count(*) FROM file_read")).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FolderFetchTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void FolderFetchTest::cleanup()
{
    m_folder.reset();
}

void FolderFetchTest::put(const QString &name, const QByteArray &bytes, qint64 ageMs) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    QVERIFY(file.flush());
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addMSecs(-ageMs), QFileDevice::FileModificationTime));
}

source::SourceSpec FolderFetchTest::folderSource(qint64 everyMs) const
{
    source::SourceSpec source = CollectorFixture::source(everyMs);
    source.folder = FolderSpec();
    source.folder->path = m_folder->path();
    source.folder->pattern = QStringLiteral("*.json");
    return source;
}

void FolderFetchTest::newFilesComeInTheirOrder()
{
    const qint64 nowMs = 100'000'000;
    const QList<FolderFile> listed{
        {QStringLiteral("c"), {1, nowMs - hourMs}},      {QStringLiteral("a"), {1, nowMs - 2 * hourMs}},
        {QStringLiteral("b"), {1, nowMs - 3 * hourMs}},  {QStringLiteral("growing"), {1, nowMs - 3000}},
        {QStringLiteral("known"), {1, nowMs - hourMs}},  {QStringLiteral("changed"), {2, nowMs - hourMs}},
        {QStringLiteral("broken"), {1, nowMs - hourMs}}, {QStringLiteral("mended"), {2, nowMs - hourMs}},
        {QStringLiteral("locked"), {1, nowMs - hourMs}}};
    const source::FileStamp former{1, nowMs - hourMs};
    FolderMemory memory;
    memory.read = {{QStringLiteral("known"), former}, {QStringLiteral("changed"), former}};
    memory.failed = {{QStringLiteral("broken"), {former, {ErrorKind::Malformed, {}, {}}, 0}},
                     {QStringLiteral("mended"), {former, {ErrorKind::Malformed, {}, {}}, 0}},
                     {QStringLiteral("locked"), {former, {ErrorKind::Network, {}, {}}, 0}}};
    FolderSpec folder;
    QCOMPARE(namesOf(source::filesToRead(listed, folder, false, memory, nowMs)).join(QLatin1Char(' ')),
             QStringLiteral("a b c changed locked mended"));
    folder.order = FolderSpec::Order::Time;
    QCOMPARE(namesOf(source::filesToRead(listed, folder, false, memory, nowMs)).join(QLatin1Char(' ')),
             QStringLiteral("b a c changed locked mended"));
}

void FolderFetchTest::aSnapshotTakesTheNewestFileAlone()
{
    const qint64 nowMs = 100'000'000;
    const QList<FolderFile> listed{{QStringLiteral("b"), {1, nowMs - 3 * hourMs}},
                                   {QStringLiteral("a"), {1, nowMs - 2 * hourMs}},
                                   {QStringLiteral("growing"), {1, nowMs - 3000}}};
    FolderSpec folder;
    QCOMPARE(namesOf(source::filesToRead(listed, folder, true, {}, nowMs)), QStringList{QStringLiteral("b")});
    folder.order = FolderSpec::Order::Time;
    QCOMPARE(namesOf(source::filesToRead(listed, folder, true, {}, nowMs)), QStringList{QStringLiteral("a")});
    FolderMemory memory;
    memory.read = {{QStringLiteral("a"), {1, nowMs - 2 * hourMs}}};
    QCOMPARE(source::filesToRead(listed, folder, true, memory, nowMs), QList<FolderFile>());
}

void FolderFetchTest::onlyFilesOfTheFolderThatMatchAreListed()
{
    put(QStringLiteral("a.json"), "[]");
    put(QStringLiteral("B.JSON"), "[]");
    put(QStringLiteral("c.txt"), "[]");
    put(QStringLiteral(".hidden.json"), "[]");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub.json")));
    put(QStringLiteral("sub.json/d.json"), "[]");
    QCOMPARE(::mkfifo(qPrintable(m_folder->filePath(QStringLiteral("pipe.json"))), 0600), 0);
    const auto listed = source::listFolder(*folderSource().folder);
    QVERIFY(listed);
    QStringList names = namesOf(*listed);
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("B.JSON"), QStringLiteral("a.json")}));
    FolderSpec nowhere;
    nowhere.path = m_folder->filePath(QStringLiteral("nowhere"));
    QCOMPARE(source::listFolder(nowhere).error().sentence, QStringLiteral("there is no such folder"));
}

void FolderFetchTest::whatMayNotBeReadIsNotRead()
{
    const QTemporaryDir elsewhere;
    QFile secret(elsewhere.filePath(QStringLiteral("secret")));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("[]") == 2);
    secret.close();
    put(QStringLiteral("a.json"), "[1]");
    QVERIFY(QFile::link(secret.fileName(), m_folder->filePath(QStringLiteral("out.json"))));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("a.json")), m_folder->filePath(QStringLiteral("in.json"))));
    FolderSpec folder = *folderSource().folder;
    const auto listed = source::listFolder(folder);
    QVERIFY(listed);
    QHash<QString, Result<QByteArray>> read;
    for (const FolderFile &file : *listed)
        read.insert(file.name, source::readFile(folder, file));
    QCOMPARE(read.value(QStringLiteral("a.json")).value_or(QByteArray()), QByteArray("[1]"));
    QCOMPARE(read.value(QStringLiteral("in.json")).value_or(QByteArray()), QByteArray("[1]"));
    QCOMPARE(read.value(QStringLiteral("out.json")).error().sentence,
             QStringLiteral("it is a link that leads out of the folder"));
    folder.maximumBytes = 2;
    const FolderFile large = *std::find_if(listed->cbegin(), listed->cend(),
                                           [](const FolderFile &file) { return file.name == QLatin1String("a.json"); });
    QCOMPARE(source::readFile(folder, large).error().sentence,
             QStringLiteral("it has 3 bytes, and no more than 2 are read"));
    folder.maximumBytes = 100;
    put(QStringLiteral("a.json"), "[1,2]");
    QCOMPARE(source::readFile(folder, large).error().kind, ErrorKind::Cancelled);
}

void FolderFetchTest::aNameIsShownWithoutTricks()
{
    QCOMPARE(source::shownName(QStringLiteral("trạm\n1\x1b[31m.txt")), QStringLiteral("trạm\ufffd1\ufffd[31m.txt"));
    QCOMPARE(source::shownName(QString(500, QLatin1Char('a'))).size(), 121);
}

void FolderFetchTest::filesAreReadOnceAndAgainWhenTheyChange()
{
    put(QStringLiteral("1.json"), R"([{"c":"a","n":"1"},{"c":"b","n":"1"}])");
    put(QStringLiteral("2.json"), R"([{"c":"b","n":"2"}])");
    CollectorFixture fixture;
    fixture.collect({folderSource()});
    QTRY_COMPARE_WITH_TIMEOUT(readFiles(fixture), 2, patienceMs);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT note FROM dossier ORDER BY code")), QStringLiteral("1 2"));
    const QString fetched = fixture.ask(QStringLiteral("SELECT max(_fetched_at) FROM dossier"));
    const qint64 dataAtMs = fixture.state()->dataAtMs.value_or(0);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state()->dataAtMs > dataAtMs, patienceMs); // looked again
    QCOMPARE(fixture.ask(QStringLiteral("SELECT max(_fetched_at) FROM dossier")), fetched);

    fixture.collect({folderSource()}); // a restart reads nothing twice either
    QTest::qWait(quietMs);
    QCOMPARE(fixture.ask(QStringLiteral("SELECT max(_fetched_at) FROM dossier")), fetched);
    put(QStringLiteral("1.json"), R"([{"c":"c","n":"3"}])");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a b c"), patienceMs);
    QFile::remove(m_folder->filePath(QStringLiteral("1.json")));
    QTRY_COMPARE_WITH_TIMEOUT(readFiles(fixture), 1, patienceMs);
    QCOMPARE(fixture.codes(), QStringLiteral("a b c"));
    QVERIFY(!fixture.state()->error);
}

void FolderFetchTest::aFileThatGrowsWaits()
{
    put(QStringLiteral("1.json"), R"([{"c":"a"}])", 0);
    put(QStringLiteral("2.json"), R"([{"c":"b"}])");
    CollectorFixture fixture;
    fixture.collect({folderSource()});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("b"), patienceMs);
    QTest::qWait(quietMs);
    QCOMPARE(fixture.codes(), QStringLiteral("b"));
    fixture.clock.sleep(11'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a b"), patienceMs);
}

void FolderFetchTest::aBrokenFileIsNamedAndTheOthersGoOn()
{
    const LogKeeper log;
    put(QStringLiteral("1.json"), R"([{"c":"a"}])");
    put(QStringLiteral("2.json"), R"([{"c":)");
    put(QStringLiteral("3.json"), R"([{"c":"b"}])");
    CollectorFixture fixture;
    fixture.collect({folderSource()});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a b"), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state() && fixture.state()->error, patienceMs);
    QVERIFY2(fixture.state()->error->sentence.startsWith(QStringLiteral("the file 2.json cannot be used: ")),
             qPrintable(fixture.state()->error->sentence));
    QCOMPARE(fixture.state()->error->where, m_folder->path());
    QVERIFY(fixture.state()->dataAtMs);

    const std::optional<qint64> dataAtMs = fixture.state()->dataAtMs;
    QTest::qWait(quietMs);
    QVERIFY(fixture.state()->error); // it is still there, and nothing else came
    QCOMPARE(fixture.state()->dataAtMs, dataAtMs);
    put(QStringLiteral("4.json"), R"([{"c":"d"}])");
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state()->dataAtMs > dataAtMs, patienceMs);
    QVERIFY(fixture.state()->error);

    put(QStringLiteral("2.json"), R"([{"c":"c"}])");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a b c d"), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.state()->error, patienceMs);
    QCOMPARE(log.count(QStringLiteral("2.json cannot be used")), 1);
}

void FolderFetchTest::aSnapshotOfFilesDeletesWhatTheNewestLacks()
{
    put(QStringLiteral("1.json"), R"([{"c":"old"}])");
    put(QStringLiteral("2.json"), R"([{"c":"a"},{"c":"b"}])");
    CollectorFixture fixture;
    source::SourceSpec source = folderSource();
    source.snapshot = true;
    fixture.collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("a b"), patienceMs);
    QTest::qWait(quietMs); // without a new file nothing is deleted
    QCOMPARE(fixture.codes(), QStringLiteral("a b"));
    put(QStringLiteral("3.json"), R"([{"c":"b"},{"c":"c"}])");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.codes(), QStringLiteral("b c"), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(readFiles(fixture), 2, patienceMs);
}

void FolderFetchTest::aFolderThatIsGoneIsAFailureAndForgetsNothing()
{
    const LogKeeper log;
    put(QStringLiteral("1.json"), R"([{"c":"a"}])");
    CollectorFixture fixture;
    fixture.collect({folderSource()});
    QTRY_COMPARE_WITH_TIMEOUT(readFiles(fixture), 1, patienceMs);
    const QString away = m_folder->path() + QStringLiteral("-away");
    QVERIFY(QDir().rename(m_folder->path(), away));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.state()->error, patienceMs);
    QCOMPARE(fixture.state()->error->sentence, QStringLiteral("there is no such folder"));
    QCOMPARE(fixture.state()->error->kind, ErrorKind::Network);
    QVERIFY(QDir().mkdir(m_folder->path())); // where the drive comes
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.state()->error, patienceMs);
    QCOMPARE(readFiles(fixture), 1);
    QVERIFY(QDir().rmdir(m_folder->path()));
    QVERIFY(QDir().rename(away, m_folder->path()));
    QCOMPARE(fixture.codes(), QStringLiteral("a"));
}

void FolderFetchTest::rowsMayTellTheirFile()
{
    put(QStringLiteral("tram-1.json"), R"([{"c":"a"}])");
    CollectorFixture fixture;
    source::SourceSpec source = folderSource();
    source.fields[1].at.clear();
    source.fields[1].fromRow = FolderSpec::fileColumn();
    fixture.collect({source});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.ask(QStringLiteral("SELECT note FROM dossier")), QStringLiteral("tram-1.json"),
                              patienceMs);
}

void FolderFetchTest::aTrialReadsTheNewestFiles()
{
    for (int i = 10; i < 25; ++i)
        put(QStringLiteral("%1.json").arg(i), jsonRows(i, 1));
    put(QStringLiteral("24.json"), "{");
    const source::SourceSpec source = folderSource();
    const SystemClock clock;
    const source::TrialSettings settings{{source}, {CollectorFixture::dossier()}, QString(), {}, testZone, 0};
    const auto trial = source::trySource(settings, source.id, clock);
    QVERIFY2(trial, trial ? "" : qPrintable(trial.error().sentence));
    QCOMPARE(trial->pages.size(), 10);
    QCOMPARE(trial->pages.first().address, QStringLiteral("24.json"));
    QCOMPARE(trial->rows.size(), size_t(9));
    QVERIFY(trial->error);
    QCOMPARE(trial->error->where, QStringLiteral("24.json"));
}

TOANCANH_TEST(FolderFetchTest)
#include "FolderFetchTest.moc"
