// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/CentreBackup.h"
#include "models/store/centre/OpenCentre.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>

using namespace toancanh;
using namespace toancanh::store;

namespace {

constexpr int transitions = 3000;
constexpr int pageBytes = 4096;
constexpr int mostRowsOfAPage = 20; ///< of these transitions
constexpr qint64 dayMs = 24 * 3'600'000;

Result<void> addTransitions(Database &database, int from, int to)
{
    auto insert = database.prepare(
        name("INSERT INTO alert_transition VALUES (?1, ?2, 'rule', 'object', 'raised', ?1, 2, ?3, '{}')"));
    if (!insert)
        return tl::unexpected(insert.error());
    for (int i = from; i <= to; ++i) {
        insert->bindAll(i, QStringLiteral("rule/%1").arg(i), QString(250, QLatin1Char('x')));
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 from, qint64 length)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(QByteArray(length, '\x5a')), length);
}

} // namespace

/// What people and rules made survives a damaged file: saved row by row, filled from a backup, never lost silently.
class CentreSalvageTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatCanBeReadIsSaved_data();
    void whatCanBeReadIsSaved();
    void theBackupFillsTheGaps();
    void aCentreThatIsGoneComesBackFromItsBackup_data();
    void aCentreThatIsGoneComesBackFromItsBackup();
    void aCentreThatProvesDamagedWhileItIsUsedIsSalvaged();
    void aSalvageThatWasInterruptedIsFinished();
    void anotherProcessGoesOnWithTheNewFile();
    void aBackupIsWholeAndSevenAreKept();
    void aDamagedCentreMakesNoBackup();

private:
    QString path() const { return m_fixture->settings.folder + name("/centre.db"); }
    QDir backups() const { return QDir(m_fixture->settings.folder + name("/backups")); }
    QStringList kept() const
    {
        return QDir(m_fixture->settings.folder)
            .entryList({name("centre.db.damaged-*")}, QDir::Files)
            .filter(QRegularExpression(name("[0-9]$")));
    }
    void make(int to = transitions);
    qint64 count(Store &store, const char *sql = "SELECT count(*) FROM alert_transition");

    std::unique_ptr<StoreFixture> m_fixture;
};

void CentreSalvageTest::init()
{
    StrictTest::init();
    QLoggingCategory::setFilterRules(name("toancanh.store.warning=false")); // it is said in the notices, too
    m_fixture = std::make_unique<StoreFixture>();
}

void CentreSalvageTest::cleanup()
{
    QLoggingCategory::setFilterRules({});
}

void CentreSalvageTest::make(int to)
{
    const auto store = m_fixture->open();
    QVERIFY(store->onCentre([&](Database &database) { return addTransitions(database, 1, to); }).result());
    QVERIFY(store
                ->onCentre([](Database &database) {
                    return database.run(name("INSERT INTO alert_active VALUES ('rule/1', '{}', 1)"));
                })
                .result());
}

qint64 CentreSalvageTest::count(Store &store, const char *sql)
{
    qint64 rows = -1;
    const auto read = store
                          .onCentre([&](Database &database) -> Result<void> {
                              const auto number = database.integer(name(sql));
                              if (!number)
                                  return tl::unexpected(number.error());
                              rows = *number;
                              return {};
                          })
                          .result();
    return read ? rows : -1;
}

void CentreSalvageTest::whatCanBeReadIsSaved_data()
{
    QTest::addColumn<int>("firstPage"); // from 0
    QTest::addColumn<int>("pages");
    QTest::addColumn<bool>("isCounted");
    QTest::newRow("the first page, with what the file holds") << 0 << 1 << true;
    QTest::newRow("three pages in the middle") << 100 << 3 << true;
    QTest::newRow("pages apart") << 60 << 1 << true;
    QTest::newRow("the newest pages") << -4 << 4 << false;
}

void CentreSalvageTest::whatCanBeReadIsSaved()
{
    QFETCH(int, firstPage);
    QFETCH(int, pages);
    QFETCH(bool, isCounted);
    make();
    const qint64 allPages = QFile(path()).size() / pageBytes;
    overwrite(path(), (firstPage < 0 ? allPages + firstPage : firstPage) * qint64(pageBytes), pages * pageBytes);
    const QByteArray damaged = contentOf(path());
    const auto store = m_fixture->open();
    QVERIFY(store);
    const qint64 saved = count(*store);
    QVERIFY2(saved >= transitions - pages * mostRowsOfAPage, qPrintable(QString::number(saved)));
    QCOMPARE(count(*store, "SELECT count(*) FROM alert_active"), 1);
    QCOMPARE(count(*store, "SELECT count(*) FROM alert_transition WHERE length(text) = 250"), saved);
    QCOMPARE(kept(), QStringList{name("centre.db.damaged-20260921-211320")});
    QCOMPARE(contentOf(m_fixture->settings.folder + QLatin1Char('/') + kept().constFirst()), damaged);

    const QList<dataset::Notice> notices = store->notices();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().kind, dataset::Notice::Kind::CentreSalvaged);
    const QString &sentence = notices.first().sentence;
    QVERIFY2(sentence.contains(kept().constFirst()), qPrintable(sentence));
    if (saved < transitions && isCounted)
        QVERIFY2(sentence.contains(QStringLiteral("at most %1 are lost").arg(transitions - saved)),
                 qPrintable(sentence));
    // It is a whole database again, and the next start says once more what happened.
    QVERIFY(store->onCentre([](Database &database) { return addTransitions(database, 5001, 5002); }).result());
    QCOMPARE(m_fixture->open()->notices(), notices);
}

