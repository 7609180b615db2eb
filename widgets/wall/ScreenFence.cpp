// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/ScreenFence.h"

#include <QGraphicsScene>
#include <QGuiApplication>

#ifdef TOANCANH_XCB
#include <cstdlib>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>
#endif

namespace toancanh::wallview {

int ScreenFence::windows() const
{
    return int(m_scene.views().size());
}

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
    for (const unsigned request : m_awaited)
        if (server)
            xcb_discard_reply(server, request);
}

quint64 ScreenFence::sent()
{
    if (xcb_connection_t *server = connection()) {
        // Its answer comes in its turn, after everything that was sent before it.
        m_awaited.push_back(xcb_get_input_focus(server).sequence);
        xcb_flush(server);
    }
    return ++m_last;
}

bool ScreenFence::isDrawn(quint64 number)
{
    xcb_connection_t *server = connection();
    while (server && !m_awaited.empty() && m_last - m_awaited.size() < number) {
        void *reply = nullptr;
        xcb_generic_error_t *error = nullptr;
        if (!xcb_poll_for_reply(server, m_awaited.front(), &reply, &error))
            return false;
        std::free(reply);
        std::free(error);
        m_awaited.pop_front();
    }
    return true;
}

#else

ScreenFence::~ScreenFence() = default;

quint64 ScreenFence::sent()
{
    return ++m_last;
}

bool ScreenFence::isDrawn(quint64)
{
    return true;
}

#endif

} // namespace toancanh::wallview
