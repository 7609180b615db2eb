// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

#include <span>

namespace toancanh::wall {

/// What the word of a kind names, and so where a profile declares such a tile: figures and rows are metrics of a
/// domain's tile, maps and cameras stand in a scene.
enum class Subject { Figure, Rows, Map, Camera };
bool isOfMetrics(Subject subject);

/// A kind of tile, whose word is its name in profiles: the key that says what is shown. The class that draws it
/// stands under the same word in widgets/tiles/TileFactory.cpp.
struct TileKind
{
    QLatin1String word;
    Subject subject;
    std::span<const QLatin1String> columns; ///< without which its metric has nothing to show
    std::span<const QLatin1String> keys;    ///< that it reads besides, each with its line in TileKeys.cpp
};

std::span<const TileKind> tileKinds();
/// Null where there is no such kind.
const TileKind *tileKind(const QString &word);
/// "kpi, chart": the words of those that the subjects allow.
QString tileWords(std::initializer_list<Subject> subjects);

} // namespace toancanh::wall
