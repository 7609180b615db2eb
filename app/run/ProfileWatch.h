// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/LoadedProfile.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace toancanh::app {

/// Tells when a profile's folder has changed, with the profile as it is now, read on a thread of its own. A change is
/// told when the folder has been still for a while, so that of several files all are there; since network folders
/// tell nothing, it is also looked at from time to time. GUI thread.
class ProfileWatch : public QObject
{
    Q_OBJECT
public:
    struct Pace
    {
        int settleMs = 2000;
        int lookMs = 30'000;
    };

    ProfileWatch(const QString &folder, const QString &domainFolder, const Pace &pace, QObject *parent = nullptr);
    ~ProfileWatch() override; ///< waits for a profile that is being read

Q_SIGNALS:
    void changed(const std::shared_ptr<const toancanh::check::LoadedProfile> &loaded);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; ///< on the thread, which deletes it at its end
};

} // namespace toancanh::app
