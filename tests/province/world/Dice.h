// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <numbers>

namespace toancanh::province {

/// A number that any two programs get from the same two, well scattered (splitmix64).
constexpr quint64 mixed(quint64 a, quint64 b = 0)
{
    quint64 x = a * 0x9E3779B97F4A7C15ULL + b * 0xD1B54A32D192ED03ULL + 0x8CB92BA72F3D8DD7ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// A row of random numbers that its key alone decides: what the simulated province throws for one thing of one
/// day never depends on what was thrown before. A plain value.
class Dice
{
public:
    explicit Dice(quint64 key) : m_state(mixed(key)) {}
    Dice(quint64 seed, quint64 what, quint64 which) : Dice(mixed(mixed(seed, what), which)) {}

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mixed(m_state);
    }
    double unit() { return double(next() >> 11) * 0x1.0p-53; } ///< 0 … below 1
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return int(next() % quint64(count)); }
    bool chance(double probability) { return unit() < probability; }
    double exponential(double mean) { return -mean * std::log(1.0 - unit()); }
    /// A bell-shaped number by Box and Muller, cut at three deviations.
    double normal(double mean, double deviation)
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        const double raw = radius * std::cos(2.0 * std::numbers::pi * unit());
        return mean + deviation * (raw > 3.0 ? 3.0 : raw < -3.0 ? -3.0 : raw);
    }

private:
    quint64 m_state;
};

} // namespace toancanh::province
