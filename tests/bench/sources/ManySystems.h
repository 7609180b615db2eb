// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

#include <QMutex>

#include <httplib.h>
#include <thread>

namespace toancanh::bench {

/// Many systems on one port, each with a hundred rows of which a tenth changes from answer to answer; what asks for
/// them as a profile would, and when each was asked.
class ManySystems
{
public:
    explicit ManySystems(int count);
    ~ManySystems();
    ManySystems(const ManySystems &) = delete;
    ManySystems &operator=(const ManySystems &) = delete;

    static constexpr int rowsEach = 100;
    static QList<dataset::DatasetSpec> datasets(); ///< a few, for all
    static QList<source::SourceSpec> sources(int count, int port);
    static qint64 cycleMs(int system); ///< 10 s to 5 min

    int port() const { return m_port; }
    /// Of every system, when it was asked, ms on a clock that never jumps.
    QList<QList<qint64>> asked() const;

private:
    std::string answer(int system);

    httplib::Server m_server;
    int m_port = 0;
    std::thread m_thread;
    mutable QMutex m_mutex;
    QList<QList<qint64>> m_asked;
};

} // namespace toancanh::bench
