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
#include "widgets/tiles/tile/TileState.h"

namespace toancanh::camera {
struct CameraStatus;
}

namespace toancanh::tiles {

class CameraTile;

/// One rectangle of the wall: title, alarm mark, what stands between title and footer, and the border of its state.
/// Takes values and the time, and leaves what is not for its kind; asks nobody; owned by its scene, GUI thread.
class Tile : public PictureItem
{
    Q_OBJECT
public:
    enum class Rule { None, Left, Top }; ///< the hairline towards the other half of a panel

    Tile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

    const wall::TileSpec &spec() const { return m_spec; }
    virtual QStringList metrics() const { return {}; } ///< which it needs watched
    virtual void setMetricSpec(const metric::MetricSpec &) {}
    virtual void setResult(const metric::MetricResult &) {}
    /// All active alerts; the tile finds its own.
    virtual void setAlerts(const QList<alert::Alert> &alerts);
    /// Of any camera; the tile knows which are its own.
    virtual void setCameraStatus(const camera::CameraStatus &) {}
    /// Each second: draws anew only what has changed.
    virtual void tick(qint64 nowMs);
    /// It shows what it is for, or says why it can't: it isn't waiting for first data.
    virtual bool isComplete() const { return m_state != TileState::Loading; }
    /// It shows what it is for as it is now.
    virtual bool isLive() const;
    /// This tile, where it wants the frames of a camera.
    virtual CameraTile *camera() { return nullptr; }
    TileState state() const { return m_state; }
    void setRule(Rule rule);

protected:
    /// What stands between title and footer; by itself a tile only says that it waits or may not show anything.
    virtual void drawBody(QPainter &painter);
    virtual TileFooter footer() const;
    /// Values, specs or alerts have changed: what is derived from them is made anew.
    virtual void contentChanged() {}
    virtual bool ownsAlert(const alert::Alert &) const { return false; }
    virtual QString title() const;
    void render(QPainter &painter) override;

    const TileContext &context() const { return m_context; }
    const TileLayout &layout() const { return m_layout; }
    const look::LocalText &format() const { return m_format; }
    const alert::Alerts &alerts() const { return m_alerts; }
    qint64 nowMs() const { return m_nowMs; }
    void setNow(qint64 nowMs) { m_nowMs = nowMs; }
    bool isStale() const { return m_state == TileState::Stale; }
    bool isPermitted() const;
    void setState(TileState state) { m_state = state; }
    /// False where it says what it said before.
    bool renewFooter();
    virtual void changed(); ///< works out and draws everything anew

private:
    wall::TileSpec m_spec;
    TileContext m_context;
    TileLayout m_layout;
    look::LocalText m_format;
    alert::Alerts m_alerts;
    TileState m_state = TileState::Loading;
    Rule m_rule = Rule::None;
    qint64 m_nowMs = 0;
    TileFooter m_shownFooter;
};

} // namespace toancanh::tiles
