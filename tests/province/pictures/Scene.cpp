// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Scene.h"

#include "tests/province/pictures/Scenes.h"

#include <QMap>

namespace toancanh::province {

namespace {

using Maker = std::unique_ptr<Scene> (*)(quint32 seed);

const QMap<QString, Maker> &makers()
{
    static const QMap<QString, Maker> all{
        {QStringLiteral("beach"), beachScene},
        {QStringLiteral("bridge"), bridgeScene},
        {QStringLiteral("crossroads"), crossroadsScene},
        {QStringLiteral("ford"), fordScene},
        {QStringLiteral("gate"), gateScene},
        {QStringLiteral("gauge"), gaugeScene},
        {QStringLiteral("highway"), highwayScene},
        {QStringLiteral("hospital"), hospitalScene},
        {QStringLiteral("market"), marketScene},
        {QStringLiteral("port"), portScene},
        {QStringLiteral("seadike"), seadikeScene},
        {QStringLiteral("spillway"), spillwayScene},
        {QStringLiteral("square"), squareScene},
    };
    return all;
}

} // namespace

void Scene::paint(QPainter &painter, double phase) const
{
    paintStill(painter);
    paintMoving(painter, phase);
}

QStringList Scene::kinds()
{
    return makers().keys();
}

std::unique_ptr<Scene> Scene::make(const QString &kind, quint32 seed)
{
    const Maker maker = makers().value(kind, nullptr);
    return maker ? maker(seed) : nullptr;
}

} // namespace toancanh::province
