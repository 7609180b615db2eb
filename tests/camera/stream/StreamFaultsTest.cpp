// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/KeptLog.h"
#include "tests/camera/ScriptedCamera.h"
#include "tests/camera/WatchedCamera.h"
#include "tests/support/TestProgram.h"

#include <QRandomGenerator>

using namespace toancanh;
using namespace toancanh::camera;

/// A stream that runs and then goes wrong: what the wall shows meanwhile, and how soon it is right again.
class StreamFaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoTilesShareOneConnection();
    void aDroppedClientIsBackBeforeItIsMissed();
    void aCameraThatDiedIsSaidOnceAndItsReturnOnce();
    void aFrozenPictureIsNoticed();
    void aChangeOfSizeKeepsThePicture();
    void aChangeOfCodecIsFollowed_data();
    void aChangeOfCodecIsFollowed();
    void damagedUnitsEndWithTheDamage_data();
    void damagedUnitsEndWithTheDamage();
    void lostPacketsDoNotEndTheStream();
    void aJumpOfTheCamerasClockIsNotSeen();

private:
    void expectHealed(const ScriptedCamera &camera, const WatchedCamera &watched, int luma);

    Film m_dark;
    Film m_light;
};

namespace {

/// The stall limit of 3 s, and 3 s more.
constexpr int breakLimitMs = 6'000;
/// The longest pause between attempts, a key frame a second, and 2 s.
constexpr int healLimitMs = 4'000;
constexpr int darkLuma = 50;
constexpr int lightLuma = 200;

/// What a ground of this luma looks like: limited range to full range.
int brightnessOf(int luma)
{
    return (luma - 16) * 255 / 219;
}

bool isNear(int brightness, int luma)
{
    return qAbs(brightness - brightnessOf(luma)) <= 6;
}

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

void StreamFaultsTest::initTestCase()
{
    m_dark = encodedFilm(AV_CODEC_ID_H264, {320, 180}, darkLuma);
    m_light = encodedFilm(AV_CODEC_ID_H264, {320, 180}, lightLuma);
}

/// Live, soon, with the picture of now in its first moment.
void StreamFaultsTest::expectHealed(const ScriptedCamera &camera, const WatchedCamera &watched, int luma)
{
    const std::optional<qint64> healed = watched.msUntil(CameraState::Live, healLimitMs);
    QVERIFY2(healed, qPrintable(watched.sentence()));
    fprintf(stderr, "live again after %lld ms, %d connections\n", *healed, camera.connections());
    QVERIFY2(isNear(watched.brightnessWhenLive().last(), luma),
             qPrintable(QString::number(watched.brightnessWhenLive().last())));
    QTRY_VERIFY(watched.sentence().isEmpty());
}

void StreamFaultsTest::twoTilesShareOneConnection()
{
    const ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    const auto other = watched.pool().subscribe(QStringLiteral("CAM-1"), {64, 36});
    const auto same = watched.pool().subscribe(QStringLiteral("CAM-1"), WatchedCamera::box);
    QCOMPARE(same.get(), &watched.slot());
    QTRY_VERIFY_WITH_TIMEOUT(other->newest().sequence > 10, 5'000);
    QVERIFY(watched.slot().newest().sequence > 5);
    QCOMPARE(camera.connections(), 1);
    QCOMPARE(camera.watchers(), 1);
}

void StreamFaultsTest::aDroppedClientIsBackBeforeItIsMissed()
{
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
    camera.dropWatchers();
    QTRY_COMPARE_WITH_TIMEOUT(camera.connections(), 2, 3'000);
    const qint64 sequence = watched.slot().newest().sequence;
    QTRY_VERIFY_WITH_TIMEOUT(watched.slot().newest().sequence > sequence + 5, 3'000);
    QCOMPARE(watched.state(), CameraState::Live);
    QCOMPARE(watched.brightnessWhenLive().size(), 1);
}

void StreamFaultsTest::aCameraThatDiedIsSaidOnceAndItsReturnOnce()
{
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
    const KeptLog log;
    camera.close();
    QVERIFY(watched.msUntil(CameraState::Reconnecting, breakLimitMs));
    QTRY_VERIFY_WITH_TIMEOUT(watched.status().attempt > 3, 5'000);
    QCOMPARE(watched.sentence(), QStringLiteral("the camera refused the connection"));
    QVERIFY(isNear(watched.brightness(), darkLuma)); // the last picture stays, for the tile to show as old

    camera.setFilm(m_light);
    QVERIFY(camera.reopen());
    expectHealed(camera, watched, lightLuma);
    QCOMPARE(watched.status().attempt, 0);
    QCOMPARE(log.linesWith("CAM-1 shows no picture: the camera").size(), 1);
    QCOMPARE(log.linesWith("CAM-1 shows a picture again after").size(), 1);
}

void StreamFaultsTest::aFrozenPictureIsNoticed()
{
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
    const KeptLog log;
    camera.setFrozen(true);
    QVERIFY(watched.msUntil(CameraState::Reconnecting, breakLimitMs));
    QTRY_COMPARE_WITH_TIMEOUT(watched.sentence(), QStringLiteral("the camera has stopped sending"), 3'000);
    QTest::qWait(2'000);
    camera.setFilm(m_light);
    camera.setFrozen(false);
    expectHealed(camera, watched, lightLuma);
    QCOMPARE(log.linesWith("CAM-1 shows no picture").size(), 1);
    QCOMPARE(log.linesWith("CAM-1 shows a picture again").size(), 1);
}

void StreamFaultsTest::aChangeOfSizeKeepsThePicture()
{
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QTRY_COMPARE_WITH_TIMEOUT(watched.slot().newest().image.size(), QSize(160, 90), 5'000);
    camera.setFilm(encodedFilm(AV_CODEC_ID_H264, {640, 480}, lightLuma));
    QTRY_COMPARE_WITH_TIMEOUT(watched.slot().newest().image.size(), QSize(120, 90), 3'000);
    QVERIFY(isNear(watched.brightness(), lightLuma));
    camera.setFilm(encodedFilm(AV_CODEC_ID_H264, {96, 64}, darkLuma));
    QTRY_COMPARE_WITH_TIMEOUT(watched.slot().newest().image.size(), QSize(134, 90), 3'000);
    QVERIFY(isNear(watched.brightness(), darkLuma));
    QCOMPARE(watched.state(), CameraState::Live);
    QCOMPARE(camera.connections(), 1);
}

void StreamFaultsTest::aChangeOfCodecIsFollowed_data()
{
    QTest::addColumn<bool>("drops");
    QTest::newRow("and the connection ends") << true;
    QTest::newRow("and the connection goes on") << false;
}

void StreamFaultsTest::aChangeOfCodecIsFollowed()
{
    QFETCH(bool, drops);
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
    QTRY_COMPARE(watched.status().decoder, QStringLiteral("h264 · software"));
    const KeptLog log;
    camera.setFilm(encodedFilm(AV_CODEC_ID_HEVC, {320, 180}, lightLuma));
    if (drops)
        camera.dropWatchers();
    // Where the connection goes on, only the missing pictures tell.
    QTRY_COMPARE_WITH_TIMEOUT(watched.status().decoder, QStringLiteral("hevc · software"),
                              healLimitMs + (drops ? 0 : breakLimitMs));
    QTRY_COMPARE_WITH_TIMEOUT(watched.state(), CameraState::Live, healLimitMs);
    QTRY_VERIFY_WITH_TIMEOUT(isNear(watched.brightness(), lightLuma), healLimitMs);
}

void StreamFaultsTest::damagedUnitsEndWithTheDamage_data()
{
    QTest::addColumn<ScriptedCamera::Mangle>("mangle");
    QTest::addColumn<bool>("isPictureLost");
    const auto random = std::make_shared<QRandomGenerator>(7);
    using Mangle = ScriptedCamera::Mangle;
    QTest::newRow("cut short") << Mangle([](const QByteArray &unit) { return unit.left(unit.size() / 3 + 1); })
                               << false;
    QTest::newRow("some cut short") << Mangle([random](const QByteArray &unit) {
        return random->bounded(4) ? unit : unit.left(random->bounded(int(unit.size())));
    }) << false;
    QTest::newRow("one byte each") << Mangle([](const QByteArray &unit) { return unit.left(1); }) << true;
    // By chance some of it is a picture's unit, of which a decoder makes what it can.
    QTest::newRow("noise") << Mangle([random](const QByteArray &unit) { return randomBytes(*random, unit.size()); })
                           << false;
    QTest::newRow("noise in the right units")
        << Mangle([random](const QByteArray &unit) { return unit.left(1) + randomBytes(*random, unit.size() - 1); })
        << false;
    QTest::newRow("middles of fragments without an end") << Mangle([random](const QByteArray &unit) {
        return QByteArray("\x7c\x05", 2) + randomBytes(*random, qMin<qsizetype>(1'000, unit.size() * 40));
    }) << true;
    QTest::newRow("aggregates longer than their packet")
        << Mangle([](const QByteArray &unit) { return QByteArray("\x78\xff\xff", 3) + unit; }) << true;
}

void StreamFaultsTest::damagedUnitsEndWithTheDamage()
{
    QFETCH(ScriptedCamera::Mangle, mangle);
    QFETCH(bool, isPictureLost);
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
    const KeptLog log;
    camera.setMangle(mangle);
    if (isPictureLost) {
        QVERIFY(watched.msUntil(CameraState::Reconnecting, breakLimitMs));
        QTRY_VERIFY_WITH_TIMEOUT(!watched.sentence().isEmpty(), 3'000);
    } else {
        // A damaged picture may be shown, or none.
        QTest::qWait(5'000);
    }
    camera.setFilm(m_light);
    camera.setMangle({});
    QTRY_COMPARE_WITH_TIMEOUT(watched.state(), CameraState::Live, healLimitMs);
    QTRY_VERIFY_WITH_TIMEOUT(isNear(watched.brightness(), lightLuma), healLimitMs);
    QVERIFY2(log.linesWith("CAM-1 shows no picture").size() <= 1, qPrintable(log.lines().join(u'\n')));
    QVERIFY(watched.msToStop() < 1'000);
}

void StreamFaultsTest::lostPacketsDoNotEndTheStream()
{
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QVERIFY(watched.msUntil(CameraState::Live, 5'000));
    const auto random = std::make_shared<QRandomGenerator>(7);
    camera.setMangle([random](const QByteArray &unit) { return random->bounded(10) ? unit : QByteArray(); });
    QTest::qWait(5'000);
    QCOMPARE(watched.state(), CameraState::Live);
    QCOMPARE(camera.connections(), 1);
}

void StreamFaultsTest::aJumpOfTheCamerasClockIsNotSeen()
{
    ScriptedCamera camera(m_dark);
    WatchedCamera watched(camera.url());
    QTRY_VERIFY_WITH_TIMEOUT(watched.status().framesPerSecond > 12, 8'000);
    for (const qint64 jumpMs : {qint64(-3'600'000), qint64(7'200'000), qint64(-20'000)}) {
        camera.shiftTime(jumpMs);
        QTest::qWait(1'500);
        QVERIFY2(watched.status().framesPerSecond > 10, qPrintable(QString::number(watched.status().framesPerSecond)));
    }
    QCOMPARE(watched.state(), CameraState::Live);
    QCOMPARE(camera.connections(), 1);
}

TOANCANH_TEST(StreamFaultsTest)
#include "StreamFaultsTest.moc"
