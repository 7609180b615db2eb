// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "tests/province/rtsp/LoopSpec.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <vector>

namespace toancanh::province {

/// One coded picture as it came from the encoder (Annex B, parameter sets before each key frame).
struct AccessUnit
{
    QByteArray bytes;
    bool key = false;
};

/// A loop of encoded pictures, mapped from its file in the cache. Shared by every client that watches it;
/// immutable, so any thread may read it.
class LoopFile
{
public:
    struct Unit
    {
        const uchar *data = nullptr;
        qsizetype size = 0;
        bool key = false;
    };

    static Result<std::shared_ptr<const LoopFile>> open(const QString &path, const LoopSpec &spec);
    static Result<void> write(const QString &path, const std::vector<AccessUnit> &units);

    const LoopSpec &spec() const { return m_spec; }
    int count() const { return int(m_units.size()); }
    Unit unit(int index) const { return m_units[size_t(index)]; }
    /// The last key frame at or before `index`.
    int keyFrameBefore(int index) const;

private:
    LoopFile() = default;

    LoopSpec m_spec;
    QFile m_file;
    std::vector<Unit> m_units;
};

} // namespace toancanh::province
