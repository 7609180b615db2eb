// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Backoff.h"

#include <algorithm>

namespace toancanh {

Backoff::Backoff(qint64 firstMs, qint64 capMs, quint32 seed) : m_firstMs(firstMs), m_capMs(capMs), m_random(seed) {}

qint64 Backoff::nextMs()
{
    const int doublings = std::min(m_tries, 30);
    ++m_tries;
    const qint64 full = std::min(m_capMs, m_firstMs << doublings);
    std::uniform_int_distribution<qint64> shortening(0, full / 4);
    return full - shortening(m_random);
}

} // namespace toancanh
