// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/WallApplication.h"
#include "models/check/LoadedProfile.h"
#include "models/check/TileFaults.h"
#include "tests/check/ZooKeeper.h"
#include "tests/support/TestProgram.h"
#include "widgets/look/Language.h"
#include "widgets/look/Tokens.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/map/MapInputs.h"
#include "widgets/tiles/tile/FaultTile.h"
#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindow.h"
#include "widgets/wall/WallWindows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace toancanh;

/// What a person sees of a broken profile: the wall's window with notices in the places of what can't be shown. With
/// TOANCANH_PICTURES=FOLDER the pictures are kept.
class BrokenProfileTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::installTranslators(QLocale(QLocale::Vietnamese, QLocale::Vietnam)); }
    void noticesStandAmongTheHealthyTiles_data();
    void noticesStandAmongTheHealthyTiles();
    void theProgramStartsWithWhatIsHealthy();
    void withoutACentreTheProgramDoesNotStart();
    void withoutASceneTheWallSaysWhy_data();
    void withoutASceneTheWallSaysWhy();

private:
    /// The profile's wall in a window, as the program opens it, without data.
    void open(const QString &animal);
    QImage grabbed(const char *name) const;
    /// A notice has a solid frame; the tile's picture says so at its corner.
    bool isFramed(const QImage &window, const QRectF &place) const;

    const ManualClock m_clock{1'763'360'000'000};
    std::unique_ptr<QTemporaryDir> m_folder;
    check::LoadedProfile m_loaded;
    std::unique_ptr<wallview::WallScene> m_scene;
    std::unique_ptr<wallview::WallWindows> m_windows;
};

void BrokenProfileTest::open(const QString &animal)
{
    const ZooKeeper zoo(QStringLiteral(TOANCANH_ZOO));
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(zoo.make(animal, m_folder->path()), QString());
    m_loaded = check::LoadedProfile::load(m_folder->path(), QStringLiteral(TOANCANH_DOMAINS));
    tiles::TileContext context;
    context.clock = &m_clock;
    context.geometry = m_loaded.wall.geometry;
    context.profileFolder = QStringLiteral("/etc/toancanh/thu-nghiem");
    if (m_loaded.baseMap)
        context.map = std::make_shared<const tiles::MapInputs>(
            tiles::MapInputs{*m_loaded.baseMap, m_loaded.layers, m_loaded.cameras});
    const wall::SceneSpec *scene = m_loaded.scene(m_loaded.wall.firstScene);
    m_windows.reset();
    m_scene =
        std::make_unique<wallview::WallScene>(scene ? *scene : check::sceneOfFault(m_loaded, m_loaded.wall.firstScene),
                                              context, m_loaded.profile.centre.title);
    m_scene->strip()->setFindings(int(m_loaded.findings().size()));
    m_windows = std::make_unique<wallview::WallWindows>(*m_scene, m_loaded.wall);
    m_windows->showWhole();
    QVERIFY(QTest::qWaitForWindowExposed(m_windows->windows().front().get()));
    QTRY_VERIFY(m_scene->isCurrent());
}

QImage BrokenProfileTest::grabbed(const char *name) const
{
    const QImage image = m_windows->windows().front()->grab().toImage();
    const QString folder = qEnvironmentVariable("TOANCANH_PICTURES");
    if (!folder.isEmpty()) {
        image.save(QDir(folder).filePath(QStringLiteral("window-%1.png").arg(QLatin1String(name))));
        m_scene->picture(0.5).save(QDir(folder).filePath(QStringLiteral("wall-%1.png").arg(QLatin1String(name))));
    }
    return image;
}

bool BrokenProfileTest::isFramed(const QImage &window, const QRectF &place) const
{
    const wallview::WallWindow &view = *m_windows->windows().front();
    const QPoint corner = view.mapFromScene(place.topLeft());
    // Scaled to the window the frame is a pixel or two; somewhere along the edge's first pixels it shines.
    for (int inset = 0; inset < 8; ++inset) {
        const QColor found = window.pixelColor(corner + QPoint(40, inset));
        if (qAbs(found.lightness() - look::colour::line3.lightness()) < 40)
            return true;
    }
    return false;
}

