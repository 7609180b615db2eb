// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/camera/CameraOverlay.h"

#include "widgets/look/AlarmShape.h"
#include "widgets/look/TextLine.h"

#include <QPainter>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr QPointF tagPosition(72, 56);
constexpr qreal tagHeight = 98;
constexpr TypeToken nameToken{72, 98, QFont::DemiBold};
constexpr TypeToken metaToken{48, 66, QFont::Normal};
constexpr TypeToken clockToken{72, 98, QFont::Normal};
constexpr TypeToken tagToken{56, 76, QFont::DemiBold};

} // namespace

CameraOverlay::CameraOverlay(const QSizeF &tile, const TileLayout &layout)
    : m_tile(tile)
    , m_layout(layout)
    , m_scrim(scrimRect().size(), QImage::Format_ARGB32_Premultiplied,
              [this](QPainter &painter) { drawScrim(painter); })
    , m_tag(tagRect().size(), QImage::Format_ARGB32_Premultiplied, [this](QPainter &painter) { drawTag(painter); })
{
    connect(&m_scrim, &Picture::changed, this,
            [this](const QRectF &part) { Q_EMIT changed(part.translated(scrimRect().topLeft())); });
    connect(&m_tag, &Picture::changed, this,
            [this](const QRectF &part) { Q_EMIT changed(part.translated(tagRect().topLeft())); });
}

QRectF CameraOverlay::scrimRect() const
{
    return {0, m_tile.height() - scrimHeight, m_tile.width(), scrimHeight};
}

QRectF CameraOverlay::tagRect() const
{
    const qreal width = m_layout.seams.widthFrom(tagPosition.x(), m_layout.right());
    return {tagPosition, QSizeF(qMax(1.0, width), tagHeight)};
}

void CameraOverlay::setShop(PaintShop *shop)
{
    m_scrim.setShop(shop);
    m_tag.setShop(shop);
}

void CameraOverlay::setScale(qreal scale)
{
    m_scrim.setScale(scale);
    m_tag.setScale(scale);
}

void CameraOverlay::setWords(const CameraWords &words)
{
    const CameraWords before = std::exchange(m_words, words);
    if (before.tag != words.tag || before.priority != words.priority)
        m_tag.whenFree([this] {
            m_tagWords = m_words;
            m_tag.refresh(QRectF(QPointF(), tagRect().size()));
        });
    // The clock goes on each second, the rest seldom changes.
    m_scrim.whenFree([this] {
        CameraWords other = m_scrimWords;
        other.clock = m_words.clock;
        other.tag = m_words.tag;
        other.priority = m_words.priority;
        const bool isClockAlone = other == m_words && other.clock.size() == m_scrimWords.clock.size();
        m_scrimWords = m_words;
        const qreal clockLeft = m_layout.right() - textWidth(m_words.clock, m_layout.scaled(clockToken))
                                - m_layout.scaled(clockToken).px / 4;
        m_scrim.refresh(isClockAlone ? QRectF(clockLeft, 0, m_tile.width() - clockLeft, scrimHeight)
                                     : QRectF(QPointF(), scrimRect().size()));
    });
}

void CameraOverlay::drawScrim(QPainter &painter) const
{
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.fillRect(QRectF(QPointF(), scrimRect().size()), colour::scrim);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    const TypeToken name = m_layout.scaled(nameToken);
    const TypeToken meta = m_layout.scaled(metaToken);
    const TypeToken clock = m_layout.scaled(clockToken);
    const qreal right = m_layout.right();
    const qreal top = (scrimHeight - 14 - name.line - meta.line) / 2;
    const qreal clockTop = m_scrimWords.clockNote.isEmpty() ? (scrimHeight - 14 - clock.line) / 2 : top;
    const qreal clockLeft = drawTextLine(painter, {right, clockTop}, m_scrimWords.clock, clock,
                                         m_scrimWords.isRunning ? colour::ink1 : colour::ink2, Qt::AlignRight)
                                .left();
    qreal noteLeft = clockLeft;
    if (!m_scrimWords.clockNote.isEmpty())
        noteLeft =
            drawTextLine(painter, {right, top + name.line}, m_scrimWords.clockNote, meta, colour::ink2, Qt::AlignRight)
                .left();
    const qreal textRight =
        qMin(qMin(clockLeft, noteLeft) - 48, m_layout.left() + m_layout.seams.widthFrom(m_layout.left(), right));
    const qreal width = textRight - m_layout.left();
    drawFittedLine(painter, {m_layout.left(), top}, width, m_scrimWords.name, name, colour::ink1);
    drawFittedLine(painter, {m_layout.left(), top + name.line}, width, m_scrimWords.meta, meta, colour::ink2);
}

void CameraOverlay::drawTag(QPainter &painter) const
{
    if (m_tagWords.tag.isEmpty())
        return;
    const TypeToken token = m_layout.scaled(tagToken);
    const qreal mark = 68 * m_layout.scale;
    const qreal room = m_layout.seams.widthFrom(tagPosition.x(), m_layout.right()) - 60 - mark - 24;
    const qreal width = 60 + mark + 24 + qMin(room, textWidth(m_tagWords.tag, token));
    painter.fillRect(QRectF(0, 0, width, tagHeight), colour::scrim);
    drawAlarm(painter, QRectF(30, (tagHeight - mark) / 2, mark, mark), m_tagWords.priority);
    drawFittedLine(painter, {30 + mark + 24, (tagHeight - token.line) / 2}, room, m_tagWords.tag, token, colour::ink1);
}

} // namespace toancanh::tiles
