// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/LiveEdge.h"
#include "tests/support/TestProgram.h"

using toancanh::camera::LiveEdge;

class LiveEdgeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPromptStreamPassesWhole();
    void aBacklogIsSkippedUpToTheNextPromptKeyFrame();
    void clocksThatDriftApartAreNoBacklog();
    void aClockThatJumpsIsNoBacklog_data();
    void aClockThatJumpsIsNoBacklog();
    void aClockThatRunsSlowlySkipsLittle();
};

namespace {

constexpr qint64 frameMs = 40;
constexpr int framesPerKey = 25;

} // namespace

void LiveEdgeTest::aPromptStreamPassesWhole()
{
    LiveEdge edge;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(edge.passes(i * frameMs, i % framesPerKey == 0, 5000 + i * frameMs + i % 7 * 50));
}

void LiveEdgeTest::aBacklogIsSkippedUpToTheNextPromptKeyFrame()
{
    LiveEdge edge;
    qint64 nowMs = 0;
    int i = 0;
    for (; i < 100; ++i)
        QVERIFY(edge.passes(i * frameMs, i % framesPerKey == 0, nowMs = i * frameMs));
    nowMs += 4000; // the machine slept
    int skipped = 0;
    for (; i < 400 && (i < 125 || edge.isCatchingUp()); ++i) {
        const bool isKey = i % framesPerKey == 0;
        const bool passes = edge.passes(i * frameMs, isKey, nowMs);
        QVERIFY(passes || !isKey);
        skipped += !passes;
        nowMs = qMax(nowMs + 2, i * frameMs); // reading alone is quick
    }
    QVERIFY(skipped > 50);
    QVERIFY(!edge.isCatchingUp());
    QVERIFY(nowMs - i * frameMs < LiveEdge::caughtUpMs + 2 * frameMs);
    QVERIFY(edge.passes(i * frameMs, false, nowMs));
}

void LiveEdgeTest::clocksThatDriftApartAreNoBacklog()
{
    LiveEdge edge;
    for (qint64 second = 0; second < 24 * 3600; ++second) {
        const double driftMs = double(second) * 0.1; // 100 parts in a million
        QVERIFY(edge.passes(second * 1000, false, qint64(double(second) * 1000 + driftMs)));
    }
}

void LiveEdgeTest::aClockThatJumpsIsNoBacklog_data()
{
    QTest::addColumn<qint64>("jumpMs");
    QTest::addColumn<qint64>("pauseMs");
    QTest::addColumn<int>("mostSkipped");
    QTest::newRow("back by an hour") << qint64(-3'600'000) << qint64(0) << 0;
    QTest::newRow("back a little") << qint64(-900) << qint64(0) << 0;
    QTest::newRow("forward by an hour") << qint64(3'600'000) << qint64(0) << 0;
    // Looks like a backlog until it is seen not to change.
    QTest::newRow("stands still while nothing is sent") << qint64(0) << qint64(2'000) << 175;
}

void LiveEdgeTest::aClockThatJumpsIsNoBacklog()
{
    QFETCH(qint64, jumpMs);
    QFETCH(qint64, pauseMs);
    QFETCH(int, mostSkipped);
    LiveEdge edge;
    int skipped = 0;
    for (int i = 0; i < 1000; ++i) {
        const bool isAfter = i >= 210;
        skipped += !edge.passes(i * frameMs + (isAfter ? jumpMs : 0), i % framesPerKey == 0,
                                i * frameMs + (isAfter ? pauseMs : 0));
    }
    QVERIFY2(skipped <= mostSkipped, qPrintable(QString::number(skipped)));
    QVERIFY(!edge.isCatchingUp());
}

void LiveEdgeTest::aClockThatRunsSlowlySkipsLittle()
{
    LiveEdge edge;
    int skipped = 0;
    constexpr int frames = 25 * 3600;
    for (int i = 0; i < frames; ++i) // told times are those of 25 frames a second; 24.5 come
        skipped += !edge.passes(i * frameMs, i % framesPerKey == 0, qint64(double(i) * frameMs / 0.98));
    QVERIFY2(skipped < frames / 10, qPrintable(QString::number(skipped)));
}

TOANCANH_TEST(LiveEdgeTest)
#include "LiveEdgeTest.moc"
