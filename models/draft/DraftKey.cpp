// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftKey.h"

#include "models/field/PlaceWords.h"

#include <algorithm>
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
    // A whole number may well be what was measured.
    return isAround || column.type == ColumnType::Time ? 1 : column.type == ColumnType::Text ? 2 : 3;
}

class Search
{
public:
    Search(const QList<DraftColumn> &columns, const DraftRows &rows) : m_rows(rows)
    {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (isNameAround(columns.at(i)))
                m_names.push_back(size_t(i));
            else if (const std::optional<int> far = distance(columns.at(i)))
                m_tried.push_back({*far, size_t(i)});
        }
        std::stable_sort(m_tried.begin(), m_tried.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        keepDistinctRows();
    }

    /// The nearest of `count` columns that are unique together; empty where none are.
    std::vector<size_t> nearest(size_t count) const
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
                if (areUnique(chosen)) {
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

    bool areUnique(const std::vector<size_t> &fields) const
    {
        std::unordered_set<size_t> seen;
        return std::all_of(m_distinct.begin(), m_distinct.end(),
                           [&](size_t row) { return seen.insert(valueOf(fields, row)).second; });
    }

    const DraftRows &m_rows;
    std::vector<std::pair<int, size_t>> m_tried; ///< distance and field, the nearest first
    std::vector<size_t> m_names;                 ///< fields that are in every key
    std::vector<size_t> m_distinct;              ///< rows
};

} // namespace

QStringList draftKey(const QList<DraftColumn> &columns, const DraftRows &rows)
{
    const Search search(columns, rows);
    for (size_t count = 1; count <= 3; ++count) {
        QStringList names;
        for (const size_t field : search.nearest(count))
            names << columns.at(qsizetype(field)).name;
        if (!names.isEmpty())
            return names;
    }
    return {};
}

} // namespace toancanh::draft
