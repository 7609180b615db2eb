// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <memory>

namespace toancanh::map {

/// Paints map pictures on one worker thread. Requests that come while one is painted replace each other, so
/// that only the newest is painted next. Lives on the GUI thread, which never waits for it.
class MapRenderer : public QObject
{
    Q_OBJECT
public:
    explicit MapRenderer(MapStyle style, QObject *parent = nullptr);
    ~MapRenderer() override; ///< waits for the picture under way

    /// `makeScene` is called on the worker thread too: it works on what it has copied. Requests are numbered from 1.
    qint64 request(std::function<MapScene()> makeScene);
    /// Nothing is painted and nothing waits: the last picture shows the last request.
    bool isIdle() const;

Q_SIGNALS:
    void rendered(const QImage &picture, const toancanh::map::MapView &view, qint64 request);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace toancanh::map
