// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace toancanh::province {

/// The cameras of the simulated province: an RTSP server on 127.0.0.1 (TCP and UDP, digest where a camera names a
/// secret) that sends loops encoded beforehand. It runs on a thread of its own; every function may be called from
/// any thread and takes effect before it returns.
class RtspServer
{
public:
    struct Settings
    {
        quint16 port = 28554; ///< 0 takes any free one
        QString cacheFolder;  ///< empty is a folder below the system's temporary one
        QString camerasFile;  ///< cameras.yaml of the profile
        quint32 seed = 1;
        int loopSeconds = 0; ///< 0 leaves every scene its own length
        /// How far the first painting has come; called on any thread, one call at a time.
        std::function<void(int done, int total)> progress;
    };
    enum class Mode {
        Ok,
        Down,   ///< refuses, and drops whoever watches
        Frozen, ///< keeps its connections and sends no more pictures
    };

    /// Paints and encodes what the cache lacks (less than a minute for the demo's cameras), then serves.
    static Result<std::unique_ptr<RtspServer>> start(const Settings &settings);
    ~RtspServer();
    RtspServer(const RtspServer &) = delete;
    RtspServer &operator=(const RtspServer &) = delete;

    void setMode(const QString &camera, Mode mode); ///< an unknown camera is ignored
    QStringList cameras() const;
    quint16 port() const;

private:
    RtspServer();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toancanh::province
