// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace toancanh::source {

/// Cuts a stream of bytes into lines. One that is longer than it may be is left out, whatever its length.
class LineCutter
{
public:
    explicit LineCutter(qsizetype maximumBytes) : m_maximumBytes(maximumBytes) {}
    QByteArrayList feed(const QByteArray &bytes);
    void reset();

private:
    qsizetype m_maximumBytes;
    QByteArray m_rest;
    bool m_isTooLong = false;
};

} // namespace toancanh::source
