// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/ScriptedCamera.h"
#include "tests/support/Sanitized.h"
#include "tests/support/TestProgram.h"

#include "models/camera/stream/StreamPool.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <malloc.h>

using namespace toancanh;
using namespace toancanh::camera;

/// A thousand connections that come and go leave nothing behind.
class ManyConnectsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aThousandConnectionsLeaveNothingBehind();

private:
    void connectAll();

    SystemClock m_clock;
    std::unique_ptr<ScriptedCamera> m_camera;
};

namespace {

constexpr int camerasAtOnce = 40;
constexpr int warmUps = 10; // until the allocator has as much as it will ever hold
constexpr int rounds = 25;

struct Usage
{
    int threads = 0;
    int files = 0;
    qint64 residentKb = 0;
    qint64 allocatedKb = 0; ///< 0 where another allocator runs
};

Usage usage()
{
    Usage now;
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return now;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Threads:"))
            now.threads = line.mid(8).trimmed().toInt();
        if (line.startsWith("VmRSS:"))
            now.residentKb = line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    now.files = int(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size());
    now.allocatedKb = qint64(mallinfo2().uordblks + mallinfo2().hblkhd) / 1024;
    return now;
}

} // namespace

void ManyConnectsTest::initTestCase()
{
    // Key frames alone, so that the first packet gives a picture.
    Film film = encodedFilm(AV_CODEC_ID_H264, {64, 48}, 120);
    film.pictures = film.pictures.mid(0, 1);
    m_camera = std::make_unique<ScriptedCamera>(film);
}

void ManyConnectsTest::connectAll()
{
    QList<CameraSpec> cameras;
    for (int i = 0; i < camerasAtOnce; ++i) {
        CameraSpec spec;
        spec.id = QStringLiteral("CAM-%1").arg(i);
        spec.streams = {{m_camera->url(), {64, 48}}};
        cameras << spec;
    }
    StreamPool pool(cameras, [](const QString &) { return Result<QString>(QString()); }, m_clock);
    QList<std::shared_ptr<FrameSlot>> frames;
    for (const CameraSpec &camera : cameras)
        frames << pool.subscribe(camera.id, {64, 48});
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(frames.cbegin(), frames.cend(), [](const auto &slot) { return slot->newest().sequence > 0; }),
        10'000);
}

void ManyConnectsTest::aThousandConnectionsLeaveNothingBehind()
{
    const auto settled = [this] { return m_camera->watchers() == 0; };
    for (int i = 0; i < warmUps; ++i)
        connectAll();
    QTRY_VERIFY(settled());
    QTest::qWait(200);
    const Usage before = usage();
    const int connectedBefore = m_camera->connections();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i)
        connectAll();
    QTRY_VERIFY(settled());
    QTest::qWait(200);
    const Usage after = usage();
    qInfo("%d connections in %lld ms; threads %d to %d, files %d to %d, resident %lld to %lld KB, allocated %lld to "
          "%lld KB",
          m_camera->connections() - connectedBefore, timer.elapsed(), before.threads, after.threads, before.files,
          after.files, before.residentKb, after.residentKb, before.allocatedKb, after.allocatedKb);
    QVERIFY(m_camera->connections() - connectedBefore >= camerasAtOnce * rounds);
    QCOMPARE(after.threads, before.threads);
    QCOMPARE(after.files, before.files);
    // A connection that left one packet behind would make more.
    QVERIFY(after.allocatedKb - before.allocatedKb < 500);
    QVERIFY(watchesMemory || after.residentKb - before.residentKb < 40'000);
}

TOANCANH_TEST(ManyConnectsTest)
#include "ManyConnectsTest.moc"
