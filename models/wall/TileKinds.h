// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

namespace toancanh::wall {

/// What the word of a kind names, and so where a profile declares such a tile: figures and rows are metrics of a
/// domain's tile, maps and cameras stand in a scene.
enum class Subject { Figure, Rows, Map, Camera };
bool isOfMetrics(Subject subject);

/// A kind of tile. Its word is its name in profiles: the key that says what is shown; the class that draws it stands
/// under the same word in widgets/tiles/TileFactory.cpp.
struct TileKind
{
    QLatin1String word;
    Subject subject;
    QLatin1String columns; ///< without which its metric has nothing to show, a space between two
    QLatin1String ownKeys; ///< that it reads beside those of its subject; each has its line in TileKeys.cpp
};

QStringList columnsOf(const TileKind &kind);
QStringList keysOf(const TileKind &kind); ///< all that it reads but its word

std::span<const TileKind> tileKinds();
/// Null where there is no such kind.
const TileKind *tileKind(const QString &word);
/// "kpi, chart": the words of those that the subjects allow.
QString tileWords(std::initializer_list<Subject> subjects);

} // namespace toancanh::wall
