// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/camera/PoolWatch.h"

#include <algorithm>

namespace toancanh::bench {

namespace {

constexpr int beatMs = 40; // as the wall's

} // namespace

PoolWatch::PoolWatch(const QList<camera::CameraSpec> &cameras, camera::StreamPool::SecretOf secretOf, QSize tile)
    : m_pool(cameras, std::move(secretOf), m_clock)
{
    m_since.start();
    for (const camera::CameraSpec &one : cameras)
        m_tiles.append({one.id, m_pool.subscribe(one.id, tile)});
    QObject::connect(&m_beat, &QTimer::timeout, &m_pool, [this] { take(); });
    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.start(beatMs);
}

void PoolWatch::take()
{
    for (Tile &tile : m_tiles) {
        const camera::Frame frame = tile.slot->newest();
        if (frame.sequence > 0 && tile.first < 0)
            tile.first = m_since.elapsed();
        tile.sequence = frame.sequence;
    }
}

QList<double> PoolWatch::firstPictureSeconds() const
{
    QList<double> all;
    for (const Tile &tile : m_tiles) {
        if (tile.first >= 0)
            all << double(tile.first) / 1000;
    }
    return all;
}

QString PoolWatch::slowest() const
{
    const auto last = std::max_element(m_tiles.cbegin(), m_tiles.cend(),
                                       [](const Tile &one, const Tile &other) { return one.first < other.first; });
    return QStringLiteral("%1 after %2 ms").arg(last->camera).arg(last->first);
}

bool PoolWatch::allLive() const
{
    return std::all_of(m_tiles.cbegin(), m_tiles.cend(), [this](const Tile &tile) {
        return m_pool.status(tile.camera).state == camera::CameraState::Live;
    });
}

qint64 PoolWatch::frames() const
{
    qint64 sum = 0;
    for (const Tile &tile : m_tiles)
        sum += tile.sequence;
    return sum;
}

void PoolWatch::expectNew()
{
    take();
    for (Tile &tile : m_tiles)
        tile.expectedAfter = tile.sequence;
}

bool PoolWatch::allShowNew() const
{
    return std::all_of(m_tiles.cbegin(), m_tiles.cend(),
                       [](const Tile &tile) { return tile.sequence > tile.expectedAfter; });
}

} // namespace toancanh::bench
