// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

class QPainter;

namespace toancanh::province {

/// A place that a camera of the invented province looks at, drawn by code in a box of 640 × 360 and without
/// text. What moves returns to where it began after `seconds()`, so that the picture loops without a seam.
/// Immutable once made; used by one thread at a time.
class Scene
{
public:
    virtual ~Scene() = default;

    /// What never moves: painted once for a loop.
    virtual void paintStill(QPainter &painter) const = 0;
    /// What moves, above the still part. `phase` runs from 0 to 1 over one loop.
    virtual void paintMoving(QPainter &painter, double phase) const = 0;
    virtual int seconds() const { return 8; }

    void paint(QPainter &painter, double phase) const;

    static QStringList kinds();
    /// None for an unknown kind. The seed varies light, colours and traffic.
    static std::unique_ptr<Scene> make(const QString &kind, quint32 seed);
};

} // namespace toancanh::province
