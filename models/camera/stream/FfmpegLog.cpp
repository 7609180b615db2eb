// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/FfmpegLog.h"

#include "models/camera/stream/Logging.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>

#include <array>
#include <cstdarg>
#include <mutex>

extern "C" {
#include <libavutil/log.h>
}

namespace toancanh::camera {

namespace {

/// Damaged video makes the decoder complain of every block: one line of a kind a minute tells as much.
bool isDue(const char *format)
{
    static std::mutex mutex;
    static QHash<const void *, qint64> lastMs;
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    const std::scoped_lock lock(mutex);
    const qint64 nowMs = timer.elapsed();
    const auto last = lastMs.constFind(format);
    if (last != lastMs.constEnd() && nowMs - *last < 60'000)
        return false;
    lastMs.insert(format, nowMs);
    return true;
}

void receive(void *context, int level, const char *format, va_list arguments)
{
    if (level > AV_LOG_ERROR || !lcCamera().isInfoEnabled() || !isDue(format))
        return;
    std::array<char, 1024> line{};
    int printPrefix = 1;
    av_log_format_line2(context, level, format, arguments, line.data(), int(line.size()), &printPrefix);
    qCInfo(lcCamera).noquote() << "FFmpeg:" << masked(QString::fromUtf8(line.data()).trimmed());
}

} // namespace

void captureFfmpegLog()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_callback(receive); });
}

QString masked(const QString &line)
{
    static const QRegularExpression userInfo(QStringLiteral("([A-Za-z][A-Za-z0-9+.-]*://)[^\\s/?#]*@"));
    static const QRegularExpression authorization(QStringLiteral("(Authorization|Authenticate)\\s*:.*"),
                                                  QRegularExpression::CaseInsensitiveOption);
    QString safe = line;
    safe.replace(userInfo, QStringLiteral("\\1***@"));
    safe.replace(authorization, QStringLiteral("\\1: ***"));
    return safe;
}

} // namespace toancanh::camera
