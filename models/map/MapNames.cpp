// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/MapNames.h"

#include "models/base/GlyphPaths.h"
#include "models/map/LabelPlacer.h"
#include "models/map/MarkIcons.h"

#include <QFontMetricsF>

#include <algorithm>

namespace toancanh::map {

namespace {

constexpr double seamClearancePx = 40;
constexpr int mostNames = 14;
constexpr int mostCallouts = 6;

struct Text
{
    QString text;
    QFont font;
    QColor colour;
    double haloPx = 14;
};

QFont fontOf(const MapStyle &style, int px, QFont::Weight weight)
{
    QFont font(style.fontFamily);
    font.setPixelSize(px);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QSizeF sizeOf(const Text &text)
{
    const QFontMetricsF metrics(text.font);
    return {metrics.horizontalAdvance(text.text), metrics.height()};
}

void paintText(QPainter &painter, const Text &text, const QPointF &topLeft, const QColor &halo)
{
    const QPointF baseline = topLeft + QPointF(0, QFontMetricsF(text.font).ascent());
    const QList<QPainterPath> letters = glyphPaths(text.text, text.font, baseline);
    for (const QPainterPath &letter : letters)
        painter.strokePath(letter, QPen(halo, text.haloPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPainterPath &letter : letters)
        painter.fillPath(letter, text.colour);
}

/// One run of placing and painting names over a scene.
class Names
{
public:
    Names(QPainter &painter, const MapScene &scene, const MapStyle &style, const Projection &projection)
        : m_painter(painter)
        , m_scene(scene)
        , m_style(style)
        , m_projection(projection)
        , m_placer(QRectF(QPointF(0, 0), scene.size).adjusted(40, 40, -40, -40), scene.seamsX, scene.seamsY,
                   seamClearancePx)
    {
        blockMarks();
    }

    void paint()
    {
        int callouts = 0;
        for (const AlertMark &alert : m_scene.alerts) {
            if (alert.priority <= 3 && callouts++ < mostCallouts)
                paintCallout(alert);
        }
        for (const MapName &name : m_scene.base->names)
            paintName(name);
        if (m_scene.base->names.isEmpty())
            paintLargestAreas();
    }

private:
    void blockAround(const LatLon &place, double radius)
    {
        const QPointF at = m_projection.toPixel(place);
        m_placer.block(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    }

    void blockMarks()
    {
        for (const QRectF &rect : m_scene.reserved)
            m_placer.block(rect);
        for (const AlertMark &alert : m_scene.alerts)
            blockAround(alert.at, alertRadiusPx(alert.priority));
        for (const CameraMark &camera : m_scene.cameras)
            blockAround(camera.at, 32);
        for (const MarkLayer &layer : m_scene.layers)
            blockLayer(layer);
    }

    void blockLayer(const MarkLayer &layer)
    {
        const MarkIcon *icon = markIcon(layer.icon);
        if (!icon || icon->extent.isEmpty())
            return;
        for (const PointMark &mark : layer.marks)
            m_placer.block(icon->extent.translated(m_projection.toPixel(mark.at)));
    }

    void paintCallout(const AlertMark &alert)
    {
        const bool urgent = alert.priority == 1;
        const Text name{alert.name, fontOf(m_style, urgent ? 88 : 72, QFont::DemiBold), m_style.ink1, 18};
        const Text fact{alert.fact, fontOf(m_style, urgent ? 60 : 56, QFont::Normal), m_style.ink1, 18};
        const QSizeF nameSize = sizeOf(name);
        const QSizeF factSize = alert.fact.isEmpty() ? QSizeF(0, 0) : sizeOf(fact);
        const LabelWish wish{m_projection.toPixel(alert.at),
                             {std::max(nameSize.width(), factSize.width()), nameSize.height() + factSize.height()},
                             alertRadiusPx(alert.priority) + 14};
        const auto rect = m_placer.place(wish);
        if (!rect)
            return;
        const bool onTheLeft = rect->center().x() < wish.anchor.x() - rect->width() / 2;
        const auto x = [&](double width) { return onTheLeft ? rect->right() - width : rect->left(); };
        paintText(m_painter, name, {x(nameSize.width()), rect->top()}, m_style.halo);
        if (!alert.fact.isEmpty())
            paintText(m_painter, fact, {x(factSize.width()), rect->top() + nameSize.height()}, m_style.halo);
    }

    void paintName(const MapName &name)
    {
        QFont font = fontOf(m_style, name.isSea ? 84 : 56, QFont::Normal);
        if (name.isSea)
            font.setLetterSpacing(QFont::AbsoluteSpacing, 26);
        const Text text{name.name, font, name.isSea ? m_style.seaName : m_style.ink2};
        if (const auto rect = m_placer.place({m_projection.toPixel(name.at), sizeOf(text), 20, true}))
            paintText(m_painter, text, rect->topLeft(), m_style.halo);
    }

    void paintLargestAreas()
    {
        QList<const AreaShape *> areas;
        for (const AreaShape &area : m_scene.base->areas)
            areas << &area;
        std::stable_sort(areas.begin(), areas.end(),
                         [](const AreaShape *a, const AreaShape *b) { return a->extent > b->extent; });
        for (const AreaShape *area : areas.mid(0, mostNames))
            paintName({area->name, area->middle, false});
    }

    QPainter &m_painter;
    const MapScene &m_scene;
    const MapStyle &m_style;
    const Projection &m_projection;
    LabelPlacer m_placer;
};

} // namespace

double alertSizePx(int priority)
{
    return priority == 1 ? 168 : priority == 2 ? 128 : 104;
}

double alertRadiusPx(int priority)
{
    return priority == 1 ? 150 : alertSizePx(priority) * 0.74;
}

void paintNames(QPainter &painter, const MapScene &scene, const MapStyle &style, const Projection &projection)
{
    Names(painter, scene, style, projection).paint();
}

} // namespace toancanh::map
