// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointF>

#include <optional>

namespace toancanh::province {

struct Vessel
{
    enum class Habit { LongTrips, Nights };

    QByteArray registration; ///< AH-91734-TS
    double lengthM = 15;
    QByteArray port;
    int commune = 0;
    QByteArray owner;
    Habit habit = Habit::LongTrips;
    QPointF berth;  ///< (longitude, latitude)
    QPointF ground; ///< where it fishes
};

struct VesselPosition
{
    int vessel = 0;
    qint64 atMs = 0;
    QPointF place;
    double knots = 0;
    double heading = 0;
    bool atSea = false;
};

/// The 1,300 fishing boats of An Hải. Where each is at a time is computed, never stored; what it reports are
/// positions every two hours, each boat at a minute of its own. Three boats are always silent while at sea.
/// Not thread-safe: slots are kept once made.
class Vessels
{
public:
    explicit Vessels(quint64 seed);

    static constexpr qint64 slotMs = 2LL * 3600 * 1000;
    static constexpr int silentCount = 3;

    const QList<Vessel> &all() const { return m_vessels; }
    /// What was reported in the two hours from `slot` · slotMs, by time. In port only the slot of noon is told.
    const QList<VesselPosition> &reported(qint64 slot);
    static bool isNoonSlot(qint64 slot);

    bool isAtSea(int vessel, qint64 timeMs) const;
    /// The boats that have been silent for more than six hours.
    QList<int> silentAt(qint64 timeMs) const;

private:
    struct Trip
    {
        qint64 startMs = 0;
        qint64 endMs = 0;
    };
    struct Silence
    {
        int vessel = -1;
        qint64 fromMs = 0; ///< the last report is before this
        qint64 toMs = 0;
    };

    qint64 reportTime(int vessel, qint64 slot) const;
    std::optional<Trip> tripAt(int vessel, qint64 timeMs) const;
    QPointF placeOnTrip(int vessel, const Trip &trip, qint64 timeMs) const;
    VesselPosition positionAt(int vessel, qint64 timeMs) const;
    Silence silence(int which, qint64 block) const;
    bool isSilent(int vessel, qint64 timeMs) const;

    quint64 m_seed;
    QList<Vessel> m_vessels;
    QHash<qint64, QList<VesselPosition>> m_slots;
    mutable QHash<qint64, Silence> m_silences;
};

} // namespace toancanh::province
