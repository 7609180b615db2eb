// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/JsonShape.h"

#include "models/draft/RowsChoice.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace toancanh::draft {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::key_value_pair;

/// What kind of thing each member of an object is.
QHash<QString, int> kindsOf(element object)
{
    QHash<QString, int> kinds;
    for (const key_value_pair member : simdjson::dom::object(object))
        kinds.insert(nameOf(member), isObject(member.value) ? 0 : isList(member.value) ? 1 : 2);
    return kinds;
}

/// Whether half of the members that the smaller one has are in both.
bool areAlike(const QHash<QString, int> &first, element second)
{
    const QHash<QString, int> kinds = kindsOf(second);
    qsizetype shared = 0;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        shared += first.value(kind.key(), -1) == kind.value() ? 1 : 0;
    return shared > 0 && shared * 2 >= qMin(first.size(), kinds.size());
}

/// {ts, value} and the like: a measured value and its time.
bool isMeasurement(const QHash<QString, int> &kinds)
{
    return kinds.size() <= 3 && (kinds.contains(QStringLiteral("ts")) || kinds.contains(QStringLiteral("time")))
           && kinds.contains(QStringLiteral("value"));
}

/// Whether a name is more than one word of letters: "PM2.5", "Điểm năm", "14".
bool looksLikeData(const QString &name)
{
    return !std::all_of(name.begin(), name.end(),
                        [](QChar c) { return c.unicode() < 128 && (c.isLetter() || c == QLatin1Char('_')); });
}

} // namespace

bool isObject(element one)
{
    return one.type() == element_type::OBJECT;
}

bool isList(element one)
{
    return one.type() == element_type::ARRAY;
}

bool isPlain(element one)
{
    return !isObject(one) && !isList(one);
}

QString nameOf(const key_value_pair &member)
{
    return QString::fromUtf8(member.key.data(), qsizetype(member.key.size()));
}

qsizetype objectsIn(element list)
{
    qsizetype count = 0;
    for (const element one : simdjson::dom::array(list)) {
        if (isList(one))
            return 0;
        count += isObject(one) ? 1 : 0;
    }
    return count;
}

bool isColumn(element one)
{
    if (!isList(one))
        return false;
    const simdjson::dom::array values(one);
    return values.begin() != values.end() && std::all_of(values.begin(), values.end(), isPlain);
}

bool isTable(element list)
{
    const simdjson::dom::array rows(list);
    if (rows.begin() == rows.end() || !isColumn(*rows.begin()) || simdjson::dom::array(*rows.begin()).size() < 2)
        return false;
    return std::all_of(rows.begin(), rows.end(), isList);
}

bool isMapOfRows(element object)
{
    QHash<QString, int> first;
    qsizetype count = 0;
    for (const key_value_pair member : simdjson::dom::object(object)) {
        if (!isObject(member.value))
            return false;
        if (count++ == 0)
            first = kindsOf(member.value);
        else if (!areAlike(first, member.value))
            return false;
    }
    return count > 1;
}

bool isMapOfLists(element object)
{
    QHash<QString, int> first;
    bool isOfTables = false;
    bool looksSo = false;
    qsizetype count = 0;
    for (const key_value_pair member : simdjson::dom::object(object)) {
        if (!isList(member.value) || saysRows(nameOf(member)))
            return false;
        const simdjson::dom::array list(member.value);
        looksSo = looksSo || looksLikeData(nameOf(member));
        if (list.begin() == list.end())
            continue;
        const element row = *list.begin();
        const bool isFirst = count++ == 0;
        isOfTables = isFirst ? isTable(member.value) : isOfTables;
        if (isOfTables ? !isTable(member.value) : !isObject(row))
            return false;
        if (isFirst && !isOfTables)
            first = kindsOf(row);
        else if (!isOfTables && !areAlike(first, row))
            return false;
    }
    return count > 1 || (count == 1 && (looksSo || isMeasurement(first)));
}

} // namespace toancanh::draft
