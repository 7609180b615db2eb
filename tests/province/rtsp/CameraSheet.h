// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "tests/province/rtsp/LoopSpec.h"

#include <QHash>
#include <QList>

namespace toancanh::province {

/// One camera that the simulated province serves, as its cameras.yaml promises it.
struct SheetCamera
{
    struct Stream
    {
        QString path; ///< of its address, "/CAM-0214/main"
        LoopSpec loop;
    };
    QString id;
    QString secret; ///< may be empty
    QList<Stream> streams;
};

/// Reads a cameras.yaml. `seed` varies all pictures; `seconds` is the length of every loop, 0 for the scene's own.
Result<QList<SheetCamera>> readCameraSheet(const QString &file, quint32 seed, int seconds);

/// "user:password" by the name of the secret: the well-known passwords of cameras that do not exist.
QHash<QString, QString> cameraSecrets();

} // namespace toancanh::province
