// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/rtsp/CameraSheet.h"
#include "tests/province/rtsp/Feed.h"
#include "tests/province/rtsp/LoopCache.h"

#include <gst/rtsp-server/rtsp-server.h>

#include <list>

namespace toancanh::province {

/// One camera in the server: its factories, and the feeds of those who watch it. Every client gets a pipeline of
/// its own, so that its first picture is a key frame that comes at once. Lives on the server's thread.
class CameraMount
{
public:
    CameraMount(const SheetCamera &camera, const LoopCache::Loops &loops);
    ~CameraMount();
    CameraMount(const CameraMount &) = delete;
    CameraMount &operator=(const CameraMount &) = delete;

    const QString &id() const { return m_camera.id; }
    const QString &secret() const { return m_camera.secret; }
    void mount(GstRTSPMountPoints *points);
    void unmount(GstRTSPMountPoints *points);
    void setFrozen(bool frozen);

private:
    struct Stream
    {
        CameraMount *mount = nullptr;
        std::shared_ptr<const LoopFile> loop;
        QByteArray path;
        GstRTSPMediaFactory *factory = nullptr;
    };
    GstRTSPMediaFactory *makeFactory(Stream &stream) const;
    static void configure(GstRTSPMediaFactory *factory, GstRTSPMedia *media, gpointer stream);
    void attach(GstAppSrc *source, const Stream &stream);

    SheetCamera m_camera;
    std::list<Stream> m_streams; ///< a list: factories keep their addresses
    std::shared_ptr<std::atomic<bool>> m_frozen;
    std::vector<std::weak_ptr<Feed>> m_feeds;
    int m_startShift; ///< where in the loop this camera is when another of the same scene begins, in seconds
};

} // namespace toancanh::province
