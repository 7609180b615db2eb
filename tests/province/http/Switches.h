// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>

#include <optional>

namespace toancanh::province {

/// How well each system is, as a test or a drill has set it, and how often each was asked. Thread-safe.
class Switches
{
public:
    enum class Mode { Ok, Slow, Fail, Empty, Malformed, Down };

    explicit Switches(const QList<QByteArray> &systems);

    bool set(const QByteArray &system, const QByteArray &mode); ///< false: no such system or mode
    Mode countRequest(const QByteArray &system);                ///< counts, and tells the mode
    QByteArray json() const;                                    ///< {"one-stop":{"mode":"ok","requests":12},…}

    static std::optional<Mode> modeOf(const QByteArray &name);
    static QByteArray nameOf(Mode mode);

private:
    struct State
    {
        Mode mode = Mode::Ok;
        qint64 requests = 0;
    };
    QList<QByteArray> m_order;
    mutable QMutex m_mutex;
    QHash<QByteArray, State> m_states;
};

} // namespace toancanh::province
