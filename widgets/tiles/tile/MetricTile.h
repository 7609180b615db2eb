// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/tile/Head.h"
#include "widgets/tiles/tile/Tile.h"
#include "widgets/tiles/tile/TileQuality.h"

#include <QHash>

namespace toancanh::tiles {

struct Notice;

/// A tile that shows metrics: takes their results, judges how fresh they are, and says why they are not fresher. The
/// kinds draw the content.
class MetricTile : public Tile
{
    Q_OBJECT
public:
    MetricTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

    QStringList metrics() const override;
    void setMetricSpec(const metric::MetricSpec &spec) override;
    void setResult(const metric::MetricResult &result) override;
    void tick(qint64 nowMs) override;

protected:
    /// The content between title and footer, drawn when there are data: live, or stale and greyed.
    virtual void drawContent(QPainter &painter) = 0;
    /// The data are too old to show: why, since when, and when it is tried again. The value is gone.
    virtual void drawFailure(QPainter &painter);
    /// The results without which there is nothing to show.
    virtual QStringList requiredMetrics() const;
    virtual bool hasContent() const; ///< false shows the sentence for "nothing there"
    /// Texts of the content that change with the time alone.
    virtual QString timeTexts(qint64 nowMs) const;
    bool ownsAlert(const alert::Alert &alert) const override;
    QString title() const override; ///< by default the metric's
    TileFooter footer() const override;
    void drawBody(QPainter &painter) override;
    void changed() override;

    const TileQuality &quality() const { return m_quality; }
    const metric::MetricResult *result(const QString &metric) const;
    const metric::MetricSpec *metricSpec(const QString &metric) const;
    /// The main figure with the lines that belong to it, or of late data with their time instead. Without a main
    /// figure that line alone.
    Head head() const;
    /// The tile's texts with the first row of its main metric filled in.
    QString filledText(const LocalizedText &text) const;

private:
    void assessNow();
    QString failureText() const;
    QString retryText() const;
    QString bodyTexts() const;
    Notice emptyNotice() const;

    QHash<QString, metric::MetricSpec> m_specs;
    QHash<QString, metric::MetricResult> m_results;
    TileQuality m_quality;
    qint64 m_bornMs = 0;
    QString m_shownBody;
};

} // namespace toancanh::tiles
