// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/CameraTile.h"

#include "widgets/look/AlarmShape.h"
#include "widgets/look/FreshnessRing.h"
#include "widgets/look/Icons.h"
#include "widgets/look/TextLine.h"
#include "widgets/tiles/Notice.h"
#include "widgets/tiles/VideoTone.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace toancanh::tiles {

using namespace look;
using camera::CameraState;

namespace {

constexpr qreal scrimHeight = 208;
constexpr qreal videoFrame = 10;
constexpr QPointF tagPosition(72, 56);
constexpr qreal tagHeight = 98;
constexpr TypeToken nameToken{72, 98, QFont::DemiBold};
constexpr TypeToken metaToken{48, 66, QFont::Normal};
constexpr TypeToken clockToken{72, 98, QFont::Normal};
constexpr TypeToken tagToken{56, 76, QFont::DemiBold};

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
    : Tile(spec, context, size)
{
    m_camera.id = spec.camera;
    m_status.camera = spec.camera;
    contentChanged();
    updateWords();
}

void CameraTile::setCamera(const camera::CameraSpec &camera, const QString &areaName)
{
    m_camera = camera;
    m_areaName = areaName;
    contentChanged();
    updateWords();
    refresh();
}

void CameraTile::setStatus(const camera::CameraStatus &status)
{
    if (status == m_status)
        return;
    const bool changedState = status.state != m_status.state;
    m_status = status;
    // The frame that made it live again is there already; until the paint clock takes it, the one from before the
    // outage would be shown as live.
    if (changedState && status.state == CameraState::Live)
        takeFrame();
    contentChanged();
    updateWords();
    if (changedState) {
        // The last frame stays while the camera is sought, and must not pass for a live one.
        m_old = QImage();
        if (status.state == CameraState::Reconnecting && !m_frame.image.isNull())
            applyTone(m_frame.image, m_old, oldFrameTone);
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

bool CameraTile::isPermittedHere() const
{
    return isPermitted() && m_status.state != CameraState::NoPermission
           && (m_camera.who.isEmpty() || m_camera.who.contains(context().role));
}

bool CameraTile::showsVideo() const
{
    return isPermittedHere() && m_status.state == CameraState::Live && !m_toned.isNull();
}

bool CameraTile::isComplete() const
{
    return !isPermittedHere() || m_status.state != CameraState::Connecting;
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

bool CameraTile::takeFrame()
{
    if (!m_frames || !isPermittedHere())
        return false;
    camera::Frame newest = m_frames->newest();
    if (newest.sequence == m_frame.sequence || newest.image.isNull())
        return false;
    m_frame = std::move(newest);
    if (context().tonesVideo)
        applyTone(m_frame.image, m_toned, videoTone);
    else
        m_toned = m_frame.image;
    updateWords();
    if (m_status.state == CameraState::Live)
        update(boundingRect());
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

CameraTile::Words CameraTile::words() const
{
    Words words;
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
    const Words now = words();
    if (now == m_words)
        return;
    m_words = now;
    m_overlayScale = 0;
    update(QRectF(0, size().height() - scrimHeight, size().width(), scrimHeight));
    update(QRectF(0, 0, size().width(), tagPosition.y() + tagHeight));
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
                       layout().seams.widthFrom(layout().left(), layout().right()), m_words.name,
                       layout().scaled(type::title), colour::ink2);
        drawNotice(painter, layout(), {Icon::Lock, tr("No permission to view"), {spec().grants.in(context().locale)}});
        return;
    }
    drawState(painter);
}

void CameraTile::drawState(QPainter &painter) const
{
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
    if (showsVideo())
        drawVideo(*painter, exposed);
    else
        Tile::paint(painter, option, widget);
    if (!isPermittedHere())
        return;
    if (m_overlayScale != renderScale()) {
        m_scrim = scrimImage();
        m_tag = tagImage();
        m_overlayScale = renderScale();
    }
    const QPointF scrimAt(0, size().height() - scrimHeight);
    if (exposed.bottom() > scrimAt.y())
        copyPicture(*painter, exposed & QRectF(scrimAt, QSizeF(size().width(), scrimHeight)), m_scrim, scrimAt);
    if (!m_tag.isNull())
        copyPicture(*painter, exposed & QRectF(tagPosition, QSizeF(m_tag.size()) / renderScale()), m_tag, tagPosition);
    if (m_words.priority > 0) {
        painter->setPen(
            QPen(colour::priority(m_words.priority), videoFrame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
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
    const bool isExact = qAbs(device.width() - m_toned.width()) < 2 && qAbs(device.height() - m_toned.height()) < 2;
    if (isExact)
        copyPicture(painter, exposed & frame, m_toned, frame.topLeft());
    else
        painter.drawImage(frame, m_toned);
}

QImage CameraTile::scrimImage() const
{
    const qreal scale = renderScale();
    QImage image(QSize(qCeil(size().width() * scale), qCeil(scrimHeight * scale)), QImage::Format_ARGB32_Premultiplied);
    image.fill(colour::scrim);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    const TypeToken name = layout().scaled(nameToken);
    const TypeToken meta = layout().scaled(metaToken);
    const TypeToken clock = layout().scaled(clockToken);
    const qreal right = layout().right();
    const qreal top = (scrimHeight - 14 - name.line - meta.line) / 2;
    const qreal clockTop = m_words.clockNote.isEmpty() ? (scrimHeight - 14 - clock.line) / 2 : top;
    const qreal clockLeft = drawTextLine(painter, {right, clockTop}, m_words.clock, clock,
                                         m_words.isRunning ? colour::ink1 : colour::ink2, Qt::AlignRight)
                                .left();
    qreal noteLeft = clockLeft;
    if (!m_words.clockNote.isEmpty())
        noteLeft =
            drawTextLine(painter, {right, top + name.line}, m_words.clockNote, meta, colour::ink2, Qt::AlignRight)
                .left();
    const qreal textRight =
        qMin(qMin(clockLeft, noteLeft) - 48, layout().left() + layout().seams.widthFrom(layout().left(), right));
    const qreal width = textRight - layout().left();
    drawFittedLine(painter, {layout().left(), top}, width, m_words.name, name, colour::ink1);
    drawFittedLine(painter, {layout().left(), top + name.line}, width, m_words.meta, meta, colour::ink2);
    return image;
}

QImage CameraTile::tagImage() const
{
    if (m_words.tag.isEmpty())
        return {};
    const qreal scale = renderScale();
    const TypeToken token = layout().scaled(tagToken);
    const qreal mark = 68 * layout().scale;
    const qreal room = layout().seams.widthFrom(tagPosition.x(), layout().right()) - 60 - mark - 24;
    const qreal width = 60 + mark + 24 + qMin(room, textWidth(m_words.tag, token));
    QImage image(QSize(qCeil(width * scale), qCeil(tagHeight * scale)), QImage::Format_ARGB32_Premultiplied);
    image.fill(colour::scrim);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    drawAlarm(painter, QRectF(30, (tagHeight - mark) / 2, mark, mark), m_words.priority);
    drawFittedLine(painter, {30 + mark + 24, (tagHeight - token.line) / 2}, room, m_words.tag, token, colour::ink1);
    return image;
}

} // namespace toancanh::tiles
