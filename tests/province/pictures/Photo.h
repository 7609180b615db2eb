// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace toancanh::province {

/// The photo of a citizen's report as a JPEG of 640 × 360: flood, rubbish, cable, pothole, lamp, market or road.
/// Empty for another kind. The same seed gives the same bytes. Needs no application object; any thread.
QByteArray reportPhotoJpeg(const QString &kind, quint32 seed);
QStringList reportPhotoKinds();

} // namespace toancanh::province
