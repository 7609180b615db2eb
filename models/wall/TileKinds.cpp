// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileKinds.h"

#include <algorithm>

namespace toancanh::wall {

namespace {

using Word = QLatin1String;

constexpr TileKind kinds[] = {
    {Word("kpi"), Subject::Figure, Word("value"), Word("trend progress threshold minimum maximum")},
    {Word("chart"), Subject::Rows, Word("value"), Word("as progress threshold threshold-label minimum maximum")},
    {Word("list"), Subject::Rows, Word("label value"), Word("maximum")},
    {Word("worklist"), Subject::Rows, Word("label"), Word()},
    {Word("map"), Subject::Map, Word(), Word("source-name notes colour breaks show")},
    {Word("camera"), Subject::Camera, Word(), Word()},
};

Word keysOf(Subject subject)
{
    switch (subject) {
    case Subject::Figure: return Word("title who grants source-name empty notes change");
    case Subject::Rows: return Word("title who grants source-name empty notes change kpi");
    case Subject::Map:
    case Subject::Camera: return Word("title who grants");
    }
    return Word();
}

QStringList wordsIn(Word text)
{
    return QString(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

QStringList columnsOf(const TileKind &kind)
{
    return wordsIn(kind.columns);
}

QStringList keysOf(const TileKind &kind)
{
    return wordsIn(keysOf(kind.subject)) + wordsIn(kind.ownKeys);
}

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
