// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/tile/MetricTile.h"

namespace toancanh::tiles {

/// A line for each row: label, track and value, and where the metric declares classes of its values that class, as
/// its name and a small swatch of its prescribed colour, which is never larger, so that nobody reads it as an alarm.
class ListTile : public MetricTile
{
    Q_OBJECT
public:
    ListTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

protected:
    void drawContent(QPainter &painter) override;
    void contentChanged() override;

private:
    struct Row
    {
        QString label;
        std::optional<double> value;
        QString number;
        QString className;
        std::optional<QColor> swatch;
        bool isLoud = false; ///< has an alert
    };
    struct Columns;
    Columns columnsOf(qsizetype shown) const;
    double trackEnd(qsizetype shown) const;
    void drawRow(QPainter &painter, const Row &row, const Columns &columns, qreal middle, double end) const;
    void drawSwatch(QPainter &painter, const QColor &colour, qreal left, qreal middle) const;

    Head m_head;
    QList<Row> m_rows;
};

} // namespace toancanh::tiles