void CentreSalvageTest::theBackupFillsTheGaps()
{
    make();
    {
        const auto store = m_fixture->open();
        QVERIFY(store->backUp().result());
        QVERIFY(store->onCentre([](Database &database) { return addTransitions(database, 3001, 3100); }).result());
    }
    overwrite(path(), 50 * pageBytes, 60 * pageBytes);
    const auto store = m_fixture->open();
    QCOMPARE(count(*store), transitions + 100);
    const QString sentence = store->notices().value(0).sentence;
    QVERIFY2(sentence.contains(name("came from the backup of 21:13 21/09/2026")), qPrintable(sentence));
    QVERIFY2(sentence.contains(name("none is lost")), qPrintable(sentence));
}

void CentreSalvageTest::aCentreThatIsGoneComesBackFromItsBackup_data()
{
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("no file") << false;
    QTest::newRow("an empty file") << true;
}

void CentreSalvageTest::aCentreThatIsGoneComesBackFromItsBackup()
{
    QFETCH(bool, isEmpty);
    make();
    QVERIFY(m_fixture->open()->backUp().result());
    QVERIFY(isEmpty ? QFile::resize(path(), 0) : QFile::remove(path()));
    const auto store = m_fixture->open();
    QCOMPARE(count(*store), transitions);
    QCOMPARE(store->notices().value(0).kind, dataset::Notice::Kind::CentreSalvaged);
}

void CentreSalvageTest::aCentreThatProvesDamagedWhileItIsUsedIsSalvaged()
{
    make();
    const auto store = m_fixture->open();
    QSignalSpy told(store.get(), &Store::centreChanged);
    overwrite(path(), 20 * pageBytes, 10 * pageBytes);
    // A commit of another connection empties the page cache, which has not seen the damage.
    QVERIFY(Database::open(path(), Database::Access::ReadWrite)->exec(name("PRAGMA user_version = 1")));
    const qint64 saved = count(*store, "SELECT count(*) FROM alert_transition NOT INDEXED WHERE length(text) > 0");
    QVERIFY2(saved >= transitions - 10 * mostRowsOfAPage && saved <= transitions, qPrintable(QString::number(saved)));
    QCOMPARE(kept().size(), 1);
    QTRY_VERIFY(told.count() >= 1);
}

void CentreSalvageTest::aSalvageThatWasInterruptedIsFinished()
{
    make(100);
    QVERIFY(QFile::copy(path(), path() + name(".salvaged")));
    overwrite(path(), 0, 2 * pageBytes);
    const auto store = m_fixture->open();
    QCOMPARE(count(*store), 100);
    QCOMPARE(kept().size(), 1);
    QVERIFY(!QFile::exists(path() + name(".salvaged")));
}

void CentreSalvageTest::anotherProcessGoesOnWithTheNewFile()
{
    make(100);
    const auto there = m_fixture->open();
    QCOMPARE(count(*there), 100);
    QVERIFY(salvageDamagedCentre(m_fixture->settings.folder, m_fixture->settings.zone, m_fixture->clock.nowMs()));
    QVERIFY(there->onCentre([](Database &database) { return addTransitions(database, 101, 110); }).result());
    QCOMPARE(count(*there), 110);
    QCOMPARE(count(*m_fixture->open()), 110);
}

void CentreSalvageTest::aBackupIsWholeAndSevenAreKept()
{
    make();
    const auto store = m_fixture->open();
    const QTimeZone zone = m_fixture->settings.zone;
    const QString folder = m_fixture->settings.folder;
    QVERIFY(isBackupDue(folder, zone, m_fixture->clock.nowMs()));
    for (int day = 0; day < 10; ++day) {
        const auto made = store->backUp().result();
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        QVERIFY(!isBackupDue(folder, zone, m_fixture->clock.nowMs()));
        m_fixture->clock.advance(dayMs);
        QVERIFY(isBackupDue(folder, zone, m_fixture->clock.nowMs()));
    }
    QCOMPARE(backups().entryList({name("*.db")}, QDir::Files).size(), 7);
    QCOMPARE(backupsIn(folder, zone).size(), 7);
    const QString newest = backupsIn(folder, zone).constFirst().path;
    QVERIFY2(newest.endsWith(name("centre-20260930-211320.db")), qPrintable(newest));
    auto copy = Database::open(newest, Database::Access::ReadOnly);
    QCOMPARE(*copy->integer(name("SELECT count(*) FROM alert_transition")), transitions);
    // A clock that is set back a year makes no heap of copies.
    m_fixture->clock.advance(-365 * dayMs);
    QVERIFY(store->backUp().result());
    QVERIFY(!isBackupDue(folder, zone, m_fixture->clock.nowMs()));
    QCOMPARE(backups().entryList({name("*.db")}, QDir::Files).size(), 7);
}

void CentreSalvageTest::aDamagedCentreMakesNoBackup()
{
    make();
    const auto store = m_fixture->open();
    QVERIFY(store->backUp().result());
    overwrite(path(), 20 * pageBytes, 10 * pageBytes);
    m_fixture->clock.advance(dayMs);
    const auto refused = store->backUp().result();
    QVERIFY(!refused);
    QCOMPARE(backups().entryList({name("*.db")}, QDir::Files).size(), 1);
    // It is salvaged at once, and the backup still has what is gone.
    QTRY_COMPARE(kept().size(), 1);
    QTRY_COMPARE(count(*store), transitions);
}

TOANCANH_TEST(CentreSalvageTest)
#include "CentreSalvageTest.moc"
