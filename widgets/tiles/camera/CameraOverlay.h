// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/paint/Picture.h"
#include "widgets/tiles/tile/TileLayout.h"

namespace toancanh::tiles {

/// What is written over a camera's picture.
struct CameraWords
{
    QString name;
    QString meta;
    QString clock;
    QString clockNote;
    QString tag; ///< of its alert, empty without one
    int priority = 0;
    bool isRunning = false;
    bool operator==(const CameraWords &) const = default;
};

/// The scrim with a camera's words and the tag of its alert, as translucent pictures that are painted when the words
/// change and laid over every frame. Owned by its tile; GUI thread.
class CameraOverlay : public QObject
{
    Q_OBJECT
public:
    CameraOverlay(const QSizeF &tile, const TileLayout &layout);

    void setShop(PaintShop *shop);
    void setScale(qreal scale);
    void setWords(const CameraWords &words);
    const CameraWords &words() const { return m_words; }
    bool isCurrent() const { return m_scrim.isCurrent() && m_tag.isCurrent(); }

    Picture &scrim() { return m_scrim; }
    Picture &tag() { return m_tag; }
    QRectF scrimRect() const; ///< in the tile
    QRectF tagRect() const;   ///< room for the longest tag; what a shorter one leaves is clear

    static constexpr qreal scrimHeight = 208;

Q_SIGNALS:
    void changed(const QRectF &part); ///< in the tile

private:
    void drawScrim(QPainter &painter) const;
    void drawTag(QPainter &painter) const;

    QSizeF m_tile;
    TileLayout m_layout;
    CameraWords m_words;      ///< as they are to be
    CameraWords m_scrimWords; ///< as the pictures have them: changed only while they aren't painted
    CameraWords m_tagWords;
    Picture m_scrim;
    Picture m_tag;
};

} // namespace toancanh::tiles
