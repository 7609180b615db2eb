// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamError.h"

#include "models/base/LoggableUrl.h"

#include <QCoreApplication>

#include <cerrno>

extern "C" {
#include <libavutil/error.h>
}

namespace toancanh::camera {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("toancanh::camera", sentence);
}

} // namespace

Error streamError(int code, const QUrl &url)
{
    const QString where = loggableUrl(url);
    switch (code) {
    // The normal end of a live stream is a failure: a camera has no last picture.
    case AVERROR_EOF: return {ErrorKind::Network, tr("the camera ended the stream"), where};
    case AVERROR_HTTP_UNAUTHORIZED: return {ErrorKind::Auth, tr("the camera refused the password"), where};
    case AVERROR_HTTP_FORBIDDEN: return {ErrorKind::Auth, tr("the camera does not allow this user to see it"), where};
    case AVERROR_HTTP_NOT_FOUND: return {ErrorKind::Network, tr("the camera has no stream of this name"), where};
    case AVERROR(ECONNREFUSED): return {ErrorKind::Network, tr("the camera refused the connection"), where};
    case AVERROR(ETIMEDOUT): return {ErrorKind::Timeout, tr("the camera does not answer"), where};
    case AVERROR(EHOSTUNREACH):
    case AVERROR(ENETUNREACH): return {ErrorKind::Network, tr("there is no way to the camera's network"), where};
    case AVERROR_DECODER_NOT_FOUND:
        return {ErrorKind::Malformed, tr("the camera sends a format that cannot be decoded"), where};
    case AVERROR_INVALIDDATA:
        return {ErrorKind::Malformed, tr("what the camera answers makes no sense; is it a camera's address?"), where};
    case AVERROR_HTTP_SERVER_ERROR: return {ErrorKind::Network, tr("the camera reports an error of its own"), where};
    case AVERROR_HTTP_BAD_REQUEST:
    case AVERROR_HTTP_OTHER_4XX: return {ErrorKind::Network, tr("the camera refused the request"), where};
    case AVERROR(EPIPE):
    case AVERROR(ECONNRESET): return {ErrorKind::Network, tr("the camera broke the connection off"), where};
    case AVERROR_STREAM_NOT_FOUND: return {ErrorKind::Malformed, tr("the camera offers no picture"), where};
    default: break;
    }
    char reason[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, reason, sizeof reason);
    return {ErrorKind::Network, tr("the connection to the camera failed (%1)").arg(QString::fromUtf8(reason)), where};
}

Error hostUnknown(const QUrl &url)
{
    return {ErrorKind::Network, tr("no name server knows the camera's host \"%1\"").arg(url.host()), loggableUrl(url)};
}

Error nameServerSilent(const QUrl &url)
{
    return {ErrorKind::Timeout, tr("the name server does not say where the camera's host \"%1\" is").arg(url.host()),
            loggableUrl(url)};
}

Error connectTimeout(const QUrl &url)
{
    return {ErrorKind::Timeout, tr("the camera does not answer"), loggableUrl(url)};
}

Error packetStall(const QUrl &url)
{
    return {ErrorKind::Timeout, tr("the camera has stopped sending"), loggableUrl(url)};
}

Error noPicture(const QUrl &url)
{
    return {ErrorKind::Timeout, tr("the camera sends data but no picture"), loggableUrl(url)};
}

} // namespace toancanh::camera
