// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CheckCommand.h"
#include "models/check/TileFaults.h"
#include "tests/check/ZooKeeper.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace toancanh;

namespace {

constexpr qint64 longestMs = 60'000;

/// "tiles: A1.L !A1.R …": the places of the scene that the wall shows first, those of notices marked; "tiles: none"
/// without a scene.
QString tilesLine(const check::LoadedProfile &loaded)
{
    const wall::SceneSpec *scene = loaded.scene(loaded.wall.firstScene);
    QStringList places;
    for (const wall::Placement &placement : scene ? scene->placements : QList<wall::Placement>())
        places << (placement.fault ? QStringLiteral("!") : QString()) + placement.at.text();
    return QStringLiteral("tiles: ") + (scene ? places.join(QLatin1Char(' ')) : QStringLiteral("none"));
}

void keep(const QStringList &lines, const QString &name)
{
    const QString folder = qEnvironmentVariable("TOANCANH_ZOO_ACTUAL");
    QFile file(folder + QLatin1Char('/') + name + QStringLiteral(".txt"));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(lines.join(QLatin1Char('\n')).toUtf8() + '\n');
}

} // namespace

/// A zoo of profiles as people break them: each gives exactly the findings that its expected.txt has, an exit code,
/// and a wall that still shows the rest. With TOANCANH_ZOO_ACTUAL=FOLDER what came is kept there, to be compared.
class ProfileZooTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theBaseIsSound();
    void aBrokenProfileIsToldAndTheRestShown_data();
    void aBrokenProfileIsToldAndTheRestShown();

private:
    const ZooKeeper m_zoo{QStringLiteral(TOANCANH_ZOO)};
};

void ProfileZooTest::theBaseIsSound()
{
    const auto loaded =
        check::LoadedProfile::load(QStringLiteral(TOANCANH_ZOO "/_base"), QStringLiteral(TOANCANH_DOMAINS));
    QString printed;
    QTextStream out(&printed);
    QCOMPARE(app::printFindings(loaded, out), int(app::Done));
    QCOMPARE(printed, QStringLiteral("Nothing is wrong: 1 domains, 3 datasets, 3 sources, 4 metrics, 1 rules, 2 "
                                     "cameras, 1 scenes.\n"));
    QCOMPARE(tilesLine(loaded), QStringLiteral("tiles: A1.L A1.R B1 C1:C2 A2 B2"));
    QVERIFY(m_zoo.names().size() >= 40);
}

void ProfileZooTest::aBrokenProfileIsToldAndTheRestShown_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : m_zoo.names())
        QTest::newRow(qPrintable(name)) << name;
}

void ProfileZooTest::aBrokenProfileIsToldAndTheRestShown()
{
    QFETCH(QString, name);
    if (name == QLatin1String("unreadable-wall") && geteuid() == 0)
        QSKIP("root can read every file");
    const QTemporaryDir folder;
    const QString trouble = m_zoo.make(name, folder.path());
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    QElapsedTimer timer;
    timer.start();
    const auto loaded = check::LoadedProfile::load(folder.path(), QStringLiteral(TOANCANH_DOMAINS));
    QVERIFY(timer.elapsed() < longestMs);
    QString printed;
    QTextStream out(&printed);
    const int exitCode = app::printFindings(loaded, out);
    QStringList lines = printed.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.replaceInStrings(folder.path(), QStringLiteral("PROFILE"));
    lines << tilesLine(loaded) << QStringLiteral("exit code: %1").arg(exitCode);
    keep(lines, name);
    QCOMPARE(lines.join(QLatin1Char('\n')), m_zoo.expected(name).join(QLatin1Char('\n')));

    // A wall without a scene still has one place, which says why.
    if (!loaded.scene(loaded.wall.firstScene)) {
        const wall::SceneSpec notice = check::sceneOfFault(loaded, loaded.wall.firstScene);
        QCOMPARE(notice.placements.size(), 1);
        QVERIFY(notice.placements.constFirst().fault);
    }
    for (const wall::SceneSpec &scene : loaded.scenes) {
        for (const wall::Placement &placement : scene.placements)
            QVERIFY(!placement.fault || loaded.findings().contains(*placement.fault));
    }
    QVERIFY2(!printed.contains(QLatin1String("Bimat123")), "a password is printed");
}

TOANCANH_TEST(ProfileZooTest)
#include "ProfileZooTest.moc"
