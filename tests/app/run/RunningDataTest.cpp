// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/RunningData.h"
#include "tests/check/ZooKeeper.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

/// What of a changed profile a running wall takes up, and what speaks against it.
class RunningDataTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundChangeIsTakenUp();
    void aBrokenChangeIsNot_data();
    void aBrokenChangeIsNot();
    void faultsOfOtherPartsDoNotHinder();
    void whatWasWrongBeforeDoesNotHinder();

private:
    check::LoadedProfile changed(const char *zooName) const;
    check::LoadedProfile load() const
    {
        return check::LoadedProfile::load(m_folder.path(), QStringLiteral(TOANCANH_DOMAINS));
    }
    bool replace(const char *file, const QByteArray &from, const QByteArray &to) const;

    const ZooKeeper m_zoo{QStringLiteral(TOANCANH_ZOO)};
    const app::RunningData m_sound = app::RunningData::of(
        check::LoadedProfile::load(QStringLiteral(TOANCANH_ZOO "/_base"), QStringLiteral(TOANCANH_DOMAINS)));
    QTemporaryDir m_folder;
};

check::LoadedProfile RunningDataTest::changed(const char *zooName) const
{
    const QTemporaryDir folder;
    const QString problem = m_zoo.make(QString::fromLatin1(zooName), folder.path());
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return check::LoadedProfile::load(folder.path(), QStringLiteral(TOANCANH_DOMAINS));
}

bool RunningDataTest::replace(const char *file, const QByteArray &from, const QByteArray &to) const
{
    QFile edited(m_folder.filePath(QString::fromLatin1(file)));
    if (!edited.open(QIODevice::ReadOnly))
        return false;
    QByteArray text = edited.readAll();
    edited.close();
    if (!text.contains(from) || !edited.open(QIODevice::WriteOnly))
        return false;
    text.replace(from, to);
    return edited.write(text) == text.size();
}

void RunningDataTest::aSoundChangeIsTakenUp()
{
    QCOMPARE(m_zoo.make(QStringLiteral("_base"), m_folder.path()), QString());
    QVERIFY(app::RunningData::of(load()).declaresTheSame(m_sound));
    QVERIFY(replace("sources/don-thu.yaml", "every: 10 min", "every: 20 min"));
    QVERIFY(replace("domains/letters.yaml", "answered: time?", "answered: time?\n      note: text?"));
    const check::LoadedProfile loaded = load();
    QCOMPARE(app::reasonsAgainst(m_sound, loaded), profile::Findings());
    const app::RunningData data = app::RunningData::of(loaded);
    QVERIFY(!data.declaresTheSame(m_sound));
    QCOMPARE(data.sources.size(), 3);
}

void RunningDataTest::aBrokenChangeIsNot_data()
{
    QTest::addColumn<QString>("zooName");
    for (const char *name : {"bad-cycle", "broken-dataset", "yaml-syntax-in-source", "yaml-syntax-in-domain",
                             "yaml-syntax-in-centre", "missing-areas", "source-twice-across-files", "unknown-dataset"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void RunningDataTest::aBrokenChangeIsNot()
{
    QFETCH(QString, zooName);
    const check::LoadedProfile loaded = changed(qPrintable(zooName));
    const profile::Findings reasons = app::reasonsAgainst(m_sound, loaded);
    QVERIFY(!reasons.isEmpty());
    for (const profile::Finding &reason : reasons)
        QVERIFY(loaded.findings().contains(reason));
}

void RunningDataTest::faultsOfOtherPartsDoNotHinder()
{
    for (const char *name : {"unknown-tile", "sql-syntax", "camera-twice", "overlapping-tiles", "missing-wall"}) {
        const check::LoadedProfile loaded = changed(name);
        QVERIFY(!loaded.findings().isEmpty());
        QCOMPARE(app::reasonsAgainst(m_sound, loaded), profile::Findings());
    }
}

void RunningDataTest::whatWasWrongBeforeDoesNotHinder()
{
    const check::LoadedProfile broken = changed("bad-cycle");
    app::RunningData running = app::RunningData::of(broken);
    QCOMPARE(app::reasonsAgainst(running, broken), profile::Findings());
    for (profile::Finding &finding : running.findings)
        finding.line += 3; // a comment was written above it
    QCOMPARE(app::reasonsAgainst(running, broken), profile::Findings());
}

TOANCANH_TEST(RunningDataTest)
#include "RunningDataTest.moc"
