// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CollectCommand.h"

#include "app/print/PrintedError.h"
#include "app/run/EndSignals.h"
#include "app/run/Resources.h"
#include "app/run/Runtime.h"
#include "app/run/ServiceNotifier.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>

Q_DECLARE_LOGGING_CATEGORY(lcApp)

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

} // namespace

int runCollect(const Options &options)
{
    QTextStream err(stderr);
    const EndSignals endSignals;
    ServiceNotifier service;
    const QString domains = resourcePath(QStringLiteral("domains"));
    check::LoadedProfile loaded = check::LoadedProfile::load(options.profileFolder, domains);
    for (const profile::Finding &finding : loaded.findings())
        err << finding.text() << Qt::endl;
    auto built = Runtime::build(options, std::move(loaded), {.domainFolder = domains, .hasCameras = false});
    if (!built) {
        printError(err, built.error());
        return Findings;
    }
    const std::unique_ptr<Runtime> runtime = *std::move(built);
    const check::LoadedProfile &profile = runtime->loaded();
    qCInfo(lcApp).noquote() << tr("%1: %2 sources into %3 datasets, %4 rules")
                                   .arg(profile.profile.centre.title.in(options.locale))
                                   .arg(profile.sources.size())
                                   .arg(profile.datasets.size())
                                   .arg(profile.rules.size());
    const auto tell = [&service](bool isCollecting) {
        const QString sentence = isCollecting ? tr("this program collects now")
                                              : tr("another program collects; this one waits for its turn");
        qCInfo(lcApp).noquote() << sentence;
        service.status(sentence);
    };
    QObject::connect(runtime.get(), &Runtime::collectingChanged, runtime.get(), tell);
    QObject::connect(runtime.get(), &Runtime::noticesChanged, runtime.get(), [&] {
        const QStringList notices = runtime->notices();
        if (!notices.isEmpty())
            service.status(notices.first());
    });
    runtime->watch({});
    runtime->start();
    service.ready();
    const int code = QCoreApplication::exec();
    service.stopping();
    qCInfo(lcApp).noquote() << tr("asked to end: closing the store and giving the lease back");
    return code;
}

} // namespace toancanh::app
