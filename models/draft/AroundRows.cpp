// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/AroundRows.h"

#include "models/draft/JsonShape.h"

namespace toancanh::draft {

namespace {

using format::JsonFound;
using format::JsonPointer;
using format::JsonRows;
using simdjson::dom::element;
using simdjson::dom::key_value_pair;

constexpr int deepest = 2;
constexpr size_t levelsLookedAt = 2000;
constexpr qsizetype mostPlaces = 200;

/// A level above the rows, as the pointer to them goes through it.
struct Level
{
    size_t up = 0;
    bool isOneOfMany = false;
    bool isWalked = false; ///< the last step to it is "*"
    QString listName;      ///< the last name on the way to it
};

/// `up` 0 is the row itself.
Level levelAt(const JsonPointer &rows, size_t up)
{
    Level level;
    level.up = up;
    const bool rowsAreWalked = !rows.steps.empty() && rows.steps.back().isWildcard;
    const size_t depth = rows.steps.size() - (rowsAreWalked ? 1 : 0) + 1;
    const size_t steps = depth < up ? 0 : qMin(depth - up, rows.steps.size());
    for (size_t i = 0; i < steps; ++i) {
        const JsonPointer::Step &step = rows.steps[i];
        level.isOneOfMany = level.isOneOfMany || step.isWildcard;
        level.isWalked = step.isWildcard;
        if (!step.isWildcard)
            level.listName = QString::fromStdString(step.key);
    }
    if (up == 0)
        level.isWalked = rowsAreWalked;
    return level;
}

void addPlace(const QString &place, const QString &name, RowsGuess &guess)
{
    if (guess.around.size() == mostPlaces || guess.around.contains(place))
        return;
    guess.around << place;
    if (!name.isEmpty())
        guess.names.insert(place, name);
}

void addPlainOf(element object, const QString &way, const QString &name, int depth, RowsGuess &guess)
{
    if (depth > deepest || !isObject(object))
        return;
    for (const key_value_pair member : simdjson::dom::object(object)) {
        const QString place = way + QLatin1Char('/') + format::pointerStep(member.key);
        const QString memberName = name + QLatin1Char('/') + format::pointerStep(member.key);
        if (isPlain(member.value))
            addPlace(place, memberName, guess);
        else
            addPlainOf(member.value, place, memberName, depth + 1, guess);
    }
}

void addLevel(const JsonFound &found, const Level &level, RowsGuess &guess)
{
    if (level.isWalked && !found.key.empty())
        addPlace(QStringLiteral("%1#").arg(level.up),
                 level.up == 0   ? QStringLiteral("row_name")
                 : level.up == 1 ? QStringLiteral("list_name")
                                 : QStringLiteral("outer_name"),
                 guess);
    if (level.up > 0 && level.isOneOfMany)
        addPlainOf(found.value, QString::number(level.up),
                   level.listName.isEmpty() ? QStringLiteral("/outer") : QLatin1Char('/') + level.listName, 1, guess);
}

/// A geometry of GeoJSON, whatever else it has.
bool isShape(element one)
{
    std::string_view type;
    simdjson::dom::array coordinates;
    return isObject(one) && simdjson::dom::object(one).at_key("type").get(type) == simdjson::SUCCESS
           && simdjson::dom::object(one).at_key("coordinates").get(coordinates) == simdjson::SUCCESS;
}

/// What a description of a column calls it.
QString titleIn(element one)
{
    std::string_view text;
    if (one.get(text) == simdjson::SUCCESS)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    simdjson::dom::object object;
    if (one.get(object) != simdjson::SUCCESS)
        return {};
    for (const char *name : {"name", "id", "key", "field", "title", "label", "column"}) {
        if (object.at_key(name).get(text) == simdjson::SUCCESS)
            return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return {};
}

/// The names of `count` columns in a list beside the rows; empty where there is none.
QStringList titlesBeside(element around, size_t count)
{
    if (!isObject(around))
        return {};
    for (const key_value_pair member : simdjson::dom::object(around)) {
        if (!isList(member.value) || simdjson::dom::array(member.value).size() != count)
            continue;
        QStringList titles;
        for (const element one : simdjson::dom::array(member.value))
            titles << titleIn(one);
        if (!titles.contains(QString()))
            return titles;
    }
    return {};
}

} // namespace

void addAround(element root, format::JsonWithin &within, RowsGuess &guess)
{
    const std::optional<JsonPointer> pointer = JsonPointer::compile(guess.rows);
    const std::optional<JsonRows> rows = pointer ? format::rowsAt(*pointer, root, within) : std::nullopt;
    if (!rows)
        return;
    size_t seen = JsonFound::none;
    size_t levels = 0;
    for (const JsonFound &row : rows->rows) {
        if (guess.around.isEmpty())
            addLevel(row, levelAt(*pointer, 0), guess);
        if (row.parent == seen)
            continue;
        seen = row.parent;
        size_t up = 1;
        for (size_t at = row.parent; at != JsonFound::none; at = rows->levels[at].parent)
            addLevel(rows->levels[at], levelAt(*pointer, up++), guess);
        if (++levels == levelsLookedAt)
            return;
    }
}

void addMembersOfShapes(element root, format::JsonWithin &within, RowsGuess &guess)
{
    const std::optional<JsonPointer> pointer = JsonPointer::compile(guess.rows);
    const std::optional<JsonRows> rows = pointer ? format::rowsAt(*pointer, root, within) : std::nullopt;
    if (!rows)
        return;
    QStringList places;
    for (const JsonFound &row : rows->rows) {
        // What stands beside shapes only has its own places.
        if (!isShape(row.value))
            return;
        for (const key_value_pair member : simdjson::dom::object(row.value)) {
            const QString place = QLatin1Char('/') + format::pointerStep(member.key);
            const bool isOfShape = member.key == "type" || !isPlain(member.value);
            if (!isOfShape && places.size() < mostPlaces && !places.contains(place))
                places << place;
        }
    }
    if (!places.isEmpty())
        guess.columns = places << QString();
}

void addPositions(element root, format::JsonWithin &within, RowsGuess &guess)
{
    const std::optional<JsonPointer> pointer = JsonPointer::compile(guess.rows);
    const std::optional<JsonRows> rows = pointer ? format::rowsAt(*pointer, root, within) : std::nullopt;
    if (!rows || rows->rows.empty() || !isList(rows->rows.front().value))
        return;
    qsizetype most = 0;
    for (const JsonFound &row : rows->rows)
        most = isList(row.value) ? qMax(most, qsizetype(simdjson::dom::array(row.value).size())) : most;
    for (qsizetype i = 0; i < qMin(most, mostPlaces); ++i)
        guess.columns << QStringLiteral("/%1").arg(i);
    const size_t list = rows->rows.front().parent;
    const size_t around = list == JsonFound::none ? list : rows->levels[list].parent;
    if (around == JsonFound::none)
        return;
    const QStringList titles = titlesBeside(rows->levels[around].value, size_t(most));
    for (qsizetype i = 0; i < qMin(titles.size(), guess.columns.size()); ++i)
        guess.names.insert(guess.columns.at(i), titles.at(i));
}

} // namespace toancanh::draft
