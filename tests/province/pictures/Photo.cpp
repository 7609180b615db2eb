// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Photo.h"

#include "tests/province/pictures/Lens.h"
#include "tests/province/pictures/Random.h"
#include "tests/province/pictures/Scene.h"
#include "tests/province/pictures/Sights.h"

#include <QBuffer>
#include <QImageWriter>
#include <QMap>
#include <QPainter>

namespace toancanh::province {

namespace {

void paintScene(QPainter &painter, const QString &kind, quint32 seed)
{
    Random random(seed);
    Scene::make(kind, seed)->paint(painter, random.next());
}

using Paint = void (*)(QPainter &painter, quint32 seed);

const QMap<QString, Paint> &paints()
{
    static const QMap<QString, Paint> all{
        {QStringLiteral("cable"), paintCable},
        {QStringLiteral("flood"), paintFlood},
        {QStringLiteral("lamp"), paintLamp},
        {QStringLiteral("market"),
         [](QPainter &painter, quint32 seed) { paintScene(painter, QStringLiteral("market"), seed); }},
        {QStringLiteral("pothole"), paintPothole},
        {QStringLiteral("road"),
         [](QPainter &painter, quint32 seed) { paintScene(painter, QStringLiteral("crossroads"), seed); }},
        {QStringLiteral("rubbish"), paintRubbish},
    };
    return all;
}

} // namespace

QByteArray reportPhotoJpeg(const QString &kind, quint32 seed)
{
    const Paint paint = paints().value(kind, nullptr);
    if (paint == nullptr) {
        return {};
    }
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(Qt::black);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        // Nobody holds a telephone quite level.
        Random random(seed + 3);
        painter.translate(320, 180);
        painter.rotate(random.between(-1.6, 1.6));
        const double zoom = random.between(1.06, 1.2);
        painter.scale(random.chance(0.5) ? -zoom : zoom, zoom);
        painter.translate(-320 + random.between(-12, 12), -180 + random.between(-6, 6));
        paint(painter, seed);
    }
    Lens(image.size(), 1, 0.1, seed).cover(image, 0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(82);
    writer.write(image);
    return bytes;
}

QStringList reportPhotoKinds()
{
    return paints().keys();
}

} // namespace toancanh::province
