// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/CollectedDossiers.h"

#include "models/source/collect/Collector.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace toancanh::bench {

source::SourceSpec dossierSource(const check::LoadedProfile &loaded, Writing writing, int port)
{
    const auto found = std::find_if(loaded.sources.cbegin(), loaded.sources.cend(),
                                    [](const auto &one) { return one.id == QLatin1String("one-stop-dossiers"); });
    if (found == loaded.sources.cend())
        qFatal("the demo has no source of dossiers");
    source::SourceSpec source = *found;
    const auto local = [port](const QString &text) {
        return QString(text).replace(QStringLiteral("127.0.0.1:28080"), QStringLiteral("127.0.0.1:%1").arg(port));
    };
    source.request.url = local(source.request.url);
    source.request.auth.token.url = local(source.request.auth.token.url);
    if (writing == Writing::Json)
        return source;
    source.format.kind = format::FormatSpec::Kind::Csv;
    source.rows.clear();
    source.paging.untilEmpty.clear();
    for (field::FieldSpec &field : source.fields) {
        for (QString &place : field.at)
            place = place == QLatin1String("/donVi/ma") ? QStringLiteral("maDonVi") : place.mid(1);
    }
    return source;
}

double collectedDossiers(const check::LoadedProfile &loaded, const source::SourceSpec &source, qint64 count)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const profile::Profile &profile = loaded.profile;
    auto store = store::Store::open({folder.path(), loaded.datasets, profile.areas, profile.areaCodes,
                                     profile.areaChanges, profile.agencies, profile.agencyCodes, profile.centre.zone},
                                    clock);
    if (!store)
        return 0;
    source::Collector collector(
        **store, {source}, [](const QString &) { return Result<QString>(QStringLiteral("id:secret")); }, clock,
        profile.centre.zone);
    QEventLoop loop;
    QElapsedTimer timer;
    double seconds = 0;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        const QList<dataset::SourceState> states = (*store)->sourceStates();
        if (states.isEmpty() || (!states.first().lastSuccessMs && !states.first().error))
            return;
        seconds = double(timer.nsecsElapsed()) / 1e9;
        if (states.first().error || states.first().rows != count)
            std::fprintf(stderr, "the fetch brought %lld rows: %s\n", static_cast<long long>(states.first().rows),
                         states.first().error ? qPrintable(states.first().error->sentence) : "");
        loop.quit();
    });
    timer.start();
    collector.start();
    look.start(5);
    loop.exec();
    return double(count) / seconds;
}

} // namespace toancanh::bench
