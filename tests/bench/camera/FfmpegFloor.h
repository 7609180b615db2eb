// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <memory>
#include <vector>

namespace toancanh::bench {

/// One `ffmpeg -i ADDRESS -f null -` for each address, from its making to its end: what receiving and decoding cost
/// without anything shown.
class FfmpegFloor
{
public:
    explicit FfmpegFloor(const QStringList &addresses);
    ~FfmpegFloor();
    FfmpegFloor(const FfmpegFloor &) = delete;
    FfmpegFloor &operator=(const FfmpegFloor &) = delete;

    double cpuSeconds() const;
    double pssMegabytes() const;
    qint64 frames(); ///< decoded until now by all of them, as they tell it twice a second

private:
    struct One
    {
        QProcess process;
        QByteArray told;
        qint64 frames = 0;
    };
    std::vector<std::unique_ptr<One>> m_all;
};

} // namespace toancanh::bench
