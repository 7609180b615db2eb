// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/trial/StreamTrial.h"

#include "models/base/LoggableUrl.h"
#include "models/source/collect/AisLatest.h"
#include "models/source/collect/LineStream.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

Result<ReadPage> listenOnce(const SourceSpec &source, PageReader &reader, const Clock &clock, qint64 listenMs,
                            const Fetch::OnTrace &onTrace)
{
    const qint64 startedMs = clock.monotonicMs();
    const QUrl url(source.request.url);
    QEventLoop loop;
    AisLatest latest;
    std::optional<Error> broken;
    qint64 bytes = 0;
    LineStream stream(
        url, {},
        [&](const QByteArray &line) {
            bytes += line.size() + 1;
            latest.add(line, clock.nowMs());
        },
        [&](const Error &error, qint64) {
            broken = error;
            loop.quit();
        });
    stream.open();
    QTimer::singleShot(int(listenMs), &loop, &QEventLoop::quit);
    loop.exec();

    Result<ReadPage> read = latest.hasNews() ? reader.read({latest.take(), {}, {}}) : Result<ReadPage>(ReadPage());
    if (read && !latest.ships() && !broken)
        broken =
            Error{ErrorKind::Timeout,
                  tr("no position and no name of a ship came within %1 s, in %2 bytes").arg(listenMs / 1000).arg(bytes),
                  loggableUrl(url)};
    if (broken && !latest.ships())
        read = tl::unexpected<Error>(*broken);
    if (onTrace)
        onTrace({loggableUrl(url), 0, bytes, clock.monotonicMs() - startedMs,
                 read ? qsizetype(read->page.rows.size()) : 0, read ? qsizetype(read->page.rejectedCount) : 0,
                 read ? std::nullopt : std::optional(read.error())});
    return read;
}

} // namespace toancanh::source
