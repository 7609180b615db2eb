// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/Runtime.h"
#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindows.h"

#include <QTimer>

namespace toancanh::app {

/// A wall process: the scene and its windows over a Runtime, whose results, alerts and streams they show. GUI thread.
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
    Runtime &runtime() { return *m_runtime; }
    wallview::WallScene &scene() { return *m_scene; }
    const wallview::WallWindows &windows() const { return *m_windows; }

private:
    WallApplication(const RunOptions &options, std::unique_ptr<Runtime> runtime, const wall::SceneSpec &scene);
    void wire();
    void open();
    void subscribeCameras();
    void showSources();
    void showNotices();
    void beatSecond();

    RunOptions m_options;
    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<wallview::WallScene> m_scene;
    std::unique_ptr<wallview::WallWindows> m_windows;
    QStringList m_ownNotices; ///< what was found wrong at the start, beside the runtime's notices
    QTimer m_frameBeat;
    QTimer m_secondBeat;
    QTimer m_opening; ///< when the windows come at the latest
};

} // namespace toancanh::app
