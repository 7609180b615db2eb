// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SourceFetchCommand.h"

#include "app/command/TriableSource.h"
#include "app/print/PrintedError.h"
#include "app/print/SourceStatus.h"
#include "app/run/FetchRound.h"
#include "app/run/OpenStore.h"
#include "app/run/Resources.h"
#include "app/run/SecretsChoice.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// The named sources, or all; says why where one can't be had.
std::optional<QList<source::SourceSpec>> chosenSources(const check::LoadedProfile &loaded, const QStringList &names)
{
    if (names.isEmpty()) {
        QTextStream err(stderr);
        for (const profile::Finding &finding : loaded.findings()) {
            if (concernsData(finding))
                err << finding.text() << Qt::endl;
        }
        return loaded.sources;
    }
    QList<source::SourceSpec> chosen;
    for (const QString &name : names) {
        const source::SourceSpec *source = triableSource(loaded, name);
        if (!source)
            return {};
        chosen << *source;
    }
    return chosen;
}

/// Waits for the round's end; false, and says why, where it came to none.
bool waitFor(FetchRound &round, int seconds)
{
    QTextStream err(stderr);
    QEventLoop loop;
    bool hasAsked = true;
    QObject::connect(&round, &FetchRound::ended, &loop, &QEventLoop::quit);
    QObject::connect(&round, &FetchRound::couldNotAsk, &loop, [&](const Error &error) {
        printError(err, error);
        hasAsked = false;
        loop.quit();
    });
    QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    round.start();
    loop.exec();
    if (!hasAsked)
        return false;
    if (round.missing().isEmpty())
        return true;
    round.giveUp().waitForFinished();
    QStringList missing = round.missing().values();
    missing.sort();
    err << tr("not ended after %1 s: %2; toancanh source status tells how they go on, --wait gives them longer")
               .arg(seconds)
               .arg(missing.join(QStringLiteral(", ")))
        << Qt::endl;
    return false;
}

} // namespace

int runSourceFetch(const Options &options)
{
    check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const std::optional<QList<source::SourceSpec>> chosen = chosenSources(loaded, options.sources);
    if (!chosen)
        return Findings;
    QTextStream err(stderr);
    const auto secrets = chooseSecrets(options);
    if (!secrets) {
        printError(err, secrets.error());
        return Findings;
    }
    const SystemClock clock;
    const auto store = openStore(options, loaded, clock);
    if (!store) {
        printError(err, store.error());
        return Findings;
    }
    const source::SecretOf secretOf([&](const QString &name) { return (*secrets)->read(name); },
                                    (*secrets)->description());
    const QTimeZone zone = loaded.profile.centre.zone;
    bool isWell = chosen->isEmpty();
    if (!isWell) {
        FetchRound round(**store, *chosen, secretOf, clock, zone);
        isWell = waitFor(round, options.fetchWaitS) && round.failed().isEmpty();
    }
    loaded.sources = *chosen;
    const Result<QList<SourceStatus>> list = sourceStatuses((*store)->cachePath(), loaded);
    if (!list) {
        printError(err, list.error());
        return Findings;
    }
    QTextStream(stdout) << statusTable(*list, zone);
    return isWell ? Done : Findings;
}

} // namespace toancanh::app
