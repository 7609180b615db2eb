// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/AvPointers.h"

#include <QString>

namespace toancanh::camera {

/// The computer's video decoder, opened once for the process on the first stream's thread; read-only afterwards.
class Hardware
{
public:
    /// Nothing where there is no device: then nothing is opened and nothing is logged.
    static const Hardware *instance();

    AVBufferRef *device() const { return m_device.get(); }
    const QString &name() const { return m_name; }

private:
    Hardware() = default;

    AvPointer<AVBufferRef> m_device;
    QString m_name;
};

} // namespace toancanh::camera
