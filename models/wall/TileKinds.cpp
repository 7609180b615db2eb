// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileKinds.h"

#include <QStringList>

#include <algorithm>

namespace toancanh::wall {

namespace {

using Word = QLatin1String;

constexpr Word valueColumn[] = {Word("value")};

constexpr Word figureKeys[] = {Word("title"),    Word("who"),       Word("grants"),  Word("source-name"),
                               Word("empty"),    Word("notes"),     Word("change"),  Word("trend"),
                               Word("progress"), Word("threshold"), Word("minimum"), Word("maximum")};
constexpr Word chartKeys[] = {Word("title"),   Word("who"),    Word("grants"),    Word("source-name"),
                              Word("empty"),   Word("notes"),  Word("change"),    Word("progress"),
                              Word("kpi"),     Word("as"),     Word("threshold"), Word("threshold-label"),
                              Word("minimum"), Word("maximum")};
constexpr Word listKeys[] = {Word("title"), Word("who"),   Word("grants"), Word("source-name"),
                             Word("empty"), Word("notes"), Word("change"), Word("kpi")};
constexpr Word mapKeys[] = {Word("title"), Word("who"),    Word("grants"), Word("source-name"),
                            Word("notes"), Word("colour"), Word("breaks"), Word("show")};
constexpr Word cameraKeys[] = {Word("title"), Word("who"), Word("grants")};

constexpr TileKind kinds[] = {
    {Word("kpi"), Subject::Figure, valueColumn, figureKeys},
    {Word("chart"), Subject::Rows, valueColumn, chartKeys},
    {Word("reports"), Subject::Rows, {}, listKeys},
    {Word("air"), Subject::Rows, {}, listKeys},
    {Word("map"), Subject::Map, {}, mapKeys},
    {Word("camera"), Subject::Camera, {}, cameraKeys},
};

} // namespace

bool isOfMetrics(Subject subject)
{
    switch (subject) {
    case Subject::Figure:
    case Subject::Rows: return true;
    case Subject::Map:
    case Subject::Camera: return false;
    }
    return false;
}

std::span<const TileKind> tileKinds()
{
    return kinds;
}

const TileKind *tileKind(const QString &word)
{
    const auto found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const TileKind &kind) { return kind.word == word; });
    return found == std::end(kinds) ? nullptr : found;
}

QString tileWords(std::initializer_list<Subject> subjects)
{
    QStringList words;
    for (const TileKind &kind : kinds) {
        if (std::find(subjects.begin(), subjects.end(), kind.subject) != subjects.end())
            words.append(kind.word);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace toancanh::wall
