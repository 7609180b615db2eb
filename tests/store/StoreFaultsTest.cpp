// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/FaultyVfs.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace toancanh;
using namespace toancanh::store;

namespace {

constexpr uid_t nobody = 65534;

/// A small disk of its own, where this process may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &place) : m_place(QFile::encodeName(place))
    {
        QDir().mkpath(place);
        m_isMounted = mount("tmpfs", m_place.constData(), "tmpfs", 0, "size=2m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(m_place.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_place;
    bool m_isMounted = false;
};

std::vector<dataset::Row> manyRows(int count)
{
    std::vector<dataset::Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(dossier(QByteArray::number(i).constData(), "so-yt", {}, std::string(1000, 'x')));
    return rows;
}

void fill(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(64 * 1024, 'x');
    while (file.write(block) == block.size()) {
    }
    const QByteArray last(1, 'x');
    while (file.write(last) == 1) {
    }
}

} // namespace

/// Full, failing and read-only disks: what was committed stays and can be read, the reason is said once, and all
/// goes on by itself.
class StoreFaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDiskThatRefusesIsToldOnceAndHeals_data();
    void aDiskThatRefusesIsToldOnceAndHeals();
    void aRealFullDiskLosesNothing();
    void aFolderThatMayOnlyBeReadIsToldAtTheStart();
    void aRefusedRowIsNoFaultOfTheDisk();
};

void StoreFaultsTest::aDiskThatRefusesIsToldOnceAndHeals_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("says");
    QTest::newRow("full") << int(FaultyVfs::Fault::Full) << name("disk is full");
    QTest::newRow("failing") << int(FaultyVfs::Fault::Broken) << name("disk answers with errors");
}

void StoreFaultsTest::aDiskThatRefusesIsToldOnceAndHeals()
{
    QFETCH(int, fault);
    QFETCH(QString, says);
    FaultyVfs vfs;
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
    QSignalSpy told(store.get(), &Store::noticesChanged);
    vfs.set(FaultyVfs::Fault(fault));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("^cache\\.db: .*") + says));
    for (int i = 0; i < 3; ++i) {
        const auto refused = store->write(page(2000, {dossier("A2", "so-yt")})).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY2(refused.error().sentence.contains(says), qPrintable(refused.error().sentence));
    }
    QCOMPARE(told.count(), 1);
    QCOMPARE(store->notices().size(), 1);
    QCOMPARE(store->notices().first().kind, dataset::Notice::Kind::CacheCannotBeWritten);
    QCOMPARE(fixture.ask(name("SELECT code FROM dossier")).rows, (QList<QVariantList>{{name("A1")}}));

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("^centre\\.db: .*") + says));
    const auto insert = [](Database &database) {
        return database.run(name("INSERT INTO alert_active VALUES ('a', '{}', 1)"));
    };
    QVERIFY(!store->onCentre(insert).result());
    QCOMPARE(store->notices().size(), 2);

    vfs.set(FaultyVfs::Fault::None);
    QVERIFY(store->write(page(2000, {dossier("A2", "so-yt")})).result());
    QVERIFY(store->onCentre(insert).result());
    QVERIFY(store->notices().isEmpty());
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(2LL));
}

void StoreFaultsTest::aRealFullDiskLosesNothing()
{
    StoreFixture fixture;
    const SmallDisk disk(fixture.settings.folder);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk; the test before this one fails the writes instead");
    {
        const auto store = fixture.open();
        QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
        const QString filler = fixture.settings.folder + name("/filler");
        fill(filler);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("^cache\\.db: the disk is full")));
        QVERIFY(!store->write(page(2000, manyRows(2000))).result());
        QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(1LL));
        QVERIFY(QFile::remove(filler));
        QVERIFY(store->write(page(3000, {dossier("A2", "so-yt")})).result());
        QVERIFY(store->notices().isEmpty());
        // More than the disk ever holds: the transaction is undone, what was there stays.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("^cache\\.db: the disk is full")));
        QVERIFY(!store->write(page(4000, manyRows(3000))).result());
        fill(filler);
    }
    // A start on a full disk says so and leaves the files as they are.
    const auto started = Store::open(fixture.settings, fixture.clock);
    if (!started)
        QVERIFY2(started.error().sentence.contains(name("disk is full")), qPrintable(started.error().sentence));
    QVERIFY(QFile::remove(fixture.settings.folder + name("/filler")));
    const auto store = started ? nullptr : fixture.open();
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(2LL));
    QCOMPARE(QDir(fixture.settings.folder).entryList({name("*damaged*")}, QDir::Files), QStringList());
}

void StoreFaultsTest::aFolderThatMayOnlyBeReadIsToldAtTheStart()
{
    const StoreFixture fixture;
    fixture.open();
    QCOMPARE(chmod(QFile::encodeName(fixture.folder.path()).constData(), 0755), 0);
    for (const QString &file : QDir(fixture.settings.folder).entryList(QDir::Files))
        QVERIFY(QFile::setPermissions(fixture.settings.folder + QLatin1Char('/') + file,
                                      QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QCOMPARE(chmod(QFile::encodeName(fixture.settings.folder).constData(), 0555), 0);
    const bool isRoot = geteuid() == 0; // whom permissions don't hold
    if (isRoot)
        QCOMPARE(seteuid(nobody), 0);
    const auto refused = Store::open(fixture.settings, fixture.clock);
    if (isRoot)
        QCOMPARE(seteuid(0), 0);
    QCOMPARE(chmod(QFile::encodeName(fixture.settings.folder).constData(), 0755), 0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QVERIFY2(refused.error().sentence.contains(name("belongs to this user")), qPrintable(refused.error().sentence));
    QVERIFY(refused.error().where.startsWith(QDir::toNativeSeparators(fixture.settings.folder)));
    QCOMPARE(QDir(fixture.settings.folder).entryList({name("*damaged*")}, QDir::Files), QStringList());
}

void StoreFaultsTest::aRefusedRowIsNoFaultOfTheDisk()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(!store->onCentre([](Database &database) { return database.exec(name("nonsense")); }).result());
    QVERIFY(store->notices().isEmpty());
}

TOANCANH_TEST(StoreFaultsTest)
#include "StoreFaultsTest.moc"
