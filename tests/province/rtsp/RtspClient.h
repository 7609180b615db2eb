// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <memory>
#include <optional>

namespace toancanh::province {

/// A plain libavformat client for tests: opens an address and reads packets, never longer than it is told to.
class RtspClient
{
public:
    struct Packet
    {
        std::optional<double> seconds; ///< presentation time; libavformat tells none for some first packets
        bool key = false;
    };

    RtspClient();
    ~RtspClient();
    RtspClient(const RtspClient &) = delete;
    RtspClient &operator=(const RtspClient &) = delete;

    /// 0 where it worked, else FFmpeg's error code.
    int open(const QString &url, const QString &transport, int timeoutMs = 5000);
    static bool isUnauthorized(int error);            ///< the server answered 401
    std::optional<Packet> read(int timeoutMs = 3000); ///< nothing at the end, at an error and after the time
    QString codec() const;
    QSize size() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toancanh::province
