// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/QtChartPainter.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace toancanh::tiles {

namespace {

void attach(QChart &chart, QAbstractSeries *series, QValueAxis *x, QValueAxis *y)
{
    chart.addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
}

QAbstractBarSeries *barSeries(const ChartSeries &series)
{
    QAbstractBarSeries *bars = series.isHorizontal ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries)
                                                   : new QStackedBarSeries;
    bars->setBarWidth(series.barWidth);
    QList<QColor> colours;
    for (const ChartSeries::Bar &bar : series.bars)
        if (!colours.contains(bar.colour))
            colours.append(bar.colour);
    // One set for each colour; a stack of which at most one part is more than nothing.
    for (const QColor &colour : std::as_const(colours)) {
        auto *set = new QBarSet(QString());
        set->setColor(colour);
        set->setPen(Qt::NoPen);
        for (qsizetype i = 0; i < series.bars.size(); ++i) {
            const ChartSeries::Bar &bar = series.bars.at(series.isHorizontal ? series.bars.size() - 1 - i : i);
            set->append(bar.colour == colour ? bar.value : 0);
        }
        bars->append(set);
    }
    return bars;
}

} // namespace

void QtChartPainter::paint(QPainter &painter, const ChartSeries &series)
{
    const QRectF outer = series.plot.adjusted(-plotMargin, -plotMargin, plotMargin, plotMargin);
    QGraphicsScene scene;
    auto *chart = new QChart;
    scene.addItem(chart);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->legend()->hide();
    chart->resize(outer.size());

    auto *x = new QValueAxis;
    auto *y = new QValueAxis;
    const double marginX = series.plot.width() > 0 ? plotMargin * (series.maxX - series.minX) / series.plot.width() : 0;
    const double marginY =
        series.plot.height() > 0 ? plotMargin * (series.maxY - series.minY) / series.plot.height() : 0;
    x->setRange(series.minX - marginX, series.maxX + marginX);
    y->setRange(series.minY - marginY, series.maxY + marginY);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    x->setVisible(false);
    y->setVisible(false);

    if (series.band) {
        auto *lower = new QLineSeries;
        lower->append(series.band->lower);
        auto *upper = new QLineSeries;
        upper->append(series.band->upper);
        auto *band = new QAreaSeries(upper, lower);
        lower->setParent(band);
        upper->setParent(band);
        band->setColor(series.band->colour);
        band->setPen(Qt::NoPen);
        attach(*chart, band, x, y);
    }
    if (!series.bars.isEmpty())
        attach(*chart, barSeries(series), x, y);
    for (const ChartSeries::Line &line : series.lines) {
        auto *lineSeries = new QLineSeries;
        lineSeries->append(line.points);
        lineSeries->setPen(penOf(line));
        attach(*chart, lineSeries, x, y);
    }
    chart->setPlotArea(QRectF(QPointF(), outer.size()));
    scene.setSceneRect(QRectF(QPointF(), outer.size()));
    scene.render(&painter, outer, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace toancanh::tiles
