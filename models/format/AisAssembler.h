// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/AisMessage.h"
#include "models/format/AisSentence.h"

#include <QByteArrayList>

#include <list>

namespace toancanh::format {

/// Puts the parts of messages together. Parts that wait for others are few (the oldest of 32 messages goes) and, where
/// their times are known, not older than ten seconds.
class AisAssembler
{
public:
    struct Whole
    {
        AisMessage message;
        QByteArrayList lines;       ///< of its parts, in order
        std::optional<qint64> atMs; ///< of the last part
    };
    enum class Verdict {
        Whole,
        Waits,     ///< for other parts
        OtherType, ///< a message that nothing is read from
        Other,     ///< no sentence of AIS
        Broken
    };
    /// `nowMs` is the time of a line that tells none. `whole` is set where the verdict is that.
    Verdict add(const QByteArray &line, std::optional<qint64> nowMs, Whole &whole);

private:
    struct Group
    {
        QByteArray name;
        std::optional<qint64> atMs;
        QList<std::optional<AisSentence>> parts;
        QByteArrayList lines;
    };
    std::list<Group>::iterator groupOf(const AisSentence &sentence);

    std::list<Group> m_groups; ///< the newest last
};

} // namespace toancanh::format
