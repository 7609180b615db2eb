// SPDX-License-Identifier: GPL-3.0-or-later
//
// An RTSP server of moving pictures for the tests: TestServer PORT [USER PASSWORD]. Serves /sub (320 × 180) and /main
// (640 × 360), H.264 with a key frame every second. Port 0 takes a free one; the first line it prints is the port.
// It ends with its standard input.
#include <gst/gst.h>
#include <gst/rtsp-server/rtsp-server.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace {

std::string pipeline(int widthPx, int heightPx)
{
    return "( videotestsrc is-live=true ! video/x-raw,format=I420,width=" + std::to_string(widthPx)
           + ",height=" + std::to_string(heightPx)
           + ",framerate=15/1 ! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=15 ! "
             "video/x-h264,profile=baseline ! rtph264pay name=pay0 pt=96 config-interval=1 )";
}

void demandPassword(GstRTSPServer *server, GstRTSPMediaFactory *factory, const char *user, const char *password)
{
    static GstRTSPAuth *auth = nullptr;
    if (!auth) {
        auth = gst_rtsp_auth_new();
        gst_rtsp_auth_set_supported_methods(auth, GST_RTSP_AUTH_DIGEST);
        GstRTSPToken *token = gst_rtsp_token_new(GST_RTSP_TOKEN_MEDIA_FACTORY_ROLE, G_TYPE_STRING, "viewer", nullptr);
        gst_rtsp_auth_add_digest(auth, user, password, token);
        gst_rtsp_token_unref(token);
        gst_rtsp_server_set_auth(server, auth);
    }
    gst_rtsp_media_factory_add_role(factory, "viewer", GST_RTSP_PERM_MEDIA_FACTORY_ACCESS, G_TYPE_BOOLEAN, TRUE,
                                    GST_RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, G_TYPE_BOOLEAN, TRUE, nullptr);
}

gboolean quitAtEnd(GIOChannel *input, GIOCondition, gpointer loop)
{
    char byte = 0;
    if (read(g_io_channel_unix_get_fd(input), &byte, 1) > 0)
        return G_SOURCE_CONTINUE;
    g_main_loop_quit(static_cast<GMainLoop *>(loop));
    return G_SOURCE_REMOVE;
}

} // namespace

int main(int argc, char **argv)
{
    gst_init(&argc, &argv);
    GMainLoop *loop = g_main_loop_new(nullptr, FALSE);
    GstRTSPServer *server = gst_rtsp_server_new();
    gst_rtsp_server_set_address(server, "127.0.0.1");
    gst_rtsp_server_set_service(server, argc > 1 ? argv[1] : "0");

    GstRTSPMountPoints *mounts = gst_rtsp_server_get_mount_points(server);
    const auto mount = [&](const char *path, int widthPx, int heightPx) {
        GstRTSPMediaFactory *factory = gst_rtsp_media_factory_new();
        gst_rtsp_media_factory_set_launch(factory, pipeline(widthPx, heightPx).c_str());
        gst_rtsp_media_factory_set_shared(factory, TRUE);
        if (argc > 3)
            demandPassword(server, factory, argv[2], argv[3]);
        gst_rtsp_mount_points_add_factory(mounts, path, factory);
    };
    mount("/sub", 320, 180);
    mount("/main", 640, 360);
    g_object_unref(mounts);

    if (gst_rtsp_server_attach(server, nullptr) == 0)
        return 1;
    std::printf("%d\n", gst_rtsp_server_get_bound_port(server));
    std::fflush(stdout);

    GIOChannel *input = g_io_channel_unix_new(STDIN_FILENO);
    g_io_add_watch(input, GIOCondition(G_IO_IN | G_IO_HUP | G_IO_ERR), quitAtEnd, loop);
    g_main_loop_run(loop);
    std::_Exit(0);
}
