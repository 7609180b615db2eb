// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/ScreenFence.h"

#include <QGuiApplication>

#ifdef TOANCANH_XCB
#include <cstdlib>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>
#endif

namespace toancanh::wallview {

#ifdef TOANCANH_XCB

namespace {

xcb_connection_t *connection()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    return x11 ? x11->connection() : nullptr;
}

} // namespace

ScreenFence::~ScreenFence()
{
    xcb_connection_t *server = connection();
    if (server && m_request != 0)
        xcb_discard_reply(server, m_request);
}

bool ScreenFence::isPassed()
{
    xcb_connection_t *server = connection();
    if (!server)
        return true;
    if (m_request == 0) {
        // Its answer comes in its turn, after everything that was sent before it.
        m_request = xcb_get_input_focus(server).sequence;
        xcb_flush(server);
        return false;
    }
    void *reply = nullptr;
    xcb_generic_error_t *error = nullptr;
    if (!xcb_poll_for_reply(server, m_request, &reply, &error))
        return false;
    std::free(reply);
    std::free(error);
    m_request = 0;
    return true;
}

#else

ScreenFence::~ScreenFence() = default;

bool ScreenFence::isPassed()
{
    return true;
}

#endif

} // namespace toancanh::wallview
