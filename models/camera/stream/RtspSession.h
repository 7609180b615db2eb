// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Error.h"
#include "models/camera/CameraSpec.h"
#include "models/camera/stream/AvPointers.h"

#include <functional>

namespace toancanh::camera {

/// One connection to one stream of a camera, from open to its end. Lives and dies on its stream's thread.
/// FFmpeg's own time-outs came three times too late when a server froze, so that the limits are kept here: 5 s to
/// connect, 3 s without a packet, and as long of packets without a picture as the owner says.
class RtspSession
{
public:
    /// `isCancelled` is asked at least every 100 ms while the session waits; true ends it.
    RtspSession(const Clock &clock, std::function<bool()> isCancelled);
    RtspSession(const RtspSession &) = delete;
    RtspSession &operator=(const RtspSession &) = delete;
    ~RtspSession();

    /// `userInfo` is "user:password" or empty; it stays in memory. Errors: Network, Timeout, Auth, Malformed.
    Result<void> open(const QUrl &url, const QString &userInfo, Transport transport);

    /// The next packet of the picture. Errors: Network, Timeout, Cancelled.
    Result<void> read(AVPacket *packet);

    void pictureSeen() { m_lastPictureMs = m_clock.monotonicMs(); }
    /// How long packets may come without a picture.
    void setPictureLimit(qint64 ms) { m_pictureLimitMs = ms; }
    const AVStream *video() const;

private:
    enum class Phase { LookingUp, Connecting, Streaming, Closing };
    enum class Interruption { None, Cancelled, LookupLimit, ConnectLimit, PacketLimit, PictureLimit };

    static int interrupt(void *session);
    Interruption interruption() const;
    tl::unexpected<Error> failed(int code) const;
    Result<QStringList> lookUp();
    void enter(Phase phase, qint64 limitMs);
    int connectTo(const QByteArray &address, Transport transport);
    int findVideo();

    const Clock &m_clock;
    std::function<bool()> m_isCancelled;
    QUrl m_url;
    Phase m_phase = Phase::Connecting;
    qint64 m_phaseEndMs = 0;
    Interruption m_interruption = Interruption::None;
    qint64 m_lastPacketMs = 0;
    qint64 m_lastPictureMs = 0;
    qint64 m_pictureLimitMs = 15'000;
    int m_video = -1;
    AvPointer<AVFormatContext> m_context;
};

/// The address with "user:password" put in, percent-encoded. For FFmpeg only, never for a log.
QByteArray addressWithUser(const QUrl &url, const QString &userInfo);

} // namespace toancanh::camera
