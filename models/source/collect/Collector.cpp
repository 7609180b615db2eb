// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/Collector.h"

#include "models/source/collect/CollectorWorker.h"

#include <QThread>

namespace toancanh::source {

class Collector::Private
{
public:
    explicit Private(const Clock &given) : clock(given) {}

    const Clock &clock;
    QThread thread;
    CollectorWorker *worker = nullptr; ///< on the thread, which deletes it at its end
};

Collector::Collector(store::Store &store, const QList<SourceSpec> &sources, SecretOf secretOf, const Clock &clock,
                     const QTimeZone &zone, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(clock))
{
    d->thread.setObjectName(QStringLiteral("network"));
    d->worker = new CollectorWorker(store, sources, std::move(secretOf), clock, zone);
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    connect(&d->thread, &QThread::finished, this, &Collector::stopped, Qt::QueuedConnection);
}

Collector::~Collector()
{
    if (!d->thread.isRunning()) {
        delete d->worker;
        return;
    }
    d->thread.quit();
    d->thread.wait();
}

void Collector::start()
{
    if (d->thread.isRunning())
        return;
    d->thread.start();
    QMetaObject::invokeMethod(d->worker, &CollectorWorker::start, Qt::QueuedConnection);
}

void Collector::stop()
{
    d->thread.quit();
}

void Collector::fetchNow(const QString &source)
{
    QMetaObject::invokeMethod(
        d->worker, [worker = d->worker, source, nowMs = d->clock.nowMs()] { worker->fetchNow(source, nowMs); },
        Qt::QueuedConnection);
}

void Collector::replace(const QList<SourceSpec> &sources, const QList<dataset::DatasetSpec> &datasets)
{
    QMetaObject::invokeMethod(
        d->worker, [worker = d->worker, sources, datasets] { worker->replace(sources, datasets); },
        Qt::QueuedConnection);
}

} // namespace toancanh::source
