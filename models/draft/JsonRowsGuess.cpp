// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/AroundRows.h"
#include "models/draft/JsonShape.h"
#include "models/draft/ProtocolGuess.h"
#include "models/draft/RowsChoice.h"
#include "models/draft/RowsGuess.h"
#include "models/format/JsonWalk.h"

#include <QMap>

#include <algorithm>

namespace toancanh::draft {

namespace {

using simdjson::dom::element;
using simdjson::dom::key_value_pair;

constexpr int deepest = 6;
constexpr qsizetype mostLists = 1000;

/// What a shape holds are numbers of a place on earth, never rows.
bool isOfShape(const key_value_pair &member)
{
    return member.key == "coordinates" || member.key == "bbox" || member.key == "geometry";
}

class Search
{
public:
    explicit Search(format::JsonWithin &within) : m_within(within) {}

    void walk(element from, const QString &way, int depth)
    {
        if (depth > deepest)
            return;
        // Within rows a text that holds JSON is a value of theirs.
        if (!way.contains(QLatin1Char('*')))
            from = format::openedText(from, m_within);
        if (isList(from))
            walkList(from, way, depth);
        else if (isObject(from))
            walkObject(from, way, depth);
    }

    QString best() const { return chosenRows(m_counts); }
    QList<std::pair<QString, qsizetype>> others(const QString &rows) const { return otherRows(m_counts, rows); }

    /// Columns make up an answer where they are far longer than any list of objects.
    bool isOfColumns() const
    {
        qsizetype most = 0;
        for (const qsizetype count : m_counts)
            most = qMax(most, count);
        return m_columnLength > 4 * most;
    }

    QString columnsAt;   ///< the object with the longest columns
    QStringList columns; ///< their names, as steps of a pointer

private:
    void note(const QString &rows, qsizetype count)
    {
        if (m_counts.size() < mostLists || m_counts.contains(rows))
            m_counts[rows] += count;
    }

    void walkList(element list, const QString &way, int depth)
    {
        // A way that ends in "*" leads to the lists themselves.
        const QString rows = way.endsWith(QLatin1Char('*')) ? way + QStringLiteral("/*") : way;
        const bool isWithinRows = way.contains(QLatin1String("*/"));
        qsizetype count = objectsIn(list);
        if (count == 0 && !isWithinRows && isTable(list))
            count = qsizetype(simdjson::dom::array(list).size());
        const auto elements = simdjson::dom::array(list);
        if (count > 0 || elements.begin() == elements.end())
            note(rows, count);
        const bool isOfLists = count == 0 && elements.size() > 1
                               && std::all_of(elements.begin(), elements.end(),
                                              [](element one) { return isList(one) && objectsIn(one) > 0; });
        qsizetype index = 0;
        for (const element one : elements) {
            // An object within a list is one of many; a list within a list stands at its own place.
            if (isObject(one) && count > 0)
                walk(one, rows + QStringLiteral("/*"), depth + 1);
            else if (!isPlain(one) && count == 0)
                walk(one, way + (isOfLists ? QStringLiteral("/*") : QStringLiteral("/%1").arg(index)), depth + 1);
            ++index;
        }
    }

    /// Most columns that are as long as the first of them.
    void noteColumns(element object, const QString &way)
    {
        QStringList names;
        size_t length = 0;
        for (const key_value_pair one : simdjson::dom::object(object)) {
            if (isOfShape(one) || !isColumn(one.value))
                continue;
            const size_t size = simdjson::dom::array(one.value).size();
            if (names.isEmpty())
                length = size;
            if (size == length)
                names << format::pointerStep(one.key);
        }
        if (names.size() < 2 || qsizetype(length) <= m_columnLength)
            return;
        m_columnLength = qsizetype(length);
        columnsAt = way;
        columns = names;
    }

    void walkObject(element object, const QString &way, int depth)
    {
        noteColumns(object, way);
        // Members of a row that are alike (the lowest, the highest) are still members of that row.
        const bool isMap = !way.contains(QLatin1Char('*')) && isMapOfRows(object);
        if (isMap)
            note(way + QStringLiteral("/*"), qsizetype(simdjson::dom::object(object).size()));
        const bool namesAreData = isMap || isMapOfLists(object);
        for (const key_value_pair one : simdjson::dom::object(object)) {
            if (!isOfShape(one))
                walk(one.value,
                     way + QLatin1Char('/') + (namesAreData ? QStringLiteral("*") : format::pointerStep(one.key)),
                     depth + 1);
        }
    }

    format::JsonWithin &m_within;
    QMap<QString, qsizetype> m_counts;
    qsizetype m_columnLength = 0;
};

/// A list that only describes something belongs to the object around it, which is the row then where it says more.
QString withoutDescription(const QString &rows, element root, format::JsonWithin &within)
{
    constexpr qsizetype enoughPlain = 3;
    const QString around = rows.section(QLatin1Char('/'), 0, -2);
    const std::optional<format::JsonPointer> pointer = format::JsonPointer::compile(around);
    if (!saysDescription(rows.section(QLatin1Char('/'), -1)) || !pointer || rows.contains(QLatin1Char('*')))
        return rows;
    const std::optional<element> object = format::follow(*pointer, root, within);
    if (!object || !isObject(*object))
        return rows;
    qsizetype plain = 0;
    for (const key_value_pair member : simdjson::dom::object(*object))
        plain += isPlain(member.value) ? 1 : 0;
    return plain < enoughPlain ? rows : around;
}

} // namespace

std::optional<RowsGuess> guessJsonRows(const QByteArray &json)
{
    const Result<format::JsonDocument> document = format::JsonDocument::parse(json);
    if (!document)
        return {};
    format::JsonWithin within;
    const element root = format::openedText(document->root(), within);
    if (isPlain(root))
        return {};
    Search search(within);
    search.walk(root, {}, 0);
    RowsGuess guess;
    if (search.isOfColumns()) {
        guess.rows = search.columnsAt + QLatin1Char('/') + search.columns.constFirst();
        for (const QString &name : std::as_const(search.columns))
            guess.columns << QStringLiteral("2/%1/[#]").arg(name);
    } else {
        guess.rows = withoutDescription(search.best(), root, within);
        addPositions(root, within, guess);
        addMembersOfShapes(root, within, guess);
        guess.others = search.others(guess.rows);
    }
    addAround(root, within, guess);
    guess.pages = guessJsonPages(root, guess.rows, within);
    guess.protocol = jsonProtocol(root, guess.rows, within);
    guess.isSdmx = guess.protocol == QLatin1String("sdmx-json");
    return guess;
}

} // namespace toancanh::draft
