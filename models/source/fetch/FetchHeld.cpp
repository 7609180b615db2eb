// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Fetch.h"

#include <algorithm>

namespace toancanh::source {

void Fetch::hold(Running &running, MappedPage page)
{
    const auto append = [](auto &to, auto &from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    m_heldRows += qint64(page.rows.size());
    running.held.rejectedCount += page.rejectedCount;
    if (page.newestMs)
        running.held.newestMs = std::max(running.held.newestMs, page.newestMs);
    append(running.held.rows, page.rows);
    append(running.held.rejected, page.rejected);
    append(running.held.notes, page.notes);
}

/// Gives what the walk holds as soon as what it gave before is stored.
void Fetch::giveHeld(Running &running, GoOn goOn, const std::function<void()> &then)
{
    if (running.isBeingStored) {
        running.onceStored = [this, &running, goOn, then] { giveHeld(running, goOn, then); };
        return;
    }
    MappedPage held = std::exchange(running.held, {});
    if (held.rows.empty() && held.rejected.empty() && held.notes.empty()) {
        then();
        return;
    }
    m_heldRows -= qint64(held.rows.size());
    m_result.rows += qint64(held.rows.size());
    m_result.rejected += held.rejectedCount;
    if (m_result.firstReason.isEmpty() && !held.rejected.empty())
        m_result.firstReason = held.rejected.front().reason;
    m_result.newestMs = std::max(m_result.newestMs, held.newestMs);
    running.isBeingStored = true;
    if (goOn == GoOn::OnceStored)
        running.onceStored = then;
    m_onRows(std::move(held), [this, &running](const std::optional<Error> &error) {
        if (!m_stopped)
            stored(running, error);
    });
    if (goOn == GoOn::WhileStored)
        then();
}

void Fetch::stored(Running &running, const std::optional<Error> &error)
{
    running.isBeingStored = false;
    running.storeError = error;
    const std::function<void()> next = std::exchange(running.onceStored, nullptr);
    if (next && error)
        endWalk(running, error);
    else if (next)
        next();
}

} // namespace toancanh::source
