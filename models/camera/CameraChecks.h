// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraSpec.h"

#include <QSet>

#include <functional>

namespace toancanh::camera {

/// Where a finding about one value goes: a message and its remedy.
using Report = std::function<void(const QString &message, const QString &remedy)>;

/// What cameras.yaml and cameras.csv are checked for alike. Each check reports what is wrong and gives what can still
/// be used, or nothing.
class CameraChecks
{
public:
    explicit CameraChecks(const profile::Profile &profile) : m_profile(profile) {}

    bool takeId(const QString &id, const Report &report); ///< false when it is empty or taken
    QString area(const QString &system, const QString &code, const Report &report) const;
    QString agency(const QString &id, const Report &report) const;
    std::optional<QUrl> address(const QString &url, const Report &report) const;
    std::optional<QSize> size(const QString &text, const Report &report) const;
    Transport transport(const QString &text, const Report &report) const;
    bool isPlace(double latitude, double longitude, const Report &report) const;

private:
    const profile::Profile &m_profile;
    QSet<QString> m_ids;
};

/// Reads the cells of cameras.csv: columns id, name, area (system:code), at (latitude longitude), agency, tags,
/// streams (address size), transport, secret, who; several tags, streams or roles are parted by "|".
QList<CameraSpec> readCameraTable(const QByteArray &utf8, const QString &file, profile::Profile &profile);

} // namespace toancanh::camera
