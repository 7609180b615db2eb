// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamReporter.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>

using namespace toancanh;
using namespace toancanh::camera;

class StreamStateTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aFrameMakesACameraLive();
    void aFailureThatIsMendedInThreeSecondsIsNeverSeen();
    void threeSecondsWithoutAFrameAreReconnectingAndSixtyAreLost();
    void aCameraThatNeverSentIsLostAfterSixtySeconds();
    void aFrameEndsTheLossAndItsCause();
    void theLogTellsAnOutageOnceAndItsEndOnce();
    void theRateIsMeasuredAndFadesWithTheFrames();
};

namespace {

Error refused()
{
    return {ErrorKind::Network, QStringLiteral("refused"), QStringLiteral("rtsp://10.0.0.1/main")};
}

Instant at(qint64 ms)
{
    return {1'000'000 + ms, ms};
}

} // namespace

void StreamStateTest::aFrameMakesACameraLive()
{
    StreamState state = startedAt(at(0));
    QCOMPARE(state.state, CameraState::Connecting);
    state = reduced(state, Attempted{}, at(1));
    QCOMPARE(state.attempt, 1);
    state = reduced(state, FrameArrived{}, at(400));
    QCOMPARE(state.state, CameraState::Live);
    QCOMPARE(state.attempt, 0);
    QCOMPARE(state.since, at(400));
}

void StreamStateTest::aFailureThatIsMendedInThreeSecondsIsNeverSeen()
{
    StreamState state = reduced(startedAt(at(0)), FrameArrived{}, at(100));
    state = reduced(state, Failed{refused()}, at(200));
    QCOMPARE(state.state, CameraState::Live);
    state = reduced(state, Ticked{}, at(3'100));
    QCOMPARE(state.state, CameraState::Live);
    state = reduced(state, FrameArrived{}, at(3'101));
    QCOMPARE(state.state, CameraState::Live);
    QCOMPARE(state.since, at(100));
}

void StreamStateTest::threeSecondsWithoutAFrameAreReconnectingAndSixtyAreLost()
{
    StreamState state = reduced(startedAt(at(0)), FrameArrived{}, at(0));
    state = reduced(state, Ticked{}, at(3'001));
    QCOMPARE(state.state, CameraState::Reconnecting);
    QCOMPARE(state.since, at(3'001));
    state = reduced(state, Ticked{}, at(60'000));
    QCOMPARE(state.state, CameraState::Reconnecting);
    state = reduced(state, Ticked{}, at(60'001));
    QCOMPARE(state.state, CameraState::Lost);
    QVERIFY(state.lastFrame == at(0));
}

void StreamStateTest::aCameraThatNeverSentIsLostAfterSixtySeconds()
{
    StreamState state = reduced(startedAt(at(0)), Failed{refused()}, at(60'000));
    QCOMPARE(state.state, CameraState::Connecting);
    state = reduced(state, Ticked{}, at(60'001));
    QCOMPARE(state.state, CameraState::Lost);
    state = reduced(state, Attempted{}, at(60'500));
    QCOMPARE(state.state, CameraState::Lost);
    QVERIFY(state.error == refused());
}

void StreamStateTest::aFrameEndsTheLossAndItsCause()
{
    StreamState state = reduced(startedAt(at(0)), Failed{refused()}, at(70'000));
    state = reduced(state, FrameArrived{}, at(80'000));
    QCOMPARE(state.state, CameraState::Live);
    QVERIFY(!state.error);
}

void StreamStateTest::theLogTellsAnOutageOnceAndItsEndOnce()
{
    ManualClock clock(1'000'000);
    StreamReporter reporter(QStringLiteral("CAM-1"), clock, [](const CameraStatus &) {});
    reporter.frameArrived();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^CAM-1 shows no picture: \"?refused")));
    for (int i = 0; i < 100; ++i) {
        clock.advance(1'000);
        reporter.attempted();
        reporter.failed(refused());
    }
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(QStringLiteral("^CAM-1 shows a picture again after 100 s")));
    reporter.frameArrived();
}

void StreamStateTest::theRateIsMeasuredAndFadesWithTheFrames()
{
    ManualClock clock(1'000'000);
    CameraStatus last;
    int published = 0;
    StreamReporter reporter(QStringLiteral("CAM-1"), clock, [&](const CameraStatus &status) {
        last = status;
        ++published;
    });
    for (int i = 0; i < 50; ++i) {
        reporter.frameArrived();
        clock.advance(40);
    }
    QCOMPARE(last.framesPerSecond, 25.0);
    QCOMPARE(published, 2); // the change of state, then one a second
    clock.advance(2'000);
    reporter.ticked();
    QCOMPARE(last.state, CameraState::Live);
    QCOMPARE(last.framesPerSecond, 0.0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no frame comes")));
    clock.advance(3'000);
    reporter.ticked();
    QCOMPARE(last.state, CameraState::Reconnecting);
    QCOMPARE(last.framesPerSecond, 0.0);
}

TOANCANH_TEST(StreamStateTest)
#include "StreamStateTest.moc"
