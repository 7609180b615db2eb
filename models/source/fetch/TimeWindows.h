// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// A walk through time in windows that follow each other; pure. Where a system gives at most so many rows at once, a
/// full window is halved, and after a sparse one the next is doubled, up to the declared span.
class TimeWindows
{
public:
    struct Window
    {
        qint64 fromMs = 0;
        qint64 toMs = 0;
        bool operator==(const Window &) const = default;
    };

    TimeWindows(const WindowsSpec &spec, qint64 fromMs, qint64 toMs);

    Window current() const;
    /// Whether so many rows of a window mean that there may be more.
    bool isFull(qint64 rows) const { return m_spec.cap > 0 && rows >= m_spec.cap; }
    /// Goes to the first half of the current window. Errors: Malformed, where it may not be cut.
    Result<void> halve();
    /// Goes to the following window, knowing how many rows this one brought; false at the end. Errors: Malformed, where
    /// there are too many windows.
    Result<bool> advance(qint64 rows);

private:
    WindowsSpec m_spec;
    qint64 m_fromMs;
    qint64 m_endMs;
    qint64 m_spanMs;
    int m_count = 1;
};

} // namespace toancanh::source
