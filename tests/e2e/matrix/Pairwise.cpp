// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/matrix/Pairwise.h"

#include <algorithm>
#include <set>

#include <tuple>

namespace toancanh {

namespace {

using Pair = std::tuple<qsizetype, int, qsizetype, int>; ///< axis and value, twice

QList<Pair> pairsIn(const Combination &one)
{
    QList<Pair> pairs;
    for (qsizetype a = 0; a < one.size(); ++a) {
        for (qsizetype b = a + 1; b < one.size(); ++b)
            pairs.append({a, one.at(a), b, one.at(b)});
    }
    return pairs;
}

QList<Combination> everyCombination(const QList<int> &sizes)
{
    QList<Combination> all{Combination()};
    for (const int size : sizes) {
        QList<Combination> longer;
        for (const Combination &one : std::as_const(all)) {
            for (int value = 0; value < size; ++value)
                longer.append(one + Combination{value});
        }
        all = longer;
    }
    return all;
}

} // namespace

QList<Combination> pairwise(const QList<int> &sizes, const std::function<bool(const Combination &)> &isAllowed)
{
    QList<Combination> candidates;
    std::set<Pair> missing;
    for (const Combination &one : everyCombination(sizes)) {
        if (!isAllowed(one))
            continue;
        candidates.append(one);
        for (const Pair &pair : pairsIn(one))
            missing.insert(pair);
    }
    QList<Combination> chosen;
    while (!missing.empty()) {
        const Combination *best = nullptr;
        qsizetype most = 0;
        for (const Combination &one : std::as_const(candidates)) {
            const QList<Pair> pairs = pairsIn(one);
            const auto found =
                std::count_if(pairs.cbegin(), pairs.cend(), [&](const Pair &pair) { return missing.count(pair) > 0; });
            if (found > most) {
                most = found;
                best = &one;
            }
        }
        for (const Pair &pair : pairsIn(*best))
            missing.erase(pair);
        chosen.append(*best);
    }
    return chosen;
}

} // namespace toancanh
