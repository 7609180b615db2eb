// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Icons.h"
#include "widgets/tiles/tile/TileLayout.h"

#include <QPainter>

#include <optional>

namespace toancanh::tiles {

/// What a tile says when it has nothing to show: a sentence, why, and what next.
struct Notice
{
    std::optional<look::Icon> icon;
    QString sentence;
    QStringList lines;
};

/// Draws it between title and footer, wrapped to the width of the first panel.
void drawNotice(QPainter &painter, const TileLayout &layout, const Notice &notice);

/// The static blocks of a tile that waits for its first data.
void drawSkeleton(QPainter &painter, const TileLayout &layout);

/// The text broken at spaces into lines of at most `width`; the last of `maxLines` keeps all the rest.
QStringList wrapped(const QString &text, const look::TypeToken &token, qreal width, int maxLines);

} // namespace toancanh::tiles
