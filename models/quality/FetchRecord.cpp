// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/FetchRecord.h"

#include <bit>

namespace toancanh::quality {

namespace {

constexpr size_t mostKeys = 4'000'000;
constexpr size_t mostSamples = 10 * maximumSamples;

/// The hashes that were met, in one piece of memory: a million of them in a fraction of what a std::set takes.
class MetKeys
{
public:
    explicit MetKeys(size_t expected) : m_slots(std::bit_ceil(expected + expected / 2 + 1), 0) {}

    /// False where it was there.
    bool add(size_t key)
    {
        key += key == 0 ? 1 : 0; // 0 is an empty slot
        const size_t mask = m_slots.size() - 1;
        for (size_t i = (key ^ (key >> 32)) & mask;; i = (i + 1) & mask) {
            if (m_slots[i] == key)
                return false;
            if (m_slots[i] != 0)
                continue;
            m_slots[i] = key;
            return true;
        }
    }

private:
    std::vector<size_t> m_slots;
};

} // namespace

void FetchRecord::add(AnswerRecord answer)
{
    m_keys += answer.keys.size();
    if (m_keys > mostKeys)
        answer.keys = {};
    m_samples += answer.facts.samples.size();
    if (m_samples > mostSamples)
        answer.facts.samples = {};
    m_shapeRows += answer.shape.rows;
    m_list.push_back(std::move(answer));
}

FetchRecord::Sums FetchRecord::sums() const
{
    Sums sums;
    MetKeys met(std::min(m_keys, mostKeys));
    bool isFirst = true;
    for (const AnswerRecord &answer : m_list) {
        if (m_answers == Answers::Alone)
            met = MetKeys(answer.keys.size());
        qint64 duplicates = 0;
        for (const size_t key : answer.keys)
            duplicates += met.add(key) ? 0 : 1;
        const bool cameBefore = !isFirst && m_answers == Answers::Together && !answer.keys.empty()
                                && duplicates == qint64(answer.keys.size());
        isFirst = false;
        if (cameBefore)
            continue;
        sums.rows += answer.rows;
        sums.passed += answer.passed;
        sums.rejected += answer.rejected;
        sums.duplicates += duplicates;
    }
    return sums;
}

AnswerShape FetchRecord::shape() const
{
    AnswerShape shape;
    for (const AnswerRecord &answer : m_list)
        shape.add(answer.shape);
    return shape;
}

} // namespace toancanh::quality
