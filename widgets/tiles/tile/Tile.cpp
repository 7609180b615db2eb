// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/Tile.h"

#include "widgets/tiles/tile/Notice.h"

#include <QPainter>

#include <algorithm>

namespace toancanh::tiles {

using namespace look;

Tile::Tile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : PictureItem(size)
    , m_spec(spec)
    , m_context(context)
    , m_layout(size, context)
    , m_format(context.format())
    , m_nowMs(context.clock ? context.clock->nowMs() : 0)
{
    m_shownFooter.hasRing = false;
    if (!isPermitted())
        m_state = TileState::NoPermission;
}

bool Tile::isPermitted() const
{
    return m_spec.who.isEmpty() || m_spec.who.contains(m_context.role);
}

bool Tile::isLive() const
{
    return (m_state == TileState::Live || m_state == TileState::Empty) && isComplete();
}

QString Tile::title() const
{
    return m_spec.title.in(m_context.locale);
}

TileFooter Tile::footer() const
{
    TileFooter none;
    none.hasRing = false;
    return none;
}

bool Tile::renewFooter()
{
    const TileFooter now = footer();
    if (now == m_shownFooter)
        return false;
    m_shownFooter = now;
    return true;
}

void Tile::setAlerts(const QList<alert::Alert> &alerts)
{
    alert::Alerts own;
    for (const alert::Alert &alert : alerts)
        if (ownsAlert(alert))
            own.append(alert);
    std::stable_sort(own.begin(), own.end(), [](const auto &a, const auto &b) { return a.priority < b.priority; });
    if (own == m_alerts)
        return;
    m_alerts = own;
    changed();
}

void Tile::setRule(Rule rule)
{
    m_rule = rule;
    refresh();
}

void Tile::changed()
{
    contentChanged();
    renewFooter();
    refresh();
}

void Tile::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
}

void Tile::render(QPainter &painter)
{
    painter.fillRect(boundingRect(), colour::tile);
    if (m_rule == Rule::Left)
        painter.fillRect(QRectF(0, space::top, 4, size().height() - 2 * space::top), colour::line);
    else if (m_rule == Rule::Top)
        painter.fillRect(QRectF(space::side, 0, size().width() - 2 * space::side, 4), colour::line);
    const bool showsAlert = !m_alerts.isEmpty() && m_state != TileState::NoPermission;
    const int priority = showsAlert ? m_alerts.first().priority : 0;
    drawTileTitle(painter, m_layout, title(), priority);
    drawBody(painter);
    drawTileFooter(painter, m_layout, m_shownFooter, m_state == TileState::Stale);
    drawTileFrame(painter, boundingRect(), m_state, priority);
}

void Tile::drawBody(QPainter &painter)
{
    if (m_state == TileState::Loading)
        drawSkeleton(painter, m_layout);
    else if (m_state == TileState::NoPermission)
        drawNotice(painter, m_layout, {Icon::Lock, tr("No permission to view"), {m_spec.grants.in(m_context.locale)}});
}

} // namespace toancanh::tiles
