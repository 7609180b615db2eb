// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Photo.h"
#include "tests/province/pictures/Scene.h"
#include "tests/support/TestProgram.h"

#include <QImage>
#include <QPainter>

using namespace toancanh::province;

namespace {

QImage painted(const Scene &scene, double phase)
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::magenta); // a colour that no scene has: what shows through is a hole
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(0.5, 0.5);
    scene.paint(painter, phase);
    return image;
}

double difference(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            sum += qAbs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
        }
    }
    return double(sum) / (a.width() * a.height());
}

} // namespace

class ScenesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void sceneFillsItsPictureMovesAndLoops_data();
    void sceneFillsItsPictureMovesAndLoops();
    void seedVariesAScene();
    void unknownSceneIsNone();
    void reportPhotoIsAJpegOfItsSeed();
};

void ScenesTest::sceneFillsItsPictureMovesAndLoops_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : Scene::kinds()) {
        QTest::newRow(kind.toUtf8().constData()) << kind;
    }
}

void ScenesTest::sceneFillsItsPictureMovesAndLoops()
{
    QFETCH(QString, kind);
    const auto scene = Scene::make(kind, 101);
    QVERIFY(scene);
    const QImage first = painted(*scene, 0);
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            const QColor colour(first.pixel(x, y));
            QVERIFY2(qMin(colour.red(), colour.blue()) - colour.green() < 90,
                     qPrintable(QStringLiteral("a hole at %1, %2").arg(x).arg(y)));
        }
    }
    const double moved = difference(first, painted(*scene, 0.31));
    const double seam = difference(first, painted(*scene, 0.9999));
    QVERIFY2(moved > 0.05, qPrintable(QString::number(moved)));
    QVERIFY2(seam < 0.35 && seam < moved, qPrintable(QStringLiteral("seam %1, movement %2").arg(seam).arg(moved)));
}

void ScenesTest::seedVariesAScene()
{
    const QString port = QStringLiteral("port");
    QVERIFY(difference(painted(*Scene::make(port, 1), 0), painted(*Scene::make(port, 2), 0)) > 1);
    QCOMPARE(painted(*Scene::make(port, 1), 0.5), painted(*Scene::make(port, 1), 0.5));
}

void ScenesTest::unknownSceneIsNone()
{
    QVERIFY(!Scene::make(QStringLiteral("moon"), 1));
}

void ScenesTest::reportPhotoIsAJpegOfItsSeed()
{
    QCOMPARE(reportPhotoKinds().size(), 7);
    for (const QString &kind : reportPhotoKinds()) {
        const QByteArray photo = reportPhotoJpeg(kind, 5);
        QCOMPARE(QImage::fromData(photo, "JPEG").size(), QSize(640, 360));
        QCOMPARE(reportPhotoJpeg(kind, 5), photo);
        QVERIFY(reportPhotoJpeg(kind, 6) != photo);
    }
    QVERIFY(reportPhotoJpeg(QStringLiteral("moon"), 1).isEmpty());
}

TOANCANH_TEST(ScenesTest)
#include "ScenesTest.moc"
