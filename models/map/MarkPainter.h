// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MarkIcons.h"

namespace toancanh::map {

/// Paints marks and names over the ground, in wall pixels. Pure; any thread.
class MarkPainter
{
public:
    MarkPainter(QPainter &painter, const MapScene &scene, const MapStyle &style);
    void paint();

private:
    void paintLayer(const MarkLayer &layer, const MarkIcon &icon);
    void paintGathered(const MarkLayer &layer, const MarkIcon &icon);
    void paintMark(const PointMark &mark, const MarkIcon &icon, const QPointF &at);
    void paintTrack(const PointMark &mark);
    void paintCamera(const CameraMark &camera);
    void paintAlert(const AlertMark &alert);

    QPainter &m_painter;
    const MapScene &m_scene;
    const MapStyle &m_style;
    Projection m_projection;
};

} // namespace toancanh::map
