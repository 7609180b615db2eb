// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QRectF>
#include <QSize>

namespace toancanh::wall {

/// Which part of a panel a placement takes.
enum class Part { Whole, Left, Right, Top, Bottom };

/// A rectangle of panels as operators say it: "A1", "B2:D4", "A1.L". Columns A…, rows 1…, stored from 0.
struct CellRange
{
    int column = 0;
    int row = 0;
    int columns = 1;
    int rows = 1;
    Part part = Part::Whole;

    static Result<CellRange> parse(const QString &text);
    QString text() const;
    bool operator==(const CellRange &) const = default;
};

/// The wall's measures. Wall pixels include the bezels when they are compensated.
struct Geometry
{
    int columns = 5;
    int rows = 5;
    QSize panel{1920, 1080};
    double pitchMm = 0.634;
    double bezelMm = 3.5;
    bool compensate = false;
    double farthestM = 8.0; ///< the farthest viewer; sizes of type follow it

    int bezelPx() const; ///< between two panels; 0 unless compensated
    QSize size() const;
    QRect panelRect(int column, int row) const;
    /// The placement's rectangle; the top row loses the strip's height.
    QRect rect(const CellRange &range) const;
    QRect stripRect() const;
    /// What the type of look.md is multiplied by: (D / 8) · (0.634 / pitch).
    double typeScale() const;
    static constexpr int stripHeightPx = 264;
    bool operator==(const Geometry &) const = default;
};

} // namespace toancanh::wall
