// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpClient.h"
#include "models/store/Store.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace toancanh::source {

/// Fetches the pictures that rows point to into the cache: JPEG and PNG up to 4 MiB, from hosts of sources only,
/// so that a row can't make the collector ask elsewhere. Lives on the network thread, owned by the collector.
class PictureFetcher : public QObject
{
    Q_OBJECT
public:
    PictureFetcher(store::Store &store, net::HttpClient &client, const QSet<QString> &hosts);

    void start();
    void setHosts(const QSet<QString> &hosts) { m_hosts = hosts; }
    static bool isPicture(const QByteArray &bytes);

private:
    void ask();
    void fetchSome();
    void fetch(const QString &url);
    bool isWanted(const QString &url);

    store::Store &m_store;
    net::HttpClient &m_client;
    QSet<QString> m_hosts;
    QTimer m_timer;
    QSet<QString> m_underWay;
    QStringList m_waiting;
    QHash<QString, qint64> m_failedAtMs; ///< monotonic
};

} // namespace toancanh::source
