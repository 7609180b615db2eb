// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <list>
#include <memory>

namespace toancanh::net {

/// Lets only so many requests run against one host at a time. Next is the waiting request whose caller has the fewest
/// running there, then first come; a caller's smaller limit doesn't let others overtake it. Network thread.
class HostQueue : public QObject, public std::enable_shared_from_this<HostQueue>
{
    Q_OBJECT
public:
    /// A request's place in the queue, from the wish to the end of the answer. Leaves when it is destroyed, whether
    /// its turn has come or not.
    class Place
    {
    public:
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        friend class HostQueue;
        Place(std::shared_ptr<HostQueue> queue, QString host, int atMost, const void *asker,
              std::function<void()> onTurn);

        std::shared_ptr<HostQueue> m_queue;
        QString m_host;
        int m_atMost;
        const void *m_asker; ///< told apart, never looked at
        std::function<void()> m_onTurn;
        bool m_hasTurn = false;
    };

    /// `onTurn` is called once, when fewer than `atMost` run against the host: from within this call where that is so
    /// already. It doesn't destroy the place. For a shared queue.
    std::unique_ptr<Place> enter(const QString &host, int atMost, const void *asker,
                                 const std::function<void()> &onTurn);

private:
    struct Host
    {
        std::list<Place *> waiting;
        QHash<const void *, int> runningOf; ///< by asker
        int running = 0;
    };

    void leave(Place &place);
    void callNext(const QString &name);

    QHash<QString, Host> m_hosts; ///< with somebody there
};

} // namespace toancanh::net
