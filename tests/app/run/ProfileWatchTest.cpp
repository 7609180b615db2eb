// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/ProfileWatch.h"
#include "tests/check/ZooKeeper.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

class ProfileWatchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aChangeIsToldOnceWhenTheFolderIsStill();
    void aNewFileAndAReplacedOneAreSeen();
    void whatIsWrittenBackAsItWasIsNoChange();
    void aFolderThatTellsNothingIsLookedAt();

private:
    using Told = QList<std::shared_ptr<const check::LoadedProfile>>;
    void write(const QString &file, const QByteArray &text) const;
    QByteArray read(const QString &file) const;
    std::unique_ptr<app::ProfileWatch> watch(const app::ProfileWatch::Pace &pace, Told &told) const;
    /// Its first look at the folder is on its thread.
    static void settle() { QTest::qWait(500); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_source = QStringLiteral("sources/don-thu.yaml");
};

void ProfileWatchTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    const ZooKeeper zoo(QStringLiteral(TOANCANH_ZOO));
    QCOMPARE(zoo.make(QStringLiteral("_base"), m_folder->path()), QString());
}

void ProfileWatchTest::write(const QString &file, const QByteArray &text) const
{
    QFile output(m_folder->filePath(file));
    QVERIFY(output.open(QIODevice::WriteOnly));
    QCOMPARE(output.write(text), text.size());
}

QByteArray ProfileWatchTest::read(const QString &file) const
{
    QFile input(m_folder->filePath(file));
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

std::unique_ptr<app::ProfileWatch> ProfileWatchTest::watch(const app::ProfileWatch::Pace &pace, Told &told) const
{
    auto made = std::make_unique<app::ProfileWatch>(m_folder->path(), QStringLiteral(TOANCANH_DOMAINS), pace);
    connect(made.get(), &app::ProfileWatch::changed, this,
            [&told](const std::shared_ptr<const check::LoadedProfile> &loaded) { told << loaded; });
    return made;
}

void ProfileWatchTest::aChangeIsToldOnceWhenTheFolderIsStill()
{
    Told told;
    const auto watching = watch({1000, 60'000}, told);
    settle();
    QByteArray text = read(m_source);
    text.replace("every: 10 min", "every: 20 min");
    for (int i = 0; i < 6; ++i) { // saved again and again
        write(m_source, text + QByteArray(i, '\n'));
        QTest::qWait(300);
        QCOMPARE(told.size(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patienceMs);
    QCOMPARE(told.first()->sources.first().everyMs, 1'200'000);
    QVERIFY(told.first()->findings().isEmpty());
    QTest::qWait(1500);
    QCOMPARE(told.size(), 1);
}

void ProfileWatchTest::aNewFileAndAReplacedOneAreSeen()
{
    Told told;
    const auto watching = watch({200, 60'000}, told);
    settle();
    QByteArray text = read(m_source);
    text.replace("source: letters", "source: more-letters");
    write(QStringLiteral("sources/more.yaml"), text);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patienceMs);
    QCOMPARE(told.last()->sources.size(), 4);
    // As editors do it: a new file takes the old one's name.
    text.replace("every: 10 min", "every: 30 min");
    for (int i = 0; i < 2; ++i) {
        write(QStringLiteral("more.new"), text + QByteArray(i, '\n'));
        const QString path = m_folder->filePath(QStringLiteral("sources/more.yaml"));
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("more.new")), path));
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2 + i, patienceMs);
    }
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("sources/more.yaml"))));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 4, patienceMs);
    QCOMPARE(told.last()->sources.size(), 3);
}

void ProfileWatchTest::whatIsWrittenBackAsItWasIsNoChange()
{
    Told told;
    const auto watching = watch({1000, 60'000}, told);
    settle();
    write(QStringLiteral("sources/new.yaml"), "source: x\n");
    QTest::qWait(300);
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("sources/new.yaml"))));
    QTest::qWait(2000);
    QCOMPARE(told.size(), 0);
}

void ProfileWatchTest::aFolderThatTellsNothingIsLookedAt()
{
    // A folder that is not there yet can't be watched.
    const QString away = m_folder->path() + QStringLiteral("-away");
    QVERIFY(QDir().rename(m_folder->path(), away));
    Told told;
    const auto watching = watch({200, 300}, told);
    settle();
    QVERIFY(QDir().rename(away, m_folder->path()));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patienceMs);
    QCOMPARE(told.first()->sources.size(), 3);
}

TOANCANH_TEST(ProfileWatchTest)
#include "ProfileWatchTest.moc"
