// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace toancanh {

/// Delays between tries that never end: they double from `firstMs` to `capMs`, each shortened by
/// up to a quarter at random so that many clients don't come back together.
class Backoff
{
public:
    Backoff(qint64 firstMs, qint64 capMs, quint32 seed = std::random_device{}());
    qint64 nextMs();
    void reset() { m_tries = 0; }
    int tries() const { return m_tries; }

private:
    qint64 m_firstMs;
    qint64 m_capMs;
    int m_tries = 0;
    std::minstd_rand m_random;
};

} // namespace toancanh
