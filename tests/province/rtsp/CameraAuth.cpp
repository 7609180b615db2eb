// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/CameraAuth.h"

#include <QSet>

#include <gst/rtsp-server/rtsp-server.h>

namespace {

struct TcCameraAuth
{
    GstRTSPAuth parent;
    QSet<QString> *guarded;
};

struct TcCameraAuthClass
{
    GstRTSPAuthClass parent;
};

GstRTSPAuthClass *g_parent = nullptr;

gboolean check(GstRTSPAuth *auth, GstRTSPContext *context, const gchar *what)
{
    const QSet<QString> &guarded = *reinterpret_cast<TcCameraAuth *>(auth)->guarded;
    const char *const path = context->uri ? context->uri->abspath : nullptr;
    if (!guarded.contains(toancanh::province::cameraOfPath(path))) {
        return TRUE;
    }
    return g_parent->check(auth, context, what);
}

void finalize(GObject *object)
{
    delete reinterpret_cast<TcCameraAuth *>(object)->guarded;
    G_OBJECT_CLASS(g_parent)->finalize(object);
}

void initClass(gpointer klass, gpointer)
{
    g_parent = static_cast<GstRTSPAuthClass *>(g_type_class_peek_parent(klass));
    static_cast<GstRTSPAuthClass *>(klass)->check = check;
    static_cast<GObjectClass *>(klass)->finalize = finalize;
}

void initInstance(GTypeInstance *instance, gpointer)
{
    reinterpret_cast<TcCameraAuth *>(instance)->guarded = new QSet<QString>;
}

GType authType()
{
    static const GType type =
        g_type_register_static_simple(GST_TYPE_RTSP_AUTH, "TcCameraAuth", sizeof(TcCameraAuthClass), initClass,
                                      sizeof(TcCameraAuth), initInstance, GTypeFlags(0));
    return type;
}

} // namespace

namespace toancanh::province {

GstRTSPAuth *makeCameraAuth(const QStringList &protectedCameras)
{
    auto *const auth = static_cast<GstRTSPAuth *>(g_object_new(authType(), nullptr));
    *reinterpret_cast<TcCameraAuth *>(auth)->guarded = QSet<QString>(protectedCameras.begin(), protectedCameras.end());
    gst_rtsp_auth_set_supported_methods(auth, GST_RTSP_AUTH_DIGEST);
    return auth;
}

QString cameraOfPath(const char *path)
{
    return QString::fromUtf8(path).section(QLatin1Char('/'), 1, 1);
}

} // namespace toancanh::province
