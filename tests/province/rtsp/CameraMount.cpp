// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/CameraMount.h"

#include <algorithm>

namespace toancanh::province {

CameraMount::CameraMount(const SheetCamera &camera, const LoopCache::Loops &loops)
    : m_camera(camera), m_frozen(std::make_shared<std::atomic<bool>>(false)), m_startShift(0)
{
    for (const QChar letter : camera.id) {
        m_startShift = (m_startShift * 7 + letter.unicode()) % 3600;
    }
    for (const SheetCamera::Stream &stream : camera.streams) {
        Stream &made = m_streams.emplace_back();
        made.mount = this;
        made.loop = loops.value(stream.loop.fileName());
        made.path = stream.path.toUtf8();
        made.factory = makeFactory(made);
    }
}

CameraMount::~CameraMount()
{
    for (const Stream &stream : m_streams) {
        g_signal_handlers_disconnect_by_data(stream.factory, const_cast<Stream *>(&stream));
        g_object_unref(stream.factory);
    }
}

GstRTSPMediaFactory *CameraMount::makeFactory(Stream &stream) const
{
    const bool h264 = stream.loop->spec().codec == Codec::H264;
    const QByteArray launch = QByteArrayLiteral("( appsrc name=feed ! ") + (h264 ? "rtph264pay" : "rtph265pay")
                              + " name=pay0 pt=96 config-interval=-1 )";
    GstRTSPMediaFactory *const factory = gst_rtsp_media_factory_new();
    gst_rtsp_media_factory_set_launch(factory, launch.constData());
    gst_rtsp_media_factory_set_shared(factory, FALSE);
    gst_rtsp_media_factory_set_eos_shutdown(factory, FALSE);
    if (!m_camera.secret.isEmpty()) {
        GstRTSPPermissions *const permissions = gst_rtsp_permissions_new();
        gst_rtsp_permissions_add_role(permissions, m_camera.secret.toUtf8().constData(),
                                      GST_RTSP_PERM_MEDIA_FACTORY_ACCESS, G_TYPE_BOOLEAN, TRUE,
                                      GST_RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, G_TYPE_BOOLEAN, TRUE, nullptr);
        gst_rtsp_media_factory_set_permissions(factory, permissions);
        gst_rtsp_permissions_unref(permissions);
    }
    g_signal_connect(factory, "media-configure", G_CALLBACK(configure), &stream);
    return factory;
}

void CameraMount::mount(GstRTSPMountPoints *points)
{
    for (const Stream &stream : m_streams) {
        gst_rtsp_mount_points_add_factory(points, stream.path.constData(),
                                          GST_RTSP_MEDIA_FACTORY(g_object_ref(stream.factory)));
    }
}

void CameraMount::unmount(GstRTSPMountPoints *points)
{
    for (const Stream &stream : m_streams) {
        gst_rtsp_mount_points_remove_factory(points, stream.path.constData());
    }
}

void CameraMount::setFrozen(bool frozen)
{
    if (m_frozen->exchange(frozen) && !frozen) {
        for (const std::weak_ptr<Feed> &watched : m_feeds) {
            if (const std::shared_ptr<Feed> feed = watched.lock()) {
                feed->thaw();
            }
        }
    }
}

void CameraMount::configure(GstRTSPMediaFactory *, GstRTSPMedia *media, gpointer data)
{
    const auto *const stream = static_cast<const Stream *>(data);
    GstElement *const bin = gst_rtsp_media_get_element(media);
    GstElement *const source = gst_bin_get_by_name(GST_BIN(bin), "feed");
    stream->mount->attach(GST_APP_SRC(source), *stream);
    gst_object_unref(source);
    gst_object_unref(bin);
}

void CameraMount::attach(GstAppSrc *source, const Stream &stream)
{
    const LoopSpec &spec = stream.loop->spec();
    GstCaps *const caps = gst_caps_new_simple(
        spec.codec == Codec::H264 ? "video/x-h264" : "video/x-h265", "stream-format", G_TYPE_STRING, "byte-stream",
        "alignment", G_TYPE_STRING, "au", "width", G_TYPE_INT, spec.size.width(), "height", G_TYPE_INT,
        spec.size.height(), "framerate", GST_TYPE_FRACTION, spec.framesPerSecond, 1, nullptr);
    gst_app_src_set_caps(source, caps);
    gst_caps_unref(caps);
    g_object_set(source, "format", GST_FORMAT_TIME, nullptr);

    const gint64 second = g_get_monotonic_time() / G_USEC_PER_SEC + m_startShift;
    const int first = int(second % spec.seconds) * spec.framesPerSecond;
    auto *const feed = new std::shared_ptr<Feed>(std::make_shared<Feed>(source, stream.loop, first, m_frozen));
    std::erase_if(m_feeds, [](const std::weak_ptr<Feed> &watched) { return watched.expired(); });
    m_feeds.push_back(*feed);

    GstAppSrcCallbacks callbacks{};
    callbacks.need_data = [](GstAppSrc *, guint, gpointer data) {
        (*static_cast<std::shared_ptr<Feed> *>(data))->next();
    };
    gst_app_src_set_callbacks(source, &callbacks, feed,
                              [](gpointer data) { delete static_cast<std::shared_ptr<Feed> *>(data); });
}

} // namespace toancanh::province
