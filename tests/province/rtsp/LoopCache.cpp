// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/LoopCache.h"

#include "tests/province/pictures/Lens.h"
#include "tests/province/pictures/Scene.h"
#include "tests/province/rtsp/LoopEncoder.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace toancanh::province {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::province", text);
}

/// Paints at the scene's 640 × 360 whatever the size of the picture.
void paintAt(QImage &image, const std::function<void(QPainter &)> &paint)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(image.width() / 640.0, image.height() / 360.0);
    paint(painter);
}

Result<std::vector<AccessUnit>> encoded(const LoopSpec &spec)
{
    const std::unique_ptr<Scene> scene = Scene::make(spec.kind, spec.seed);
    if (!scene) {
        return failure(ErrorKind::Config, tr("No scene is called %1").arg(spec.kind));
    }
    auto encoder = LoopEncoder::make(spec);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    const Lens lens(spec.size, spec.size.width() > 1000 ? 3 : 8, 0.07, spec.seed);
    QImage still(spec.size, QImage::Format_RGB32);
    still.fill(Qt::black);
    paintAt(still, [&](QPainter &painter) { scene->paintStill(painter); });
    const int frames = spec.frames();
    for (int i = 0; i < frames; ++i) {
        QImage picture = still.copy();
        paintAt(picture, [&](QPainter &painter) { scene->paintMoving(painter, double(i) / frames); });
        lens.cover(picture, i);
        if (const Result<void> added = (*encoder)->add(picture); !added) {
            return tl::unexpected(added.error());
        }
    }
    return (*encoder)->finish();
}

} // namespace

LoopCache::LoopCache(const QString &folder)
    : m_folder(folder.isEmpty() ? QDir::tempPath() + QStringLiteral("/toancanh-province") : folder)
{}

Result<std::shared_ptr<const LoopFile>> LoopCache::make(const LoopSpec &spec) const
{
    const QString path = m_folder + QLatin1Char('/') + spec.fileName();
    const auto units = encoded(spec);
    if (!units) {
        return tl::unexpected(units.error());
    }
    if (const Result<void> written = LoopFile::write(path, *units); !written) {
        return tl::unexpected(written.error());
    }
    return LoopFile::open(path, spec);
}

Result<LoopCache::Loops> LoopCache::provide(const QList<LoopSpec> &specs, const Progress &progress) const
{
    if (!QDir().mkpath(m_folder)) {
        return failure(ErrorKind::Storage, tr("The folder for camera pictures cannot be made"), m_folder);
    }
    Loops loops;
    QList<LoopSpec> missing;
    for (const LoopSpec &spec : specs) {
        const QString name = spec.fileName();
        if (loops.contains(name) || missing.contains(spec)) {
            continue;
        }
        if (auto stored = LoopFile::open(m_folder + QLatin1Char('/') + name, spec)) {
            loops.insert(name, *stored);
        } else {
            missing.append(spec);
        }
    }
    // The longest work first, so that no core is left with it at the end.
    std::stable_sort(missing.begin(), missing.end(), [](const LoopSpec &a, const LoopSpec &b) {
        const auto work = [](const LoopSpec &spec) {
            return qint64(spec.size.width()) * spec.size.height() * spec.frames() * (spec.codec == Codec::H265 ? 3 : 1);
        };
        return work(a) > work(b);
    });

    std::atomic<int> next = 0;
    std::mutex mutex;
    std::optional<Error> error;
    int done = 0;
    const auto work = [&] {
        for (int i = next++; i < missing.size(); i = next++) {
            const auto made = make(missing[i]);
            const std::lock_guard lock(mutex);
            if (!made) {
                error = made.error();
                next = int(missing.size());
                return;
            }
            loops.insert(missing[i].fileName(), *made);
            if (progress) {
                progress(++done, int(missing.size()));
            }
        }
    };
    std::vector<std::thread> workers;
    const int cores = std::max(1, std::min(int(std::thread::hardware_concurrency()), int(missing.size())));
    for (int i = 1; i < cores; ++i) {
        workers.emplace_back(work);
    }
    work();
    for (std::thread &worker : workers) {
        worker.join();
    }
    if (error) {
        return tl::unexpected(*error);
    }
    return loops;
}

} // namespace toancanh::province
