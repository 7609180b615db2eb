// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/VietnameseText.h"
#include "models/profile/Node.h"

#include <algorithm>
#include <vector>

namespace toancanh::profile {

namespace {

/// Insertions, deletions, replacements and swaps of neighbours; anything above `limit` is `limit` + 1.
qsizetype editDistance(const QString &a, const QString &b, qsizetype limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> before(width), previous(width), row(width);
    for (size_t j = 0; j < width; ++j)
        previous[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = a[i - 1] == b[j - 1];
            row[at] = qMin(qMin(previous[at], row[at - 1]) + 1, previous[at - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = qMin(row[at], before[at - 2] + 1);
        }
        before.swap(previous);
        previous.swap(row);
    }
    return qMin(previous[width - 1], limit + 1);
}

qsizetype commonStart(const QString &a, const QString &b)
{
    return std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend()).first - a.cbegin();
}

} // namespace

QString nearest(const QString &word, const QStringList &known)
{
    // A word longer than any name has no near one, and is not worth measuring.
    if (word.isEmpty() || word.size() > 200)
        return {};
    const QString wanted = folded(word);
    qsizetype limit = qMax<qsizetype>(1, wanted.size() / 3);
    qsizetype bestStart = -1;
    QString best;
    for (const QString &candidate : known) {
        const QString name = folded(candidate);
        const qsizetype distance = editDistance(wanted, name, limit);
        // Of two that are equally near, the one that begins alike.
        const qsizetype start = commonStart(wanted, name);
        if (distance > limit || (distance == limit && start <= bestStart))
            continue;
        best = candidate;
        bestStart = start;
        limit = distance;
        if (distance == 0)
            break;
    }
    return best;
}

} // namespace toancanh::profile
