// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/wall/TileSpec.h"
#include "widgets/tiles/paint/PictureItem.h"
#include "widgets/tiles/tile/TileContext.h"
#include "widgets/tiles/tile/TileFrame.h"
#include "widgets/tiles/tile/TileLayout.h"
#include "widgets/tiles/tile/TileQuality.h"
#include "widgets/tiles/tile/TileState.h"

#include <QHash>

namespace toancanh::tiles {

struct Notice;

/// One rectangle of the wall: title, alarm mark, content, freshness, and the state of its data. The kinds of
/// tile draw the content. Takes values and the time, asks nobody; owned by its scene, GUI thread.
class Tile : public PictureItem
{
    Q_OBJECT
public:
    enum class Rule { None, Left, Top }; ///< the hairline towards the other half of a panel

    Tile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

    const wall::TileSpec &spec() const { return m_spec; }
    virtual QStringList metrics() const; ///< which it needs watched
    virtual void setMetricSpec(const metric::MetricSpec &spec);
    virtual void setResult(const metric::MetricResult &result);
    /// All active alerts; the tile finds its own.
    virtual void setAlerts(const QList<alert::Alert> &alerts);
    /// Each second: draws anew only what has changed.
    virtual void tick(qint64 nowMs);
    /// It shows what it is for, or says why it can't: it isn't waiting for first data.
    virtual bool isComplete() const { return m_state != TileState::Loading; }
    TileState state() const { return m_state; }
    void setRule(Rule rule);

protected:
    /// The content between title and footer, drawn when there are data: live, or stale and greyed.
    virtual void drawContent(QPainter &painter) = 0;
    /// The data are too old to show: why, since when, and when it is tried again. The value is gone.
    virtual void drawFailure(QPainter &painter);
    /// Values, specs or alerts have changed: what is derived from them is made anew.
    virtual void contentChanged() {}
    /// The results without which there is nothing to show.
    virtual QStringList requiredMetrics() const;
    virtual bool hasContent() const; ///< false shows the sentence for "nothing there"
    /// Texts of the content that change with the time alone.
    virtual QString timeTexts(qint64 nowMs) const;
    virtual bool ownsAlert(const alert::Alert &alert) const;
    void render(QPainter &painter) override;

    const TileContext &context() const { return m_context; }
    const TileLayout &layout() const { return m_layout; }
    const look::LocalText &format() const { return m_format; }
    const TileQuality &quality() const { return m_quality; }
    const alert::Alerts &alerts() const { return m_alerts; }
    const metric::MetricResult *result(const QString &metric) const;
    const metric::MetricSpec *metricSpec(const QString &metric) const;
    qint64 nowMs() const { return m_nowMs; }
    bool isStale() const { return m_state == TileState::Stale; }
    bool isPermitted() const;
    virtual QString title() const;
    /// The tile's texts with the first row of its main metric filled in.
    QString filledText(const LocalizedText &text) const;
    void setState(TileState state);
    void changed(); ///< assesses anew and draws everything

private:
    void assessNow();
    TileFooter footer() const;
    QString failureText() const;
    QString retryText() const;
    QString bodyTexts() const;
    void drawBody(QPainter &painter);
    Notice emptyNotice() const;

    wall::TileSpec m_spec;
    TileContext m_context;
    TileLayout m_layout;
    look::LocalText m_format;
    QHash<QString, metric::MetricSpec> m_specs;
    QHash<QString, metric::MetricResult> m_results;
    alert::Alerts m_alerts;
    TileQuality m_quality;
    TileState m_state = TileState::Loading;
    Rule m_rule = Rule::None;
    qint64 m_bornMs = 0;
    qint64 m_nowMs = 0;
    TileFooter m_shownFooter;
    QString m_shownBody;
};

} // namespace toancanh::tiles
