// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/LineCutter.h"

namespace toancanh::source {

QByteArrayList LineCutter::feed(const QByteArray &bytes)
{
    QByteArrayList lines;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype size = (end < 0 ? bytes.size() : end) - at;
        m_isTooLong = m_isTooLong || m_rest.size() + size > m_maximumBytes;
        if (m_isTooLong)
            m_rest.clear();
        else
            m_rest += bytes.mid(at, size);
        if (end < 0)
            break;
        if (!m_isTooLong && !m_rest.isEmpty())
            lines << m_rest;
        reset();
        at = end + 1;
    }
    return lines;
}

void LineCutter::reset()
{
    m_rest.clear();
    m_isTooLong = false;
}

} // namespace toancanh::source
