// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Vessels.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace toancanh::province {

namespace {

constexpr int vesselCount = 1300;
constexpr qint64 silenceBlockMs = 24 * hourMs;
// Those that may fall silent report in the first minute of their slot, so that the one that is heard again and the
// next that passes six hours change places within a minute, and there are three at any time.
constexpr int silenceCandidates = 60;
constexpr qint64 silenceBeforeMs = 6 * hourMs - minuteMs; ///< from its last report to the beginning of its block

struct Port
{
    const char *name;
    const char *commune;
    double longitude;
    double latitude;
    double share;
};
constexpr std::array<Port, 5> ports = {
    Port{"Cửa Lạch", "cua-lach", 108.688, 15.408, 0.46}, Port{"Hải Thành", "hai-thanh", 108.632, 15.615, 0.20},
    Port{"Nam Hải", "nam-hai", 108.722, 15.170, 0.16}, Port{"Bắc Hải", "bac-hai", 108.262, 15.945, 0.11},
    Port{"Cù Lao Yến", "cu-lao-yen", 108.885, 15.535, 0.07}};

// A boat's berth lies a little off its port, its ground far out between north-east and south-east.
Vessel madeVessel(quint64 seed, int number)
{
    Dice dice(seed, 0x5E, quint64(number));
    Vessel vessel;
    double left = dice.unit();
    const Port *port = &ports.back();
    for (const Port &candidate : ports) {
        left -= candidate.share;
        if (left < 0) {
            port = &candidate;
            break;
        }
    }
    const QList<Commune> &communes = Geography::instance().communes;
    const auto commune = std::find_if(communes.begin(), communes.end(),
                                      [&](const Commune &c) { return c.id == QLatin1String(port->commune); });
    vessel.commune = int(commune - communes.begin());
    vessel.port = port->name;
    vessel.habit = number < 930 ? Vessel::Habit::LongTrips : Vessel::Habit::Nights;
    vessel.registration = "AH-" + QByteArray::number(90'003 + number * 7) + "-TS";
    vessel.lengthM = vessel.habit == Vessel::Habit::LongTrips ? dice.between(15.6, 27.5) : dice.between(15.0, 18.5);
    vessel.owner = "Chủ tàu " + QByteArray::number(1 + number);
    // One after the other: compilers differ in which argument of a call they work out first.
    const double latitude = port->latitude + dice.between(-0.012, 0.012);
    const double longitude = port->longitude + dice.between(0.0, 0.015);
    vessel.berth = QPointF(longitude, latitude);
    const bool isFar = vessel.habit == Vessel::Habit::LongTrips;
    for (int i = 0; i < 30; ++i) {
        const double offKm = isFar ? std::min(30 + dice.exponential(45), 190.0) : dice.between(14, 48);
        const double bearing = dice.between(-0.75, 1.0); // from due east, towards the north
        vessel.ground =
            vessel.berth
            + QPointF(offKm * std::cos(bearing) / kmPerLongitude, offKm * std::sin(bearing) / kmPerLatitude);
        if (Geography::offshoreKm(vessel.ground) > 12)
            break;
    }
    return vessel;
}

QPointF between(const QPointF &a, const QPointF &b, double share)
{
    return a + (b - a) * share;
}

double distanceKm(const QPointF &a, const QPointF &b)
{
    return std::hypot((b.x() - a.x()) * kmPerLongitude, (b.y() - a.y()) * kmPerLatitude);
}

// 1 in fine weather, down to 0.5 in the days of a gale.
double weather(quint64 seed, int day)
{
    Dice dice(seed, 0x57, quint64(day / 3));
    return dice.chance(0.16) ? dice.between(0.5, 0.75) : dice.between(0.92, 1.0);
}

} // namespace

Vessels::Vessels(quint64 seed) : m_seed(seed)
{
    m_vessels.reserve(vesselCount);
    for (int i = 0; i < vesselCount; ++i)
        m_vessels.append(madeVessel(seed, i));
    // The boat that the drill's script names; 91734 is not among the others' numbers.
    m_vessels[0].registration = "AH-91734-TS";
}

std::optional<Vessels::Trip> Vessels::tripAt(int vessel, qint64 timeMs) const
{
    if (m_vessels[vessel].habit == Vessel::Habit::Nights) {
        for (const int day : {dayOf(timeMs) - 1, dayOf(timeMs)}) {
            Dice dice(mixed(m_seed, 0x71), quint64(vessel), quint64(day));
            if (!dice.chance(0.80 * weather(m_seed, day)))
                continue;
            const Trip trip{dayStartMs(day) + qint64(dice.between(15.0, 18.5) * double(hourMs)),
                            dayStartMs(day + 1) + qint64(dice.between(5.0, 9.5) * double(hourMs))};
            if (timeMs >= trip.startMs && timeMs < trip.endMs)
                return trip;
        }
        return std::nullopt;
    }
    Dice dice(m_seed, 0x72, quint64(vessel));
    const qint64 periodMs = qint64(dice.between(11, 21) * double(dayMs));
    const qint64 phaseMs = qint64(dice.unit() * double(periodMs));
    const qint64 round = (timeMs + phaseMs) / periodMs;
    const qint64 startMs = round * periodMs - phaseMs;
    Dice trip(mixed(m_seed, 0x73), quint64(vessel), quint64(round));
    const double share = 0.85 * std::min(1.0, 0.3 + 0.75 * weather(m_seed, dayOf(startMs))) * trip.between(0.94, 1.08);
    const Trip result{startMs, startMs + qint64(double(periodMs) * std::min(share, 0.96))};
    if (timeMs >= result.endMs)
        return std::nullopt;
    return result;
}

bool Vessels::isAtSea(int vessel, qint64 timeMs) const
{
    return tripAt(vessel, timeMs).has_value();
}

QPointF Vessels::placeOnTrip(int vessel, const Trip &trip, qint64 timeMs) const
{
    const Vessel &boat = m_vessels[vessel];
    Dice dice(mixed(m_seed, 0x74), quint64(vessel), quint64(trip.startMs / dayMs));
    const QPointF ground = boat.ground + QPointF(dice.normal(0, 0.06), dice.normal(0, 0.06));
    const double sailingMs =
        std::min(distanceKm(boat.berth, ground) / 14.8 * double(hourMs), double(trip.endMs - trip.startMs) * 0.3);
    const double out = double(timeMs - trip.startMs) / sailingMs;
    const double home = double(trip.endMs - timeMs) / sailingMs;
    const double turnA = dice.between(0, 6.28);
    const double turnB = dice.between(0, 6.28);
    const double hours = double(timeMs) / double(hourMs);
    const QPointF drift(0.10 * std::sin(hours / 9.0 + turnA) + 0.03 * std::sin(hours / 2.3 + turnB),
                        0.08 * std::cos(hours / 11.0 + turnB) + 0.03 * std::cos(hours / 2.9 + turnA));
    const double share = std::min({1.0, std::max(out, 0.0), std::max(home, 0.0)});
    const QPointF place =
        between(boat.berth, ground + drift * (boat.habit == Vessel::Habit::Nights ? 0.4 : 1.0), share);
    // The way out may not cut a headland.
    const double offKm = Geography::offshoreKm(place);
    return offKm > 1.0 ? place : place + QPointF((1.2 - offKm) / kmPerLongitude, (1.2 - offKm) * 0.4 / kmPerLatitude);
}

VesselPosition Vessels::positionAt(int vessel, qint64 timeMs) const
{
    const std::optional<Trip> trip = tripAt(vessel, timeMs);
    if (!trip)
        return {vessel, timeMs, m_vessels[vessel].berth, 0, 0, false};
    const QPointF before = placeOnTrip(vessel, *trip, timeMs - 6 * minuteMs);
    const QPointF place = placeOnTrip(vessel, *trip, timeMs);
    const double east = (place.x() - before.x()) * kmPerLongitude;
    const double north = (place.y() - before.y()) * kmPerLatitude;
    const double heading = std::fmod(std::atan2(east, north) * 180 / std::numbers::pi + 360, 360);
    return {vessel, timeMs, place, std::min(std::hypot(east, north) * 10 / 1.852, 11.0), heading, true};
}

qint64 Vessels::reportTime(int vessel, qint64 slot) const
{
    const qint64 reachSeconds = vessel < silenceCandidates ? 60 : slotMs / 1000;
    return slot * slotMs + qint64(mixed(mixed(m_seed, 0x75), quint64(vessel)) % quint64(reachSeconds)) * 1000;
}

bool Vessels::isNoonSlot(qint64 slot)
{
    const double hour = hourOfDay(slot * slotMs);
    return hour > 9.5 && hour < 11.5; // slots begin at odd hours of the province's clock: 11:00 to 13:00
}

Vessels::Silence Vessels::silence(int which, qint64 block) const
{
    const qint64 key = block * silentCount + which;
    const auto known = m_silences.constFind(key);
    if (known != m_silences.constEnd())
        return known.value();
    Silence result;
    result.toMs = (block + 1) * silenceBlockMs + which * silenceBlockMs / silentCount;
    result.fromMs = result.toMs - silenceBlockMs - silenceBeforeMs;
    Dice dice(mixed(m_seed, 0x76), quint64(which), quint64(block));
    for (int attempt = 0; attempt < 200; ++attempt) {
        // Each of the three draws from boats of its own, and never twice in a row, so that no two silences meet.
        const int vessel = (dice.below(silenceCandidates / silentCount / 2) * 2 + int(block & 1)) * silentCount + which;
        const auto before = tripAt(vessel, result.fromMs - slotMs - hourMs);
        if (before && before->endMs > result.toMs + slotMs) {
            result.vessel = vessel;
            break;
        }
    }
    return m_silences.insert(key, result).value();
}

bool Vessels::isSilent(int vessel, qint64 timeMs) const
{
    const int which = vessel % silentCount;
    const qint64 block = (timeMs - which * silenceBlockMs / silentCount) / silenceBlockMs;
    for (const qint64 candidate : {block, block + 1}) {
        const Silence s = silence(which, candidate);
        if (s.vessel == vessel && timeMs >= s.fromMs && timeMs < s.toMs)
            return true;
    }
    return false;
}

QList<int> Vessels::silentAt(qint64 timeMs) const
{
    QList<int> result;
    for (int which = 0; which < silentCount; ++which)
        result.append(silence(which, (timeMs - which * silenceBlockMs / silentCount) / silenceBlockMs).vessel);
    return result;
}

const QList<VesselPosition> &Vessels::reported(qint64 slot)
{
    const auto known = m_slots.constFind(slot);
    if (known != m_slots.constEnd())
        return known.value();
    QList<VesselPosition> positions;
    for (int vessel = 0; vessel < int(m_vessels.size()); ++vessel) {
        const qint64 timeMs = reportTime(vessel, slot);
        if (isSilent(vessel, timeMs))
            continue;
        if (isAtSea(vessel, timeMs) || isNoonSlot(slot) || isAtSea(vessel, timeMs - slotMs))
            positions.append(positionAt(vessel, timeMs));
    }
    std::sort(positions.begin(), positions.end(), [](const VesselPosition &a, const VesselPosition &b) {
        return std::pair(a.atMs, a.vessel) < std::pair(b.atMs, b.vessel);
    });
    return m_slots.insert(slot, positions).value();
}

} // namespace toancanh::province
