// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/Hardware.h"

#include "models/camera/stream/Logging.h"

#include <QDir>
#include <QFileInfo>

extern "C" {
#include <libavutil/hwcontext.h>
}

namespace toancanh::camera {

namespace {

struct Candidate
{
    AVHWDeviceType type;
    QString path; ///< the device node that must be there
};

QList<Candidate> candidates()
{
    QList<Candidate> found;
    if (QFileInfo::exists(QStringLiteral("/dev/nvidiactl")))
        found << Candidate{AV_HWDEVICE_TYPE_CUDA, {}};
    const QDir dri(QStringLiteral("/dev/dri"));
    for (const QString &node : dri.entryList({QStringLiteral("renderD*")}, QDir::System))
        found << Candidate{AV_HWDEVICE_TYPE_VAAPI, dri.filePath(node)};
    return found;
}

} // namespace

const Hardware *Hardware::instance()
{
    static const std::unique_ptr<const Hardware> hardware = []() -> std::unique_ptr<const Hardware> {
        for (const Candidate &candidate : candidates()) {
            AVBufferRef *device = nullptr;
            const QByteArray path = candidate.path.toUtf8();
            const char *node = path.isEmpty() ? nullptr : path.constData();
            const QString name = QString::fromLatin1(av_hwdevice_get_type_name(candidate.type));
            if (av_hwdevice_ctx_create(&device, candidate.type, node, nullptr, 0) < 0) {
                qCInfo(lcCamera).noquote() << "the video decoder" << name << candidate.path << "cannot be used";
                continue;
            }
            std::unique_ptr<Hardware> opened(new Hardware);
            opened->m_device.reset(device);
            opened->m_name = name;
            return opened;
        }
        return nullptr;
    }();
    return hardware.get();
}

} // namespace toancanh::camera
