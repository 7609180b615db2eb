// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/LevelWatch.h"

#include "models/quality/FindingSentence.h"

#include <algorithm>
#include <cmath>

namespace toancanh::quality {

namespace {

constexpr size_t windowFetches = 100;
constexpr size_t knownFetches = 20;
constexpr size_t shiftFetches = 5;
constexpr double deviations = 6;
constexpr double leastShare = 0.001; ///< of the median

void push(std::vector<double> &window, double mean)
{
    if (window.size() >= windowFetches)
        window.erase(window.begin());
    window.push_back(mean);
}

std::vector<double> numbers(const QCborValue &list)
{
    std::vector<double> values;
    for (const QCborValue &value : list.toArray()) {
        if (values.size() < windowFetches)
            values.push_back(value.toDouble());
    }
    return values;
}

QCborArray cbor(const std::vector<double> &values)
{
    QCborArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

} // namespace

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const double upper = *middle;
    if (values.size() % 2 == 1)
        return upper;
    return (upper + *std::max_element(values.begin(), middle)) / 2;
}

std::optional<SourceFinding> LevelWatch::see(const QString &column, double mean, qint64 atMs)
{
    if (!std::isfinite(mean))
        return m_finding;
    if (m_usual.size() < knownFetches) {
        push(m_usual, mean);
        return m_finding;
    }
    const double median = medianOf(m_usual);
    std::vector<double> distances;
    distances.reserve(m_usual.size());
    for (const double usual : m_usual)
        distances.push_back(std::abs(usual - median));
    const double spread = std::max(medianOf(std::move(distances)), leastShare * std::abs(median));
    const double distance = mean - median;
    const bool isBeyond = std::abs(distance) > deviations * spread;
    const bool isSameSide = m_beyond.empty() || std::signbit(m_beyond.back() - median) == std::signbit(distance);
    if (!isBeyond || !isSameSide) {
        m_beyond.clear();
        m_finding.reset();
    }
    if (!isBeyond) {
        push(m_usual, mean);
        return m_finding;
    }
    m_beyond.push_back(mean);
    if (m_beyond.size() == shiftFetches)
        m_finding = SourceFinding{
            SourceFinding::Kind::Level, column, {}, atMs, atMs, {}, levelSentence(column, median, medianOf(m_beyond))};
    if (m_finding)
        m_finding->lastSeenMs = atMs;
    if (m_beyond.size() >= windowFetches) {
        m_usual = std::exchange(m_beyond, {});
        m_finding.reset();
    }
    return m_finding;
}

QCborArray LevelWatch::toCbor() const
{
    QCborArray finding;
    if (m_finding)
        finding = {m_finding->sinceMs, m_finding->lastSeenMs, m_finding->said};
    return {cbor(m_usual), cbor(m_beyond), finding};
}

LevelWatch LevelWatch::fromCbor(const QCborArray &array, const QString &column)
{
    LevelWatch watch;
    watch.m_usual = numbers(array.at(0));
    watch.m_beyond = numbers(array.at(1));
    const QCborArray finding = array.at(2).toArray();
    if (!finding.isEmpty())
        watch.m_finding = SourceFinding{
            SourceFinding::Kind::Level, column, {}, finding.at(0).toInteger(), finding.at(1).toInteger(), {},
            finding.at(2).toString()};
    return watch;
}

} // namespace toancanh::quality
