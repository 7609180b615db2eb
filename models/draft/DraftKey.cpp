// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftKey.h"

#include "models/field/PlaceWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace toancanh::draft {

namespace {

using store::ColumnType;

constexpr size_t mostTried = 14; ///< columns of which pairs and triples are tried

size_t mixed(size_t a, size_t b)
{
    return a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6) + (a >> 2));
}

/// Whether a column is the name that a row, or its list, stands under: rows of two names are never the same.
bool isNameAround(const DraftColumn &column)
{
    return column.guess.place().endsWith(QLatin1Char('#')) && !column.isNullable();
}

/// Whether a whole number of that name was counted or measured.
bool saysMeasured(const QStringList &parts)
{
    static const QStringList words{QStringLiteral("value"), QStringLiteral("val"),   QStringLiteral("count"),
                                   QStringLiteral("total"), QStringLiteral("score"), QStringLiteral("aqi"),
                                   QStringLiteral("level"), QStringLiteral("tri"),   QStringLiteral("luong")};
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return words.contains(part); });
}

bool isInList(const DraftColumn &column)
{
    return column.guess.place().endsWith(QLatin1String("/[#]"));
}

/// The other one of a latitude and a longitude; empty where a column is neither.
QString otherDegree(const QString &name)
{
    static const QList<std::pair<QString, QString>> pairs{{QStringLiteral("latitude"), QStringLiteral("longitude")},
                                                          {QStringLiteral("lat"), QStringLiteral("lon")},
                                                          {QStringLiteral("lat"), QStringLiteral("lng")},
                                                          {QStringLiteral("lat"), QStringLiteral("long")},
                                                          {QStringLiteral("vi_do"), QStringLiteral("kinh_do")},
                                                          {QStringLiteral("y"), QStringLiteral("x")}};
    for (const auto &[one, other] : pairs) {
        if (name == one)
            return other;
        if (name == other)
            return one;
    }
    return {};
}

/// The same in an answer of columns: what was measured names no row, and around it only a place's name or degrees do.
std::optional<int> distanceInColumns(const DraftColumn &column)
{
    static const QStringList words{QStringLiteral("name"), QStringLiteral("ten"), QStringLiteral("station"),
                                   QStringLiteral("tram")};
    if (column.isNullable())
        return {};
    if (isInList(column))
        return column.type == ColumnType::Time ? std::optional(1) : std::nullopt;
    const QStringList parts = column.name.split(QLatin1Char('_'));
    const bool isNumber = column.type == ColumnType::Number || column.type == ColumnType::Integer;
    if (isNumber && !otherDegree(column.name).isEmpty())
        return 2;
    const bool isName = column.type == ColumnType::Text || column.type == ColumnType::Integer;
    if (isName && field::saysId(column.name))
        return 0;
    const bool saysName =
        std::any_of(parts.begin(), parts.end(), [](const QString &part) { return words.contains(part); });
    return isName && saysName ? std::optional(1) : std::nullopt;
}

/// Whether a row is a list whose values stand there by their numbers alone.
bool isPosition(const DraftColumn &column)
{
    static const QRegularExpression form(QStringLiteral("^/\\d+$"));
    return form.match(column.guess.place()).hasMatch();
}

/// How little a column seems made to name a row; nothing where it can't.
std::optional<int> distance(const DraftColumn &column)
{
    static const QStringList words{QStringLiteral("id"), QStringLiteral("ma"), QStringLiteral("so")};
    const bool isNamer =
        column.type == ColumnType::Text || column.type == ColumnType::Time || column.type == ColumnType::Integer;
    if (!isNamer || column.isNullable() || column.field.asJson || column.field.isHtml)
        return {};
    const QStringList parts = column.name.split(QLatin1Char('_'));
    const bool saysSo = field::saysId(column.name) || std::any_of(parts.begin(), parts.end(), [](const QString &part) {
                            return words.contains(part);
                        });
    if (saysSo)
        return 0;
    if (column.type == ColumnType::Integer && saysMeasured(parts))
        return {};
    if (column.guess.isLong())
        return 4;
    const QString place = column.guess.place();
    const bool isAround = !place.isEmpty() && place.at(0).isDigit();
    // Of values without names a code is likelier than a date.
    if (isPosition(column) && column.type == ColumnType::Time)
        return 3;
    // A whole number may well be what was measured.
    return isAround || column.type == ColumnType::Time ? 1 : column.type == ColumnType::Text ? 2 : 3;
}

class Search
{
public:
    Search(const QList<DraftColumn> &columns, const DraftRows &rows) : m_rows(rows)
    {
        const bool isOfColumns = std::any_of(columns.begin(), columns.end(), isInList);
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const std::optional<int> far = isOfColumns ? distanceInColumns(columns.at(i)) : distance(columns.at(i));
            if (isNameAround(columns.at(i)))
                m_names.push_back(size_t(i));
            else if (far)
                m_tried.push_back({*far, size_t(i)});
        }
        std::stable_sort(m_tried.begin(), m_tried.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        keepDistinctRows();
    }

