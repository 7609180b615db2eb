// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace toancanh::province {

/// A small generator whose numbers are the same on every machine, so that a seed always paints the same picture.
class Random
{
public:
    explicit Random(quint32 seed) : m_state(seed * 2654435761u + 97u) { next(); }

    /// From 0 up to, not including, 1.
    double next()
    {
        m_state = m_state * 1664525u + 1013904223u;
        return double(m_state >> 8) / 16777216.0;
    }
    double between(double low, double high) { return low + (high - low) * next(); }
    int below(int end) { return int(next() * end); }
    bool chance(double probability) { return next() < probability; }

private:
    quint32 m_state;
};

} // namespace toancanh::province
