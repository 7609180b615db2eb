// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/FfmpegLog.h"
#include "models/camera/stream/FrameOutputs.h"
#include "models/camera/stream/HealthProbe.h"
#include "models/camera/stream/RtspSession.h"
#include "models/camera/stream/SenderClock.h"
#include "models/camera/stream/StreamChoice.h"
#include "tests/support/TestProgram.h"

#include <array>

using namespace toancanh;
using namespace toancanh::camera;

class StreamPartsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSmallestStreamThatCoversTheTileIsTaken();
    void aPictureKeepsItsAspectInEvenSizes();
    void theSendersClockFollowsItsReports();
    void aPasswordNeverPassesTheLog();
    void userAndPasswordAreEncodedIntoTheAddress();
    void aDemandForAPasswordIsALiveCamera();
    void everySizeIsScaledOnceAndInItsColours();
    void coloursAreTheSameAtEverySize_data();
    void coloursAreTheSameAtEverySize();
    void anUntakenSlotIsServedFiveTimesASecond();
};

namespace {

AvPointer<AVFrame> plainPicture(QSize size, const std::array<int, 3> &yuv, AVPixelFormat format = AV_PIX_FMT_YUV420P)
{
    AvPointer<AVFrame> frame(av_frame_alloc());
    frame->format = format;
    frame->width = size.width();
    frame->height = size.height();
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return nullptr;
    for (int plane = 0; plane < 3; ++plane) {
        const int rows = plane == 0 ? size.height() : size.height() / 2;
        memset(frame->data[plane], yuv.at(size_t(plane)), size_t(frame->linesize[plane]) * size_t(rows));
    }
    return frame;
}

AvPointer<AVFrame> greyPicture(QSize size)
{
    return plainPicture(size, {126, 128, 128});
}

} // namespace

void StreamPartsTest::theSmallestStreamThatCoversTheTileIsTaken()
{
    const QList<StreamSpec> streams{{QUrl(), {1920, 1080}}, {QUrl(), {640, 360}}, {QUrl(), {1280, 720}}};
    QCOMPARE(chosenStream(streams, {384, 216}), 1);
    QCOMPARE(chosenStream(streams, {640, 360}), 1);
    QCOMPARE(chosenStream(streams, {641, 360}), 2);
    QCOMPARE(chosenStream(streams, {1920, 1080}), 0);
    QCOMPARE(chosenStream(streams, {3840, 2160}), 0);
    QCOMPARE(chosenStream({}, {384, 216}), -1);
}

void StreamPartsTest::aPictureKeepsItsAspectInEvenSizes()
{
    QCOMPARE(fittedSize({1920, 1080}, {384, 216}), QSize(384, 216));
    QCOMPARE(fittedSize({1920, 1080}, {400, 400}), QSize(400, 224));
    QCOMPARE(fittedSize({704, 576}, {383, 215}), QSize(262, 214));
    QCOMPARE(fittedSize({1920, 1080}, {1, 1}), QSize(2, 2));
}

