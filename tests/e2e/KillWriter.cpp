// SPDX-License-Identifier: GPL-3.0-or-later
// The collecting side of the program, to be killed: KillWriter FOLDER ADDRESS. Prints a line for each commit, once
// it has returned: "cache SEQ" and "centre NUMBER".
#include "models/alert/AlertHistory.h"
#include "models/base/WhenDone.h"
#include "models/source/collect/Collector.h"
#include "models/store/sqlite/Database.h"
#include "tests/e2e/KillScene.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace toancanh;

namespace {

constexpr int transitionMs = 5;

void say(const char *what, qint64 number)
{
    // One write, which the pipe takes whole or not at all.
    const QByteArray line = QByteArray(what) + ' ' + QByteArray::number(number) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        ::_exit(3);
}

source::SourceSpec sourceOf(const QString &name, const QString &address)
{
    source::SourceSpec source;
    source.id = name;
    source.into = QStringLiteral("item");
    source.everyMs = 100;
    source.request.url = address + QLatin1Char('/') + name;
    source.request.query = {{QStringLiteral("page"), QStringLiteral("{page}")}};
    source.paging.kind = source::PagingSpec::Kind::Page;
    source.paging.untilEmpty = QStringLiteral("/rows");
    source.rows = QStringLiteral("/rows");
    for (const char *column : {"code", "page", "generation"}) {
        field::FieldSpec field;
        field.column = QLatin1String(column);
        field.at = {QLatin1Char('/') + field.column};
        source.fields += field;
    }
    return source;
}

/// Raises one alert after the other, each a row with the next number.
void raiseNext(store::Store &store)
{
    const auto number = std::make_shared<qint64>(0);
    const auto work = [number](store::Database &database) -> Result<void> {
        alert::Alert alert;
        alert.id = QStringLiteral("rule/object");
        alert.rule = QStringLiteral("rule");
        auto written = alert::writeTransitions(database, {{alert::Transition::Kind::Raised, alert, 1}});
        *number = database.integer(QStringLiteral("SELECT max(id) FROM alert_transition")).value_or(0);
        return written;
    };
    whenDone(store.onCentre(work), &store, [number](const Result<void> &done) {
        if (done)
            say("centre", *number);
    });
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const SystemClock clock;
    auto store = store::Store::open(killSceneSettings(arguments.at(1)), clock);
    if (!store) {
        qCritical().noquote() << store.error().sentence << store.error().where;
        return 1;
    }
    QObject::connect(
        store->get(), &store::Store::datasetsChanged, store->get(),
        [](const QStringList &, qint64 commitSeq) { say("cache", commitSeq); }, Qt::DirectConnection);
    QList<source::SourceSpec> sources;
    for (const QString &name : killSceneSources())
        sources += sourceOf(name, arguments.at(2));
    source::Collector collector(
        **store, sources, [](const QString &) -> Result<QString> { return QString(); }, clock,
        killSceneSettings({}).zone);
    collector.start();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, store->get(), [&store] { raiseNext(**store); });
    beat.start(transitionMs);
    return QCoreApplication::exec();
}
