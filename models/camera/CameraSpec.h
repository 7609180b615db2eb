// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

#include <QSize>
#include <QUrl>

namespace toancanh::camera {

struct StreamSpec
{
    QUrl url; ///< rtsp or rtsps, without user or password
    QSize size;
    bool operator==(const StreamSpec &) const = default;
};

enum class Transport { Tcp, Udp };

struct CameraSpec
{
    QString id;
    QString name;
    QString area;                   ///< area id, may be empty
    std::optional<double> latitude; ///< WGS 84
    std::optional<double> longitude;
    QString agency;
    QStringList tags;
    QList<StreamSpec> streams;
    Transport transport = Transport::Tcp;
    QString secret;                        ///< name of a keychain entry holding "user:password"; may be empty
    QStringList who;                       ///< roles that may see it; empty is everyone
    std::optional<profile::Finding> fault; ///< why it has no stream
    bool operator==(const CameraSpec &) const = default;
};

/// Reads cameras.yaml, or cameras.csv where there is none. What is wrong becomes findings of the profile: a camera
/// without an id or with one that is taken is left out, a stream with a wrong address or size too; a camera that is
/// left without a stream says why. Tells the profile where the list could not be read.
QList<CameraSpec> bindCameras(profile::Profile &profile);

} // namespace toancanh::camera
