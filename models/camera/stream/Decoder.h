// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/camera/stream/AvPointers.h"
#include "models/camera/stream/Effort.h"

#include <QSize>
#include <QUrl>

namespace toancanh::camera {

/// Decodes one stream on its stream's thread, without threads of its own. Large pictures go to the hardware where
/// there is one; when it refuses, or fails later, decoding goes on in software and `description()` says so.
class Decoder
{
public:
    /// `declared` is the size that the profile gives. Errors: Malformed.
    Result<void> open(const AVStream &stream, QSize declared, const QUrl &url);

    /// Feeds one packet. Damaged ones are dropped.
    void send(const AVPacket *packet);
    /// The next picture in ordinary memory, valid until the next call; null when a packet is needed.
    const AVFrame *receive();

    /// Takes hold at once, going back to every frame at the next key frame.
    void setEffort(Effort effort) { m_effort = effort; }
    /// "h264 · software"
    const QString &description() const { return m_description; }

private:
    Result<void> openContext(AVBufferRef *device);
    void applyEffort(bool isKeyFrame);
    void fallBack();
    void describe(bool isHardware);

    QUrl m_url;
    const AVStream *m_stream = nullptr;
    AvPointer<AVCodecContext> m_context;
    AvPointer<AVFrame> m_frame;
    AvPointer<AVFrame> m_downloaded;
    Effort m_effort = Effort::Full;
    bool m_isHardware = false;
    QString m_description;
    int m_failuresInARow = 0;
};

} // namespace toancanh::camera
