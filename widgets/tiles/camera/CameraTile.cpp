// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/camera/CameraTile.h"

#include "widgets/look/FreshnessRing.h"
#include "widgets/look/Icons.h"
#include "widgets/look/TextLine.h"
#include "widgets/tiles/camera/VideoTone.h"
#include "widgets/tiles/tile/Notice.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace toancanh::tiles {

using namespace look;
using camera::CameraState;

namespace {

constexpr qreal scrimHeight = CameraOverlay::scrimHeight;
constexpr qreal videoFrame = 10;

void drawHatch(QPainter &painter, const QRectF &rect)
{
    painter.fillRect(rect, colour::tile);
    painter.save();
    painter.setPen(QPen(colour::hatchLine, 6));
    constexpr qreal step = 48 * 1.41421356;
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

CameraTile::CameraTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : Tile(spec, context, size), m_overlay(size, layout())
{
    connect(&m_overlay, &CameraOverlay::changed, this, [this](const QRectF &part) { show(part); });
    m_camera.id = spec.camera;
    m_status.camera = spec.camera;
    contentChanged();
    updateWords();
}

void CameraTile::setShop(PaintShop *shop)
{
    Tile::setShop(shop);
    m_overlay.setShop(shop);
}

void CameraTile::setRenderScale(qreal scale)
{
    Tile::setRenderScale(scale);
    m_overlay.setScale(renderScale());
}

bool CameraTile::isCurrent() const
{
    return m_overlay.isCurrent() && (m_status.state == CameraState::Live || Tile::isCurrent());
}

void CameraTile::setCamera(const camera::CameraSpec &camera, const QString &areaName)
{
    m_camera = camera;
    m_areaName = areaName;
    contentChanged();
    updateWords();
    refresh();
}

void CameraTile::setCameraStatus(const camera::CameraStatus &status)
{
    if (status.camera == spec().camera)
        setStatus(status);
}

void CameraTile::setStatus(const camera::CameraStatus &status)
{
    if (status == m_status)
        return;
    const bool changedState = status.state != m_status.state;
    const bool isShowingVideo = showsVideo();
    m_status = status;
    // The frame that made it live again is there already; until the paint clock takes it, the one from before the
    // outage would be shown as live.
    if (changedState && status.state == CameraState::Live)
        takeFrame();
    contentChanged();
    updateWords();
    if (changedState) {
        // The last frame stays while the camera is sought, and must not pass for a live one.
        m_isLeavingVideo = isShowingVideo && status.state != CameraState::Live;
        m_old = status.state == CameraState::Reconnecting ? m_frame.image : QImage();
        m_isOldToned = false;
        refresh();
    }
}

void CameraTile::setFrames(std::shared_ptr<camera::FrameSlot> frames)
{
    m_frames = std::move(frames);
}

QSize CameraTile::pictureSize() const
{
    return (size() * renderScale()).toSize();
}

camera::FrameTone CameraTile::tone() const
{
    return context().tonesVideo ? videoTone : camera::FrameTone();
}

bool CameraTile::isPermittedHere() const
{
    return isPermitted() && m_status.state != CameraState::NoPermission
           && (m_camera.who.isEmpty() || m_camera.who.contains(context().role));
}

bool CameraTile::showsVideo() const
{
    return isPermittedHere() && (m_status.state == CameraState::Live || m_isLeavingVideo) && !m_frame.image.isNull();
}

void CameraTile::pictureChanged()
{
    m_isLeavingVideo = false;
}

bool CameraTile::isComplete() const
{
    return !isPermittedHere() || m_status.state != CameraState::Connecting;
}

bool CameraTile::isLive() const
{
    return m_status.state == CameraState::Live;
}

bool CameraTile::ownsAlert(const alert::Alert &alert) const
{
    return !alert.object.isEmpty() && alert.object == spec().camera;
}

void CameraTile::contentChanged()
{
    if (!isPermittedHere())
        setState(TileState::NoPermission);
    else if (m_status.state == CameraState::Connecting)
        setState(TileState::Loading);
    else
        setState(m_status.state == CameraState::Live           ? TileState::Live
                 : m_status.state == CameraState::Reconnecting ? TileState::Stale
                                                               : TileState::Error);
    updateWords();
}

bool CameraTile::hasNewFrame() const
{
    return m_frames && isPermittedHere() && isFree() && m_frames->sequence() != m_frame.sequence;
}

void CameraTile::aboutToShow()
{
    takeFrame();
}

bool CameraTile::takeFrame()
{
    // What is being painted of a state without video must not change meanwhile.
    if (!m_frames || !isPermittedHere() || !isFree())
        return false;
    camera::Frame newest = m_frames->newest();
    if (newest.sequence == m_frame.sequence || newest.image.isNull())
        return false;
    m_frame = std::move(newest);
    updateWords();
    if (m_status.state == CameraState::Live)
        updateWindows(boundingRect());
    return true;
}

void CameraTile::tick(qint64 nowMs)
{
    const QString before = m_stateWords;
    Tile::tick(nowMs);
    contentChanged();
    m_stateWords = stateSentence() + stateDetail();
    if (m_stateWords != before)
        refresh(
            QRectF(0, 0.25 * size().height(), size().width(), size().height() - scrimHeight - 0.25 * size().height()));
}

CameraWords CameraTile::words() const
{
    CameraWords words;
    words.name = !spec().title.isEmpty()   ? spec().title.in(context().locale)
                 : m_camera.name.isEmpty() ? m_camera.id
                                           : m_camera.name;
    QStringList meta{m_camera.id == words.name ? QString() : m_camera.id, m_areaName};
    words.isRunning = m_status.state == CameraState::Live;
    if (words.isRunning && m_status.framesPerSecond >= 0.5)
        meta.append(tr("%1 frames/s").arg(format().number(m_status.framesPerSecond, 0)));
    meta.removeAll(QString());
    words.meta = meta.join(QStringLiteral(" · "));
    const bool hasTime = m_frame.takenAtMs > 0 && m_status.state != CameraState::Lost && isPermittedHere();
    words.clock = hasTime ? format().timeOfDay(m_frame.takenAtMs) : QStringLiteral("–:–:–");
    if (hasTime && !m_frame.isSenderTime)
        words.clockNote = tr("time of arrival");
    if (!alerts().isEmpty()) {
        words.priority = alerts().first().priority;
        words.tag = alerts().first().text.in(context().locale);
    }
    return words;
}

void CameraTile::updateWords()
{
    const CameraWords now = words();
    if (now == m_overlay.words())
        return;
    if (now.priority != m_overlay.words().priority)
        show(boundingRect()); // the frame around the picture
    m_overlay.setWords(now);
}

QString CameraTile::stateSentence() const
{
    switch (m_status.state) {
    case CameraState::Connecting: return tr("Connecting");
    case CameraState::Reconnecting: return tr("Reconnecting");
    case CameraState::Lost: return tr("Signal lost");
    default: return {};
    }
}

QString CameraTile::stateDetail() const
{
    QStringList parts;
    if (m_status.state == CameraState::Lost) {
        const std::optional<qint64> since = m_status.lastFrameAtMs ? m_status.lastFrameAtMs : m_status.sinceMs;
        if (since) {
            parts.append(tr("since %1").arg(format().moment(*since, nowMs())));
            parts.append(format().duration(qMax<qint64>(0, nowMs() - *since)));
        }
        if (m_status.error)
            parts.append(m_status.error->sentence);
        return parts.join(QStringLiteral(" · "));
    }
    if (m_status.attempt > 1 || m_status.state == CameraState::Reconnecting)
        parts.append(tr("attempt %1").arg(qMax(1, m_status.attempt)));
    if (m_status.state == CameraState::Reconnecting && m_status.lastFrameAtMs)
        parts.append(
            tr("last frame %1 ago").arg(format().duration(qMax<qint64>(1000, nowMs() - *m_status.lastFrameAtMs))));
    if (m_status.state == CameraState::Connecting && m_status.error)
        parts.append(m_status.error->sentence);
    return parts.join(QStringLiteral(" · "));
}

QRectF CameraTile::frameRect() const
{
    const QSizeF frame = m_frame.image.size();
    if (frame.isEmpty())
        return boundingRect();
    const QSizeF fitted = frame.scaled(size(), Qt::KeepAspectRatio);
    return QRectF(QPointF((size().width() - fitted.width()) / 2, (size().height() - fitted.height()) / 2), fitted);
}

void CameraTile::render(QPainter &painter)
{
    if (!isPermittedHere()) {
        painter.fillRect(boundingRect(), colour::tile);
        drawFittedLine(painter, {layout().left(), layout().titleTop()},
                       layout().seams.widthFrom(layout().left(), layout().right()), words().name,
                       layout().scaled(type::title), colour::ink2);
        drawBody(painter);
        return;
    }
    drawState(painter);
}

void CameraTile::drawState(QPainter &painter)
{
    if (!m_old.isNull() && !m_isOldToned) {
        QImage grey;
        applyTone(m_old, grey, context().tonesVideo ? oldVideoTone : oldFrameTone);
        m_old = grey;
        m_isOldToned = true;
    }
    const bool isLost = m_status.state == CameraState::Lost;
    if (isLost) {
        drawHatch(painter, boundingRect());
    } else if (!m_old.isNull()) {
        painter.fillRect(boundingRect(), colour::wall);
        painter.drawImage(frameRect(), m_old);
    } else {
        painter.fillRect(boundingRect(), colour::tile);
    }
    if (m_status.state == CameraState::Live)
        return;
    // In the middle of a panel, not on the seam of a picture that spans several.
    const TypeToken sentence = layout().scaled(type::sentence);
    const TypeToken body = layout().scaled(type::body);
    const qreal panelRight = layout().left() + layout().seams.widthFrom(layout().left(), layout().right());
    const qreal width = panelRight - layout().left();
    const qreal centre = layout().left() + width / 2;
    const qreal panelBottom =
        layout().seams.horizontal().isEmpty() ? size().height() : layout().seams.horizontal().first().from;
    const qreal free = panelBottom - (layout().seams.horizontal().isEmpty() ? scrimHeight : 0);
    const qreal icon = isLost ? 170 : 150;
    const qreal needed = icon + 24 + sentence.line + 10 + body.line;
    qreal y = qMax(20.0, (free - needed) / 2 + 46);
    const QRectF iconRect(centre - icon / 2, y, icon, icon);
    if (isLost)
        drawIcon(painter, iconRect, Icon::CameraCrossed, colour::ink2);
    else
        drawWaitingRing(painter, iconRect);
    y += icon + 24;
    drawFittedLine(painter, {centre, y}, width, stateSentence(), sentence, colour::ink1, Qt::AlignHCenter);
    y += sentence.line + 10;
    drawFittedLine(painter, {centre, y}, width, stateDetail(), body, colour::ink2, Qt::AlignHCenter);
}

void CameraTile::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const QRectF exposed = option->exposedRect & boundingRect();
    if (!widget && m_status.state != CameraState::Live)
        picture(); // who takes a picture of the scene waits for it
    if (showsVideo())
        drawVideo(*painter, exposed);
    else
        Tile::paint(painter, option, widget);
    if (!isPermittedHere())
        return;
    const auto lay = [&](Picture &picture, const QRectF &rect) {
        const QImage &image = widget ? picture.shown() : picture.now();
        if (!image.isNull() && rect.intersects(exposed))
            copyPicture(*painter, exposed & rect, image, rect.topLeft());
    };
    lay(m_overlay.scrim(), m_overlay.scrimRect());
    const int priority = m_overlay.words().priority;
    if (!m_overlay.words().tag.isEmpty())
        lay(m_overlay.tag(), m_overlay.tagRect());
    if (priority > 0) {
        painter->setPen(QPen(colour::priority(priority), videoFrame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(boundingRect().adjusted(videoFrame / 2, videoFrame / 2, -videoFrame / 2, -videoFrame / 2));
    }
}

void CameraTile::drawVideo(QPainter &painter, const QRectF &exposed) const
{
    const QRectF frame = frameRect();
    if (!frame.contains(exposed)) {
        for (const QRectF &bar : {QRectF(0, 0, size().width(), frame.top()),
                                  QRectF(0, frame.bottom(), size().width(), size().height() - frame.bottom()),
                                  QRectF(0, 0, frame.left(), size().height()),
                                  QRectF(frame.right(), 0, size().width() - frame.right(), size().height())})
            if (bar.intersects(exposed))
                painter.fillRect(bar & exposed, colour::wall);
    }
    const QSizeF device = frame.size() * renderScale();
    const bool isExact =
        qAbs(device.width() - m_frame.image.width()) < 2 && qAbs(device.height() - m_frame.image.height()) < 2;
    if (isExact)
        copyPicture(painter, exposed & frame, m_frame.image, frame.topLeft());
    else
        painter.drawImage(frame, m_frame.image);
}

} // namespace toancanh::tiles
