// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/AisLatest.h"

namespace toancanh::source {

namespace {

constexpr qint64 forgottenAfterMs = 30LL * 60 * 1000;
constexpr qint64 clearedEveryMs = 10'000;

/// The sentences, each with the time in a tag block before it.
QByteArray tagged(const format::AisAssembler::Whole &whole)
{
    const QByteArray tag = '\\' + format::withChecksum("c:" + QByteArray::number(whole.atMs.value_or(0))) + '\\';
    QByteArray text;
    for (const QByteArray &line : whole.lines)
        text += tag + line.mid(line.indexOf('!')) + '\n';
    return text;
}

} // namespace

bool AisLatest::hasRoom(qint64 nowMs)
{
    if (ships() < m_maximumShips)
        return true;
    if (m_clearedMs && nowMs - *m_clearedMs < clearedEveryMs)
        return false;
    m_clearedMs = nowMs;
    m_ships.removeIf([nowMs](const QHash<quint32, Ship>::iterator &ship) {
        return !ship->isNews && nowMs - ship->heardMs > forgottenAfterMs;
    });
    return ships() < m_maximumShips;
}

AisLatest::Verdict AisLatest::add(const QByteArray &line, qint64 nowMs)
{
    format::AisAssembler::Whole whole;
    const Verdict verdict = m_assembler.add(line, nowMs, whole);
    if (verdict != Verdict::Whole || (!m_ships.contains(whole.message.mmsi) && !hasRoom(nowMs)))
        return verdict;
    using Kind = format::AisMessage::Kind;
    Ship &ship = m_ships[whole.message.mmsi];
    const QByteArray text = tagged(whole);
    switch (whole.message.kind) {
    case Kind::Position: ship.position = text; break;
    case Kind::Voyage: ship.voyage = text; break;
    case Kind::PartA: ship.partA = text; break;
    case Kind::PartB: ship.partB = text; break;
    case Kind::Both:
        ship.voyage = text;
        ship.position.clear(); // it is in there, and newer
        break;
    }
    ship.heardMs = nowMs;
    m_news += ship.isNews ? 0 : 1;
    ship.isNews = true;
    return verdict;
}

QByteArray AisLatest::take()
{
    QByteArray text;
    for (Ship &ship : m_ships) {
        ship.wasTaken = ship.isNews;
        if (ship.isNews)
            text += ship.voyage + ship.partA + ship.partB + ship.position;
        ship.isNews = false;
    }
    m_news = 0;
    return text;
}

void AisLatest::giveBack()
{
    for (Ship &ship : m_ships) {
        m_news += ship.wasTaken && !ship.isNews ? 1 : 0;
        ship.isNews = ship.isNews || ship.wasTaken;
    }
}

} // namespace toancanh::source
