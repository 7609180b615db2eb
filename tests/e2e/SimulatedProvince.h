// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// The simulated province as a process of its own on free ports, with a copy of the demo profile that points to
/// it. Can be killed and started again on the same ports.
class SimulatedProvince
{
public:
    enum class Cameras { None, All };

    explicit SimulatedProvince(Cameras cameras = Cameras::None);
    ~SimulatedProvince();

    /// False, with the reason in errorText(), when it did not answer in time.
    bool start();
    void kill();
    /// Switches a system ("one-stop") to a mode ("ok", "slow", "fail", "empty", "malformed", "down").
    bool setMode(const QString &system, const QString &mode);
    /// Switches a camera ("CAM-0214") to a mode ("ok", "down", "frozen").
    bool setCamera(const QString &camera, const QString &mode);

    /// Writes the demo profile into a folder of its own, its addresses pointing here, and gives the folder's path;
    /// empty when that failed. `everyText` ("2 s") replaces the cycle of each source where it is given; the age of
    /// data is then that of the fetch, for no system has news that often.
    QString writeProfile(const QString &everyText = {});
    QString folder() const { return m_folder.path(); }
    QString secretsFile() const { return m_folder.filePath(QStringLiteral("secrets")); }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString errorText() const { return m_errorText; }

private:
    bool control(const QString &query);

    QTemporaryDir m_folder;
    Cameras m_cameras;
    QProcess m_process;
    int m_httpPort = 0;
    int m_rtspPort = 0;
    QString m_errorText;
};
