// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HostQueue.h"

#include <algorithm>

namespace toancanh::net {

HostQueue::Place::Place(std::shared_ptr<HostQueue> queue, QString host, int atMost, const void *asker,
                        std::function<void()> onTurn)
    : m_queue(std::move(queue)), m_host(std::move(host)), m_atMost(atMost), m_asker(asker), m_onTurn(std::move(onTurn))
{}

HostQueue::Place::~Place()
{
    m_queue->leave(*this);
}

std::unique_ptr<HostQueue::Place> HostQueue::enter(const QString &host, int atMost, const void *asker,
                                                   const std::function<void()> &onTurn)
{
    std::unique_ptr<Place> place(new Place(shared_from_this(), host, qMax(1, atMost), asker, onTurn));
    m_hosts[host].waiting.push_back(place.get());
    callNext(host);
    return place;
}

void HostQueue::leave(Place &place)
{
    Host &host = m_hosts[place.m_host];
    if (!place.m_hasTurn) {
        host.waiting.remove(&place);
    } else {
        --host.running;
        if (--host.runningOf[place.m_asker] == 0)
            host.runningOf.remove(place.m_asker);
    }
    if (host.running == 0 && host.waiting.empty())
        m_hosts.remove(place.m_host);
    else // later, for with a request those that wait beside it may go too
        QMetaObject::invokeMethod(this, [this, name = place.m_host] { callNext(name); }, Qt::QueuedConnection);
}

void HostQueue::callNext(const QString &name)
{
    for (;;) {
        const auto found = m_hosts.find(name); // anew each time: a turn may begin or end others
        if (found == m_hosts.end() || found->waiting.empty())
            return;
        Host &host = *found;
        const auto next =
            std::min_element(host.waiting.begin(), host.waiting.end(), [&host](const Place *one, const Place *other) {
                return host.runningOf.value(one->m_asker) < host.runningOf.value(other->m_asker);
            });
        Place *const place = *next;
        if (host.running >= place->m_atMost)
            return;
        host.waiting.erase(next);
        ++host.running;
        ++host.runningOf[place->m_asker];
        place->m_hasTurn = true;
        place->m_onTurn();
    }
}

} // namespace toancanh::net
