// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/WatchedCamera.h"

#include <QTest>

using namespace toancanh;
using namespace toancanh::camera;

WatchedCamera::WatchedCamera(const QUrl &url, const QString &secret, Transport transport)
    : m_secret(std::make_shared<Secret>())
{
    setSecret(secret);
    CameraSpec spec;
    spec.id = m_id;
    spec.name = m_id;
    spec.streams = {{url, {160, 90}}};
    spec.transport = transport;
    spec.secret = secret.isEmpty() ? QString() : QStringLiteral("secret");
    const auto secretOf = [kept = m_secret](const QString &) {
        const std::scoped_lock lock(kept->mutex);
        return Result<QString>(kept->text);
    };
    m_pool = std::make_unique<StreamPool>(QList<CameraSpec>{spec}, secretOf, m_clock);
    connect(m_pool.get(), &StreamPool::statusChanged, this, [this](const CameraStatus &changed) {
        if (changed.state == CameraState::Live && m_state != CameraState::Live)
            m_brightnessWhenLive << brightness();
        m_state = changed.state;
    });
    m_slot = m_pool->subscribe(m_id, box);
}

QString WatchedCamera::sentence() const
{
    const std::optional<Error> error = status().error;
    return error ? error->sentence : QString();
}

std::optional<qint64> WatchedCamera::msUntil(CameraState state, int limitMs) const
{
    QElapsedTimer timer;
    timer.start();
    if (!QTest::qWaitFor([&] { return this->state() == state; }, limitMs))
        return std::nullopt;
    return timer.elapsed();
}

int WatchedCamera::brightness() const
{
    const QImage image = m_slot->newest().image;
    if (image.isNull())
        return -1;
    // The lower half: above it a bar moves.
    qint64 sum = 0;
    int count = 0;
    for (int y = image.height() / 2; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4, ++count)
            sum += qGray(image.pixel(x, y));
    }
    return int(sum / qMax(1, count));
}

void WatchedCamera::setSecret(const QString &secret)
{
    const std::scoped_lock lock(m_secret->mutex);
    m_secret->text = secret;
}

qint64 WatchedCamera::msToStop()
{
    QElapsedTimer timer;
    timer.start();
    m_pool.reset();
    return timer.elapsed();
}
