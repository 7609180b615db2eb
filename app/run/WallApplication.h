// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/CollectorLease.h"
#include "app/run/ProfileWatch.h"
#include "app/run/RunOptions.h"
#include "app/run/RunningData.h"
#include "models/alert/AlertBoard.h"
#include "models/base/ClockWatch.h"
#include "models/camera/stream/StreamPool.h"
#include "models/metric/MetricRunner.h"
#include "models/secret/Secrets.h"
#include "models/source/collect/Collector.h"
#include "models/store/Store.h"
#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindows.h"

#include <QTimer>

namespace toancanh::app {

/// The one place that builds the parts of a wall process and wires them along the two lines: store → metrics →
/// alerts and tiles, streams → camera tiles. The process that holds the collector's lease fetches, evaluates rules and
/// writes alerts; the others show what it has written. GUI thread.
class WallApplication : public QObject
{
    Q_OBJECT
public:
    /// Errors: Storage (the databases), Config (no such scene), Auth (the named secrets file).
    static Result<std::unique_ptr<WallApplication>> build(const RunOptions &options, check::LoadedProfile loaded);
    ~WallApplication() override;

    /// Something wrong at the start that a person should see on the wall; before show().
    void addNotice(const QString &sentence) { m_ownNotices += sentence; }
    /// As soon as what was kept of the last program's figures has been read.
    void show();
    wallview::WallScene &scene() { return *m_scene; }
    const wallview::WallWindows &windows() const { return *m_windows; }

private:
    WallApplication(const RunOptions &options, check::LoadedProfile loaded, std::unique_ptr<Clock> clock,
                    std::unique_ptr<secret::Secrets> secrets, std::unique_ptr<store::Store> store,
                    const wall::SceneSpec &scene);
    void wire();
    void open();
    void subscribeCameras();
    void showSources();
    void showNotices();
    void beatSecond();
    void followLease(bool isHeld);
    void collect();
    void stopCollecting();
    void takeUp(const check::LoadedProfile &changed);

    std::unique_ptr<Clock> m_clock;
    RunOptions m_options;
    check::LoadedProfile m_loaded;
    RunningData m_data;                         ///< of the profile as it was last taken up
    std::shared_ptr<secret::Secrets> m_secrets; ///< shared with the network's and the streams' threads
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<metric::MetricRunner> m_runner;
    std::unique_ptr<alert::AlertBoard> m_board;
    std::unique_ptr<camera::StreamPool> m_streams;
    std::unique_ptr<wallview::WallScene> m_scene;
    std::unique_ptr<wallview::WallWindows> m_windows;
    std::unique_ptr<source::Collector> m_collector; ///< while this process holds the lease
    std::unique_ptr<source::Collector> m_ending;    ///< what it collected with before; nobody waits for its thread
    QStringList m_ownNotices;                       ///< what was found wrong at the start, beside the store's notices
    QString m_profileNotice;                        ///< why a changed profile is not taken up
    ClockWatch m_clockWatch;
    std::unique_ptr<CollectorLease> m_lease;
    QTimer m_frameBeat;
    QTimer m_secondBeat;
    QTimer m_opening; ///< when the windows come at the latest
    std::unique_ptr<ProfileWatch> m_profileWatch;
};

} // namespace toancanh::app
