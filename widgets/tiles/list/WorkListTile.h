// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/tile/MetricTile.h"

namespace toancanh::tiles {

/// Work that waits, in the order of its rows: picture with its letter, what and where, and the time left.
/// Columns of its rows: label; detail, due, received, letter (by default A, B …), picture (bytes), all optional.
/// No row stands across the edge of a panel.
class WorkListTile : public MetricTile
{
    Q_OBJECT
public:
    WorkListTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

    /// Where each row lies; the wall asks nobody else.
    QList<QRectF> rowRects() const;

protected:
    void drawContent(QPainter &painter) override;
    void contentChanged() override;
    QString timeTexts(qint64 nowMs) const override;

private:
    struct Row
    {
        QString letter;
        QString title;
        QString detail;
        std::optional<qint64> dueMs;
        std::optional<qint64> receivedMs;
        QByteArray photo; ///< as it came
        int alarm = 0;
    };
    void preparePictures();
    void drawRow(QPainter &painter, const Row &row, const QRectF &rect) const;
    void drawTimeLeft(QPainter &painter, const Row &row, const QRectF &rect) const;
    look::TypeToken headToken() const;

    Head m_head;
    QList<Row> m_rows;
    QHash<QByteArray, QImage> m_pictures; ///< decoded and toned, by their bytes; made where the tile is painted
};

} // namespace toancanh::tiles