    /// The nearest of `count` columns that no more than `most` rows share; empty where none are so.
    std::vector<size_t> nearest(size_t count, qsizetype most) const
    {
        if (count < m_names.size())
            return {};
        std::vector<size_t> best;
        int bestDistance = 0;
        std::vector<size_t> chosen = m_names;
        const auto choose = [&](const auto &self, size_t from, int far) -> void {
            if (!best.empty() && far >= bestDistance)
                return;
            if (chosen.size() == count) {
                if (!chosen.empty() && sharing(chosen, most) <= most) {
                    best = chosen;
                    bestDistance = far;
                }
                return;
            }
            const size_t end = count == 1 ? m_tried.size() : qMin(mostTried, m_tried.size());
            for (size_t i = from; i < end; ++i) {
                chosen.push_back(m_tried[i].second);
                self(self, i + 1, far + m_tried[i].first);
                chosen.pop_back();
            }
        };
        choose(choose, 0, 0);
        return best;
    }

    /// How many rows share these fields with another; counts no further than beyond `most`.
    qsizetype sharing(const std::vector<size_t> &fields, qsizetype most) const
    {
        std::unordered_map<size_t, qsizetype> seen;
        qsizetype count = 0;
        for (const size_t row : m_distinct) {
            const qsizetype before = seen[valueOf(fields, row)]++;
            // The second one shares it with the first, which didn't count.
            count += before == 1 ? 2 : before > 1 ? 1 : 0;
            if (count > most)
                break;
        }
        return count;
    }

    qsizetype distinctRows() const { return qsizetype(m_distinct.size()); }

private:
    size_t valueOf(const std::vector<size_t> &fields, size_t row) const
    {
        size_t value = 0;
        for (const size_t field : fields)
            value = mixed(value, m_rows.values[field][row]);
        return value;
    }

    void keepDistinctRows()
    {
        std::vector<size_t> all(m_rows.values.size());
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        std::unordered_set<size_t> seen;
        for (size_t row = 0; row < size_t(m_rows.count); ++row) {
            if (seen.insert(valueOf(all, row)).second)
                m_distinct.push_back(row);
        }
    }

    const DraftRows &m_rows;
    std::vector<std::pair<int, size_t>> m_tried; ///< distance and field, the nearest first
    std::vector<size_t> m_names;                 ///< fields that are in every key
    std::vector<size_t> m_distinct;              ///< rows
};

/// The fields that the fewest rows share, where that are at most `most`, and how many do.
std::pair<std::vector<size_t>, qsizetype> fewestShared(const Search &search, qsizetype most)
{
    std::pair<std::vector<size_t>, qsizetype> best;
    for (size_t count = 1; count <= 3; ++count) {
        // What is shared at all is so by two.
        while (most > 1) {
            const std::vector<size_t> found = search.nearest(count, most);
            if (found.empty())
                break;
            best = {found, search.sharing(found, most)};
            most = best.second - 1;
        }
    }
    return best;
}

/// Fields with the longitude to a latitude among them, and the other way round, in the columns' order then.
std::vector<size_t> withOtherDegrees(std::vector<size_t> fields, const QList<DraftColumn> &columns)
{
    const size_t before = fields.size();
    for (size_t at = 0; at < before; ++at) {
        const QString other = otherDegree(columns.at(qsizetype(fields[at])).name);
        for (size_t i = 0; !other.isEmpty() && i < size_t(columns.size()); ++i) {
            const DraftColumn &column = columns.at(qsizetype(i));
            if (column.name == other && !column.isNullable()
                && std::find(fields.begin(), fields.end(), i) == fields.end())
                fields.push_back(i);
        }
    }
    if (fields.size() > before)
        std::sort(fields.begin(), fields.end());
    return fields;
}

} // namespace

DraftKey draftKey(const QList<DraftColumn> &columns, const DraftRows &rows)
{
    constexpr qsizetype shareOfDoubles = 20; // one of so many
    const Search search(columns, rows);
    DraftKey key;
    std::vector<size_t> fields;
    for (size_t count = 1; count <= 3 && fields.empty(); ++count)
        fields = search.nearest(count, 0);
    if (fields.empty())
        std::tie(fields, key.sharing) = fewestShared(search, search.distinctRows() / shareOfDoubles);
    if (std::any_of(columns.begin(), columns.end(), isInList))
        fields = withOtherDegrees(fields, columns);
    for (const size_t field : fields)
        key.columns << columns.at(qsizetype(field)).name;
    return key;
}

} // namespace toancanh::draft
