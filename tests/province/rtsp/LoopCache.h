// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/rtsp/LoopFile.h"

#include <QHash>

#include <functional>

namespace toancanh::province {

/// The folder of encoded loops. What is missing or damaged is painted and encoded, on every core at once.
class LoopCache
{
public:
    /// Called on any thread, one call at a time, after each loop that had to be made.
    using Progress = std::function<void(int done, int total)>;
    using Loops = QHash<QString, std::shared_ptr<const LoopFile>>; ///< by LoopSpec::fileName()

    /// An empty folder means a temporary one of the system.
    explicit LoopCache(const QString &folder);
    Result<Loops> provide(const QList<LoopSpec> &specs, const Progress &progress) const;

private:
    Result<std::shared_ptr<const LoopFile>> make(const LoopSpec &spec) const;

    QString m_folder;
};

} // namespace toancanh::province
