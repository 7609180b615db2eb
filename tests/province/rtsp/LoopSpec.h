// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

namespace toancanh::province {

enum class Codec { H264, H265 };

/// Everything that decides what is in an encoded loop, and so the name of its file in the cache.
struct LoopSpec
{
    QString kind; ///< of the scene
    quint32 seed = 1;
    Codec codec = Codec::H264;
    QSize size;
    int framesPerSecond = 25;
    int bitsPerSecond = 0;
    int seconds = 0;

    bool operator==(const LoopSpec &) const = default;
    int frames() const { return seconds * framesPerSecond; }
    QString fileName() const;
};

} // namespace toancanh::province