void StreamPartsTest::theSendersClockFollowsItsReports()
{
    SenderClock clock;
    QVERIFY(!clock.utcMs(0, 1'700'000'000'000));
    clock.relate(2'000'000, 1'700'000'000'000'000);
    QCOMPARE(clock.utcMs(3'500'000, 1'700'000'002'000), std::optional<qint64>(1'700'000'001'500));
    clock.relate(2'000'000, 1'000'000); // a camera that thinks it is 1970
    QVERIFY(!clock.utcMs(3'500'000, 1'700'000'002'000));
}

void StreamPartsTest::aPasswordNeverPassesTheLog()
{
    QCOMPARE(masked(QStringLiteral("Opening rtsp://admin:p%40ss@10.1.2.3:554/main failed")),
             QStringLiteral("Opening rtsp://***@10.1.2.3:554/main failed"));
    QCOMPARE(masked(QStringLiteral("rtsp://a:b@c@10.1.2.3/x")), QStringLiteral("rtsp://***@10.1.2.3/x"));
    QCOMPARE(masked(QStringLiteral("Authorization: Basic YWRtaW46cGFzcw==")), QStringLiteral("Authorization: ***"));
    QCOMPARE(masked(QStringLiteral("error while decoding MB 12 3")), QStringLiteral("error while decoding MB 12 3"));
}

void StreamPartsTest::userAndPasswordAreEncodedIntoTheAddress()
{
    const QUrl url(QStringLiteral("rtsp://10.1.2.3:8554/cam?channel=1"));
    QCOMPARE(addressWithUser(url, {}), QByteArray("rtsp://10.1.2.3:8554/cam?channel=1"));
    QCOMPARE(addressWithUser(url, QStringLiteral("admin:p@s:s/1")),
             QByteArray("rtsp://admin:p%40s%3As%2F1@10.1.2.3:8554/cam?channel=1"));
}

void StreamPartsTest::aDemandForAPasswordIsALiveCamera()
{
    const QUrl url(QStringLiteral("rtsp://10.1.2.3/main"));
    QVERIFY(!probeVerdict("RTSP/1.0 200 OK\r\n", url));
    QVERIFY(!probeVerdict("RTSP/1.0 401 Unauthorized\r\n", url));
    QVERIFY(probeVerdict("RTSP/1.0 404 Not Found\r\n", url));
    QVERIFY(probeVerdict("RTSP/1.0 503 Service Unavailable\r\n", url));
    QVERIFY(probeVerdict("HTTP/1.1 200 OK\r\n", url));
    QVERIFY(probeVerdict("", url));
}

void StreamPartsTest::everySizeIsScaledOnceAndInItsColours()
{
    const AvPointer<AVFrame> picture = greyPicture({640, 360});
    QVERIFY(picture);
    const auto first = std::make_shared<FrameSlot>();
    const auto second = std::make_shared<FrameSlot>();
    const auto other = std::make_shared<FrameSlot>();
    FrameOutputs outputs;
    outputs.set({{{322, 200}, Effort::Full, first},
                 {{322, 200}, Effort::KeyFramesOnly, second},
                 {{100, 100}, Effort::Full, other}});
    Frame stamp;
    stamp.sequence = 7;
    outputs.deliver(*picture, stamp, 0);
    const QImage image = first->newest().image;
    QCOMPARE(image.size(), QSize(322, 180));
    QCOMPARE(image.format(), QImage::Format_RGB32);
    QCOMPARE(image.constBits(), second->newest().image.constBits());
    QCOMPARE(other->newest().image.size(), QSize(100, 56));
    QCOMPARE(first->newest().sequence, 7);
    // Limited range luma 126 is middle grey, 128.
    const QRgb middle = image.pixel(161, 90);
    QVERIFY2(qAbs(qRed(middle) - 128) <= 2 && qAbs(qBlue(middle) - 128) <= 2, qPrintable(QString::number(middle, 16)));
    QCOMPARE(qAlpha(middle), 255);
}

void StreamPartsTest::coloursAreTheSameAtEverySize_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QList<int>>("yuv");
    QTest::addColumn<bool>("isFullRange");
    QTest::newRow("BT.601") << QSize(640, 360) << QList<int>{81, 90, 240} << false;
    QTest::newRow("BT.709") << QSize(1280, 720) << QList<int>{63, 102, 240} << false;
    QTest::newRow("BT.601, full range") << QSize(640, 360) << QList<int>{76, 85, 255} << true;
}

void StreamPartsTest::coloursAreTheSameAtEverySize()
{
    QFETCH(QSize, picture);
    QFETCH(QList<int>, yuv);
    QFETCH(bool, isFullRange);
    const AvPointer<AVFrame> red = plainPicture(picture, {yuv.at(0), yuv.at(1), yuv.at(2)},
                                                isFullRange ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P);
    QVERIFY(red);
    for (const QSize box : {picture, QSize(384, 216), QSize(322, 200), QSize(1920, 1080), QSize(37, 1000)}) {
        const QImage image = FrameScaler(box).scaled(*red);
        QCOMPARE(image.size(), fittedSize(picture, box));
        for (const QPoint at : {QPoint(0, 0), QPoint(image.width() / 2, image.height() / 2),
                                QPoint(image.width() - 1, image.height() - 1)}) {
            const QRgb pixel = image.pixel(at);
            QVERIFY2(qRed(pixel) > 247 && qGreen(pixel) < 8 && qBlue(pixel) < 8,
                     qPrintable(QString::number(pixel, 16) + u' ' + QString::number(box.width())));
        }
    }
}

void StreamPartsTest::anUntakenSlotIsServedFiveTimesASecond()
{
    const AvPointer<AVFrame> picture = greyPicture({64, 36});
    const auto slot = std::make_shared<FrameSlot>();
    FrameOutputs outputs;
    outputs.set({{{64, 36}, Effort::Full, slot}});
    const auto framesPut = [&](qint64 startMs, bool isTaken) {
        int put = 0;
        qint64 last = slot->newest().sequence;
        for (int i = 0; i < 25; ++i) {
            Frame stamp;
            stamp.sequence = startMs + i;
            const int before = slot->untaken();
            outputs.deliver(*picture, stamp, startMs + i * 40);
            put += slot->untaken() != before;
            if (isTaken && slot->newest().sequence <= last)
                return -1;
            last = stamp.sequence;
        }
        return put;
    };
    QCOMPARE(framesPut(1'000, true), 25);
    const int untaken = framesPut(10'000, false);
    QVERIFY2(untaken >= 5 && untaken <= 6, qPrintable(QString::number(untaken)));
}

TOANCANH_TEST(StreamPartsTest)
#include "StreamPartsTest.moc"
