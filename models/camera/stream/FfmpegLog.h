// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::camera {

/// Takes over FFmpeg's log for the process, once: errors go to the category "toancanh.camera" as information,
/// each kind at most once a minute and without user or password; the rest is dropped. Any thread.
void captureFfmpegLog();

/// The line with "scheme://user:password@" reduced to "scheme://***@", and header fields that authorize removed.
QString masked(const QString &line);

} // namespace toancanh::camera
