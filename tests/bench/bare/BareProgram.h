// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace toancanh::bench {

/// BareWall as a process: a Qt program whose windows show nothing, to compare a wall with. Runs until it is
/// destroyed; `isUp()` tells whether its windows came.
class BareProgram
{
public:
    enum class Windows { One, Panels };

    explicit BareProgram(Windows windows);
    ~BareProgram();
    BareProgram(const BareProgram &) = delete;
    BareProgram &operator=(const BareProgram &) = delete;

    bool isUp() const { return m_shownMs > 0; }
    double shownS() const { return m_shownMs / 1000; } ///< from its start until all windows were painted
    qint64 processId() const { return m_process.processId(); }

private:
    QProcess m_process;
    double m_shownMs = 0;
};

/// Milliseconds of a clock that all processes share.
qint64 nowOfAllProcessesMs();

} // namespace toancanh::bench
