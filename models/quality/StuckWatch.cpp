// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/StuckWatch.h"

#include "models/quality/FindingSentence.h"

#include <QCborArray>

#include <algorithm>
#include <tuple>

namespace toancanh::quality {

namespace {

constexpr qint64 forgottenMs = 30LL * 24 * 3'600'000;
constexpr size_t mostFindings = 100;

} // namespace

void StuckWatch::see(std::vector<RowFacts::Sample> samples, const QHash<qint64, QString> &labels, qint64 fetchedAtMs)
{
    std::sort(samples.begin(), samples.end(), [&](const RowFacts::Sample &a, const RowFacts::Sample &b) {
        return a.atMs.value_or(fetchedAtMs) < b.atMs.value_or(fetchedAtMs);
    });
    qint64 newestMs = 0;
    for (const RowFacts::Sample &sample : samples) {
        const qint64 atMs = sample.atMs.value_or(fetchedAtMs);
        auto found = m_objects.find(sample.object);
        if (found == m_objects.end()) {
            if (m_objects.size() < size_t(maximumObjects))
                m_objects.emplace(sample.object, Held{sample.value, atMs, atMs, labels.value(sample.object)});
            continue;
        }
        Held &held = found->second;
        if (atMs <= held.lastMs)
            continue;
        if (held.value != sample.value)
            held.sinceMs = atMs;
        held.value = sample.value;
        held.lastMs = atMs;
        newestMs = std::max(newestMs, atMs);
    }
    std::erase_if(m_objects, [&](const auto &one) { return one.second.lastMs < newestMs - forgottenMs; });
}

std::vector<SourceFinding> StuckWatch::findings(const QString &column, qint64 afterMs) const
{
    std::vector<SourceFinding> found;
    for (const auto &[object, held] : m_objects) {
        const qint64 forMs = held.lastMs - held.sinceMs;
        if (forMs >= afterMs)
            found.push_back({SourceFinding::Kind::Stuck,
                             column,
                             held.label,
                             held.sinceMs,
                             held.lastMs,
                             {},
                             stuckSentence(column, held.label, afterMs)});
    }
    std::sort(found.begin(), found.end(), [](const SourceFinding &a, const SourceFinding &b) {
        return std::tie(a.sinceMs, a.object) < std::tie(b.sinceMs, b.object);
    });
    if (found.size() > mostFindings)
        found.resize(mostFindings);
    return found;
}

QCborMap StuckWatch::toCbor() const
{
    QCborMap map;
    for (const auto &[object, held] : m_objects)
        map.insert(object, QCborArray{held.value, held.sinceMs, held.lastMs, held.label});
    return map;
}

StuckWatch StuckWatch::fromCbor(const QCborMap &map)
{
    StuckWatch watch;
    for (const auto &[object, cells] : map) {
        const QCborArray at = cells.toArray();
        if (watch.m_objects.size() < size_t(maximumObjects))
            watch.m_objects.emplace(object.toInteger(), Held{at.at(0).toInteger(), at.at(1).toInteger(),
                                                             at.at(2).toInteger(), at.at(3).toString()});
    }
    return watch;
}

} // namespace toancanh::quality
