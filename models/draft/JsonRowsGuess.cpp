// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/RowsGuess.h"
#include "models/format/JsonDocument.h"
#include "models/format/JsonPointer.h"

#include <QMap>
#include <QUrl>

#include <simdjson.h>

namespace toancanh::draft {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr int deepest = 6;
constexpr size_t sameNames = 3; ///< so many members that are lists are one list under names that are data

size_t objectsIn(element list)
{
    size_t count = 0;
    for (const element one : simdjson::dom::array(list))
        count += one.type() == element_type::OBJECT ? 1 : 0;
    return count;
}

/// Texts, numbers and the like alone, and at least one.
bool isColumn(element member)
{
    if (member.type() != element_type::ARRAY)
        return false;
    size_t plain = 0;
    for (const element one : simdjson::dom::array(member)) {
        if (one.type() == element_type::OBJECT || one.type() == element_type::ARRAY)
            return false;
        ++plain;
    }
    return plain > 0;
}

class Search
{
public:
    void walk(element from, const QString &way, int depth)
    {
        if (depth > deepest)
            return;
        if (from.type() == element_type::ARRAY)
            walkList(from, way, depth);
        else if (from.type() == element_type::OBJECT)
            walkObject(from, way, depth);
    }

    /// The outermost that has a quarter as many as the longest: what lies in its objects is theirs.
    QString best() const
    {
        const size_t most = mostObjects();
        QString found;
        bool isFound = false;
        for (auto one = m_counts.cbegin(); one != m_counts.cend(); ++one) {
            const bool isOuter = one.key().count(QLatin1Char('/')) < found.count(QLatin1Char('/'));
            if (one.value() * 4 <= most || (isFound && !isOuter))
                continue;
            found = one.key();
            isFound = true;
        }
        return found;
    }

    /// Columns make up an answer where they are far longer than any list of objects.
    bool isOfColumns() const { return m_columnLength > 4 * mostObjects(); }

    QString nextLink;
    QString columnsAt;   ///< the object with the longest columns
    QStringList columns; ///< their names, as steps of a pointer

private:
    size_t mostObjects() const
    {
        size_t most = 0;
        for (const size_t count : m_counts)
            most = qMax(most, count);
        return most;
    }

    void walkList(element list, const QString &way, int depth)
    {
        if (const size_t objects = objectsIn(list))
            m_counts[way] += objects;
        size_t index = 0;
        for (const element one : simdjson::dom::array(list)) {
            // An object within a list is one of many; a list within a list stands at its own place.
            const bool isRow = one.type() == element_type::OBJECT;
            walk(one, way + (isRow ? QStringLiteral("/*") : QStringLiteral("/%1").arg(index)), depth + 1);
            ++index;
        }
    }

    /// Most columns that are as long as the first of them.
    void noteColumns(element object, const QString &way)
    {
        QStringList names;
        size_t length = 0;
        for (const simdjson::dom::key_value_pair one : simdjson::dom::object(object)) {
            if (!isColumn(one.value))
                continue;
            const size_t size = simdjson::dom::array(one.value).size();
            if (names.isEmpty())
                length = size;
            if (size == length)
                names << format::pointerStep(one.key);
        }
        if (names.size() < 2 || length <= m_columnLength)
            return;
        m_columnLength = length;
        columnsAt = way;
        columns = names;
    }

    void walkObject(element object, const QString &way, int depth)
    {
        noteColumns(object, way);
        size_t lists = 0;
        size_t members = 0;
        for (const simdjson::dom::key_value_pair one : simdjson::dom::object(object)) {
            ++members;
            lists += one.value.type() == element_type::ARRAY && objectsIn(one.value) > 0 ? 1 : 0;
        }
        const bool namesAreData = lists == members && members >= sameNames;
        for (const simdjson::dom::key_value_pair one : simdjson::dom::object(object)) {
            const QString step = QLatin1Char('/') + format::pointerStep(one.key);
            if (one.value.type() == element_type::STRING)
                noteLink(one, way + step);
            else if (namesAreData)
                m_counts[way + QStringLiteral("/*/*")] += objectsIn(one.value);
            else
                walk(one.value, way + step, depth + 1);
        }
    }

    void noteLink(const simdjson::dom::key_value_pair &member, const QString &way)
    {
        const QString name = QString::fromUtf8(member.key.data(), qsizetype(member.key.size()));
        const std::string_view text(member.value);
        const bool isAddress = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("/");
        if (nextLink.isEmpty() && isAddress && name.contains(QLatin1String("next"), Qt::CaseInsensitive)
            && !way.contains(QLatin1Char('*')))
            nextLink = way;
    }

    QMap<QString, size_t> m_counts;
    size_t m_columnLength = 0;
};

} // namespace

std::optional<RowsGuess> guessJsonRows(const QByteArray &json)
{
    const Result<format::JsonDocument> document = format::JsonDocument::parse(json);
    if (!document)
        return {};
    Search search;
    search.walk(document->root(), {}, 0);
    if (!search.isOfColumns())
        return RowsGuess{search.best(), search.nextLink, {}};
    RowsGuess guess{search.columnsAt + QLatin1Char('/') + search.columns.constFirst(), search.nextLink, {}};
    for (const QString &name : std::as_const(search.columns))
        guess.columns << QStringLiteral("2/%1/[#]").arg(name);
    return guess;
}

} // namespace toancanh::draft