void BrokenProfileTest::noticesStandAmongTheHealthyTiles_data()
{
    QTest::addColumn<QString>("animal");
    QTest::addColumn<QString>("broken");
    QTest::newRow("metric") << QStringLiteral("unknown-metric") << QStringLiteral("A1.L");
    QTest::newRow("query") << QStringLiteral("sql-unknown-column") << QStringLiteral("A1.L");
    QTest::newRow("source") << QStringLiteral("bad-json-pointer") << QStringLiteral("A1.L B1");
    QTest::newRow("dataset") << QStringLiteral("broken-dataset") << QStringLiteral("A1.L B1");
    QTest::newRow("camera") << QStringLiteral("camera-address-with-password") << QStringLiteral("B2");
    QTest::newRow("map") << QStringLiteral("geojson-broken") << QStringLiteral("C1:C2");
    QTest::newRow("scene entry") << QStringLiteral("unknown-tile") << QStringLiteral("A1.L");
    QTest::newRow("rule") << QStringLiteral("rule-column-unknown") << QString();
}

void BrokenProfileTest::noticesStandAmongTheHealthyTiles()
{
    QFETCH(QString, animal);
    QFETCH(QString, broken);
    open(animal);
    QStringList notices;
    const wall::SceneSpec *scene = m_loaded.scene(m_loaded.wall.firstScene);
    QVERIFY(scene);
    QCOMPARE(m_scene->tiles().size(), 6);
    const QImage window = grabbed(QTest::currentDataTag());
    for (qsizetype i = 0; i < m_scene->tiles().size(); ++i) {
        const tiles::Tile *tile = m_scene->tiles().at(i);
        const bool isNotice = qobject_cast<const tiles::FaultTile *>(tile);
        if (isNotice)
            notices << scene->placements.at(i).at.text();
        QCOMPARE(isFramed(window, tile->sceneBoundingRect()), isNotice);
    }
    QCOMPARE(notices.join(QLatin1Char(' ')), broken);
}

void BrokenProfileTest::withoutASceneTheWallSaysWhy_data()
{
    QTest::addColumn<QString>("animal");
    for (const char *animal : {"yaml-syntax-in-scene", "missing-scene", "unknown-scene"})
        QTest::newRow(animal) << QString::fromLatin1(animal);
}

void BrokenProfileTest::withoutASceneTheWallSaysWhy()
{
    QFETCH(QString, animal);
    open(animal);
    QVERIFY(!m_loaded.scene(m_loaded.wall.firstScene));
    QCOMPARE(m_scene->tiles().size(), 1);
    const tiles::Tile *notice = m_scene->tiles().constFirst();
    QVERIFY(qobject_cast<const tiles::FaultTile *>(notice));
    // In the middle of the wall, where everyone looks.
    QCOMPARE(notice->sceneBoundingRect().toAlignedRect(), QRect(1920, 264, 1920, 816));
    QVERIFY(isFramed(grabbed(QTest::currentDataTag()), notice->sceneBoundingRect()));
}

void BrokenProfileTest::theProgramStartsWithWhatIsHealthy()
{
    open(QStringLiteral("sql-unknown-column"));
    const QTemporaryDir data;
    app::RunOptions options;
    options.profileFolder = m_folder->path();
    options.dataFolder = data.path();
    options.secretsFile = data.filePath(QStringLiteral("secrets"));
    QFile secrets(options.secretsFile);
    QVERIFY(secrets.open(QIODevice::WriteOnly));
    secrets.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    secrets.close();
    const auto wall = app::WallApplication::build(options, m_loaded);
    QVERIFY2(wall, wall ? "" : qPrintable(wall.error().sentence));
    QCOMPARE((*wall)->scene().tiles().size(), 6);
    QVERIFY(qobject_cast<tiles::FaultTile *>((*wall)->scene().tiles().constFirst()));
    // The metric that is broken is not watched, the others are.
    const QStringList watched = (*wall)->scene().metrics();
    QVERIFY(!watched.contains(QStringLiteral("open")));
    QVERIFY(watched.contains(QStringLiteral("open-by-agency")) && watched.contains(QStringLiteral("water")));
}

void BrokenProfileTest::withoutACentreTheProgramDoesNotStart()
{
    const ZooKeeper zoo(QStringLiteral(TOANCANH_ZOO));
    const QTemporaryDir folder;
    QCOMPARE(zoo.make(QStringLiteral("missing-centre"), folder.path()), QString());
    app::RunOptions options;
    options.profileFolder = folder.path();
    const auto wall = app::WallApplication::build(
        options, check::LoadedProfile::load(folder.path(), QStringLiteral(TOANCANH_DOMAINS)));
    QVERIFY(!wall);
    QCOMPARE(wall.error().kind, ErrorKind::Config);
    QVERIFY2(wall.error().where.startsWith(QLatin1String("centre.yaml: ")), qPrintable(wall.error().where));
}

TOANCANH_GUI_TEST(BrokenProfileTest)
#include "BrokenProfileTest.moc"
