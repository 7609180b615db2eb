// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/AisAssembler.h"

#include <QHash>

namespace toancanh::source {

/// The newest that each ship has said of its place and of itself, as sentences with the time of their receipt, so that
/// a batch of them is an answer for `format: nmea`. Keeps 20,000 ships; one that was not heard for half an hour makes
/// room.
class AisLatest
{
public:
    using Verdict = format::AisAssembler::Verdict;

    explicit AisLatest(size_t maximumShips = 20'000) : m_maximumShips(maximumShips) {}
    Verdict add(const QByteArray &line, qint64 nowMs);
    bool hasNews() const { return m_news > 0; }
    /// All that is known of the ships that were heard since the last time, one sentence a line.
    QByteArray take();
    /// What was taken could not be kept: it is news again.
    void giveBack();
    size_t ships() const { return size_t(m_ships.size()); }

private:
    struct Ship
    {
        QByteArray voyage; ///< types 5 and 19
        QByteArray partA;
        QByteArray partB;
        QByteArray position;
        qint64 heardMs = 0;
        bool isNews = false;
        bool wasTaken = false; ///< last time
    };
    bool hasRoom(qint64 nowMs);

    size_t m_maximumShips;
    format::AisAssembler m_assembler;
    QHash<quint32, Ship> m_ships;
    qint64 m_news = 0;
    std::optional<qint64> m_clearedMs;
};

} // namespace toancanh::source
