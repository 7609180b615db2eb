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

#include <QTimer>

namespace toancanh::app {

/// What a program of a centre is built of besides what the centre says.
struct RuntimeParts
{
    std::unique_ptr<Clock> clock = {};   ///< the computer's where there is none
    QString domainFolder = {};           ///< the shipped domains
    ProfileWatch::Pace profilePace = {}; ///< how soon a changed profile is read
    bool hasCameras = true;              ///< whether the program shows any: their streams are watched then
};

/// A running centre without its screens: the one place that builds its parts and wires the data line, store → metrics
/// → alerts. Each program of a centre stands on one. The one that holds the collector's lease fetches, evaluates rules
/// and writes alerts; the others follow what it has written. Needs an event loop and no display. GUI thread.
class Runtime : public QObject
{
    Q_OBJECT
public:
    /// Errors: Config (no centre.yaml), Storage (the databases), Auth (the named secrets file).
    static Result<std::unique_ptr<Runtime>> build(const RunOptions &options, check::LoadedProfile loaded,
                                                  RuntimeParts parts);
    ~Runtime() override;

    /// Has these metrics worked out, beside those that rules need.
    void watch(const QStringList &metrics);
    /// Asks for the lease, and watches the profile's folder.
    void start();

    const check::LoadedProfile &loaded() const { return m_loaded; }
    const Clock &clock() const { return *m_clock; }
    store::Store &store() { return *m_store; }
    metric::MetricRunner &metrics() { return *m_runner; }
    alert::AlertBoard &alerts() { return *m_board; }
    camera::StreamPool *streams() { return m_streams.get(); }    ///< null without cameras
    source::Collector *collector() { return m_collector.get(); } ///< null while another program collects
    QStringList notices() const; ///< what a person has to know of the two files and of the profile

Q_SIGNALS:
    void noticesChanged();
    void collectingChanged(bool isCollecting);

private:
    Runtime(const RunOptions &options, check::LoadedProfile loaded, RuntimeParts parts,
            std::unique_ptr<secret::Secrets> secrets, std::unique_ptr<store::Store> store);
    void followLease(bool isHeld);
    void collect();
    void stopCollecting();
    void takeUp(const check::LoadedProfile &changed);

    std::unique_ptr<Clock> m_clock;
    RunOptions m_options;
    check::LoadedProfile m_loaded;
    RunningData m_data; ///< of the profile as it was last taken up
    QString m_domainFolder;
    ProfileWatch::Pace m_profilePace;
    std::shared_ptr<secret::Secrets> m_secrets; ///< shared with the network's and the streams' threads
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<metric::MetricRunner> m_runner;
    std::unique_ptr<alert::AlertBoard> m_board;
    std::unique_ptr<camera::StreamPool> m_streams;
    std::unique_ptr<source::Collector> m_collector; ///< while this process holds the lease
    std::unique_ptr<source::Collector> m_ending;    ///< what it collected with before; nobody waits for its thread
    QString m_profileNotice;                        ///< why a changed profile is not taken up
    std::optional<bool> m_isCollecting;             ///< as was last told
    ClockWatch m_clockWatch;
    QTimer m_clockBeat;
    std::unique_ptr<CollectorLease> m_lease;
    std::unique_ptr<ProfileWatch> m_profileWatch;
};

} // namespace toancanh::app
