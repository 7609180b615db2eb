// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/rtsp/LoopFile.h"

class QImage;

namespace toancanh::province {

/// Turns pictures into coded ones with libx264 or libx265: a key frame each second, none that refers to a later
/// one, so that a client may begin at any second. One loop, one thread.
class LoopEncoder
{
public:
    static Result<std::unique_ptr<LoopEncoder>> make(const LoopSpec &spec);
    ~LoopEncoder();
    LoopEncoder(const LoopEncoder &) = delete;
    LoopEncoder &operator=(const LoopEncoder &) = delete;

    Result<void> add(const QImage &picture); ///< Format_RGB32, of the loop's size
    Result<std::vector<AccessUnit>> finish();

private:
    LoopEncoder();
    Result<void> send(bool last);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toancanh::province
