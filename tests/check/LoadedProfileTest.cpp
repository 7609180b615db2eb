// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check/LoadedProfile.h"
#include "tests/check/ZooKeeper.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

/// What the program makes of a whole folder: that its parts find each other.
class LoadedProfileTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void camerasOfATableAreThoseOfTheList();
    void aCameraOfATableWithoutAStreamIsANotice();
    void aTableThatCannotBeReadIsToBlameForItsCameras();
    void theFirstSceneIsTakenWhereTheWallNamesNone();

private:
    void write(const char *file, const QByteArray &text) const;
    check::LoadedProfile load() const;
    static QStringList textsOf(const profile::Findings &findings);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LoadedProfileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const ZooKeeper zoo(QStringLiteral(TOANCANH_ZOO));
    QCOMPARE(zoo.make(QStringLiteral("_base"), m_folder->path()), QString());
}

void LoadedProfileTest::write(const char *file, const QByteArray &text) const
{
    QFile output(m_folder->filePath(QString::fromLatin1(file)));
    QVERIFY(output.open(QIODevice::WriteOnly));
    QCOMPARE(output.write(text), text.size());
}

check::LoadedProfile LoadedProfileTest::load() const
{
    return check::LoadedProfile::load(m_folder->path(), QStringLiteral(TOANCANH_DOMAINS));
}

QStringList LoadedProfileTest::textsOf(const profile::Findings &findings)
{
    QStringList texts;
    for (const profile::Finding &finding : findings)
        texts << finding.text();
    return texts;
}

void LoadedProfileTest::camerasOfATableAreThoseOfTheList()
{
    const check::LoadedProfile listed = load();
    QCOMPARE(textsOf(listed.findings()), QStringList());
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("cameras.yaml"))));
    write("cameras.csv", "id,name,area,at,agency,streams,secret\n"
                         "CAM-0214,Ngầm Suối Cạn,gso:20557,15.4842 107.9644,so-nnmt,rtsp://10.1.2.14/main "
                         "1920x1080,cam-nnmt\n"
                         "CAM-0108,Cảng cá Cửa Lạch,,,,rtsp://10.1.2.15/main 1920x1080,\n");
    const check::LoadedProfile table = load();
    QCOMPARE(textsOf(table.findings()), QStringList());
    QCOMPARE(table.cameras.size(), 2);
    QVERIFY(table.cameras == listed.cameras);
    QVERIFY(table.scenes == listed.scenes);
}

void LoadedProfileTest::aCameraOfATableWithoutAStreamIsANotice()
{
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("cameras.yaml"))));
    write("cameras.csv", "id,name,streams\nCAM-0214,A,\nCAM-0108,B,rtsp://10.1.2.15/main 1920x1080\n");
    const check::LoadedProfile loaded = load();
    const QString finding = QStringLiteral(
        "cameras.csv:2: the camera has no stream; write its address and size: rtsp://host/path 1920x1080");
    QCOMPARE(textsOf(loaded.findings()), QStringList(finding));
    const QList<wall::Placement> &placements = loaded.scenes.at(0).placements;
    QVERIFY(placements.at(4).fault);
    QCOMPARE(placements.at(4).fault->text(), finding);
    QVERIFY(!placements.at(5).fault);
}

void LoadedProfileTest::aTableThatCannotBeReadIsToBlameForItsCameras()
{
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("cameras.yaml"))));
    write("cameras.csv", "id,name,streams\nCAM-0214,\xf2,\n");
    const check::LoadedProfile loaded = load();
    const QString finding = QStringLiteral("cameras.csv:2: this line is not UTF-8 text; save the file as UTF-8");
    QCOMPARE(textsOf(loaded.findings()), QStringList(finding));
    for (const int place : {4, 5}) {
        QVERIFY(loaded.scenes.at(0).placements.at(place).fault);
        QCOMPARE(loaded.scenes.at(0).placements.at(place).fault->text(), finding);
    }
}

void LoadedProfileTest::theFirstSceneIsTakenWhereTheWallNamesNone()
{
    write("wall.yaml", "wall: {columns: 3, rows: 2, panel: 1920x1080}\n");
    const check::LoadedProfile loaded = load();
    QCOMPARE(textsOf(loaded.findings()), QStringList());
    QCOMPARE(loaded.wall.firstScene, QStringLiteral("main"));
}

TOANCANH_TEST(LoadedProfileTest)
#include "LoadedProfileTest.moc"
