// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftKey.h"

#include "models/draft/KeyDistance.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace toancanh::draft {

namespace {

using dataset::ColumnType;

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

class Search
{
public:
    Search(const QList<DraftColumn> &columns, const DraftRows &rows) : m_rows(rows)
    {
        const bool isOfColumns = std::any_of(columns.begin(), columns.end(), isInList);
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const std::optional<int> far =
                isOfColumns ? keyDistanceInColumns(columns.at(i)) : keyDistance(columns.at(i));
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
        const QStringList others = otherDegrees(columns.at(qsizetype(fields[at])).name);
        for (size_t i = 0; !others.isEmpty() && i < size_t(columns.size()); ++i) {
            const DraftColumn &column = columns.at(qsizetype(i));
            if (others.contains(column.name) && !column.isNullable()
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
