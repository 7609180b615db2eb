// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/HostLookup.h"

#include <QHostAddress>
#include <QUrl>

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

namespace toancanh::camera {

namespace {

struct Lookups
{
    std::mutex mutex;
    std::map<QString, std::shared_future<HostAnswer>> running;
};

/// Never destroyed: a lookup may outlive everything else in the program.
Lookups &lookups()
{
    static auto *all = new Lookups;
    return *all;
}

HostAnswer answerFor(const QByteArray &name)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *first = nullptr;
    if (const int code = getaddrinfo(name.constData(), nullptr, &wanted, &first); code != 0)
        return {{}, code == EAI_AGAIN};
    HostAnswer answer;
    for (const addrinfo *one = first; one; one = one->ai_next) {
        std::array<char, 128> text{};
        if (getnameinfo(one->ai_addr, socklen_t(one->ai_addrlen), text.data(), text.size(), nullptr, 0, NI_NUMERICHOST)
            == 0)
            answer.addresses << QString::fromLatin1(text.data());
    }
    freeaddrinfo(first);
    answer.addresses.removeDuplicates();
    return answer;
}

} // namespace

std::shared_future<HostAnswer> lookUpHost(const QString &host)
{
    Lookups &all = lookups();
    const std::scoped_lock lock(all.mutex);
    if (const auto running = all.running.find(host); running != all.running.end())
        return running->second;
    auto promise = std::make_shared<std::promise<HostAnswer>>();
    const std::shared_future<HostAnswer> answer = promise->get_future().share();
    all.running.emplace(host, answer);
    try {
        std::thread([host, promise, &all] {
            const HostAnswer found = answerFor(QUrl::toAce(host));
            {
                const std::scoped_lock ended(all.mutex);
                all.running.erase(host);
            }
            promise->set_value(found);
        }).detach();
    } catch (const std::system_error &) {
        all.running.erase(host);
        promise->set_value({{}, true});
    }
    return answer;
}

bool isNumericHost(const QString &host)
{
    return !QHostAddress(host).isNull();
}

} // namespace toancanh::camera
