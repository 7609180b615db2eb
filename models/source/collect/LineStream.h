// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Backoff.h"
#include "models/base/Clock.h"
#include "models/base/Error.h"
#include "models/source/collect/LineCutter.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace toancanh::source {

/// One TCP connection that brings lines by itself ("tcp://host:port"), kept for ever: where it breaks, or is silent for
/// too long, it is made anew after a while that doubles up to a minute. Sends nothing. Network thread.
class LineStream : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        qsizetype lineBytes = 328;
        qint64 connectMs = 15'000;
        qint64 silenceMs = 60'000; ///< a connection that says nothing for so long is taken for dead
        qint64 firstRetryMs = 1000;
        qint64 longestRetryMs = 60'000;
    };
    using OnLine = std::function<void(const QByteArray &line)>;
    /// Every time that it can't be had or breaks: why, and in how many ms it is tried again.
    using OnBroken = std::function<void(const Error &error, qint64 retryMs)>;

    LineStream(const QUrl &url, const Limits &limits, OnLine onLine, OnBroken onBroken, QObject *parent = nullptr);
    ~LineStream() override;
    void open();
    /// The lines are good ones: the next break is answered at once.
    void praise() { m_backoff.reset(); }
    /// Doesn't wait for the next try.
    void hurry();

private:
    void read();
    void fail(const Error &error);

    QUrl m_url;
    Limits m_limits;
    OnLine m_onLine;
    OnBroken m_onBroken;
    QTcpSocket m_socket;
    LineCutter m_cutter;
    Backoff m_backoff;
    QTimer m_watch; ///< for the connection, then for what comes over it
    QTimer m_retry;
    bool m_isOpen = false; ///< or being opened
};

} // namespace toancanh::source
