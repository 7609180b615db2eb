// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/PictureFetcher.h"

#include "models/base/WhenDone.h"

namespace toancanh::source {

namespace {

constexpr int askEveryMs = 3000;
constexpr int parallel = 4;
constexpr int askedAtOnce = 200;
constexpr qint64 deadlineMs = 30'000;
constexpr qint64 maximumBytes = 4 * 1024 * 1024;
constexpr qint64 retryAfterMs = 10 * 60 * 1000;

} // namespace

PictureFetcher::PictureFetcher(store::Store &store, net::HttpClient &client, const QSet<QString> &hosts)
    : m_store(store), m_client(client), m_hosts(hosts)
{
    m_timer.setInterval(askEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &PictureFetcher::ask);
}

void PictureFetcher::start()
{
    m_timer.start();
}

bool PictureFetcher::isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG\r\n\x1A\n");
}

void PictureFetcher::ask()
{
    if (!m_underWay.isEmpty() || !m_waiting.isEmpty())
        return;
    whenDone(m_store.picturesMissing(askedAtOnce), this, [this](const Result<QStringList> &urls) {
        if (urls)
            m_waiting = *urls;
        fetchSome();
    });
}

void PictureFetcher::fetchSome()
{
    while (m_underWay.size() < parallel && !m_waiting.isEmpty()) {
        const QString url = m_waiting.takeFirst();
        if (isWanted(url))
            fetch(url);
    }
}

bool PictureFetcher::isWanted(const QString &url)
{
    const auto failed = m_failedAtMs.constFind(url);
    if (failed != m_failedAtMs.constEnd()) {
        if (m_client.clock().monotonicMs() - *failed < retryAfterMs)
            return false;
        m_failedAtMs.erase(failed);
    }
    return !m_underWay.contains(url) && m_hosts.contains(QUrl(url).host());
}

void PictureFetcher::fetch(const QString &url)
{
    m_underWay.insert(url);
    net::Request request;
    request.url = QUrl(url);
    request.deadlineMs = deadlineMs;
    request.maximumBytes = maximumBytes;
    request.redirects = net::RedirectRule::SameOrigin;
    m_client.send(request, this, [this, url](const net::Outcome &outcome) {
        m_underWay.remove(url);
        const bool good = outcome.response && isPicture(outcome.response->body);
        if (good)
            m_store.writePicture(url, outcome.response->body);
        else
            m_failedAtMs.insert(url, m_client.clock().monotonicMs());
        fetchSome();
    });
}

} // namespace toancanh::source
