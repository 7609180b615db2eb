// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/MarkPainter.h"

#include "models/map/Clusters.h"
#include "models/map/MapNames.h"
#include "models/map/MarkShapes.h"

namespace toancanh::map {

namespace {

constexpr double clusterCellPx = 230;
constexpr double driftRadiusPx = 190;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QFont fontOf(const MapStyle &style, int px, int weight)
{
    QFont font(style.fontFamily);
    font.setPixelSize(px);
    font.setWeight(QFont::Weight(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

MarkPainter::MarkPainter(QPainter &painter, const MapScene &scene, const MapStyle &style)
    : m_painter(painter), m_scene(scene), m_style(style), m_projection(scene.view, scene.size)
{}

void MarkPainter::paint()
{
    // Of what is gathered there may be very many: it lies under the rest.
    for (const bool isGathered : {true, false}) {
        for (const MarkLayer &layer : m_scene.layers) {
            if (const MarkIcon *icon = markIcon(layer.icon); icon && icon->isGathered == isGathered)
                paintLayer(layer, *icon);
        }
        if (!isGathered)
            continue;
        for (const CameraMark &camera : m_scene.cameras)
            paintCamera(camera);
    }
    for (auto alert = m_scene.alerts.crbegin(); alert != m_scene.alerts.crend(); ++alert)
        paintAlert(*alert);
    paintNames(m_painter, m_scene, m_style, m_projection);
}

void MarkPainter::paintLayer(const MarkLayer &layer, const MarkIcon &icon)
{
    if (icon.isGathered) {
        paintGathered(layer, icon);
        return;
    }
    for (const PointMark &mark : layer.marks)
        paintTrack(mark);
    for (const PointMark &mark : layer.marks)
        paintMark(mark, icon, m_projection.toPixel(mark.at));
}

void MarkPainter::paintGathered(const MarkLayer &layer, const MarkIcon &icon)
{
    QList<QPointF> places;
    for (const PointMark &mark : layer.marks)
        places << m_projection.toPixel(mark.at);
    const QRectF frame(QPointF(0, 0), m_scene.size);
    const QList<MarkCluster> clusters = clustered(places, frame, clusterCellPx);

    for (const MarkCluster &cluster : clusters) {
        if (cluster.marks.size() == 1)
            paintTrack(layer.marks.at(cluster.marks.constFirst()));
    }
    for (const MarkCluster &cluster : clusters) {
        if (cluster.marks.size() == 1) {
            paintMark(layer.marks.at(cluster.marks.constFirst()), icon, cluster.at);
            continue;
        }
        const double radius = cluster.marks.size() < 100 ? 34 : 44;
        m_painter.setPen(QPen(m_style.line, 4));
        m_painter.setBrush(withAlpha(m_style.halo, 0.7));
        m_painter.drawEllipse(cluster.at, radius, radius);
        m_painter.setFont(fontOf(m_style, 44, QFont::DemiBold));
        m_painter.setPen(m_style.ink3);
        m_painter.drawText(QRectF(cluster.at.x() - radius, cluster.at.y() - radius, 2 * radius, 2 * radius),
                           Qt::AlignCenter, QString::number(cluster.marks.size()));
    }
}

void MarkPainter::paintMark(const PointMark &mark, const MarkIcon &icon, const QPointF &at)
{
    m_painter.save();
    m_painter.translate(at);
    if (icon.isTurned)
        m_painter.rotate(mark.headingDegrees);
    icon.paint(m_painter, m_style, mark.letter);
    m_painter.restore();
}

void MarkPainter::paintTrack(const PointMark &mark)
{
    if (mark.track.isEmpty())
        return;
    QPolygonF line;
    for (const LatLon &place : mark.track)
        line << m_projection.toPixel(place);
    line << m_projection.toPixel(mark.at);
    QPen pen(withAlpha(m_style.road, 0.85), 5, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.8, 3.6});
    m_painter.setPen(pen);
    m_painter.drawPolyline(line);
}

void MarkPainter::paintCamera(const CameraMark &camera)
{
    m_painter.save();
    m_painter.translate(m_projection.toPixel(camera.at));
    paintCameraMark(m_painter, m_style, camera.live);
    m_painter.restore();
}

void MarkPainter::paintAlert(const AlertMark &alert)
{
    const QPointF at = m_projection.toPixel(alert.at);
    const double size = alertSizePx(alert.priority);
    const QColor colour = m_style.priorities.at(alert.priority - 1);
    if (alert.drifts) {
        QPen drift(colour, 5);
        drift.setDashPattern({3.6, 2.8});
        m_painter.setPen(drift);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(at, driftRadiusPx, driftRadiusPx);
    }
    const bool urgent = alert.priority == 1;
    m_painter.setPen(urgent ? QPen(colour, 8) : QPen(Qt::NoPen));
    m_painter.setBrush(withAlpha(m_style.halo, urgent ? 0.86 : 0.72));
    m_painter.drawEllipse(at, alertRadiusPx(alert.priority), alertRadiusPx(alert.priority));
    m_style.paintAlarm(m_painter, QRectF(at.x() - size / 2, at.y() - size / 2, size, size), alert.priority);
}

} // namespace toancanh::map
