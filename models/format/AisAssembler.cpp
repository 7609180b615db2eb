// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AisAssembler.h"

#include <algorithm>

namespace toancanh::format {

namespace {

constexpr size_t mostGroups = 32;
constexpr qint64 longestWaitMs = 10'000;

} // namespace

std::list<AisAssembler::Group>::iterator AisAssembler::groupOf(const AisSentence &sentence)
{
    const auto isLate = [&sentence](const Group &group) {
        return sentence.atMs && group.atMs && *sentence.atMs - *group.atMs > longestWaitMs;
    };
    std::erase_if(m_groups, isLate);
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&sentence](const Group &group) { return group.name == sentence.group; });
    const bool isAnother = found != m_groups.end() && found->parts.at(sentence.part - 1).has_value();
    if (found != m_groups.end() && !isAnother)
        return found;
    if (isAnother) // the number is used again: what was missing of the former message doesn't come any more
        m_groups.erase(found);
    if (m_groups.size() >= mostGroups)
        m_groups.pop_front();
    m_groups.push_back({sentence.group, sentence.atMs, QList<std::optional<AisSentence>>(sentence.parts),
                        QByteArrayList(sentence.parts)});
    return std::prev(m_groups.end());
}

AisAssembler::Verdict AisAssembler::add(const QByteArray &line, std::optional<qint64> nowMs, Whole &whole)
{
    AisSentence::Fault fault = AisSentence::Fault::None;
    std::optional<AisSentence> sentence = AisSentence::parse(line, fault);
    if (!sentence)
        return fault == AisSentence::Fault::Broken ? Verdict::Broken : Verdict::Other;
    if (!sentence->atMs)
        sentence->atMs = nowMs;
    QByteArray payload = sentence->payload;
    QByteArrayList lines{line.trimmed()};
    int fillBits = sentence->fillBits;
    if (sentence->parts > 1) {
        const auto group = groupOf(*sentence);
        group->parts[sentence->part - 1] = *sentence;
        group->lines[sentence->part - 1] = lines.constFirst();
        const QList<std::optional<AisSentence>> &parts = group->parts;
        if (!std::all_of(parts.cbegin(), parts.cend(), [](const auto &part) { return part.has_value(); }))
            return Verdict::Waits;
        payload.clear();
        for (const std::optional<AisSentence> &part : parts)
            payload += part->payload;
        fillBits = parts.constLast()->fillBits;
        lines = group->lines;
        m_groups.erase(group);
    }
    const std::optional<AisBits> bits = AisBits::of(payload, fillBits);
    if (!bits)
        return Verdict::Broken;
    const std::optional<AisMessage> message = AisMessage::decode(*bits);
    if (!message)
        return Verdict::OtherType;
    whole = {*message, lines, sentence->atMs};
    return Verdict::Whole;
}

} // namespace toancanh::format
