// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"

#include <QTemporaryDir>

namespace toancanh::bench {

/// A store of readings of a hundred stations, one a minute each, the newest of them at `nowMs`, with the indexes that
/// docs/profile.md advises.
class ManyReadings
{
public:
    /// Empty where the store did not take them.
    static std::unique_ptr<ManyReadings> make(qint64 count, qint64 nowMs, const Clock &clock);

    static constexpr int stations = 100;
    QString cachePath() const { return m_store->cachePath(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
};

} // namespace toancanh::bench
